"""Where a table begins that does not fit on what is left of a page."""

from __future__ import annotations

import re

import pytest

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Heading,
    Para,
    ReportBar,
    Stack,
    Table,
)
from tests.report.layout.test_craft import opened


def _pages(above: int, rows: int) -> list[str]:
    table = Table(("Plaats", "Stelling"), tuple((f"r{at}.", "x") for at in range(rows)), (1.0, 5.0))
    behind: list[Block] = [Heading("Daarna"), *[Para("tekst")] * 60]
    reader = opened(*[Para("regel")] * above, Heading("Belangrijk", level=2), table, *behind)
    return [page.extract_text() for page in reader.pages]


def _rows(page: str) -> int:
    return len(re.findall(r"\br\d+\.", page))


@pytest.mark.parametrize("above", range(15, 40))
def test_no_fewer_than_three_rows_of_a_table_stand_at_the_foot_of_a_page(above: int) -> None:
    pages = _pages(above, rows=8)
    held = [_rows(page) for page in pages if _rows(page)]
    assert sum(held) == 8
    assert min(held) >= 3
    begins = next(page for page in pages if _rows(page))
    assert "Belangrijk" in begins


@pytest.mark.parametrize("lines", [1, 2])
@pytest.mark.parametrize("above", range(12, 36))
def test_no_fewer_than_four_rows_stand_on_the_page_on_which_a_table_ends(
    above: int, lines: int
) -> None:
    text = "woorden " * 12 * lines
    rows = tuple((f"r{at}.", text) for at in range(14 // lines))
    table = Table(("Plaats", "Stelling"), rows, (1.0, 5.0))
    behind: list[Block] = [Heading("Daarna"), *[Para("tekst")] * 60]
    reader = opened(*[Para("regel")] * above, Heading("Belangrijk"), table, *behind)
    held = [_rows(page.extract_text()) for page in reader.pages]
    ends = max(at for at, number in enumerate(held) if number)
    assert sum(held) == len(rows)
    assert held[ends] >= 4


def test_a_table_that_no_page_holds_goes_on_from_where_it_begins() -> None:
    tables = [[_rows(page) for page in _pages(above, rows=60)] for above in range(15, 40)]
    assert any(held[0] in (1, 2) for held in tables)
    assert all(sum(held) == 60 for held in tables)


def _of_a_chart(above: int) -> list[str]:
    """Return the pages with a chart of ten bars, each with three lines beside it."""
    note = "heel veel woorden " * 9
    bars = tuple(ReportBar(f"b{at}.", 10 - at, str(10 - at), note=note) for at in range(10))
    reader = opened(*[Para("regel")] * above, Heading("Vastlopen"), Bars(bars, "een grafiek"))
    return [page.extract_text() for page in reader.pages]


def test_a_chart_goes_on_at_the_next_page_rather_than_leave_half_a_page_empty() -> None:
    first, second = _of_a_chart(20)
    assert "Vastlopen" in first
    assert "b0." in first
    assert {"b8.", "b9."} <= set(re.findall(r"b\d\.", second))


def test_a_chart_stands_whole_where_the_page_before_it_stays_full() -> None:
    first, second = _of_a_chart(30)
    assert "Vastlopen" not in first
    assert len(set(re.findall(r"b\d\.", second))) == 10


@pytest.mark.parametrize("above", range(25, 42))
def test_no_fewer_than_three_rows_stay_behind_where_the_last_page_gets_some(above: int) -> None:
    table = Table(("Plaats", "Stelling"), tuple((f"r{at}.", "x") for at in range(5)), (1.0, 5.0))
    reader = opened(*[Para("regel")] * above, Heading("Oogst", level=2), table)
    held = [_rows(page.extract_text()) for page in reader.pages]
    assert sum(held) == 5
    assert not set(held[:-1]) & {1, 2}


@pytest.mark.parametrize("above", range(15, 40))
@pytest.mark.parametrize("introduced", [False, True])
def test_a_small_chart_under_a_heading_stays_with_the_table_behind_it(
    above: int, introduced: bool
) -> None:
    table = Table(("Nr", "Wat"), tuple((f"r{at}.", "x") for at in range(40)), (1.0, 5.0))
    chart = Stack((("markt", 3), ("overheid", 2)), "markt: 3; overheid: 2")
    before = [Para("Wat kan er?")] if introduced else []
    reader = opened(*[Para("regel")] * above, Heading("Vraag 3"), *before, chart, table)
    pages = [page.extract_text() for page in reader.pages]
    held = next(page for page in pages if "Vraag" in page)
    assert "overheid" in held
    assert _rows(held) >= 2
