"""Lines that are dropped in, put in with the middle button, or copied from a spreadsheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.model.projection import seen_by
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.line_field import LineField
from tests.ui.console.keyboard import enter, entries, focused
from tests.ui.console.keyboard import key as press_key
from tests.ui.console.pasting import confirm, key, of, paste, paste_one, texts
from tests.ui.dropping import drop, middle_click


def test_what_is_dropped_in_is_taken_like_what_is_pasted(console: ConsoleWindow) -> None:
    confirm()
    drop(console.work.capture.field, "een\ntwee\n")
    assert texts(console) == ["een", "twee"]


def test_the_middle_button_takes_what_is_selected_elsewhere(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    confirm()
    middle_click(console.work.capture.field, "een\ntwee\n", monkeypatch)
    assert texts(console) == ["een", "twee"]
    middle_click(console.work.capture.field, "z" * 40_000, monkeypatch)
    assert [len(line.text) for line in of(console).refused.lines] == [40_000]


def _said_to_others(console: ConsoleWindow) -> list[str]:
    session = console.session
    declared = session.exercises.declared
    lines = [entry for entry in entries(console) if not entry.internal]
    seen = seen_by("public", session.record, lines, session.kit, declared)
    return [entry.text for entry in seen.entries.values()]


def test_a_note_in_a_quoted_cell_is_a_note_to_its_end(console: ConsoleWindow) -> None:
    paste(console, '"// hij is ziek\nen zijn vrouw ook"\nTe ver\n')
    assert [(line.internal, line.text) for line in entries(console)] == [
        (True, "hij is ziek en zijn vrouw ook"),
        (False, "Te ver"),
    ]


def test_a_cell_that_is_a_note_is_one_in_a_row_that_is_pasted_by_itself(
    console: ConsoleWindow,
) -> None:
    paste_one(console, "Te duur\t// hij is ziek\n")
    key(console, Qt.Key.Key_Return)
    assert _said_to_others(console) == ["Te duur"]


@pytest.mark.parametrize("cell", ["\t// ziek", "\n// ziek", " \t- // ziek\n", '"\n// ziek"'])
def test_a_note_in_a_cell_or_line_of_its_own_is_one_behind_words_that_were_typed(
    console: ConsoleWindow, cell: str
) -> None:
    QTest.keyClicks(console.work.capture.field, "Te duur")
    paste_one(console, cell)
    key(console, Qt.Key.Key_Return)
    assert _said_to_others(console) == ["Te duur"]


def test_words_in_a_cell_of_their_own_stand_behind_what_was_typed(console: ConsoleWindow) -> None:
    QTest.keyClicks(console.work.capture.field, "Te ")
    paste_one(console, "\tduur\n")
    key(console, Qt.Key.Key_Return)
    assert _said_to_others(console) == ["Te duur"]


@pytest.mark.parametrize(
    ("between", "becomes"), [("\t", "Te duur"), ("\n", "een"), ("\r\n", "een")]
)
def test_a_note_that_is_pasted_while_a_line_is_edited_is_one(
    console: ConsoleWindow, between: str, becomes: str
) -> None:
    """In a cell of its own it is a note; lines of their own are not taken at all."""
    enter(console, "1: een")
    console.work.lines.select(entries(console)[0].id)
    console.work.lines.setFocus()
    press_key(console, Qt.Key.Key_Return)
    field = focused()
    assert isinstance(field, LineField)
    field.selectAll()
    field.take_text(f"Te duur{between}// hij is ziek")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert _said_to_others(console) == [becomes]
