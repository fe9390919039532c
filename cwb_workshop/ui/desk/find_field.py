"""The field in which lines are looked for at the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cwb_workshop.ui.line_field import LineField
from cwb_workshop.widgets.fault_guard import guarded


class DeskFindField(LineField):
    """Down and Enter go on to what was found."""

    left_downwards = Signal()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)
