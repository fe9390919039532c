"""Undo takes back typing where there is any, then what was done; an item that was opened too."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from cwb_workshop.core.agenda.agenda import schedule_status
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, NONE, SHIFT, enter, entries, focused, key


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


def test_a_line_is_edited_with_its_signs(console: ConsoleWindow) -> None:
    enter(console, "2: te weinig bankjes #g")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "te weinig bankjes #g"
    type_text(editor, " #m !")
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    line = entries(console)[0]
    assert (line.text, line.themes, line.highlight) == (
        "te weinig bankjes",
        ("money", "power"),
        True,
    )


def test_while_a_line_is_edited_undo_is_about_its_words_alone(console: ConsoleWindow) -> None:
    enter(console, "eerste", "tweede")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, QLineEdit)
    type_text(editor, " regel erbij")
    for _ in range(5):
        undo(console)
    assert editor.text() == "tweede"
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [entry.text for entry in entries(console)] == ["eerste", "tweede"]


def test_tab_keeps_an_edited_line_and_opens_no_other(console: ConsoleWindow) -> None:
    enter(console, "eerste", "tweede")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_Up)
    key(console, Qt.Key.Key_F2)
    type_text(focused(), " 2x")
    key(console, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert [entry.text for entry in entries(console)] == ["eerste 2x", "tweede"]
    assert focused() is console.work.lines


def test_an_edit_that_is_refused_stays_an_edit_of_that_line(console: ConsoleWindow) -> None:
    enter(console, "eerste", "tweede")
    type_text(console.work.capture.field, "half")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    key(console, Qt.Key.Key_A, CONTROL)
    type_text(focused(), "9: lange zin")
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    QApplication.processEvents()
    editor = focused()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "9: lange zin"
    assert console.work.capture._message.isVisible()
    key(console, Qt.Key.Key_Home)
    key(console, Qt.Key.Key_Delete)
    type_text(editor, "2")
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [(one.text, one.table) for one in entries(console)] == [("eerste", 0), ("lange zin", 2)]
    assert console.work.capture.field.text() == "half"


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


def test_where_the_questions_are_listed_every_line_is_one(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F7, SHIFT)
    for line in ("komt er nog geld", "3: wie betaalt"):
        type_text(console.work.capture.field, line)
        key(console, Qt.Key.Key_Return)
    asked = [(one.kind, one.text, one.table) for one in entries(console)]
    assert asked == [("question", "komt er nog geld", 0), ("question", "wie betaalt", 3)]
    assert console.work.scope == "questions"


def test_enter_on_a_hit_goes_to_where_it_stands(console: ConsoleWindow) -> None:
    enter(console, "bankjes", "lantaarns", "meer bankjes")
    key(console, Qt.Key.Key_F, CONTROL)
    type_text(focused(), "bankjes")
    key(console, Qt.Key.Key_Down)
    key(console, Qt.Key.Key_Down)
    key(console, Qt.Key.Key_Return)
    assert console.work.model.rowCount() == 3
    assert [line.text for line in console.work.lines.selected()] == ["meer bankjes"]
    assert focused() is console.work.lines


def test_from_the_search_the_keys_go_to_what_was_found(console: ConsoleWindow) -> None:
    enter(console, "bankjes", "lantaarns", "meer bankjes")
    key(console, Qt.Key.Key_F, CONTROL)
    type_text(focused(), "bankjes")
    key(console, Qt.Key.Key_Down)
    assert focused() is console.work.lines
    key(console, Qt.Key.Key_Down)
    assert [line.text for line in console.work.lines.selected()] == ["meer bankjes"]


def test_enter_in_the_search_goes_to_the_first_line_where_it_stands(
    console: ConsoleWindow,
) -> None:
    enter(console, "bankjes", "lantaarns")
    key(console, Qt.Key.Key_F, CONTROL)
    type_text(focused(), "lantaarns")
    key(console, Qt.Key.Key_Return)
    assert focused() is console.work.lines
    assert [line.text for line in console.work.lines.selected()] == ["lantaarns"]
    assert console.work.model.rowCount() == 2


def held(console: ConsoleWindow, pressed: Qt.Key, times: int) -> None:
    """Press a key and hold it: the system repeats it."""
    for repeat in range(times):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, pressed, NONE, "", autorep=repeat > 0)
            QApplication.sendEvent(focused(), event)


def test_what_was_asked_of_a_second_press_goes_with_another_key(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_Escape)
    assert console.work.capture._message.isVisible()
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert not console.work.capture._message.isVisible()


def test_a_key_that_is_held_down_goes_one_step_back(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    held(console, Qt.Key.Key_Escape, 8)
    assert wall_mode(console.session.record) == "live"


def test_a_key_that_is_pressed_twice_turns_one_screen(
    console: ConsoleWindow, qapp: QApplication
) -> None:
    key(console, Qt.Key.Key_F5)
    before = console.session.screen_at
    qapp.setDoubleClickInterval(5_000)
    try:
        for _ in range(3):
            key(console, Qt.Key.Key_PageDown)
    finally:
        qapp.setDoubleClickInterval(0)
    after = console.session.screen_at
    key(console, Qt.Key.Key_PageUp)
    assert (before, after) == (console.session.screen_at, after)
    assert before != after
