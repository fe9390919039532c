"""A row of a table with so many texts in its cells that it goes on at the next page."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Para, Table
from cwb_workshop.core.contract.said import Several
from tests.report.layout.test_craft import opened

_LONG = "begin " + "woorden en nog meer woorden " * 7 + "slot"


def _pages(*texts: str, above: int = 0) -> list[str]:
    rows = (("Gemeente", Several(texts), "– iets"), ("Anker", "– kort", ""))
    table = Table(("", "Nu", "Later"), rows, (0.75, 1.4, 1.4))
    reader = opened(*[Para("regel")] * above, table)
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_what_a_row_is_about_stands_on_each_page_on_which_it_goes_on() -> None:
    pages = _pages(*[_LONG] * 30)
    assert len(pages) > 1
    assert all(page.count("Gemeente") == 1 for page in pages)


def test_no_text_of_several_is_cut_where_a_page_ends() -> None:
    pages = _pages(*[_LONG] * 30)
    assert [page.count("begin") for page in pages] == [page.count("slot") for page in pages]
    assert sum(page.count("slot") for page in pages) == 30


def test_a_high_row_begins_at_the_foot_of_a_page_and_leaves_it_not_empty() -> None:
    first, *_others = _pages(*[_LONG] * 6, above=18)
    assert "begin" in first


def test_a_text_higher_than_a_page_goes_on_under_its_name() -> None:
    pages = _pages("heel veel woorden " * 300)
    assert len(pages) > 1
    assert all("Gemeente" in page for page in pages[:2])


def test_the_dash_of_a_text_stands_on_the_line_of_its_first_word() -> None:
    rows = ((Several(["Repair-zaterdag in de buurtkamer", "Buurtkrant"]), "x " * 400),)
    text = opened(Table(("Wij zelf", "Verder"), rows, (1.0, 9.0))).pages[0].extract_text()
    assert "– Repair-" in text
