"""A field in which undo takes back typing; where there is none, undo belongs to the session."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.typed_keys import is_letter_key, is_third_level
from cwb_workshop.ui.typing_history import Typed, TypingHistory
from cwb_workshop.widgets.fault_guard import guarded

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo


class PlainField(LineField):
    """`role` is how the style sheet knows it.

    A text that is set cannot be taken back: it was not typed. Call `replace` for one that can.
    """

    def __init__(self, role: str) -> None:
        super().__init__()
        self._history = TypingHistory()
        self._undone_elsewhere = 0
        self.textChanged.connect(self._changed)
        self.setProperty("role", role)

    @guarded(lambda: None)
    def setText(self, text: str | None) -> None:
        super().setText(text)
        self._history.begin(self.text(), self.cursorPosition())

    @guarded(lambda: None)
    def clear(self) -> None:
        super().clear()
        self._history.begin("", 0)

    @property
    def is_emptied(self) -> bool:
        """Whether all that was typed here was deleted by hand."""
        return not self.text() and self._history.is_touched

    def forget_emptied(self) -> None:
        """Something else was done since the text was deleted: undo is about that now."""
        if not self.text() and self._history.can_undo:
            self._history.begin("", 0)

    def replace(self, text: str) -> None:
        """Put another text in place of the one that stands here, as if it had been typed."""
        self.selectAll()
        self.insert(text)

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        """Keep undo while there is typing to take back; leave arrows while there is no text.

        A character of AltGr or Option is text, whatever shortcut looks like it.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_undo_or_redo(event):
                takes = self._takes(event)
                event.setAccepted(takes)
                self._count(event, takes=takes)
                return takes
            if is_third_level(event):
                event.accept()
                return True
            if event.key() in _ARROWS and not self.text():
                event.ignore()
                return False
        return super().event(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_undo = event.matches(_UNDO)
        if is_letter_key(event):
            event.ignore()
        elif not is_undo and not event.matches(_REDO):
            super().keyPressEvent(event)
        elif self._takes(event):
            self._show(self._history.undo() if is_undo else self._history.redo())
        else:
            event.ignore()

    def _takes(self, event: QKeyEvent) -> bool:
        """Say whether an undo or a redo is about the typing in this field."""
        if self.isReadOnly():
            return False
        if event.matches(_UNDO):
            return self._history.can_undo
        return self._history.can_redo and not self._undone_elsewhere

    def _count(self, event: QKeyEvent, *, takes: bool) -> None:
        """Remember how often undo went on outside the field: redo comes back the same way."""
        if takes:
            return
        if event.matches(_UNDO):
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


def is_undo_or_redo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (event.matches(_UNDO) or event.matches(_REDO))
