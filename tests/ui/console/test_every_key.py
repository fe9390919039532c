"""Every key, with every widget that can have the keyboard: each does what it says, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.demo.typist import press
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import ALT, CONTROL, NONE, SHIFT, enter, entries, key
from tests.ui.console.test_focus import walk

_ITEMS = ("obstacles", "commitments")
_WORDS = (*"abghmqzAM", *"019", *"&é\"'(§è!çà", *",?/~#€", "語")
_SINGLE = (
    *("Escape", "PageDown", "PageUp", "Left", "Right", "Up", "Down", "Home", "End"),
    *("Backspace", "Delete", "Space", "Period", "F5", "Insert"),
)
"""No field for words, no Ctrl, no Alt: what these do can be seen, and changes no line."""
_FEWEST = 20
"""So many places there are at least."""
_SCREEN_KEYS = ("F6", "F8", "F9", "F12")
_ALT_GR = (("E", "€"), ("Q", "@"), ("G", "ğ"), ("Plus", "~"))


@dataclass(frozen=True)
class Stop:
    """A place for the keyboard, by its number in the order: it may be made anew."""

    console: ConsoleWindow
    number: int

    def take(self) -> QWidget:
        """Give it the keyboard, with the field empty and one line selected."""
        there = stops(self.console)
        widget = there[min(self.number, len(there) - 1)]
        widget.setFocus()
        return QApplication.focusWidget() or widget


@dataclass(frozen=True)
class Stops:
    console: ConsoleWindow

    def __iter__(self) -> Iterator[Stop]:
        """Yield each place there is; what can be undone, or shown, brings and takes some."""
        number = 0
        while number < len(stops(self.console)):
            yield Stop(self.console, number)
            number += 1
        assert number > _FEWEST


def stops(console: ConsoleWindow) -> list[QWidget]:
    """Return all places; those of what can be done with the selected line are among them."""
    console.work.capture.field.clear()
    console.work.lines.select(entries(console)[0].id)
    return [widget for widget in console.focusable() if widget.isEnabled()]


def standing(console: ConsoleWindow) -> list[tuple[object, ...]]:
    """Return what of each line only an action on lines may change."""
    return [
        (line.text, line.table, line.themes, line.also, line.highlight) for line in entries(console)
    ] + [(line.id, line.shown, line.withdrawn, line.merged_into) for line in entries(console)]


def takes_words(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QAbstractSpinBox)


@pytest.fixture(params=_ITEMS)
def every_stop(consoles: Consoles, request: pytest.FixtureRequest) -> Stops:
    """All places of a console with the wall live, and lines shown, hidden and withdrawn."""
    console = consoles(request.param)
    enter(console, "p: eerste", "p: tweede", "p: derde")
    first, second, *_others = entries(console)
    key(console, Qt.Key.Key_F5)
    for line, pressed in ((first, Qt.Key.Key_F4), (second, Qt.Key.Key_Delete)):
        console.work.lines.setFocus()
        console.work.lines.select(line.id)
        key(console, pressed, CONTROL)
    console.work.capture.field.setFocus()
    walk(console)
    assert entries(console)[1].withdrawn
    return Stops(console)


def test_a_character_goes_to_the_field_and_changes_nothing_else(every_stop: Stops) -> None:
    for stop in every_stop:
        console = stop.console
        before, journal = entries(console), len(console.session.journal)
        for char in _WORDS:
            widget = stop.take()
            own = takes_words(widget) and widget is not console.work.capture.field
            press(widget, typed_as(char), NONE, char)
            if not own:
                shown = console.work.capture.field.text()
                assert shown == char, (widget.accessibleName(), char)
                assert QApplication.focusWidget() is console.work.capture.field
            elif isinstance(widget, QLineEdit):
                widget.undo()
        assert entries(console) == before
        assert len(console.session.journal) == journal


def test_a_text_is_pasted_in_the_field_wherever_that_is_asked(every_stop: Stops) -> None:
    QApplication.clipboard().setText("te duur")
    for stop in every_stop:
        widget = stop.take()
        if takes_words(widget) and widget is not stop.console.work.capture.field:
            continue
        QTest.keyClick(widget, Qt.Key.Key_V, CONTROL)
        assert stop.console.work.capture.field.text() == "te duur", widget.accessibleName()


def test_a_space_goes_on_with_a_half_line_but_presses_a_button(every_stop: Stops) -> None:
    for stop in every_stop:
        widget, field = stop.take(), stop.console.work.capture.field
        if isinstance(widget, QAbstractButton | QComboBox) or takes_words(widget):
            continue
        press(widget, Qt.Key.Key_Space, NONE, " ")
        assert field.text() == "", "in front of a line it is nothing"
        field.setText("te")
        widget.setFocus()
        press(QApplication.focusWidget() or widget, Qt.Key.Key_Space, NONE, " ")
        press(QApplication.focusWidget() or widget, Qt.Key.Key_D, NONE, "d")
        assert field.text() == "te d", widget.accessibleName()


def test_a_character_of_alt_gr_is_typed_and_sets_no_theme(every_stop: Stops) -> None:
    for stop in every_stop:
        before = entries(stop.console)
        for letter, char in _ALT_GR:
            widget = stop.take()
            press(widget, getattr(Qt.Key, f"Key_{letter}"), CONTROL | ALT, char)
            if isinstance(widget, QLineEdit):
                widget.undo()
            if not takes_words(widget):
                assert stop.console.work.capture.field.text() == char, widget.accessibleName()
        assert entries(stop.console) == before


@pytest.mark.parametrize(
    ("dead", "letter", "typed"),
    [("Acute", "e", "é"), ("Diaeresis", " ", '"'), ("Tilde", "i", "ĩ"), ("Acute", "t", "'t")],
)
def test_an_accent_waits_for_its_letter_wherever_it_is_typed(
    console: ConsoleWindow, dead: str, letter: str, typed: str
) -> None:
    enter(console, "p: eerste")
    walk(console)
    for number, widget in enumerate(stops(console)):
        if takes_words(widget):
            continue
        here = Stop(console, number).take()
        press(here, getattr(Qt.Key, f"Key_Dead_{dead}"))
        press(QApplication.focusWidget() or here, typed_as(letter), NONE, letter)
        press(QApplication.focusWidget() or here, Qt.Key.Key_A, NONE, "a")
        assert console.work.capture.field.text() == f"{typed}a", here.accessibleName()


def test_a_single_key_shows_hides_joins_and_withdraws_no_line(every_stop: Stops) -> None:
    for stop in every_stop:
        console = stop.console
        item = console.session.item
        assert item is not None
        for name in (*_SINGLE, *_SCREEN_KEYS):
            widget = stop.take()
            if name == "Space" and not may_be_pressed(console, widget):
                continue
            before = standing(console)
            QTest.keyClick(widget, getattr(Qt.Key, f"Key_{name}"))
            assert standing(console) == before, (widget.accessibleName(), name)
            assert wall_mode(console.session.record) != "waiting", (widget.accessibleName(), name)
            put_back(console, item.id)


def test_escape_goes_one_step_back_and_to_the_waiting_page_only_with_a_second(
    every_stop: Stops,
) -> None:
    for stop in every_stop:
        console = stop.console
        widget = stop.take()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert wall_mode(console.session.record) == "live", widget.accessibleName()
        assert QApplication.focusWidget() is console.work.capture.field, widget.accessibleName()
        console.work.capture.hush()
        console.run("to_field")


def test_control_and_either_enter_save_from_every_place(every_stop: Stops) -> None:
    for stop in every_stop:
        console = stop.console
        for pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            widget = stop.take()
            before, table = standing(console), console.session.table
            keypad = Qt.KeyboardModifier.KeypadModifier
            held = CONTROL | keypad if pressed == Qt.Key.Key_Enter else CONTROL
            QTest.keyClick(widget, pressed, held)
            assert standing(console) == before, widget.accessibleName()
            assert console.session.table != table, widget.accessibleName()


def test_undo_and_redo_from_every_place_come_back_to_the_same(every_stop: Stops) -> None:
    for stop in every_stop:
        console = stop.console
        widget = stop.take()
        if takes_words(widget) and widget is not console.work.capture.field:
            continue
        before = entries(console)
        QTest.keyClick(widget, Qt.Key.Key_Z, CONTROL)
        QTest.keyClick(QApplication.focusWidget() or widget, Qt.Key.Key_Y, CONTROL)
        assert entries(console) == before, widget.accessibleName()


def test_alt_and_a_letter_set_a_theme_on_the_selected_line_alone(console: ConsoleWindow) -> None:
    enter(console, "p: eerste", "p: tweede")
    for stop in Stops(console):
        for expected in (("money",), ()):
            widget = stop.take()
            QTest.keyClick(widget, Qt.Key.Key_G, ALT)
            told = [line.themes for line in entries(console)]
            assert told == [expected, ()], widget.accessibleName()
            assert console.work.capture.field.text() == ""


def test_tab_never_changes_anything(every_stop: Stops) -> None:
    console = every_stop.console
    before, journal = entries(console), len(console.session.journal)
    for stop in every_stop:
        for pressed, held in ((Qt.Key.Key_Tab, NONE), (Qt.Key.Key_Backtab, SHIFT)):
            widget = stop.take()
            QTest.keyClick(widget, pressed, held)
            assert QApplication.focusWidget() is not widget
    assert (entries(console), len(console.session.journal)) == (before, journal)


def typed_as(char: str) -> Qt.Key:
    """Return the key as Qt names it: by its character, where that has one."""
    return Qt.Key(ord(char.upper()[0])) if ord(char.upper()[0]) <= 0xFF else Qt.Key.Key_unknown


def may_be_pressed(console: ConsoleWindow, widget: QWidget) -> bool:
    """Say whether Space may press this here: buttons do what stands on them, some with a dialog."""
    return widget is console.work.lines or takes_words(widget)


def put_back(console: ConsoleWindow, item: str) -> None:
    """Let the wall be live with the same item, as before a key turned it."""
    if wall_mode(console.session.record) != "live":
        console.session.set_wall_mode("live")
    if console.session.item is None or console.session.item.id != item:
        console.session.open_item(item)


@pytest.mark.parametrize(("pressed", "held"), [("Return", NONE), ("Enter", CONTROL)])
def test_an_accent_that_no_letter_follows_is_typed_before_the_line_is_saved(
    console: ConsoleWindow, pressed: str, held: Qt.KeyboardModifier
) -> None:
    enter(console, "p: eerste")
    field = console.work.capture.field
    field.setText('Het woord is "buurt')
    console.work.lines.setFocus()
    press(console.work.lines, Qt.Key.Key_Dead_Diaeresis)
    QTest.keyClick(QApplication.focusWidget() or field, getattr(Qt.Key, f"Key_{pressed}"), held)
    assert entries(console)[-1].text == 'Het woord is "buurt"'
    assert field.text() == ""
