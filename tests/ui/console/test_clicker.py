"""What a clicker sends works wherever the keyboard is, and never takes a key from a text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.dots_in_front import DotsInFront
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, NONE, SHIFT, enter, entries, focused, key
from tests.ui.console.test_focus import walk


def at(console: ConsoleWindow) -> tuple[str, int, int]:
    item = console.session.item
    assert item is not None
    return item.id, *console.session.screen_at


@pytest.mark.parametrize("item", ["obstacles", "closing"])
def test_arrows_turn_the_screens_from_every_place_where_they_move_no_cursor(
    consoles: Consoles, item: str
) -> None:
    console = consoles(item)
    enter(console, "1: eerste")
    key(console, Qt.Key.Key_F5)
    walk(console)
    for stop in walk(console):
        if isinstance(stop, QLineEdit) and stop.text():
            continue
        stop.setFocus()
        before = at(console)
        QTest.keyClick(stop, Qt.Key.Key_Right)
        assert at(console) != before, stop.accessibleName()
        QTest.keyClick(stop, Qt.Key.Key_Left)
        assert at(console) == before, stop.accessibleName()
        assert focused() is stop


def test_black_comes_from_every_place_but_a_half_typed_line(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    key(console, Qt.Key.Key_F5)
    field = console.work.capture.field
    for stop in walk(console):
        stop.setFocus()
        if stop is field or not isinstance(stop, QLineEdit):
            QTest.keyClick(stop, Qt.Key.Key_Period)
            assert wall_mode(console.session.record) == "black", stop.accessibleName()
            QTest.keyClick(stop, Qt.Key.Key_Period)
            assert wall_mode(console.session.record) == "live", stop.accessibleName()
    # Dots with words right behind them are words.
    QTest.qWait(900)
    type_text(field, "a.")
    assert (field.text(), wall_mode(console.session.record)) == ("a.", "live")


def test_in_a_half_typed_line_arrows_move_the_cursor(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    before = at(console)
    field = console.work.capture.field
    type_text(field, "ab")
    key(console, Qt.Key.Key_Left)
    type_text(field, "x")
    key(console, Qt.Key.Key_Right)
    assert field.text() == "axb"
    assert field.cursorPosition() == 3
    assert at(console) == before


def test_while_a_line_is_edited_arrows_move_the_cursor(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    key(console, Qt.Key.Key_F5)
    before = at(console)
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, QLineEdit)
    editor.setText("")
    QTest.keyClick(editor, Qt.Key.Key_Left)
    type_text(editor, "tweede")
    QTest.keyClick(editor, Qt.Key.Key_Left)
    assert editor.cursorPosition() == 5
    assert at(console) == before


def test_in_the_agenda_arrows_up_and_down_still_choose(console: ConsoleWindow) -> None:
    console.run("agenda")
    agenda = focused()
    assert isinstance(agenda, QListWidget)
    row = agenda.currentRow()
    QTest.keyClick(agenda, Qt.Key.Key_Down)
    assert agenda.currentRow() == row + 1


def test_a_clickers_start_and_stop_come_and_go(console: ConsoleWindow) -> None:
    for _round in range(2):
        key(console, Qt.Key.Key_F5)
        assert wall_mode(console.session.record) == "live"
        key(console, Qt.Key.Key_Escape)
        assert wall_mode(console.session.record) == "live"
        key(console, Qt.Key.Key_Escape)
        assert wall_mode(console.session.record) == "waiting"


def test_esc_on_the_wall_asks_twice_as_it_does_on_the_laptop(
    console: ConsoleWindow, qtbot: QtBot
) -> None:
    key(console, Qt.Key.Key_F5)
    wall = QWidget()
    qtbot.addWidget(wall)
    wall.show()
    wall.activateWindow()
    qtbot.waitUntil(wall.isActiveWindow)
    modes = []
    for _press in range(2):
        console.wall_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE))
        modes.append(wall_mode(console.session.record))
    assert modes == ["live", "waiting"]


@pytest.mark.parametrize("modifiers", [NONE, SHIFT], ids=["F5", "Shift+F5"])
@pytest.mark.parametrize("before", [None, Qt.Key.Key_F6, Qt.Key.Key_F9, Qt.Key.Key_Escape])
def test_what_starts_a_show_makes_the_wall_live_and_shows_or_hides_no_line(
    console: ConsoleWindow, modifiers: Qt.KeyboardModifier, before: Qt.Key | None
) -> None:
    enter(console, "1: gezien", "2: door jou verborgen")
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4)
    key(console, Qt.Key.Key_F4, CONTROL)
    enter(console, "3: nog nieuw")
    if before is not None:
        key(console, before)
    for _press in range(3):
        key(console, Qt.Key.Key_F5, modifiers)
        assert wall_mode(console.session.record) == "live"
        assert [entry.shown for entry in entries(console)] == [True, False, False]


@pytest.mark.parametrize("modifiers", [NONE, SHIFT], ids=["F5", "Shift+F5"])
def test_what_starts_a_show_opens_the_first_item_and_no_further_one(
    consoles: Consoles, modifiers: Qt.KeyboardModifier
) -> None:
    console = consoles(None)
    for _press in range(3):
        key(console, Qt.Key.Key_F5, modifiers)
        assert at(console) == ("welcome", 0, 0)
        assert wall_mode(console.session.record) == "live"


def test_the_state_of_the_wall_at_the_top_shows_and_hides_no_line(console: ConsoleWindow) -> None:
    enter(console, "1: eerste")
    for _press in range(2):
        console.top._state.click()
        assert wall_mode(console.session.record) == "live"
        assert not entries(console)[0].shown


def test_dots_in_front_of_words_are_words(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    field = console.work.capture.field
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Period)
    type_text(field, " en toen was het stil")
    assert field.text() == "... en toen was het stil"
    assert wall_mode(console.session.record) == "live"


def test_a_dot_long_before_the_words_is_a_clicker(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    field = console.work.capture.field
    times = [10.0]
    dots = DotsInFront(console.session, field, clock=lambda: times[0])
    dots.press(".")
    times[0] = 10.9
    type_text(field, "stil")
    assert field.text() == "stil"
