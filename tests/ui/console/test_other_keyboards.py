"""The keys of keyboards that are not American: digits without Shift, AltGr, Option, the keypad."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.controls import Label
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import ALT, CONTROL, NONE, SHIFT, enter, entries, focused, key
from tests.ui.console.test_focus import walk

FRENCH = "&é\"'(-è_ç"
BELGIAN = "&é\"'(§è!ç"
KEYPAD = Qt.KeyboardModifier.KeypadModifier
ALT_GR = CONTROL | ALT


def press(
    widget: QWidget, sign: str, modifiers: Qt.KeyboardModifier, *, place: int = 0, text: str = ""
) -> bool:
    """Press a key as a system tells it; return whether it was kept from the shortcuts."""
    kept = False
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(sign.upper()), modifiers, place, 0, 0, text or sign)
        event.ignore()
        QApplication.sendEvent(widget, event)
        kept = kept or (kind is QEvent.Type.ShortcutOverride and event.isAccepted())
    return kept


@pytest.fixture
def on_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")


@pytest.mark.usefixtures("on_x11")
@pytest.mark.parametrize("row", [FRENCH, BELGIAN])
def test_control_and_the_row_of_digits_choose_the_table_without_shift(
    consoles: Consoles, row: str
) -> None:
    console = consoles()
    field = console.work.capture.field
    for table, sign in enumerate(row[:5], start=1):
        assert press(field, sign, CONTROL, place=9 + table)
        assert (console.session.table, field.text()) == (table, "")
    press(field, "à", CONTROL, place=19)
    assert console.session.table == 0


@pytest.mark.usefixtures("on_x11")
def test_the_minus_of_the_french_row_is_a_six_and_elsewhere_a_minus(
    consoles: Consoles,
) -> None:
    console = consoles()
    field = console.work.capture.field
    assert press(field, "-", CONTROL, place=15)
    assert not press(field, "-", CONTROL, place=20)
    # A system asks who keeps a key before it looks for shortcuts; an event sent here does not.
    console.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, ord("-"), CONTROL, 15, 0, 0, "-"))
    told = [label.text() for label in console.work.capture.findChildren(Label)]
    assert any("6" in text for text in told)


def test_where_no_place_is_told_the_sign_decides(console: ConsoleWindow) -> None:
    for table, sign in enumerate(BELGIAN[:5], start=1):
        press(console.work.capture.field, sign, CONTROL)
        assert console.session.table == table
    assert not press(console.work.capture.field, "-", CONTROL)


def test_a_selected_line_goes_to_the_table_too(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    key(console, Qt.Key.Key_Up, CONTROL)
    press(focused(), '"', CONTROL)
    assert [entry.table for entry in entries(console)] == [3]


def test_alt_and_the_row_of_digits_choose_the_column(consoles: Consoles) -> None:
    console = consoles("case_preston")
    field = console.work.capture.field
    press(field, "é", ALT)
    assert (console.session.column, field.text()) == (2, "")


def test_control_and_enter_of_the_keypad_save_and_go_to_the_next_table(
    console: ConsoleWindow,
) -> None:
    type_text(console.work.capture.field, "2: eerste")
    key(console, Qt.Key.Key_Enter, CONTROL | KEYPAD)
    assert [entry.text for entry in entries(console)] == ["eerste"]
    assert console.session.table == 3


@pytest.mark.parametrize(("letter", "text"), [("E", "€"), ("Q", "@"), ("G", "ğ"), ("M", "µ")])
def test_a_character_of_alt_gr_is_typed_wherever_the_keyboard_is(
    console: ConsoleWindow, letter: str, text: str
) -> None:
    enter(console, "1: eerste")
    for stop in walk(console):
        stop.setFocus()
        assert press(focused(), letter, ALT_GR, text=text)
        assert any(text in value for value in typed(console)), stop.accessibleName()
        console.work.capture.field.clear()
    assert entries(console)[0].themes == ()


@pytest.mark.parametrize("platform", ["darwin", "linux"])
def test_a_character_of_option_is_typed_and_sets_no_theme(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    enter(console, "1: eerste")
    monkeypatch.setattr(sys, "platform", platform)
    field = console.work.capture.field
    assert press(field, "G", ALT, text="©")
    assert (field.text(), entries(console)[0].themes) == ("©", ())


def test_alt_and_a_letter_type_nothing(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    QTest.keyClick(console.work.capture.field, Qt.Key.Key_G, ALT)
    assert entries(console)[0].themes == ("money",)
    assert not press(console.work.capture.field, "q", ALT)
    assert console.work.capture.field.text() == ""


def typed(console: ConsoleWindow) -> list[str]:
    """Return what stands in the fields of the console."""
    here = focused()
    text = here.property("text")
    return [console.work.capture.field.text(), str(text or "")]


def test_a_dot_that_is_typed_with_shift_is_black_in_an_empty_field_and_else_a_dot(
    console: ConsoleWindow,
) -> None:
    """As on a Belgian or French keyboard."""
    key(console, Qt.Key.Key_F5)
    field = console.work.capture.field
    press(field, ".", SHIFT)
    assert wall_mode(console.session.record) == "black"
    assert field.text() == ""
    press(field, ".", SHIFT)
    assert wall_mode(console.session.record) == "live"
    type_text(field, "de markt")
    before = field.text()
    press(field, ".", SHIFT)
    assert field.text() == f"{before}."
    assert wall_mode(console.session.record) == "live"


POINT_KEY = 60


@pytest.mark.usefixtures("on_x11")
def test_the_black_key_of_a_clicker_is_a_colon_on_a_belgian_keyboard_and_still_black(
    console: ConsoleWindow,
) -> None:
    key(console, Qt.Key.Key_F5)
    enter(console, "Te duur")
    for stop in (console.work.capture.field, console.work.lines):
        stop.setFocus()
        press(stop, ":", NONE, place=POINT_KEY)
        assert wall_mode(console.session.record) == "black"
        press(stop, ":", NONE, place=POINT_KEY)
        assert wall_mode(console.session.record) == "live"
    assert console.work.capture.field.text() == ""


@pytest.mark.usefixtures("on_x11")
@pytest.mark.parametrize("line", [":-) fijn", ":: kolom", ": en dan"])
def test_a_line_that_begins_with_a_colon_keeps_it_and_the_wall(
    console: ConsoleWindow, line: str
) -> None:
    key(console, Qt.Key.Key_F5)
    field = console.work.capture.field
    for sign in line:
        press(field, sign, NONE, place=POINT_KEY if sign == ":" else 0)
    assert field.text() == line
    assert wall_mode(console.session.record) == "live"


@pytest.mark.usefixtures("on_x11")
def test_any_other_colon_is_typed(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    field = console.work.capture.field
    press(field, ":", SHIFT, place=47)
    press(field, ":", NONE, place=POINT_KEY)
    assert (field.text(), wall_mode(console.session.record)) == ("::", "live")
