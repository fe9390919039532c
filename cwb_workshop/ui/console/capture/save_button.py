"""The button that saves a line, for who works with a mouse or a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cwb_workshop.ui.controls import Button
from cwb_workshop.widgets.fault_guard import guarded


class SaveButton(Button):
    """Its name has Enter in it, so Enter presses it too: a line is saved wherever Tab went."""

    def __init__(self) -> None:
        super().__init__("small")

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
