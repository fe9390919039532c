"""Why something was refused stands above the field as long as it holds, and no longer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.capture.editing_steps import set_fact
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.entries.line_editor import LineEditor
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import ALT, CONTROL, NONE, SHIFT, enter, entries, key


def said(console: ConsoleWindow) -> str:
    message = console.work.capture.message
    return message.text() if message.isVisible() else ""


def lay_tables(console: ConsoleWindow, number: int) -> None:
    console.session.do(set_fact(console.session.record, "", "tables", number))


def test_that_nothing_is_open_goes_with_the_first_item(consoles: Consoles) -> None:
    console = consoles(None)
    field = console.work.capture.field
    enter(console, "Te weinig ruimte")
    assert said(console) == console.words("capture.no_item")
    type_text(field, " voor ons")
    assert said(console) == console.words("capture.no_item")
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert console.session.item is not None
    assert said(console) == ""
    assert field.text() == "Te weinig ruimte voor ons"
    key(console, Qt.Key.Key_Return)
    assert [one.text for one in entries(console)] == ["Te weinig ruimte voor ons"]


def test_a_table_that_is_laid_after_all_is_refused_no_more(console: ConsoleWindow) -> None:
    enter(console, "9: te hoog")
    assert said(console)
    lay_tables(console, 8)
    assert said(console) == console.words("capture.no_table", table=9, tables=8)
    lay_tables(console, 9)
    assert said(console) == ""
    assert console.work.capture.field.text() == "9: te hoog"


def test_the_same_for_a_table_that_was_chosen_by_key(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_9, CONTROL)
    assert said(console)
    enter(console, "Te duur")
    key(console, Qt.Key.Key_9, CONTROL)
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert said(console), "the table is still not there"
    lay_tables(console, 9)
    assert said(console) == ""


def test_other_trouble_goes_once_something_was_done(console: ConsoleWindow) -> None:
    enter(console, "Te duur")
    console.work.lines.select_newest()
    key(console, Qt.Key.Key_J, CONTROL)
    assert said(console) == console.words("console.merge_two")
    key(console, Qt.Key.Key_G, ALT)
    assert said(console) == ""


def test_why_an_edit_was_refused_goes_with_that_edit(console: ConsoleWindow) -> None:
    enter(console, "Te duur")
    console.work.lines.setFocus()
    key(console, Qt.Key.Key_F2)
    (editor,) = [one for one in console.findChildren(LineEditor) if one.isVisible()]
    editor.selectAll()
    type_text(editor, "99: te duur")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    QApplication.processEvents()
    assert said(console)
    (editor,) = [one for one in console.findChildren(LineEditor) if one.isVisible()]
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert said(console) == ""


def test_a_reason_that_holds_is_told_in_the_language_that_is_spoken_then(
    console: ConsoleWindow,
) -> None:
    enter(console, "9: te hoog")
    before = said(console)
    console.run("language")
    assert said(console) == console.words("capture.no_table", table=9, tables=5)
    assert said(console) != before


def test_a_reason_goes_with_escape_and_with_the_line(console: ConsoleWindow) -> None:
    enter(console, "9: te hoog")
    key(console, Qt.Key.Key_Escape, NONE)
    assert said(console) == ""
    key(console, Qt.Key.Key_Return)
    assert said(console)
    key(console, Qt.Key.Key_Home, SHIFT)
    key(console, Qt.Key.Key_Backspace)
    assert said(console) == ""


def test_that_nothing_comes_before_goes_with_the_next_key_that_does_something(
    consoles: Consoles,
) -> None:
    console = consoles("obstacles")
    console.session.open_item(console.session.record.agenda[0].id)
    console.run("previous_item")
    assert said(console) == console.words("console.needs.before")
    console.run("next_screen")
    assert said(console) == ""


def test_that_the_wall_is_not_live_goes_once_it_is(console: ConsoleWindow) -> None:
    enter(console, "Te duur")
    console.session.set_wall_mode("waiting")
    console.run("show_item")
    assert said(console)
    console.run("live")
    assert said(console) == ""


def test_what_is_refused_again_stays(consoles: Consoles) -> None:
    console = consoles(None)
    for _press in range(2):
        console.run("minute")
        assert said(console) == console.words("console.needs.item")
