"""A field in which undo takes back typing; where there is none, undo belongs to the session."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from cwb_workshop.ui.line_field import LineField, is_ctrl_e
from cwb_workshop.ui.typed_keys import is_letter_key, is_third_level
from cwb_workshop.ui.typing_history import Typed, TypingHistory
from cwb_workshop.widgets.fault_guard import guarded

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo


UndoDirection: TypeAlias = Literal["undo", "redo"]


class PlainField(LineField):
    """`role` is how the style sheet knows it. One that `keeps_undo` leaves none to the session.
    `typing_changed` comes with each change of what undo and redo are about here.

    A text that is set cannot be taken back: it was not typed. Call `replace` for one that can.
    """

    typing_changed = Signal()
    keeps_undo = False

    def __init__(self, role: str) -> None:
        super().__init__()
        self._history = TypingHistory()
        self._undone_elsewhere = 0
        self.textChanged.connect(self._changed)
        self.setProperty("role", role)

    @guarded(lambda: None)
    def setText(self, text: str | None) -> None:
        super().setText(text)
        self._begin(self.text(), self.cursorPosition())

    @guarded(lambda: None)
    def clear(self) -> None:
        super().clear()
        self._begin("", 0)

    @property
    def is_emptied(self) -> bool:
        """Whether all that was typed here was deleted by hand."""
        return not self.text() and self._history.is_touched

    def forget_emptied(self) -> None:
        """Something else was done since the text was deleted: undo is about that now."""
        if not self.text() and self._history.can_undo:
            self._begin("", 0)

    def _begin(self, text: str, caret: int) -> None:
        self._history.begin(text, caret)
        self.typing_changed.emit()

    def replace(self, text: str) -> None:
        """Put another text in place of the one that stands here, as if it had been typed."""
        self.selectAll()
        self.insert(text)

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        """Keep undo while there is typing to take back; leave arrows while there is no text, and
        the key of the plan.

        A character of AltGr or Option is text, whatever shortcut looks like it.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_undo_or_redo(event):
                event.setAccepted(self.can_take_back(_direction(event)))
                return event.isAccepted()
            if is_third_level(event):
                event.accept()
                return True
            if is_ctrl_e(event) or (event.key() in _ARROWS and not self.text()):
                event.ignore()
                return False
        return super().event(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_letter_key(event):
            event.ignore()
        elif not is_undo_or_redo(event):
            super().keyPressEvent(event)
        elif self.can_take_back(_direction(event)):
            self.take_back(_direction(event))
        else:
            event.ignore()

    def can_take_back(self, direction: UndoDirection) -> bool:
        """Say whether an undo or a redo is about the typing in this field."""
        if self.isReadOnly():
            return False
        if direction == "undo":
            return self._history.can_undo
        return self._history.can_redo and not self._undone_elsewhere

    def take_back(self, direction: UndoDirection) -> None:
        """Take typing back, or do it again."""
        self._show(self._history.undo() if direction == "undo" else self._history.redo())

    def pass_on(self, direction: UndoDirection) -> None:
        """Remember an undo that goes on outside the field: redo comes back the same way."""
        if direction == "undo":
            self._undone_elsewhere += 1
        elif self._undone_elsewhere:
            self._undone_elsewhere -= 1

    def _show(self, typed: Typed) -> None:
        super().setText(typed.text)
        self.setCursorPosition(typed.caret)
        self.setModified(self._history.is_touched)

    def _changed(self, text: str) -> None:
        self._undone_elsewhere = 0
        self._history.note(text, self.cursorPosition())
        self.typing_changed.emit()


@contextmanager
def caret_kept(field: QLineEdit) -> Iterator[None]:
    """Leave caret and selection of a field as they are, whatever is done meanwhile."""
    start, length, caret = field.selectionStart(), field.selectionLength(), field.cursorPosition()
    yield
    if start < 0:
        field.setCursorPosition(caret)
    elif caret == start:
        field.setSelection(start + length, -length)
    else:
        field.setSelection(start, length)


def _direction(event: QKeyEvent) -> UndoDirection:
    return "undo" if event.matches(_UNDO) else "redo"


def is_undo_or_redo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (event.matches(_UNDO) or event.matches(_REDO))
