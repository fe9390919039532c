"""The rows of a file with separators, and the same file read by another one."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.column_places import PasteColumns
from cwb_workshop.core.capture.pasted_block import PastedBlock, block_of_rows
from cwb_workshop.core.capture.separated_text import SeparatedText
from cwb_workshop.core.capture.waiting_lists import lists_as_text, lists_in
from tests.core.capture.typed import RULES

TEXT = "1;Te duur, en te ver\n2;Te laat, en te kort"


def block(text: str = TEXT, between: str = ",") -> PastedBlock:
    separated = SeparatedText(text, between)
    made = block_of_rows(separated.rows, RULES)
    assert made is not None
    return PastedBlock(made.rows, made.columns, made.offered, table=2, separated=separated)


@pytest.mark.parametrize(
    ("between", "rows"),
    [
        (";", (("1", "Te duur, en te ver"), ("2", "Te laat, en te kort"))),
        (",", (("1;Te duur", "en te ver"), ("2;Te laat", "en te kort"))),
        ("\t", (("1;Te duur, en te ver",), ("2;Te laat, en te kort",))),
        ("", (("1;Te duur, en te ver",), ("2;Te laat, en te kort",))),
    ],
)
def test_a_text_is_parted_by_what_is_chosen(
    between: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    assert SeparatedText(TEXT, between).rows == rows


def test_a_note_stays_a_cell_of_its_own_whatever_is_chosen() -> None:
    for between in (";", ",", "\t", ""):
        assert SeparatedText("Te duur;// van Jan", between).rows == (("Te duur", "// van Jan"),)


def test_a_list_is_read_again_by_another_separator_with_its_columns_guessed_anew() -> None:
    again = block().with_separator(";", RULES)
    assert again.offered == ("1: Te duur, en te ver", "2: Te laat, en te kort")
    assert again.columns == PasteColumns(table=0)
    assert (again.table, again.separated) == (2, SeparatedText(TEXT, ";"))


def test_what_was_changed_by_hand_stays_where_there_are_as_many_rows() -> None:
    held = block().with_line(0, "anders").with_out(frozenset({1}), out=True)
    again = held.with_separator(";", RULES)
    assert again.lines() == ("anders", "")
    quoted = block('"een;\ntwee"\ndrie', ";").with_line(0, "anders")
    assert len(quoted.with_separator("", RULES).rows) == len(quoted.rows)


def test_a_list_that_was_pasted_has_no_separator_to_choose() -> None:
    pasted = block_of_rows((("een",),), RULES)
    assert pasted is not None
    assert pasted.with_separator(";", RULES) is pasted


def test_a_waiting_list_keeps_its_file_so_that_it_can_be_read_again() -> None:
    (kept,) = lists_in(lists_as_text([block()]))
    assert kept.separated == SeparatedText(TEXT, ",")
    assert kept.with_separator(";", RULES).offered[0] == "1: Te duur, en te ver"


@pytest.mark.parametrize("file", ['"text": 3', '"text": "een", "between": "x"', '"between": ";"'])
def test_a_file_that_is_none_is_left_out_of_a_waiting_list(file: str) -> None:
    draft = lists_as_text([block()]).replace(
        '"text": ' + '"1;Te duur, en te ver\\n2;Te laat, en te kort", "between": ","', file
    )
    assert draft != lists_as_text([block()])
    (kept,) = lists_in(draft)
    assert kept.separated is None
    assert len(kept.rows) == 2
