"""Of a pasted table is guessed which column is what, and anything else can be chosen."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.column_places import PasteColumns
from cwb_workshop.core.capture.named_tables import table_in
from tests.core.capture.pasted import block, block_of, offered, rules


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1\tTe duur\n2\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("Tafel\tAntwoord\n1\tTe duur\n2\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("Answer\tTable\nTe duur\t1\nTe ver\t2", ["1: Te duur", "2: Te ver"]),
        ("Gruppe\tWas wir hörten\n1\tTe duur\n2\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("Wie\tWat men zei\n1\tTe duur\n2\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("tafel 3\tTe duur\nplenair\tTe ver", ["3: Te duur", "p: Te ver"]),
        ("1\tTe duur\n\tTe ver", ["1: Te duur", "1: Te ver"]),
        ("Tafel\tAntwoord\n9\tTe duur", ["9: Te duur"]),
        ("Tafel\tAntwoord\nkeuken\tTe duur", ["p: Te duur"]),
        ("Tafel\tAntwoord\n1\tTe duur\tof toch niet", ["1: Te duur"]),
        (
            "Tafel\tAntwoord\tToelichting\n1\tTe duur\tvooral huur\n2\tTe ver",
            ["1: Te duur", "2: Te ver"],
        ),
        ("Tafel\tAntwoord\tToelichting\n1\tTe duur\n2\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("Nr\tTafel\tAntwoord\n1.\t3\tTe duur\n2.\t4\tTe ver", ["3: Te duur", "4: Te ver"]),
        ("Nr\tTafel\tGezegd\n1\t3\tTe duur\n2\t4\tTe ver", ["3: Te duur", "4: Te ver"]),
        ("5\tTe duur\n12\tTe ver", ["5: Te duur", "12: Te ver"]),
        (
            "\n".join(f"{at}\tregel" for at in range(1, 8)),
            ["regel"] * 7,
        ),
        ("een\t#g\ntwee\tdrie", ["een\t#g", "twee", "drie"]),
        ("Antwoorden\neen\ntwee", ["een", "twee"]),
        ("idee\nwarm", ["idee", "warm"]),
        ("17\tTe duur\n18\tTe ver", ["Te duur", "Te ver"]),
        ("4\t9\t7\n5\t8\t8", ["4\t9\t7", "5\t8\t8"]),
        ("1\t- Te duur\n2\t• Te ver", ["1: Te duur", "2: Te ver"]),
        (
            '3\t"Te duur\nen te ver"\n4\t"hij zei ""nee"""',
            ["3: Te duur\nen te ver", '4: hij zei "nee"'],
        ),
        ('1\t"een\ttwee"\n2\tdrie', ["1: een\ntwee", "2: drie"]),
    ],
)
def test_columns_are_guessed(text: str, lines: list[str]) -> None:
    assert offered(text) == lines


def test_a_column_that_says_who_noted_it_is_left_out_where_the_heading_names_the_answer() -> None:
    made = block("Tafel\tAntwoord\tGenoteerd door\n1\tTe duur\tJan")
    assert made.columns == PasteColumns(1, 0, heading=True)
    assert made.lines() == ("", "1: Te duur")


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Tafel\tAntwoord\tGenoteerd door\n1\tTe duur\tJan\n2\tTe ver\n3\tKoud\tPiet", 2),
        ("Tafel\tAntwoord\tDoor\tToelichting\n1\tTe duur\tJan\tvooral huur", 2),
        ("Nr\tTafel\tAntwoord\n1\t3\tTe duur\n2\t4\tTe ver", 0),
        ("Tafel\tAntwoord\tToelichting\n1\tTe duur\tvooral huur", 1),
        ("Tafel\tAntwoord\tDoor\n1\tTe duur", 0),
    ],
)
def test_cells_that_go_nowhere_are_counted(text: str, cells: int) -> None:
    assert block(text).cells_left_out() == cells


def test_cells_of_a_row_that_is_left_out_or_was_changed_are_not_counted() -> None:
    made = block("Tafel\tAntwoord\tDoor\n1\tTe duur\tJan\n2\tTe ver\tPiet\n3\tKoud\tAnna")
    assert made.cells_left_out() == 3
    assert made.with_out(frozenset([1]), out=True).cells_left_out() == 2
    assert made.with_line(2, "2: Te ver, zegt Piet").cells_left_out() == 2


@pytest.mark.parametrize(
    ("text", "item", "lines"),
    [
        ("Woord\tAantal\nthuis\t3\nmoe\t1", "checkin", ["thuis +2", "moe"]),
        ("thuis\t3\nmoe\t5", "checkin", ["thuis +2", "moe +4"]),
        ("thuis\t3", "checkin", ["thuis +2"]),
        ("thuis\nmoe\t2", "checkin", ["thuis", "moe +1"]),
        ("Tafel\tWoord\n3\tthuis", "checkin", ["3: thuis"]),
        ("1\tthuis\n2\tmoe", "checkin", ["1: thuis", "2: moe"]),
        ("Tafel\tAntwoord\tAantal\n1\tTe duur\t3", "obstacles", ["1: Te duur +2"]),
        ("Tafel\tAntwoord\tAantal\n1\tTe duur\tveel", "obstacles", ["1: Te duur\tveel"]),
        ("Wat\tKeer\nTe duur\t3\nTe ver\t2", "obstacles", ["Te duur +2", "Te ver +1"]),
        ("Te duur\t3\nTe ver\t2", "obstacles", ["3: Te duur", "2: Te ver"]),
        ("Afspraak\tAantal\nBellen\t3", "commitments", ["Bellen\t3"]),
    ],
)
def test_a_column_says_how_many_people_said_it(text: str, item: str, lines: list[str]) -> None:
    assert offered(text, item) == lines
    assert block(text, item).cells_left_out() == 0


def test_another_column_can_be_chosen() -> None:
    made = block("Te duur\tJan\t3\nTe ver\tPiet\t4")
    assert made.lines() == ("3: Te duur", "4: Te ver")
    chosen = made.with_columns(PasteColumns(answer=1), rules())
    assert chosen.lines() == ("Jan", "Piet")
    together = made.with_columns(PasteColumns(), rules())
    assert together.lines() == ("Te duur\tJan\t3", "Te ver\tPiet\t4")


def test_a_heading_is_one_choice_to_change() -> None:
    made = block("Tafel\tAntwoord\n1\tTe duur")
    assert made.columns.heading
    without = made.with_columns(PasteColumns(table=0), rules())
    assert without.lines() == ("p: Antwoord", "1: Te duur")


def test_what_is_changed_by_hand_stays_when_other_columns_are_chosen() -> None:
    made = block("1\tTe duur\n2\tTe ver").with_line(1, "3: Anders")
    assert made.with_columns(PasteColumns(), rules()).lines() == ("1\tTe duur", "3: Anders")


def test_in_the_anchor_map_columns_are_the_parts_of_a_line() -> None:
    assert offered("Bakker\tbrood\t\tbuurt\t5/2\nSchool\tboeken", "anchor_map") == [
        "Bakker; brood; ; buurt; 5/2",
        "School; boeken",
    ]


def test_rows_of_different_length_are_read_as_far_as_they_go() -> None:
    made = block_of(("1", "een"), ("2",), ("", "", ""), ("3", "drie", "vier"))
    assert made.lines() == ("1: een", "2:", "3: drie", "3: vier")


@pytest.mark.parametrize(
    ("cell", "table"),
    [
        ("3", "3:"),
        ("03", "3:"),
        ("3.0", "3:"),
        ("T3", "3:"),
        ("Tafel 3", "3:"),
        ("[3]", "3:"),
        ("table 3:", "3:"),
        ("Tisch 12", "12:"),
        ("p", "p:"),
        ("Plenair", "p:"),
        ("plenary:", "p:"),
        ("", ""),
        ("0", ""),
        ("100", ""),
        ("drie", ""),
        ("3 en 4", ""),
        ("3,5", ""),
    ],
)
def test_a_cell_that_names_a_table_is_known(cell: str, table: str) -> None:
    assert table_in(cell) == table


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1\tTe duur\n2\tTe ver\nveel\tGeen zaal", ["1: Te duur", "2: Te ver", "2: Geen zaal"]),
        ("Groepje\tIets\n1\tTe duur\nveel\tA\n2\tTe ver", ["1: Te duur", "1: A", "2: Te ver"]),
        ("1\tTe duur\nveel\tTe ver", ["1\tTe duur", "veel\tTe ver"]),
        ("1\tTe duur\nveel\tA\nmeer\tB", ["1\tTe duur", "veel\tA", "meer\tB"]),
    ],
)
def test_one_cell_that_is_no_table_makes_no_words_of_the_others(
    text: str, lines: list[str]
) -> None:
    assert offered(text) == lines


_HEARD = "Tafel\tAntwoord"


@pytest.mark.parametrize("cell", ["n/a", "?", "1 en 2", "1+2", "keuken", "100", "nvt"])
def test_a_cell_that_names_no_table_is_no_words_and_its_row_is_of_the_table_above(
    cell: str,
) -> None:
    made = block(f"{_HEARD}\n{cell}\tTe duur\n3\tTe ver\n{cell}\tTe laat\n\tTe vol")
    assert made.lines()[1:] == ("p: Te duur", "3: Te ver", "3: Te laat", "3: Te vol")
    assert [made.no_table(at) for at in range(1, 5)] == [cell, "", cell, ""]
    assert [made.is_of_above(at) for at in range(1, 5)] == [False, False, True, True]


@pytest.mark.parametrize("cell", ["-", "–", "—"])
def test_a_dash_where_tables_stand_is_no_table_and_not_the_one_above(cell: str) -> None:
    made = block(f"{_HEARD}\n3\tTe ver\n{cell}\tTe laat")
    assert made.lines()[1:] == ("3: Te ver", "p: Te laat")
    assert not made.no_table(2)
    assert not made.is_of_above(2)


def test_a_row_that_was_changed_or_left_out_says_nothing_of_its_table() -> None:
    made = block(f"{_HEARD}\nkeuken\tTe duur\nkeuken\tTe ver").with_line(1, "3: Te duur")
    assert made.no_table(1) == ""
    assert made.with_out(frozenset([2]), out=True).no_table(2) == ""


@pytest.mark.parametrize(("cell", "table"), [("zaal", "p"), ("Iedereen", "p"), ("0", "0")])
def test_the_room_and_a_table_0_are_what_a_line_calls_them(cell: str, table: str) -> None:
    made = block(f"{_HEARD}\n{cell}\tTe duur")
    assert made.lines()[1] == f"{table}: Te duur"
    assert made.no_table(1) == ""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Groep 1\tTe duur\nGroep 2\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("Groep\tAntwoord\nGroep 2\tTe ver", ["2: Te ver"]),
        ("Antwoorden tafel 1\tAntwoorden tafel 2\nTe duur\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("Nr\tTafel 1\tTafel 2\n1\tTe duur\tTe ver", ["1: Te duur", "2: Te ver"]),
        ("Tafel | Antwoord\n1 | Te duur", ["1: Te duur"]),
        ("Tafel\tAntwoord NL\tAnswer EN\n1\tTe duur\tToo dear, by far", ["1: Te duur"]),
    ],
)
def test_tables_and_answers_are_found_under_other_names(text: str, lines: list[str]) -> None:
    assert offered(text) == lines


@pytest.mark.parametrize(
    "cells",
    [
        ("sam@straat.example", "els@straat.example"),
        ("06-12345678", "+31 6 87654321"),
        ("12-03-2026 19:31", "12-03-2026 19:32"),
    ],
)
def test_how_somebody_is_reached_and_when_it_was_stay_out(cells: tuple[str, str]) -> None:
    for text in (
        f"1\tTe duur\t{cells[0]}\n2\tTe ver\t{cells[1]}",
        f"{cells[0]}\t1\tTe duur\n{cells[1]}\t2\tTe ver",
    ):
        made = block(text)
        assert made.lines() == ("1: Te duur", "2: Te ver")
        assert made.cells_left_out() == 2
