"""A field of one line. What comes in at once is taken whole or not at all, never cut."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit

from cwb_workshop.core.capture.paste_reader import pasted_lines
from cwb_workshop.core.model.text import clean


class LineField(QLineEdit):
    """`too_long` carries a text that has no room here; what stood in the field stays.

    Qt would cut such a text without a word. It would also take line breaks for characters.
    """

    too_long = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button pastes what is selected elsewhere, where a system has that."""
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.deselect()
            self._take(clipboard.mimeData(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Text that is dragged in is taken like text that is pasted."""
        self._take(event.mimeData())
        event.acceptProposedAction()

    def paste(self) -> None:
        self._take(QGuiApplication.clipboard().mimeData())

    def take_text(self, text: str) -> None:
        """Take a text at the cursor; of several lines one is made."""
        self.take_line(" ".join(pasted_lines(text)))

    def take_line(self, line: str) -> None:
        """Take a line at the cursor, if all of it has room."""
        kept = len(self.text()) - len(self.selectedText())
        if kept + _units(line) > self.maxLength():
            self.too_long.emit(line)
        elif line:
            self.insert(clean(line))

    def _take(self, data: QMimeData | None) -> None:
        if data is not None and data.hasText() and not self.isReadOnly():
            self.take_text(data.text())


def _units(text: str) -> int:
    """Return the length as Qt counts it: a rare character is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
