"""The facilitator's notes, to be read at a glance while standing: a sentence to a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.text_size import TextSized, scaled
from cwb_workshop.ui.theme import give_role
from cwb_workshop.ui.typed_keys import is_space
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.viewports import know_viewport

NoteLook: TypeAlias = Literal["bullet", "strong"]

SMALLEST, LARGEST = 11, 24
_SENTENCE = re.compile(r"(?:(?<=[.?!])|(?<=[.?!]['\"’]))\s+(?=[A-ZÀ-Þ'\"‘€])")
_SHORT = 30
_LINE_HEIGHT = 1.22
"""Of the letters: a row with an arrow out of another font is as high as the others."""
_INDENT = 13.0


@value_type
class NoteLine:
    """A line of the notes; `mark` stands before it, as a bullet or a number."""

    text: str
    mark: str = "•"
    look: NoteLook = "bullet"


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, a short question with its answer. Nothing is lost."""
    parts: list[str] = []
    for part in _SENTENCE.split(text.strip()):
        if parts and parts[-1].endswith("?") and len(parts[-1]) < _SHORT:
            parts[-1] = f"{parts[-1]} {part}"
        elif part:
            parts.append(part)
    return tuple(parts)


class NotesView(QTextEdit, TextSized):
    """`half_typed` tells whether a line is being typed: then a space is part of that."""

    def __init__(self, half_typed: Callable[[], bool] = bool) -> None:
        super().__init__()
        know_viewport(self)
        self._half_typed = half_typed
        self._size = 13
        self._notes: tuple[NoteLine, ...] = ()
        give_role(self, "notes")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A space goes on by a page, but never in the middle of a sentence."""
        if is_space(event) and self._half_typed():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_notes(self, notes: Sequence[NoteLine]) -> None:
        """Show these notes, from their beginning."""
        if tuple(notes) != self._notes:
            self._notes = tuple(notes)
            self._write()
            self.verticalScrollBar().setValue(0)

    def larger(self, by: int) -> None:
        """Let the notes grow or shrink. Raises Refused where they cannot any more."""
        size = min(max(self._size + by, SMALLEST), LARGEST)
        if size == self._size:
            raise Refused("console.needs.smaller" if by > 0 else "console.needs.larger")
        self._size = size
        self._write()

    def take_text_size(self) -> None:
        self._write()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for number, note in enumerate(self._notes):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block(note, first=number == 0))
            letters = self._letters(note)
            mark = f"{note.mark}\t" if note.mark else ""
            cursor.insertText(f"{mark}{note.text}", letters)
        # The cursor went along to the end, and the view would follow it there.
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _block(self, note: NoteLine, *, first: bool) -> QTextBlockFormat:
        block = QTextBlockFormat()
        least = QFontMetricsF(self._letters(note).font()).height() * _LINE_HEIGHT
        block.setLineHeight(least, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        block.setBottomMargin(scaled(self._size) * 0.35)
        if note.look == "strong" and not first:
            block.setTopMargin(scaled(self._size) * 0.6)
        if note.mark:
            indent = _INDENT * scaled(self._size) / 13
            block.setLeftMargin(indent)
            block.setTextIndent(-indent)
            block.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        return block

    def _letters(self, note: NoteLine) -> QTextCharFormat:
        letters = QTextCharFormat()
        font = QFont(self.font())
        font.setPixelSize(scaled(self._size))
        if note.look == "strong":
            font.setWeight(QFont.Weight.Medium)
        letters.setFont(font)
        return letters
