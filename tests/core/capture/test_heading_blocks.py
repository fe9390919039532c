"""Tables that were pasted below each other are one: each row is read by the heading above it."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.sheets import WorkbookSheet, rows_of_sheets
from tests.core.capture.pasted import block, block_of, offered

FIRST = "Tafel\tAntwoord\n1\tTe duur"


@pytest.mark.parametrize(
    "second",
    [
        "Tafel\tAntwoord\n2\tTe ver",
        "Antwoord\tTafel\nTe ver\t2",
        "Answer\tTable\nTe ver\t2",
        "Tafel\tAntwoord\tNaam\n2\tTe ver\tSam",
        "Naam\tTafel\tAntwoord\nSam\t2\tTe ver",
        "Tweede groep\nTafel\tAntwoord\n2\tTe ver",
    ],
)
def test_a_heading_that_comes_again_is_read_and_stays_out(second: str) -> None:
    made = block(f"{FIRST}\n{second}")
    assert list(filter(None, made.lines())) == ["1: Te duur", "2: Te ver"]
    assert "heading" in [made.why_out(at) for at in made.left_out]


def test_a_table_that_stands_above_its_columns_is_that_of_its_rows() -> None:
    text = "Tafel 1\nAntwoord\tAantal\nTe duur\t3\nTafel 2\nAntwoord\tAantal\nTe ver\t2"
    assert offered(text) == ["1: Te duur +2", "2: Te ver +1"]
    assert offered("Antwoord\tAantal\nTafel 2\nTe ver\t2\nPlenair\nTe vol\t1") == [
        "2: Te ver +1",
        "p: Te vol",
    ]


def test_columns_of_the_second_that_the_first_has_not_are_read_too() -> None:
    assert offered(f"{FIRST}\nTafel\tAntwoord\tThema\n2\tTe ver\tG") == [
        "1: Te duur",
        "2: Te ver #G",
    ]


def test_so_it_is_on_a_sheet_beside_others() -> None:
    rows = [tuple(line.split("\t")) for line in f"{FIRST}\nAntwoord\tTafel\nTe ver\t2".split("\n")]
    second = (("Belemmeringen",), ("Antwoord", "Tafel"), ("Te laat", "3"))
    sheets = [WorkbookSheet("Een", tuple(rows)), WorkbookSheet("Twee", second)]
    made = block_of(*rows_of_sheets(sheets))
    assert list(filter(None, made.lines())) == ["1: Te duur", "2: Te ver", "3: Te laat"]


@pytest.mark.parametrize(
    "text",
    [
        "Geen tijd\tte druk\nGeen tijd\tte druk",
        "idee\nwarm\nidee",
        "tijd\tis te weinig\ntafel\tis te vol\ntijd\tis te weinig",
    ],
)
def test_words_that_come_again_are_no_headings(text: str) -> None:
    assert offered(text) == text.split("\n")


@pytest.mark.parametrize(
    "total",
    [
        "Totaal\t12",
        "Total\t12",
        "Summe\t12",
        "Totaal:\t12",
        "\tTotaal\t12",
        "Gemiddeld\t2,5",
        "Totaal aantal antwoorden\t12",
        "Totaal: 12",
    ],
)
def test_what_adds_up_the_others_stays_out_and_says_so(total: str) -> None:
    for heading in ("Tafel\tAntwoord\tAantal", "Tafel\tAntwoord"):
        made = block(f"{heading}\n1\tTe duur\n2\tTe ver\n{total}")
        assert list(filter(None, made.lines())) == ["1: Te duur", "2: Te ver"]
        assert made.why_out(3) == "total"
        assert made.with_out(frozenset([3]), out=False).goes_along(3)


@pytest.mark.parametrize(
    ("text", "item", "lines"),
    [
        ("blij\t3\nTotaal\t3", "checkin", ["blij +2"]),
        ("Rol\tAantal\nBewoners\t11\nTotaal\t11", "checkin", ["Bewoners: 11"]),
        ("Tafel 1\tTafel 2\tTotaal\nTe duur\tTe ver\t2", "obstacles", ["1: Te duur", "2: Te ver"]),
        ("Tafel 1\tTafel 2\nTe duur\tTe ver\nTotaal\t2", "obstacles", ["1: Te duur", "2: Te ver"]),
    ],
)
def test_nor_does_it_count_as_a_word_or_a_role(text: str, item: str, lines: list[str]) -> None:
    assert offered(text, item) == lines


@pytest.mark.parametrize("text", ["Totaal\nGeen geld", "Totaal geen geld\t3\nTe ver\t2"])
def test_a_total_that_somebody_said_goes_along(text: str) -> None:
    assert len(offered(text)) == 2
