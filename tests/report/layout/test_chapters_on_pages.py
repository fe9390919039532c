"""Where a chapter begins that comes behind a page on which little stands."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, PageBreak, Para, Table
from tests.report.layout.test_craft import opened

_LITTLE: tuple[Block, ...] = (Heading("Waar staat wat?"), Para("kort"))


def _pages(above: int, *behind: Block) -> list[str]:
    lines = Bullets(("regel",) * above)
    reader = opened(*_LITTLE, lines, PageBreak(), Heading("De bijeenkomst"), *behind)
    return [page.extract_text() for page in reader.pages]


def test_what_follows_a_page_that_is_hardly_filled_stands_below_it() -> None:
    assert len(opened(*_LITTLE, PageBreak(), Heading("De bijeenkomst")).pages) == 1


def test_a_chapter_begins_below_less_than_half_a_page_and_not_below_more() -> None:
    assert len(_pages(16, Para("tekst"))) == 1
    assert len(_pages(24, Para("tekst"))) == 2


def test_a_chapter_of_more_pages_begins_there_where_what_it_opens_with_has_room() -> None:
    table = Table(("Nr.", "Tekst"), tuple((f"A{at}", "x") for at in range(12)), (1, 9))
    more = [Para("tekst")] * 60
    first, *_others = _pages(16, table, *more)
    assert "De bijeenkomst" in first
    assert "A11" in first


def test_a_chapter_begins_anew_where_what_it_opens_with_would_be_parted() -> None:
    table = Table(("Nr.", "Tekst"), tuple((f"A{at}", "x") for at in range(26)), (1, 9))
    more = [Para("tekst")] * 40
    first, second, *_others = _pages(16, table, *more)
    assert "De bijeenkomst" not in first
    assert "A25" in second
