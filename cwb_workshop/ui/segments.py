"""A few choices side by side, of which one holds. They go on in a next row where one is full."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_CLOSE = 3


class Segments(QWidget):
    """`chosen` carries the id of what somebody chose. Tab comes to the choices, arrows go on."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Iterable[tuple[str, str]], value: str = "") -> None:
        super().__init__()
        give_name(self, name)
        layout = FlowLayout(self, spacing=_CLOSE)
        self.buttons: dict[str, Button] = {}
        for id, word in options:
            button = self.buttons[id] = _Segment("tab", checkable=True)
            button.setAutoExclusive(True)
            button.say(word, name=f"{name}: {word}")
            button.setChecked(id == value)
            button.clicked.connect(lambda _checked=False, id=id: self._take(id))
            layout.addWidget(button)
        self.value = value

    def show_value(self, value: str) -> None:
        """Show what holds; nobody chose it here."""
        self.value = value
        if value in self.buttons:
            self.buttons[value].setChecked(True)

    def _take(self, value: str) -> None:
        self.show_value(value)
        self.chosen.emit(value)


class _Segment(Button):
    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the window where this is chosen already."""
        if self.isChecked() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
