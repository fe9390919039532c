"""Every action of the console by its key, as the hands of a scribe do it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.wall.visibility import wall_choices, wall_languages, wall_mode
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import ALT, CONTROL, SHIFT, enter, entries, focused, key
from tests.ui.console.test_focus import walk


def test_enter_saves_the_line_and_stays_in_the_field(console: ConsoleWindow) -> None:
    enter(console, "1: Te veel formulieren #g +1 !")
    assert [entry.text for entry in entries(console)] == ["Te veel formulieren"]
    assert console.work.capture.field.text() == ""
    assert QApplication.focusWidget() is console.work.capture.field


def test_a_refused_line_stays_in_the_field_with_its_reason(console: ConsoleWindow) -> None:
    enter(console, "9: tekst")
    assert entries(console) == []
    assert console.work.capture.field.text() == "9: tekst"


def test_every_keystroke_is_kept_as_a_draft(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "half een zi")
    assert console.session.draft("capture") == "half een zi"


def test_a_half_typed_line_is_in_the_field_again_when_the_console_opens(
    consoles: Consoles,
) -> None:
    first = consoles()
    type_text(first.work.capture.field, "half een zi")
    again = consoles(session=first.session)
    assert again.work.capture.field.text() == "half een zi"


def test_undo_and_redo_belong_to_the_session_even_in_the_field(console: ConsoleWindow) -> None:
    enter(console, "een", "twee")
    key(console, Qt.Key.Key_Z, CONTROL)
    assert [entry.text for entry in entries(console)] == ["een"]
    key(console, Qt.Key.Key_Y, CONTROL)
    assert [entry.text for entry in entries(console)] == ["een", "twee"]


def test_control_and_a_digit_choose_the_table_of_the_next_line(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_4, CONTROL)
    enter(console, "een")
    assert entries(console)[0].table == 4


def test_control_enter_saves_and_goes_to_the_next_table(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "5: een")
    key(console, Qt.Key.Key_Return, CONTROL)
    assert entries(console)[0].table == 5
    assert console.session.table == 1


def test_f7_makes_a_parked_question_of_the_line(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "Wie betaalt?")
    key(console, Qt.Key.Key_F7)
    key(console, Qt.Key.Key_Return)
    assert [(entry.kind, entry.text) for entry in entries(console)] == [
        ("question", "Wie betaalt?")
    ]


def test_alt_and_a_letter_toggle_a_theme_on_the_newest_line(console: ConsoleWindow) -> None:
    enter(console, "een", "twee")
    key(console, Qt.Key.Key_G, ALT)
    assert [entry.themes for entry in entries(console)] == [(), ("money",)]
    key(console, Qt.Key.Key_G, ALT)
    assert entries(console)[1].themes == ()


def test_a_theme_goes_to_the_newest_answer_whatever_was_said_behind_it(
    console: ConsoleWindow,
) -> None:
    enter(console, "een", "? wie betaalt dat")
    key(console, Qt.Key.Key_G, ALT)
    assert [entry.themes for entry in entries(console)] == [("money",), ()]


@pytest.mark.parametrize("selected", [False, True])
def test_where_no_answer_is_that_could_have_a_theme_it_is_said(
    console: ConsoleWindow, selected: bool
) -> None:
    enter(console, "? wie betaalt dat")
    if selected:
        key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_G, ALT)
    why = "capture.themes_of_answers" if selected else "capture.signs_alone"
    assert console.work.capture.message.text() == console.words(why)


def test_the_selected_line_is_edited_in_place(console: ConsoleWindow, qtbot: QtBot) -> None:
    enter(console, "een", "twee")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_Up)
    key(console, Qt.Key.Key_F2)
    editor = console.work.lines.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(editor, "anders")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entries(console)[0].text == "anders")
    assert entries(console)[1].text == "twee"


def test_a_selected_line_moves_to_another_table(console: ConsoleWindow) -> None:
    enter(console, "1: een")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_3, CONTROL)
    assert entries(console)[0].table == 3


def test_two_lines_are_joined_and_taken_apart(console: ConsoleWindow) -> None:
    enter(console, "een", "twee +1")
    key(console, Qt.Key.Key_J, CONTROL)
    first, second = entries(console)
    assert (first.also, second.merged_into) == (2, first.id)
    console.work.lines.select(second.id)
    key(console, Qt.Key.Key_J, CONTROL | SHIFT)
    first, second = entries(console)
    assert (first.also, second.merged_into) == (0, "")


def test_a_line_is_withdrawn_and_brought_back(console: ConsoleWindow) -> None:
    enter(console, "een")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_Delete, CONTROL)
    assert entries(console)[0].withdrawn
    key(console, Qt.Key.Key_Delete, CONTROL)
    assert not entries(console)[0].withdrawn


def test_highlight_and_also_mentioned_have_their_keys(console: ConsoleWindow) -> None:
    enter(console, "een")
    key(console, Qt.Key.Key_H, CONTROL)
    key(console, Qt.Key.Key_D, CONTROL)
    assert (entries(console)[0].highlight, entries(console)[0].also) == (True, 1)


@pytest.mark.parametrize(("pressed", "mode"), [(Qt.Key.Key_F6, "frozen"), (Qt.Key.Key_F9, "black")])
def test_black_and_freeze_toggle(console: ConsoleWindow, pressed: Qt.Key, mode: str) -> None:
    key(console, Qt.Key.Key_F5)
    key(console, pressed)
    assert wall_mode(console.session.record) == mode
    key(console, pressed)
    assert wall_mode(console.session.record) == "live"


def test_words_typed_with_the_keyboard_elsewhere_go_to_the_field(console: ConsoleWindow) -> None:
    enter(console, "een", "twee")
    before = [entry.text for entry in entries(console)]
    for stop in walk(console):
        stop.setFocus()
        if not isinstance(stop, QLineEdit):
            for char in "gemeente helpt niet":
                type_text(focused(), char)
            assert console.work.capture.field.text() == "gemeente helpt niet", stop.accessibleName()
            console.work.capture.field.clear()
    assert [entry.text for entry in entries(console)] == before
    assert [entry.highlight for entry in entries(console)] == [False, False]


def test_page_down_walks_screens_and_then_items(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    steps = sum(len(build.steps) for build in console.session.builds)
    for _step in range(steps - 1):
        key(console, Qt.Key.Key_PageDown)
    assert console.session.item is not None
    assert console.session.item.id == "obstacles"
    key(console, Qt.Key.Key_PageDown)
    assert console.session.item.id == "break"
    key(console, Qt.Key.Key_PageUp)
    assert console.session.item.id == "obstacles"
    assert console.session.screen_at[0] == len(console.session.builds) - 1


def test_the_language_of_the_wall_switches_on_its_own(console: ConsoleWindow) -> None:
    before = console.windowTitle()
    key(console, Qt.Key.Key_F12)
    assert wall_languages(console.session.record, console.session.kit) == ("en",)
    assert console.windowTitle() == before


def test_the_languages_of_the_wall_are_offered_as_a_list(console: ConsoleWindow) -> None:
    """Who goes through them one by one shows the room each of them."""
    kit = console.session.kit
    menu = console.top.languages()
    offered = [action.text() for action in menu.actions()]
    assert offered == [
        " + ".join(console.session.room.language_name(one) for one in choice.split("+"))
        for choice in wall_choices("nl", kit)
    ]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Nederlands"]
    next(action for action in menu.actions() if action.text() == "Nederlands + English").trigger()
    assert wall_languages(console.session.record, kit) == ("nl", "en")


def test_the_language_of_the_window_switches_while_it_runs(console: ConsoleWindow) -> None:
    title = console.work.capture.field.accessibleName()
    key(console, Qt.Key.Key_L, CONTROL | SHIFT)
    assert console.work.capture.field.accessibleName() != title


def test_the_timer_pauses_and_gets_a_minute_more(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F8)
    assert console.session.record.text("since", "timer") == ""
    key(console, Qt.Key.Key_F8)
    assert console.session.record.text("since", "timer") != ""
    key(console, Qt.Key.Key_F8, SHIFT)
    assert console.session.record.fact("extra", "timer") == 60


def test_the_agenda_opens_an_item_by_keyboard(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_G, CONTROL)
    key(console, Qt.Key.Key_Home)
    key(console, Qt.Key.Key_Return)
    assert console.session.item is not None
    assert console.session.item.id == "welcome"
    assert QApplication.focusWidget() is console.work.capture.field


def test_find_shows_lines_of_all_items_and_escape_comes_back(console: ConsoleWindow) -> None:
    enter(console, "geen coördinatie")
    console.session.open_item("question_1")
    key(console, Qt.Key.Key_F, CONTROL)
    type_text(focused(), "coordinatie")
    assert console.work.model.rowCount() == 1
    key(console, Qt.Key.Key_Escape)
    assert console.work.scope == "item"


def test_parked_questions_open_from_any_item(console: ConsoleWindow) -> None:
    enter(console, "? Wie betaalt?")
    console.session.open_item("question_3")
    key(console, Qt.Key.Key_F7, SHIFT)
    assert console.work.scope == "questions"
    assert console.work.model.rowCount() == 1


def test_the_report_and_home_are_asked_for_by_key(console: ConsoleWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(console.requests.report):
        key(console, Qt.Key.Key_P, CONTROL)
    with qtbot.waitSignal(console.requests.home):
        key(console, Qt.Key.Key_W, CONTROL)


def test_hands_are_filled_in_by_form(consoles: Consoles) -> None:
    console = consoles("case_cleveland")
    key(console, Qt.Key.Key_M, CONTROL)
    type_text(focused(), "9")
    key(console, Qt.Key.Key_Return)
    assert console.session.record.number("hands", "case_cleveland") == 9


def test_a_number_that_is_none_is_refused_and_stays_in_its_field(consoles: Consoles) -> None:
    console = consoles("principles_vote")
    key(console, Qt.Key.Key_M, CONTROL)
    editor = focused()
    type_text(editor, "veel")
    key(console, Qt.Key.Key_Return)
    assert console.session.record.number("voters", "principles_vote") is None
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "veel"


def test_every_widget_that_takes_the_keyboard_has_a_name(console: ConsoleWindow) -> None:
    enter(console, "een")
    console.work.lines.setCurrentIndex(console.work.model.index(0))
    nameless = [
        f"{type(widget).__name__} {widget.property('role')}"
        for widget in console.focusable()
        if not widget.accessibleName() and type(widget).__module__.startswith("cwb_workshop")
    ]
    assert nameless == []


def test_user_text_is_never_markup(console: ConsoleWindow) -> None:
    enter(console, "<b>vet</b> & <img src='/etc/passwd'>")
    index = console.work.model.index(0)
    assert index.data() == "<b>vet</b> & <img src='/etc/passwd'>"
    step = editing_steps.show(console.session.record, [entries(console)[0].id])
    console.session.do(step)
    assert console.session.record.active_entries("answer")[0].shown
