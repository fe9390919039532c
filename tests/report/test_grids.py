"""Tables of a chapter that are of one kind stand on one grid; heat tables by their columns."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.blocks import Block, Heading, Table
from cwb_workshop.core.contract.heat_cell import HeatCell
from cwb_workshop.report.layout.grids import alike_in_chapters


def table(cell: str, *places: str) -> Table:
    cells = tuple(cell for _place in places)
    return Table(("", *places), (("Wonen", *cells),), (2.0, *(1.0 for _place in places)))


FIRST, LONG = ("Aa", "Bee"), ("Aa", "Sint-Jacobiparochie aan de oude Vaart")


@pytest.mark.parametrize(("cell", "number"), [("3", 3), (HeatCell("30%"), 2)])
def test_heat_tables_share_a_grid_where_their_columns_are_the_same(cell: str, number: int) -> None:
    chapter: list[Block] = [table(cell, *FIRST), table(cell, *LONG), table(cell, *FIRST)]
    (alike,) = alike_in_chapters(chapter)
    assert len(alike) == number


def test_another_chapter_has_a_grid_of_its_own() -> None:
    assert list(alike_in_chapters([table("3", *FIRST), Heading("Meer"), table("3", *FIRST)])) == []
