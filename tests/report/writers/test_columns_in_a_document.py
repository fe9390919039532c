"""Columns of tables in a document for a word processor."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from cwb_workshop.core.contract.blocks import Document, Table
from cwb_workshop.report.writers.word_document import word_document

_ROOM = 17.0
_WIDEST_LETTER = 0.23
"""Of the heading *Table* in Arial 11 bold, on average, in centimetres."""

_BESIDE_TEXT = 0.38
"""What a word processor leaves at both sides of a cell."""


def _table(*columns: tuple[str, float]) -> Any:
    headings = tuple(name for name, _share in columns)
    shares = tuple(share for _name, share in columns)
    table = Table(headings, (("",) * len(columns),), shares)
    document = Document("Report", "Evening", "en-GB", "foot", (table,), "[{n}]", "{page}")
    (made,) = docx.Document(io.BytesIO(word_document(document))).tables
    return made


def _widths(*columns: tuple[str, float]) -> list[float]:
    return [column.width.cm if column.width else 0.0 for column in _table(*columns).columns]


def _size(*columns: tuple[str, float]) -> float:
    """Return in how many points the last heading is set."""
    set_in = _table(*columns).cell(0, len(columns) - 1).paragraphs[0].runs[0].font.size
    return set_in.pt if set_in else 11.0


@pytest.mark.parametrize(
    "columns",
    [
        (("No.", 0.9), ("Table", 0.7), ("What was said", 5.4), ("Themes", 2.0)),
        (("No.", 0.4), ("Idea", 4.2), ("Quarter", 1.6), ("Feasible", 1.1), ("Effect", 0.9)),
    ],
)
def test_no_word_of_a_heading_is_broken(columns: tuple[tuple[str, float], ...]) -> None:
    widths = _widths(*columns)
    assert sum(widths) == pytest.approx(_ROOM, abs=0.01)
    for (name, _share), width in zip(columns, widths, strict=True):
        longest = max(map(len, name.split()))
        assert width >= longest * _WIDEST_LETTER + _BESIDE_TEXT


def test_columns_that_are_wide_enough_keep_their_shares() -> None:
    assert _widths(("What", 3.0), ("Who", 1.0)) == pytest.approx([12.75, 4.25], abs=0.01)


def test_a_heading_for_which_there_is_no_room_leaves_the_shares_as_they_are() -> None:
    assert _widths(("W" * 60, 1.0), ("W" * 60, 3.0)) == pytest.approx([4.25, 12.75], abs=0.01)


@pytest.mark.parametrize(
    ("place", "number", "size"),
    [("Zuiderkouw", 3, 11.0), ("Zuiderkouw", 5, 10.0), ("Zuiderkouw", 6, 8.0), ("Noord", 6, 11.0)],
)
def test_places_beside_each_other_are_whole_if_smaller(
    place: str, number: int, size: float
) -> None:
    columns = ("", 2.0), *((place, 1.0) for _one in range(number))
    assert _size(*columns) == size
    names, *figures = _widths(*columns)
    assert min(figures) >= len(place) * _WIDEST_LETTER * size / 11.0 + _BESIDE_TEXT
    assert names >= 2.6
    assert sum((names, *figures)) == pytest.approx(_ROOM, abs=0.01)


def test_no_word_of_a_name_in_front_of_a_row_is_broken() -> None:
    table = Table(("", "Now", "Later"), (("Ankerorganisation", "", ""),), (0.75, 1.4, 1.4))
    document = Document("Report", "Evening", "en-GB", "foot", (table,), "[{n}]", "{page}")
    (made,) = docx.Document(io.BytesIO(word_document(document))).tables
    assert made.columns[0].width.cm >= len("Ankerorganisation") * 0.2 + _BESIDE_TEXT


def test_words_from_right_to_left_have_the_room_of_wider_letters() -> None:
    words, latin = ("3 خطوات أولى", 1.0), ("3 kutwa uula", 1.0)
    others = ("", 2.6), *((f"{step} مر", 1.0) for step in range(5))
    width, narrower = (_widths(*others, one)[-1] for one in (words, latin))
    assert width == pytest.approx(5 * 0.25 * 1.35 + 0.4, abs=0.01)
    assert narrower < width


def _kept(rows: int) -> list[int]:
    """Return the rows that stay with the next one, in a table with headings and so many rows."""
    table = Table(("No.", "Idea"), tuple((str(at), "x") for at in range(rows)), (1.0, 2.0))
    document = Document("Report", "Evening", "en-GB", "foot", (table,), "[{n}]", "{page}")
    (made,) = docx.Document(io.BytesIO(word_document(document))).tables
    kept = [
        {one.paragraph_format.keep_with_next for cell in row.cells for one in cell.paragraphs}
        for row in made.rows
    ]
    assert all(len(one) == 1 for one in kept)
    return [at for at, one in enumerate(kept) if one == {True}]


def test_no_row_stands_alone_at_the_foot_of_a_page_nor_on_top_of_the_next() -> None:
    assert _kept(20) == [0, 1, 19]
    assert _kept(4) == [0, 1, 2, 3]


def test_the_heading_of_figures_stands_above_them() -> None:
    table = Table(("Idea", "Dots"), (("x", "3"),), (2.0, 1.0), numeric=(1,))
    document = Document("Report", "Evening", "en-GB", "foot", (table,), "[{n}]", "{page}")
    (made,) = docx.Document(io.BytesIO(word_document(document))).tables
    for at in range(2):
        heading, below = (row.cells[at].paragraphs[0].alignment for row in made.rows)
        assert heading == below
