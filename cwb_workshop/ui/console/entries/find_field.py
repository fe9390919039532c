"""The field in which lines are searched; from it the keys go on to what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cwb_workshop.ui.console.capture.plain_field import PlainField
from cwb_workshop.widgets.fault_guard import guarded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(PlainField):
    """`down_asked` is the Down key: on to the lines. `chosen` is Enter: to the first of them."""

    down_asked = Signal()
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__("find")

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_asked.emit()
        elif event.key() in _ENTER:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
