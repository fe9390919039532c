"""A chapter of the help, to be read: plain text with real headings, and its keys as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from cwb_workshop.content.help_book import HelpChapter, HelpParagraph, HelpSection
from cwb_workshop.ui.theme import give_role
from cwb_workshop.widgets.fault_guard import guarded

_LINE_HEIGHT = 1.25
"""Of the letters of the text: a row with an arrow out of another font is as high as the others."""
_TITLE, _HEADING, _TEXT = 1.7, 1.2, 1.08
"""Sizes of type, beside that of the windows."""
_POINT = "•\u2002"
_INDENT = 16.0
_CELL = 3.0
_LETTERS = 100
"""As many of usual width stand in a row at most: the eye finds the next row of these."""
_LEFT_BELOW = 0.85
"""Of the height: below the last section, so that it can stand at the upper edge."""


class HelpPage(QTextEdit):
    """Shows one chapter. Everything comes in as plain text, and is read with the arrows."""

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, int] = {}
        self._place = 0
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.setInterval(0)
        self._placing.timeout.connect(self._go_to_place)
        give_role(self, "notes")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(6)

    def show_chapter(self, chapter: HelpChapter, section: str = "") -> None:
        """Show a chapter from its beginning, or from one of its sections."""
        self._places, self._place = {}, 0
        self.clear()
        cursor = QTextCursor(self.document())
        self._heading(cursor, chapter.title, level=1, size=_TITLE)
        for one in chapter.sections:
            self._places[one.id] = self._section(cursor, one)
        self._place = self._places.get(section, 0)
        self._go_to_place()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have what was opened at the upper edge in another size, too."""
        super().resizeEvent(event)
        # The turn after: a text that is being written makes the room for its scroll bar, and
        # must not be changed in the midst of that.
        self._placing.start()

    def top_of(self, section: str) -> int:
        """Return how far below the upper edge a section begins now, in pixels."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[section])
        return self.cursorRect(cursor).top()

    def _go_to_place(self) -> None:
        """Have the caret at the place that was asked for, and the place at the upper edge."""
        place = self._place
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setBottomMargin(self.viewport().height() * _LEFT_BELOW if place else 0)
        widest = self.fontMetrics().averageCharWidth() * _LETTERS
        form.setRightMargin(max(0, self.viewport().width() - widest))
        frame.setFrameFormat(form)
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() if place else 0)

    def _section(self, cursor: QTextCursor, section: HelpSection) -> int:
        """Add a section; return where it begins."""
        self._heading(cursor, section.title, level=2, size=_HEADING)
        place = cursor.block().position()
        for paragraph in section.paragraphs:
            self._paragraph(cursor, paragraph)
        if section.rows:
            self._table(cursor, section.rows)
        return place

    def _heading(self, cursor: QTextCursor, text: str, *, level: int, size: float) -> None:
        block = QTextBlockFormat()
        block.setHeadingLevel(level)
        if level > 1:
            block.setTopMargin(self._points(size) * 1.1)
        block.setBottomMargin(self._points(size) * 0.35)
        self._begin(cursor, block)
        cursor.insertText(text, self._letters(size, QFont.Weight.Medium))

    def _paragraph(self, cursor: QTextCursor, paragraph: HelpParagraph) -> None:
        block = QTextBlockFormat()
        letters = self._letters(_TEXT)
        least = QFontMetricsF(letters.font()).height() * _LINE_HEIGHT
        block.setLineHeight(least, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        block.setBottomMargin(self._points(_TEXT) * (0.2 if paragraph.is_point else 0.6))
        if paragraph.is_point:
            block.setLeftMargin(_INDENT)
            block.setTextIndent(-_INDENT)
        self._begin(cursor, block)
        mark = _POINT if paragraph.is_point else ""
        cursor.insertText(f"{mark}{paragraph.text}", letters)

    def _table(self, cursor: QTextCursor, rows: Sequence[tuple[str, str]]) -> None:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(_CELL)
        form.setCellSpacing(0)
        form.setTopMargin(4)
        form.setBottomMargin(self._points(_HEADING))
        strong = self._letters(_TEXT, QFont.Weight.Medium)
        widest = max(self.fontMetrics().horizontalAdvance(key) for key, _does in rows)
        form.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, widest * _TEXT * 1.1 + 4 * _CELL),
                QTextLength(QTextLength.Type.VariableLength, 0),
            ]
        )
        table = cursor.insertTable(len(rows), 2, form)
        for number, (key, does) in enumerate(rows):
            for at, (text, letters) in enumerate(((key, strong), (does, self._letters(_TEXT)))):
                table.cellAt(number, at).firstCursorPosition().insertText(text, letters)
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _begin(self, cursor: QTextCursor, block: QTextBlockFormat) -> None:
        """Go on in a block of its own; the first one, and that behind a table, is there already."""
        if cursor.block().text():
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)

    def _letters(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
        font = QFont(self.font())
        font.setPointSizeF(self._points(size))
        font.setWeight(weight)
        letters = QTextCharFormat()
        letters.setFont(font)
        return letters

    def _points(self, size: float) -> float:
        return self.font().pointSizeF() * size
