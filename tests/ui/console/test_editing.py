"""Lines are edited as they were typed, and found where they stand."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from cwb_workshop.core.capture import capture_steps
from cwb_workshop.core.capture.line_parser import parse
from cwb_workshop.core.contract.line import Line
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, entries, focused, key
from tests.ui.console.test_undo import undo


def test_a_line_is_edited_with_its_signs(console: ConsoleWindow) -> None:
    enter(console, "2: te weinig bankjes #g")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "te weinig bankjes #g "
    assert editor.cursorPosition() == len(editor.text())
    type_text(editor, "en bomen #m !")
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    line = entries(console)[0]
    assert (line.text, line.themes, line.highlight) == (
        "te weinig bankjes en bomen",
        ("money", "power"),
        True,
    )


def test_while_a_line_is_edited_every_change_is_seen(console: ConsoleWindow) -> None:
    enter(console, "2: te weinig bankjes #g")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    type_text(focused(), " #wijk 2x")
    chips = [label.text() for label in console.work.capture._chips.findChildren(QLabel)]
    assert any("Geld" in chip for chip in chips) == ("#g" not in chips)
    assert any("2x" in chip for chip in chips)
    key(console, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not console.work.capture._chips.has_any


def test_while_a_line_is_edited_each_key_is_read_once(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(console, "te weinig bankjes #g")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    type_text(focused(), " x")
    read: list[str] = []

    def noted(raw: str, *given: Any) -> Line:
        read.append(raw)
        return parse(raw, *given)

    monkeypatch.setattr(capture_steps, "parse", noted)
    type_text(focused(), "yz")
    assert [one[-5:] for one in read] == ["xy #g", "yz #g"]


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
    type_text(focused(), " regel")
    key(console, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert [entry.text for entry in entries(console)] == ["eerste regel", "tweede"]
    assert focused() is console.work.lines


def test_tab_takes_what_may_be_a_sign_in_the_line_that_is_edited(console: ConsoleWindow) -> None:
    enter(console, "te weinig bankjes")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    editor = focused()
    type_text(editor, " #plein 2x")
    key(console, Qt.Key.Key_Tab)
    key(console, Qt.Key.Key_Tab)
    assert focused() is editor
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    line = entries(console)[0]
    assert (line.text, line.themes, line.also) == ("te weinig bankjes", ("#plein",), 1)
    enter(console, "nog een #plaats")
    assert entries(console)[1].text == "nog een #plaats"


def test_a_sign_that_was_kept_as_words_is_taken_without_another_letter(
    console: ConsoleWindow,
) -> None:
    enter(console, "te weinig bankjes 2x")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    key(console, Qt.Key.Key_Tab)
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [(one.text, one.also) for one in entries(console)] == [("te weinig bankjes", 1)]


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
    assert console.work.capture.message.isVisible()
    key(console, Qt.Key.Key_Home)
    key(console, Qt.Key.Key_Delete)
    type_text(editor, "2")
    key(console, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [(one.text, one.table) for one in entries(console)] == [("eerste", 0), ("lange zin", 2)]
    assert console.work.capture.field.text() == "half"


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


def test_enter_on_a_hit_of_another_item_opens_nothing_to_type_in(console: ConsoleWindow) -> None:
    enter(console, "meer bankjes")
    console.session.open_item("question_1")
    key(console, Qt.Key.Key_F, CONTROL)
    type_text(focused(), "bankjes")
    key(console, Qt.Key.Key_Down)
    key(console, Qt.Key.Key_Return)
    assert [line.text for line in console.work.lines.selected()] == ["meer bankjes"]
    for letter in "te laat":
        type_text(focused(), letter)
    assert [entry.text for entry in console.session.record.entries.values()] == ["meer bankjes"]
    assert console.work.capture.field.text() == "te laat"


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


@pytest.mark.parametrize("again", ["refused", "twice"])
def test_in_a_line_that_is_opened_again_nothing_is_selected(
    console: ConsoleWindow, again: str
) -> None:
    enter(console, "te duur")
    key(console, Qt.Key.Key_Up, CONTROL)
    key(console, Qt.Key.Key_F2)
    if again == "refused":
        key(console, Qt.Key.Key_Home)
        type_text(focused(), "9: ")
        key(console, Qt.Key.Key_Return)
        QApplication.processEvents()
        QApplication.processEvents()
    else:
        key(console, Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, QLineEdit)
    type_text(editor, "!")
    assert editor.text() in ("9: te duur!", "te duur!")
