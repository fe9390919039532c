"""What the form of a new session is made of: a field under its name, and a row of choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cwb_workshop.ui.colours import LIGHT_COLOURS
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import TextSized, scaled, text_font
from cwb_workshop.widgets.accessible_names import give_description, give_name
from cwb_workshop.widgets.fonts import MEDIUM, REGULAR
from cwb_workshop.widgets.palette import LIGHT

_Value = TypeVar("_Value")

HEIGHT, TEXT = 34, 15
_NAME_GAP = 4
_BETWEEN = 6
_BESIDE = 88
# Amber is the same in both rooms, light and dim; the sheet of the start has no room for this.
_FAULT = (
    f"background: {LIGHT.amber}; color: {LIGHT_COLOURS.on_amber};"
    " border-radius: 4px; padding: 2px 6px"
)


class NamedField(QWidget):
    """A field with its name above it; what is wrong with it comes under it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self.field = field
        self._name = Label("quiet")
        self._name.setBuddy(field)
        self._fault: Label | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_NAME_GAP)
        self._layout.addWidget(self._name)
        self._layout.addWidget(field)
        self._layout.addStretch(1)

    def name_as(self, name: str) -> None:
        self._name.setText(name)
        give_name(self.field, name)

    @property
    def fault(self) -> str:
        return self._fault.text() if self._fault is not None else ""

    def say_fault(self, sentence: str) -> None:
        """Say what is wrong, to the eye and to a screen reader; nothing takes it away."""
        if self._fault is None:
            if not sentence:
                return
            # Most forms have no fault, and the first window should have few widgets.
            self._fault = Label("error", wraps=True)
            self._fault.setStyleSheet(_FAULT)
            self._layout.insertWidget(2, self._fault)
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        give_description(self.field, sentence)


def _size(widget: QWidget, weight: QFont.Weight = REGULAR) -> None:
    """Make what is filled in as high as its neighbours, in letters of one size."""
    widget.setMinimumHeight(scaled(HEIGHT))
    widget.setFont(text_font(TEXT, weight))


class TextField(LineField, TextSized):
    """A line to type in. Coming to it with Tab selects all, so that typing replaces it."""

    def __init__(self) -> None:
        super().__init__()
        self.take_text_size()

    def take_text_size(self) -> None:
        _size(self)


class FormBox(ChoiceBox, TextSized):
    """A choice that is as high as the fields beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.take_text_size()

    def take_text_size(self) -> None:
        _size(self)


class _Choice(QPushButton, TextSized):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("role", "choice")
        self.setCheckable(True)
        # A screen reader calls it a radio button; the group sees to the rest.
        self.setAutoExclusive(True)
        # Enter starts the session, wherever one is in the form.
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.take_text_size()

    def take_text_size(self) -> None:
        _size(self, MEDIUM)


class Choices(QWidget, TextSized, Generic[_Value]):
    """A few values side by side, one of them chosen. Tab comes once, arrows walk."""

    chosen = Signal()

    def __init__(self, values: Sequence[_Value]) -> None:
        super().__init__()
        self._values: tuple[_Value, ...] = ()
        self._field: QWidget | None = None
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_BETWEEN)
        self.offer(values)
        # Not only a click: a screen reader turns a choice on without one.
        self._group.idToggled.connect(self._turned)

    @property
    def value(self) -> _Value | None:
        """What is chosen; None while nothing is."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return tuple(self._group.buttons())

    def offer(self, values: Sequence[_Value]) -> None:
        """Offer these values in the place of others; none of them is chosen then."""
        if tuple(values) == self._values:
            return
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values = tuple(values)
        for number, value in enumerate(self._values):
            self._add(number, str(value))

    def choose(self, value: _Value | None) -> None:
        """Choose a value; one that is not there leaves none chosen."""
        self._group.blockSignals(True)
        checked = self._group.checkedButton()
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
        elif checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        self._group.blockSignals(False)

    def _turned(self, _number: int, on: bool) -> None:
        if on:
            self.chosen.emit()

    def add_field(self, field: QWidget) -> None:
        """Put a field behind the choices."""
        self._field = field
        self._layout.addWidget(field)
        self.take_text_size()

    def take_text_size(self) -> None:
        if self._field is not None:
            self._field.setFixedWidth(scaled(_BESIDE))

    def label(self, name: str, labels: Sequence[str]) -> None:
        """Say what the choices are, each also to those who only hear it."""
        give_name(self, name)
        for number, text in enumerate(labels):
            button = self._group.button(number)
            button.setText(text)
            give_name(button, f"{name} {text}" if name.endswith("?") else f"{name}: {text}")

    def _add(self, number: int, text: str) -> None:
        button = _Choice(text)
        self._group.addButton(button, number)
        # Before a field that stands behind the choices.
        self._layout.insertWidget(number, button, 1)


class Tables(Choices[int]):
    """The number of tables: the usual ones to choose, any other to type."""

    changed = Signal()

    def __init__(self, usual: Sequence[int]) -> None:
        super().__init__(usual)
        self.other = TextField()
        self.add_field(self.other)
        self.setFocusProxy(self.other)
        self.chosen.connect(self._take_choice)
        self.other.textEdited.connect(self._take_typed)

    @property
    def typed(self) -> str:
        value = self.value
        return self.other.text() if value is None else str(value)

    def set(self, typed: str) -> None:
        """Take a number as if it was chosen or typed."""
        number = next((value for value in self._values if str(value) == typed), None)
        self.choose(number)
        self.other.setText("" if self.value is not None else typed)

    def say(self, name: str, other: str) -> None:
        self.label(name, [str(value) for value in self._values])
        self.other.setPlaceholderText(other)
        give_name(self.other, f"{name}: {other}")

    def _take_choice(self) -> None:
        self.other.clear()
        self.changed.emit()

    def _take_typed(self) -> None:
        self.choose(None)
        self.changed.emit()
