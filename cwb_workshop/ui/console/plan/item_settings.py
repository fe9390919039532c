"""What the exercise of an item can be set to: what is on or off, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda.phases import of_variant
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.limits import NUMBERS
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.console.plan.listed_settings import LISTS
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name

FLAGS = (
    *("agenda", "countdown", "rounds", "list", "hands_per_line"),
    *("hands", "hands_per_column", "main_points", "dont_know"),
)
"""What is on or off, of whichever exercise; what else a kit can set needs more than a yes."""
AMOUNTS = ("dots_per_person", "max_per_option", "slips")
PHASES = "phases"
_WIDTH, _PHASES_WIDTH = 56, 120
_MOST_PHASES = 8


def offered(settings: Iterable[str]) -> tuple[str, ...]:
    """Return which of the settings of an exercise can be changed here, in their order."""
    known = frozenset(settings)
    return tuple(name for name in (*FLAGS, *AMOUNTS, PHASES, *LISTS) if name in known)


def read_amount(name: str, typed: str) -> int | None:
    """Return a number that was typed, within its bounds; None for what is none."""
    lowest, highest = NUMBERS[name]
    number = int(typed) if typed.strip().isdecimal() else -1
    return number if lowest <= number <= highest else None


def read_phases(typed: str) -> list[int] | None:
    """Return the minutes of each phase; None for what is no list of them."""
    parts = [part for part in re.split(r"[\s,;/]+", typed.strip()) if part]
    lowest, highest = NUMBERS[PHASES]
    numbers = [int(part) if part.isdecimal() else 0 for part in parts]
    fits = 0 < len(numbers) <= _MOST_PHASES
    return numbers if fits and all(lowest <= one <= highest for one in numbers) else None


class ItemSettings(QWidget):
    """`changed` carries the name of a setting and its value, `list_asked` that of one that names
    several things, to be chosen.
    """

    changed = Signal(str, object)
    list_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._names: tuple[str, ...] = ()
        self.flags: dict[str, Button] = {}
        self.fields: dict[str, LineField] = {}

    def show_settings(
        self, names: tuple[str, ...], settings: Mapping[str, Json], variant: int, words: Translator
    ) -> None:
        """Show how these are set; the widgets stay themselves while they are the same ones."""
        if names != self._names:
            self._names = names
            self._make(words)
        for name, flag in self.flags.items():
            flag.setChecked(bool(settings.get(name)))
        for name, field in self.fields.items():
            if not field.hasFocus():
                field.setText(_written(of_variant(settings.get(name), str(variant))))
        self._now = {name: field.text() for name, field in self.fields.items()}
        self.setVisible(bool(names))

    def _make(self, words: Translator) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.flags, self.fields = {}, {}
        for name in self._names:
            called = words(f"console.plan.setting.{name}")
            if name in FLAGS:
                flag = self.flags[name] = Button("tab:alone", checkable=True)
                flag.say(called)
                flag.clicked.connect(lambda _c=False, name=name, flag=flag: self._turn(name, flag))
                self._flow.addWidget(flag)
            elif name in LISTS:
                button = Button("small")
                button.say(f"{called}…")
                button.clicked.connect(lambda _c=False, name=name: self.list_asked.emit(name))
                self._flow.addWidget(button)
            else:
                field = self.fields[name] = LineField()
                field.speak(words)
                field.setFixedWidth(scaled(_PHASES_WIDTH if name == PHASES else _WIDTH))
                give_name(field, called)
                field.editingFinished.connect(lambda name=name: self._typed(name))
                self._flow.addWidget(Label("hint", called))
                self._flow.addWidget(field)

    def _turn(self, name: str, flag: Button) -> None:
        self.changed.emit(name, flag.isChecked())

    def _typed(self, name: str) -> None:
        field = self.fields[name]
        typed = field.text()
        if typed == self._now[name]:
            return
        value = read_phases(typed) if name == PHASES else read_amount(name, typed)
        if value is None:
            field.setText(self._now[name])
        else:
            self._now[name] = typed
            self.changed.emit(name, value)


def _written(value: Json) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
