"""The time of an item in the plan: its minutes, the fewest it needs, and what a repair may do."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.kit import Flex, KitItem
from cwb_workshop.core.model.limits import NUMBERS
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name

_WIDTH = 56
_LONGEST = 3


class ItemTimesBar(QWidget):
    """`minutes_typed` and `floor_typed` carry a number, `longer` how many minutes more,
    `flex_chosen` what a repair may do.
    """

    minutes_typed = Signal(int)
    floor_typed = Signal(int)
    longer = Signal(int)
    flex_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._labels = {name: Label("hint") for name in ("minutes", "floor", "flex")}
        self.minutes, self.floor = LineField(), LineField()
        self.less, self.more = Button("small"), Button("small")
        self.flex = ChoiceBox()
        for field, typed in ((self.minutes, self._minutes), (self.floor, self._floor)):
            field.setMaxLength(_LONGEST)
            field.setFixedWidth(scaled(_WIDTH))
            field.editingFinished.connect(typed)
        self.less.clicked.connect(lambda: self.longer.emit(-1))
        self.more.clicked.connect(lambda: self.longer.emit(1))
        self.flex.activated.connect(lambda _at: self.flex_chosen.emit(self.flex.currentData()))
        layout = self._flow = FlowLayout(self)
        for widget in (
            *(self._labels["minutes"], self.less, self.minutes, self.more),
            *(self._labels["floor"], self.floor, self._labels["flex"], self.flex),
        ):
            layout.addWidget(widget)

    def stand_beside(self, *buttons: Button) -> None:
        """Let these stand at the right, or under the rest where there is no room."""
        for button in buttons:
            self._flow.addWidget(button)
        self._flow.put_right(len(buttons))

    def show_item(self, item: KitItem, minutes: int) -> None:
        self._now = minutes, item.floor
        self.minutes.setText(str(minutes))
        self.floor.setText(str(item.floor))
        self.flex.setCurrentIndex(self.flex.findData(item.flex))

    def retranslate(self, words: Translator) -> None:
        for name, label in self._labels.items():
            label.setText(words(f"console.plan.{name}"))
        give_name(self.minutes, words("console.plan.minutes"))
        give_name(self.floor, words("console.plan.floor"))
        give_name(self.flex, words("console.plan.flex"))
        for field in (self.minutes, self.floor):
            field.speak(words)
        self.less.say("−", name=f"− {words('keys.shorter')}")
        self.more.say("+", name=f"+ {words('keys.longer')}")
        if not self.flex.count():
            for flex in get_args(Flex):
                self.flex.addItem(words(f"console.plan.flexes.{flex}"), flex)

    def _minutes(self) -> None:
        number = _number(self.minutes)
        if not number:
            self.minutes.setText(str(self._now[0]))
        if number is not None and number != self._now[0]:
            self.minutes_typed.emit(number)

    def _floor(self) -> None:
        number = _number(self.floor)
        if number is None:
            self.floor.setText(str(self._now[1]))
        elif number != self._now[1]:
            self.floor_typed.emit(number)


def _number(field: LineField) -> int | None:
    """Return a number of minutes that was typed; None for what is none, or too many."""
    typed = field.text().strip()
    number = int(typed) if typed.isdecimal() else -1
    return number if 0 <= number <= NUMBERS["minutes"][1] else None
