"""A button does the same whether a hand presses it or a screen reader turns it on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.home.fields import Choices, Tables


def turn(button: QWidget) -> None:
    """Do what a screen reader can do with it."""
    read = QAccessible.queryAccessibleInterface(button)
    first, *_others = read.actionInterface().actionNames()
    read.actionInterface().doAction(first)


def role(button: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(button).role()


@pytest.fixture
def pressed(qtbot: QtBot) -> tuple[Button, list[bool]]:
    button = Button("bar", checkable=True)
    qtbot.addWidget(button)
    told: list[bool] = []
    button.clicked.connect(lambda _checked=False: told.append(button.isChecked()))
    return button, told


def test_turned_on_and_off_by_a_screen_reader_it_was_pressed_each_time(
    pressed: tuple[Button, list[bool]],
) -> None:
    button, told = pressed
    turn(button)
    turn(button)
    assert told == [True, False]


def test_pressed_by_hand_it_is_pressed_once(pressed: tuple[Button, list[bool]]) -> None:
    button, told = pressed
    button.click()
    assert told == [True]


def test_shown_as_it_is_nobody_pressed_it(pressed: tuple[Button, list[bool]]) -> None:
    button, told = pressed
    button.setChecked(True)
    button.setChecked(False)
    assert told == []


def test_of_those_that_exclude_each_other_only_the_chosen_one_was_pressed(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    told: list[str] = []
    buttons = []
    for name in ("a", "b"):
        button = Button("tab", checkable=True)
        button.setParent(whole)
        button.setAutoExclusive(True)
        button.clicked.connect(lambda _checked=False, name=name: told.append(name))
        buttons.append(button)
    buttons[0].setChecked(True)
    turn(buttons[1])
    assert told == ["b"]
    assert [role(button) for button in buttons] == [QAccessible.Role.RadioButton] * 2


def test_a_row_of_choices_is_a_row_of_radio_buttons(qtbot: QtBot) -> None:
    choices = Choices([60, 120])
    qtbot.addWidget(choices)
    chosen: list[int | None] = []
    choices.chosen.connect(lambda: chosen.append(choices.value))
    assert {role(button) for button in choices.stops} == {QAccessible.Role.RadioButton}
    choices.choose(60)
    assert chosen == []
    turn(choices.stops[1])
    assert chosen == [120]


def test_a_number_of_tables_that_a_screen_reader_chooses_takes_the_place_of_a_typed_one(
    qtbot: QtBot,
) -> None:
    tables = Tables([3, 4, 5])
    qtbot.addWidget(tables)
    tables.set("7")
    turn(tables.stops[0])
    assert tables.typed == "3"
    assert tables.other.text() == ""


def test_the_width_for_words_is_that_which_they_get(qtbot: QtBot) -> None:
    button = Button("line")
    qtbot.addWidget(button)
    for word, key in (("Toon & verberg", "F4"), ("Zoek", "")):
        wide = button.width_for(word, key)
        button.say(word, key)
        assert button.sizeHint().width() == wide
