"""Lists that wait come back from their draft; what is no such draft is nothing."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture.column_places import PasteColumns
from cwb_workshop.core.capture.pasted_block import PastedBlock
from cwb_workshop.core.capture.waiting_lists import lists_as_text, lists_in
from tests.core.capture.pasted import block, rules

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda part: st.lists(part) | st.dictionaries(st.text(max_size=9), part),
)
ROWS = st.sampled_from([[], [["een"]], [["een", "twee"], ["drie"]], [[]], [3], ["een"]])
COLUMNS = st.sampled_from(
    [
        [None, None, False],
        [0, 1, True],
        [-1, 0, False],
        [0],
        [1, None, 3],
        [0, None, True, 1],
        [0, None, True, "x"],
        [0, None, True, None, [[1, "theme"], [2, "x"], [-1, "also"], 3]],
    ]
)


def test_a_list_comes_back_as_it_was_left() -> None:
    left = block("Tafel\tAntwoord\n1\tTe duur\n2\tTe ver").with_line(1, "3: anders")
    left = replace(
        left.with_out(frozenset((2,)), out=True), sheets=("Een", "Twee"), item="obstacles"
    )
    (back,) = lists_in(lists_as_text([left]))
    assert back.with_columns(back.columns, rules()) == left


def test_a_column_of_counts_comes_back_too() -> None:
    left = block("Woord\tAantal\nthuis\t3", "checkin")
    (back,) = lists_in(lists_as_text([left]))
    assert back.with_columns(back.columns, rules("checkin")) == left


def test_columns_of_signs_come_back_too() -> None:
    left = block("Antwoord\tThema\tOok genoemd\nTe duur\tG\t3")
    assert len(left.columns.signs) == 2
    (back,) = lists_in(lists_as_text([left]))
    assert back.with_columns(back.columns, rules()) == left


def test_of_nothing_there_is_no_draft() -> None:
    assert lists_as_text([]) == ""


@pytest.mark.parametrize("draft", ["", "{", "[" * 100_000, "null", "[3]"])
def test_what_is_no_draft_is_nothing(draft: str) -> None:
    assert lists_in(draft) == ()


@given(ROWS, COLUMNS, JSON, JSON)
def test_whatever_stands_in_a_draft_is_read_as_far_as_it_is_one(
    rows: object, columns: object, changed: object, left_out: object
) -> None:
    held = {"rows": rows, "columns": columns, "changed": changed, "left_out": left_out}
    for back in lists_in(json.dumps([held])):
        assert isinstance(back, PastedBlock)
        assert isinstance(back.columns, PasteColumns)
        again = back.with_columns(back.columns, rules())
        assert len(again.lines()) == len(back.rows)
