"""Undo takes back typing where there is any, then what was done; an item that was opened too."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from cwb_workshop.core.agenda.forecast import schedule_status
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, entries, focused, key


def undo(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_Z, CONTROL)


def redo(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_Y, CONTROL)


def test_a_half_line_that_was_typed_over_comes_back(console: ConsoleWindow) -> None:
    enter(console, "eerste")
    field = console.work.capture.field
    type_text(field, "een halve regel")
    key(console, Qt.Key.Key_A, CONTROL)
    type_text(field, "x")
    undo(console)
    assert field.text() == "een halve regel"
    assert [entry.text for entry in entries(console)] == ["eerste"]


def test_in_an_empty_field_undo_takes_back_what_was_done(console: ConsoleWindow) -> None:
    enter(console, "eerste")
    type_text(console.work.capture.field, "ja nee")
    for _ in range(2):
        undo(console)
    assert console.work.capture.field.text() == ""
    assert len(entries(console)) == 1
    undo(console)
    assert entries(console) == []


def button(console: ConsoleWindow, name: str) -> QAbstractButton:
    return console.status._buttons[name]


def told(console: ConsoleWindow, name: str = "undo") -> str:
    """Return what a button says that it would do; empty where it would do nothing."""
    pressed = button(console, name)
    return pressed.accessibleName() if pressed.isEnabled() and pressed.isVisible() else ""


def press(console: ConsoleWindow, name: str) -> None:
    QTest.mouseClick(button(console, name), Qt.MouseButton.LeftButton)


def test_it_is_told_that_undo_is_about_typing_and_the_button_takes_that_back(
    console: ConsoleWindow,
) -> None:
    field = console.work.capture.field
    enter(console, "eerste")
    assert told(console) == "Ongedaan maken: een regel (Ctrl+Z)"
    type_text(field, "ja nee")
    assert told(console) == "Ongedaan maken: typen (Ctrl+Z)"
    press(console, "undo")
    assert (field.text(), len(entries(console))) == ("ja ", 1)
    assert told(console, "redo") == "Opnieuw doen: typen (Ctrl+Y)"
    press(console, "undo")
    assert told(console) == "Ongedaan maken: een regel (Ctrl+Z)"
    press(console, "undo")
    assert entries(console) == []
    press(console, "redo")
    assert (field.text(), len(entries(console))) == ("", 1)
    press(console, "redo")
    press(console, "redo")
    assert field.text() == "ja nee"


def test_with_the_hands_on_the_lines_it_is_told_that_undo_is_about_them(
    console: ConsoleWindow,
) -> None:
    enter(console, "eerste")
    type_text(console.work.capture.field, "half")
    key(console, Qt.Key.Key_Up, CONTROL)
    assert told(console) == "Ongedaan maken: een regel (Ctrl+Z)"
    key(console, Qt.Key.Key_L, CONTROL)
    assert told(console) == "Ongedaan maken: typen (Ctrl+Z)"


def test_behind_an_opening_undo_is_offered_for_the_first_half_line(consoles: Consoles) -> None:
    console = consoles(None)
    assert told(console) == ""
    key(console, Qt.Key.Key_PageDown)
    assert told(console) == "Ongedaan maken: een onderdeel openen (Ctrl+Z)"
    key(console, Qt.Key.Key_PageDown)
    assert told(console) == "", "the screen was turned, and that is no step"
    type_text(console.work.capture.field, "half")
    assert told(console) == "Ongedaan maken: typen (Ctrl+Z)"
    assert console.allows("undo")
    key(console, Qt.Key.Key_Return)
    assert told(console) == "Ongedaan maken: een regel (Ctrl+Z)"


def test_in_a_line_that_is_edited_undo_is_about_its_words_alone(console: ConsoleWindow) -> None:
    enter(console, "eerste")
    key(console, Qt.Key.Key_F2)
    assert told(console) == ""
    press(console, "undo")
    assert len(entries(console)) == 1
    type_text(focused(), " regel")
    assert told(console) == "Ongedaan maken: typen (Ctrl+Z)"
    key(console, Qt.Key.Key_Escape)
    assert told(console) == "Ongedaan maken: een regel (Ctrl+Z)"


def test_redo_comes_back_the_same_way(console: ConsoleWindow) -> None:
    enter(console, "eerste")
    field = console.work.capture.field
    type_text(field, "ja")
    undo(console)
    undo(console)
    redo(console)
    assert (len(entries(console)), field.text()) == (1, "")
    redo(console)
    assert field.text() == "ja"


def test_a_draft_of_before_is_not_typing(consoles: Consoles, console: ConsoleWindow) -> None:
    enter(console, "eerste")
    type_text(console.work.capture.field, "half")
    again = consoles(session=console.session)
    undo(again)
    assert again.work.capture.field.text() == "half"
    assert entries(again) == []


def test_with_the_hands_on_the_lines_undo_leaves_the_typing(console: ConsoleWindow) -> None:
    enter(console, "eerste")
    type_text(console.work.capture.field, "half")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_H, CONTROL)
    undo(console)
    assert not entries(console)[0].highlight
    assert console.work.capture.field.text() == "half"


def test_the_table_that_was_chosen_is_chosen_again(console: ConsoleWindow) -> None:
    enter(console, "4: eerste")
    key(console, Qt.Key.Key_1, CONTROL)
    enter(console, "3: tweede")
    assert console.session.table == 3
    undo(console)
    assert console.session.table == 1
    redo(console)
    assert console.session.table == 3
    undo(console)
    undo(console)
    assert console.session.table == 0


def test_parking_a_line_can_be_taken_back_like_typing(console: ConsoleWindow) -> None:
    field = console.work.capture.field
    type_text(field, "waarom niet")
    key(console, Qt.Key.Key_F7)
    assert field.text() == "? waarom niet"
    undo(console)
    assert field.text() == "waarom niet"


def test_an_item_that_was_opened_one_too_far_leaves_no_trace(
    console: ConsoleWindow, clock: SetClock
) -> None:
    key(console, Qt.Key.Key_F5)
    clock.set(clock.now() + timedelta(minutes=1))
    session = console.session
    before, visits = session.item, dict(session.record.visits)
    late = schedule_status(session.record, session.now())
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert session.item != before
    undo(console)
    assert (session.item, dict(session.record.visits)) == (before, visits)
    assert schedule_status(session.record, session.now()) == late
    assert focused() is console.work.capture.field
    redo(console)
    assert session.item != before


def test_what_was_said_after_an_item_was_opened_goes_first(console: ConsoleWindow) -> None:
    session = console.session
    enter(console, "eerste")
    before = session.item
    key(console, Qt.Key.Key_PageDown, CONTROL)
    opened = session.item
    type_text(console.work.capture.field, "? tweede")
    key(console, Qt.Key.Key_Return)
    undo(console)
    assert (len(entries(console)), session.item) == (1, opened)
    undo(console)
    assert (len(entries(console)), session.item) == (1, before)
    undo(console)
    assert entries(console) == []
    redo(console)
    assert (len(entries(console)), session.item) == (1, before)
    redo(console)
    assert session.item == opened


def test_an_undo_for_a_line_never_shows_new_lines_at_once(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_F4, CONTROL | SHIFT)
    enter(console, "eerste")
    key(console, Qt.Key.Key_F4, CONTROL | SHIFT)
    undo(console)
    assert entries(console) == []
    enter(console, "tweede")
    assert not entries(console)[0].shown


def test_after_a_screen_was_turned_undo_leaves_the_item_open(console: ConsoleWindow) -> None:
    enter(console, "eerste")
    key(console, Qt.Key.Key_F5)
    console.commands.open_item("principles_scale")
    opened, at = console.session.item, console.session.screen_at
    key(console, Qt.Key.Key_PageDown)
    assert console.session.screen_at != at
    undo(console)
    assert console.session.item == opened
    assert entries(console) == []


def test_going_back_past_the_first_screen_is_taken_back_as_one(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    session = console.session
    here, at = session.item, session.screen_at
    key(console, Qt.Key.Key_PageUp)
    assert session.item != here
    undo(console)
    assert (session.item, session.screen_at) == (here, at)


def test_going_back_from_the_first_item_the_room_waits(consoles: Consoles) -> None:
    console = consoles(None)
    key(console, Qt.Key.Key_F5)
    undo(console)
    assert console.session.item is None
    assert wall_mode(console.session.record) == "waiting"


def test_what_was_deleted_before_something_was_done_comes_back_no_more(
    console: ConsoleWindow,
) -> None:
    session, here = console.session, console.session.item
    type_text(console.work.capture.field, "abc def")
    key(console, Qt.Key.Key_A, CONTROL)
    key(console, Qt.Key.Key_Backspace)
    key(console, Qt.Key.Key_PageDown, CONTROL)
    undo(console)
    assert (console.work.capture.field.text(), session.item) == ("", here)


def test_a_line_that_went_on_to_the_next_table_gives_its_own_back(console: ConsoleWindow) -> None:
    capture, big = console.work.capture, console.work.capture._table
    key(console, Qt.Key.Key_2, CONTROL)
    shown = big.text()
    for line in ("een", "twee"):
        type_text(capture.field, line)
        key(console, Qt.Key.Key_Return, CONTROL)
    assert console.session.table == 4
    undo(console)
    undo(console)
    assert (console.session.table, big.text()) == (2, shown)
    redo(console)
    assert console.session.table == 3
    enter(console, "anders")
    assert [entry.table for entry in entries(console)] == [2, 3]


def test_a_table_that_was_chosen_after_going_on_outlives_undo(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "een")
    key(console, Qt.Key.Key_Return, CONTROL)
    key(console, Qt.Key.Key_5, CONTROL)
    undo(console)
    assert console.session.table == 5
    assert entries(console) == []
