"""A row of a table with so many texts in its cells that it goes on at the next page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pypdf import PageObject

from cwb_workshop.core.contract.blocks import Para, Table
from cwb_workshop.core.contract.said import Several
from cwb_workshop.report.layout.row_parts import split_row
from cwb_workshop.report.layout.typesetter import TextLine
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


@pytest.mark.parametrize("above", range(6, 12))
def test_the_last_row_of_a_table_moves_on_whole_where_the_page_stays_full(above: int) -> None:
    rows = [("Gemeente", Several(["begin slot"] * number)) for number in (22, 12, 14)]
    reader = opened(*[Para("regel")] * above, Table(("", "Nu"), tuple(rows), (0.75, 1.4)))
    begun = [page.extract_text().count("begin") for page in reader.pages]
    assert begun == [34, 14]


def test_a_text_higher_than_a_page_goes_on_under_its_name() -> None:
    pages = _pages("heel veel woorden " * 300)
    assert len(pages) > 1
    assert all("Gemeente" in page for page in pages[:2])


def test_the_dash_of_a_text_stands_on_the_line_of_its_first_word() -> None:
    rows = ((Several(["Repair-zaterdag in de buurtkamer", "Buurtkrant"]), "x " * 400),)
    text = opened(Table(("Wij zelf", "Verder"), rows, (1.0, 9.0))).pages[0].extract_text()
    assert "– Repair-" in text


def test_a_high_row_with_a_caption_behind_it_begins_at_the_foot_of_a_page_too() -> None:
    row = ("Gemeente", Several([_LONG] * 8))
    caption = Para("Achter + staat hoeveel antwoorden er nog zijn.", small=True)
    reader = opened(*[Para("regel")] * 22, Table(("", "Nu"), (row,), (0.75, 1.4)), caption)
    first, second = (page.extract_text() for page in reader.pages)
    assert "begin" in first
    assert "begin" in second
    assert "Achter +" in second


def _lines(number: int) -> list[TextLine]:
    return [TextLine((), 11.0, 0.0)] * number


def _split(*cells: list[int], most: int, page: int = 50) -> list[list[list[int]]] | None:
    """Return how many lines each text of each cell has in what stands here, and in what goes on."""
    parts = split_row([[_lines(number) for number in texts] for texts in cells], most, page)
    return parts and [[[len(lines) for lines in texts] for texts in part] for part in parts]


def test_each_cell_gives_as_many_of_its_texts_as_have_room() -> None:
    assert _split([3, 3, 3], [1, 1], [7, 3], most=8) == [[[3, 3], [1, 1], [7]], [[3], [], [3]]]


def test_a_row_moves_on_whole_where_one_cell_would_begin_with_nothing() -> None:
    assert _split([3, 3], [9], most=8) is None


def test_a_row_that_has_room_is_not_split() -> None:
    assert _split([3, 3], [1], most=8) is None


def test_a_text_that_no_page_holds_is_cut_between_its_lines() -> None:
    assert _split([1], [60, 2], most=20) == [[[1], [20]], [[], [40, 2]]]


def test_the_rest_of_a_high_row_goes_on_at_the_next_page_without_a_gap_in_any_cell() -> None:
    row = ("Gemeente", Several(["kort"]), Several([_LONG] * 30))
    pages = opened(Table(("", "Nu", "Later"), (row,), (0.75, 1.4, 1.4))).pages
    for page in pages[:-1]:
        heights = _heights_of_texts(page)
        apart = {round(above - below) for above, below in pairwise(heights)}
        assert len(heights) > 3
        assert len(apart) == 1


def _heights_of_texts(page: PageObject) -> list[float]:
    found: list[float] = []

    def visit(text: str, _of: object, place: list[float], *_rest: object) -> None:
        if "begin" in text:
            found.append(place[5])

    page.extract_text(visitor_text=visit)
    return found


def test_how_many_more_there_are_does_not_go_on_alone() -> None:
    for above in range(6, 20):
        pages = _pages(*[_LONG] * 6, "+4: V1, V2", above=above)
        rest = next(page for page in pages if "+4" in page)
        assert "slot" in rest.split("+4")[0]


def test_the_last_answer_of_a_cell_does_not_go_on_alone() -> None:
    assert _split([1], [2, 2, 2, 3], most=8) == [[[1], [2, 2]], [[], [2, 3]]]
    assert _split([1], [2, 2, 2, 1], [3], most=6) == [[[1], [2, 2], [3]], [[], [2, 1], []]]
    assert _split([1], [7, 3], most=8) == [[[1], [7]], [[], [3]]]
