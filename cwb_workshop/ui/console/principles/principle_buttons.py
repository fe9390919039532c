"""The principles of a kit as buttons, each with its digit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.wheel import principle_name, spoken_in
from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.widgets.fault_guard import guarded

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class PrincipleButtons(QWidget):
    chosen = Signal(int)
    """The number of the principle whose button was pressed."""

    def __init__(self, kit: Kit, words: Translator) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        layout = FlowLayout(self, spacing=6)
        for number in range(1, len(kit.principles) + 1):
            button = _PrincipleButton("tab", checkable=True)
            button.setAutoExclusive(True)
            button.say(principle_name(number, kit, spoken_in(kit, words)))
            button.clicked.connect(lambda _on=False, number=number: self.chosen.emit(number))
            layout.addWidget(button)
            self.buttons.append(button)

    def show_given(self, number: int) -> None:
        """Show which of them the answer has; 0 for none."""
        for at, button in enumerate(self.buttons, start=1):
            # Of those that exclude each other Qt leaves one on.
            button.setAutoExclusive(False)
            button.setChecked(at == number)
        for button in self.buttons:
            button.setAutoExclusive(True)


class _PrincipleButton(Button):
    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the window: they bring another answer, and give none anything."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
