"""One pasted row is read as each row of several is, and stands in the field before it is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, entries, key
from tests.ui.open_dialogs import when_open


def pasted(console: ConsoleWindow, text: str, front: str = "") -> str:
    """Paste a text with Ctrl+V behind what is typed, and return what stands in the field."""
    type_text(console.work.capture.field, front)
    QApplication.clipboard().setText(text)
    key(console, Qt.Key.Key_V, CONTROL)
    return console.work.capture.field.text()


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("- Te weinig ruimte", "Te weinig ruimte"),
        ("• Te weinig ruimte\n", "Te weinig ruimte"),
        ("1. Te weinig ruimte", "Te weinig ruimte"),
        ("a) Te weinig ruimte", "Te weinig ruimte"),
        ("•\tTe weinig ruimte", "Te weinig ruimte"),
        ("2\tTe weinig ruimte", "2: Te weinig ruimte"),
        ("tafel 2\tTe weinig ruimte #g", "2: Te weinig ruimte #g"),
        ("plenair\tTe weinig ruimte", "p: Te weinig ruimte"),
        ("* * Samen eten", "\\* Samen eten"),
        ("3. Etage", "3. Etage"),
        ("o ja, dat ook", "o ja, dat ook"),
        ("12. März ist besser", "12. März ist besser"),
        ("7\tTe weinig ruimte", "7 Te weinig ruimte"),
        ("2\t5", "2 5"),
        ("Te weinig ruimte", "Te weinig ruimte"),
    ],
)
def test_a_row_alone_is_read_as_one_of_several(console: ConsoleWindow, row: str, line: str) -> None:
    assert pasted(console, row) == line
    assert entries(console) == []


def test_its_table_is_taken_with_enter(console: ConsoleWindow) -> None:
    pasted(console, "2\tTe weinig ruimte")
    key(console, Qt.Key.Key_Return)
    assert [(one.table, one.text) for one in entries(console)] == [(2, "Te weinig ruimte")]


def test_behind_words_it_is_part_of_the_sentence(console: ConsoleWindow) -> None:
    assert pasted(console, "- of toch niet", "Wij willen dat ") == "Wij willen dat - of toch niet"


def test_in_place_of_all_that_stands_there_it_is_a_row(console: ConsoleWindow) -> None:
    type_text(console.work.capture.field, "weg ermee")
    key(console, Qt.Key.Key_A, CONTROL)
    assert pasted(console, "- Te weinig ruimte") == "Te weinig ruimte"
    key(console, Qt.Key.Key_Z, CONTROL)
    assert console.work.capture.field.text() == "weg ermee"


def test_before_anything_is_open_it_stands_as_it_was_copied(consoles: Consoles) -> None:
    assert pasted(consoles(None), "- Te weinig ruimte") == "- Te weinig ruimte"


@pytest.mark.parametrize("row", ["1\tJan Jansen\tTe weinig ruimte", "Jan Jansen\tTe weinig ruimte"])
def test_a_row_with_a_name_beside_its_words_opens_the_list_that_says_so(
    console: ConsoleWindow, row: str
) -> None:
    def put_away(listed: object) -> None:
        assert isinstance(listed, PastedListDialog)
        assert listed.rows.block.cells_left_out() == 1
        assert "Jan" not in " ".join(listed.rows.lines)
        listed.reject()

    when_open(put_away)
    assert pasted(console, row) == ""
    assert console.commands.pastes.lists.rows_waiting == 1
