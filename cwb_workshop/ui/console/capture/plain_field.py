"""A field whose undo belongs to the session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cwb_workshop.ui.line_field import LineField
from cwb_workshop.widgets.fault_guard import guarded

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class PlainField(LineField):
    """`role` is how the style sheet knows it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's shortcuts, and arrows while there is no text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            idle = event.key() in _ARROWS and not self.text()
            if idle or _undoes(event):
                event.ignore()
                return False
        return super().event(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _undoes(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _undoes(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _UNDO)
