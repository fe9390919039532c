"""Tables of many places: no word in a head is parted, and no figure from its number."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, cast

import pytest

from cwb_workshop.archive.comparison import ComparedCell, ComparedRow, ComparedTable
from cwb_workshop.archive.comparison_report.heat_tables import HeatTables

PLACES = tuple(f"Wijk {number}" for number in range(9))
LONG = ("Supermarktketen (hoofdkantoor elders)", "Woonstichting Merwonen", "Zorgorganisatie")
SHORT = ("geld", "tijd", "taal", "ruimte", "regels", "moed", "zorg", "werk")


class PlainWords:
    """Stands for the words of a comparison: what is compared is called as it is known."""

    def subject(self, _table: object, subject: str) -> str:
        return subject

    def cell(self, cell: ComparedCell | None, _name: str) -> str:
        return "–" if cell is None else str(cell.value)


def made(subjects: tuple[str, ...], *, with_numbers: bool = False) -> list[tuple[str, ...]]:
    rows = tuple(
        ComparedRow(subject, tuple(ComparedCell(Fraction(3), 12) for _place in PLACES))
        for subject in subjects
    )
    table = ComparedTable("q", "item", "influence", PLACES, rows)
    tables = list(HeatTables(cast(Any, PlainWords()), with_numbers).of_places(table))
    assert all(len(one.rows) == len(PLACES) for one in tables)
    return [tuple(one.headings[1:]) for one in tables]


@pytest.mark.parametrize("with_numbers", [False, True])
def test_every_subject_stands_in_one_table_in_its_order(with_numbers: bool) -> None:
    for subjects in (LONG * 4, SHORT, (*SHORT, *LONG)):
        parts = made(subjects, with_numbers=with_numbers)
        assert tuple(name for part in parts for name in part) == subjects
        assert max(map(len, parts)) <= 6


def test_short_names_go_six_beside_each_other_and_long_ones_fewer() -> None:
    assert [len(part) for part in made(SHORT[:6])] == [6]
    assert [len(part) for part in made(LONG * 2)] == [3, 3]


def test_a_figure_stays_with_its_number() -> None:
    rows = (ComparedRow("geld", tuple(ComparedCell(Fraction(3), 12) for _place in PLACES)),)
    table = ComparedTable("q", "item", "influence", PLACES, rows)
    (told,) = HeatTables(cast(Any, PlainWords()), with_numbers=True).of_places(table)
    assert told.rows[0][1] == "3\u00a0·\u00a012"
