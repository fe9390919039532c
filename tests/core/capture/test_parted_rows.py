"""Cells of files: marks around them are the file's own; one that is not closed loses nothing."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture.pasted_text import parted_rows

CELL = st.text(st.characters(codec="latin-1", exclude_categories=["C", "Z"]), min_size=1)
WRITTEN = st.builds(lambda first, more: first + more, CELL, st.sampled_from(["", "; x", ", y\nz"]))


@given(st.lists(st.lists(WRITTEN, min_size=2, max_size=3), max_size=6), st.sampled_from(";,\t"))
def test_what_is_written_as_such_a_file_comes_back(rows: list[list[str]], between: str) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=between, quoting=csv.QUOTE_ALL).writerows(rows)
    assert [list(row) for row in parted_rows(written.getvalue(), between)] == rows


@pytest.mark.parametrize(
    ("text", "between", "rows"),
    [
        ('1;"Te duur; te ver"\n2;nee', ";", (("1", "Te duur; te ver"), ("2", "nee"))),
        ('"open\n2;nee', ";", (('"open',), ("2", "nee"))),
        ('1,"een"\r\n\r\n,,\r\n2,', ",", (("1", "een"), ("2",))),
        ('"een"\ntwee, drie', "", (("een",), ("twee, drie",))),
        ('1;"""letterlijk"""', ";", (("1", '"letterlijk"'),)),
    ],
)
def test_rows_are_parted(text: str, between: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert parted_rows(text, between) == rows
