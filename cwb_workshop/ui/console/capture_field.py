"""The one field that takes everything. It never throws away what was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_MOST = 30_000
"""Below the length at which Qt cuts a line without a word."""


class CaptureField(QLineEdit):
    """`entered` carries the line on Enter, `block_pasted` several lines at once."""

    entered = Signal(str)
    block_pasted = Signal(list)
    too_much = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "capture")
        self.setMaxLength(_MOST)

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the session, so they are not taken here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _UNDO)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _UNDO):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Take one line as text; offer several as several answers."""
        self._insert(QGuiApplication.clipboard().mimeData())

    def _insert(self, data: QMimeData | None) -> None:
        text = data.text() if data is not None and data.hasText() else ""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if len(lines) > 1:
            self.block_pasted.emit(lines)
        elif lines and len(self.text()) + len(lines[0]) > _MOST:
            self.too_much.emit(len(lines[0]))
        elif lines:
            self.insert(lines[0])
