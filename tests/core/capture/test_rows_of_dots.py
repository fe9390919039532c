"""Dots that are pasted by the names of their options; a number that is none is pointed out."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.line_parser import parse
from tests.core.capture.pasted import offered, rules
from tests.workshop import kit

VOTE = "principles_vote"
COUNTS = (8, 11, 14, 9, 4, 10, 9, 3)
NAMES = [text.name for text in kit().texts["nl"].principles.values()]


def table(names: list[str], counts: tuple[int, ...] = COUNTS) -> list[str]:
    return [f"{name}\t{count}" for name, count in zip(names, counts, strict=True)]


@pytest.mark.parametrize("heading", [[], ["Principe\tStippen"], ["Principle\tDots"]])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_all_options_with_their_dots_are_the_result(language: str, heading: list[str]) -> None:
    names = [text.name for text in kit().texts[language].principles.values()]
    assert offered("\n".join([*heading, *table(names)]), VOTE) == ["8 11 14 9 4 10 9 3"]


def test_the_order_of_the_rows_does_not_count() -> None:
    assert offered("\n".join(reversed(table(NAMES))), VOTE) == ["8 11 14 9 4 10 9 3"]


def test_some_options_get_their_dots_each() -> None:
    assert offered(f"{NAMES[0]}\t8\n{NAMES[5]}\t10", VOTE) == ["1 +8", "6 +10"]
    assert offered(f"{NAMES[0]}: 8\n{NAMES[5]}: 10", VOTE) == ["1 +8", "6 +10"]
    assert offered(f"8\t{NAMES[0]}\n0\t{NAMES[5]}", VOTE) == ["1 +8"]


@pytest.mark.parametrize("heading", ["Principe\tStippen\n", ""])
def test_a_name_that_is_no_option_keeps_its_number_and_is_pointed_out(heading: str) -> None:
    (line, other) = offered(f"{heading}Plaats doet ertoe\t11\nGeluk\t7", VOTE)
    assert (line, other) == ("Plaats doet ertoe: 11", "Geluk: 7")
    read = parse(line, rules(VOTE))
    assert (read.text, read.also) == (line, 0)
    assert [sign.sign for sign in read.unsure] == [": 11"]


@pytest.mark.parametrize(
    "line",
    ["Waarom staat 4 zo laag?", "Om 19:30 was het druk", "Ik gaf er 3", "Let op: 3 te weinig"],
)
def test_a_sentence_with_a_number_is_not_pointed_out(line: str) -> None:
    assert parse(line, rules(VOTE)).unsure == ()


def test_tables_beside_remarks_stay_tables() -> None:
    assert offered("3\tTe weinig stippen\n5\tTe veel tekst", VOTE) == [
        "3: Te weinig stippen",
        "5: Te veel tekst",
    ]


def test_where_nobody_votes_a_number_is_no_dots() -> None:
    assert offered(f"{NAMES[0]}: 8\n{NAMES[5]}: 10") == [f"{NAMES[0]}: 8", f"{NAMES[5]}: 10"]
