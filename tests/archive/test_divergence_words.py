"""What two copies made differently is told in words, not as it is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.archive.desk import StoredDivergence
from cwb_workshop.archive.divergence_words import told_side
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.entry import Entry, Fact, PlanItem, Value
from cwb_workshop.core.model.locale import Language


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", ("Het aantal mensen: 24", "Het aantal mensen: 26")),
        ("en", ("The number of people: 24", "The number of people: 26")),
    ],
)
def test_what_was_filled_in_is_called_as_people_call_it(
    language: Language, told: tuple[str, str]
) -> None:
    sides = (Fact("", "present", 24), Fact("", "present", 26))
    one = StoredDivergence("m", "s", "Zuid", ("fact", "", "present"), sides, None)
    words = all_words(language)
    assert tuple(told_side(one, side, words) for side in (0, 1)) == told


def test_a_text_stands_there_without_marks_around_it() -> None:
    sides = (Fact("", "venue", "De Kouwbrug"), None)
    one = StoredDivergence("m", "s", "Zuid", ("fact", "", "venue"), sides, None)
    words = all_words("nl")
    assert told_side(one, 0, words).endswith(": De Kouwbrug")
    assert told_side(one, 1, words) == words("archive.side.gone")


def both_sides(one: Value, other: Value) -> tuple[str, str]:
    differs = StoredDivergence("m", "s", "Zuid", ("entry", "", "a"), (one, other), None)
    words = all_words("en")
    return told_side(differs, 0, words), told_side(differs, 1, words)


def test_an_item_is_told_with_its_minutes_or_as_left_out() -> None:
    planned = PlanItem("obstacles", "table_round", 15, 3.0)
    words = all_words("en")
    assert both_sides(planned, replace(planned, dropped=True)) == (
        words("archive.side.planned", item="obstacles", n=15),
        words("archive.side.dropped", item="obstacles", n=15),
    )


def test_a_line_is_told_in_its_words_and_one_that_was_withdrawn_as_that() -> None:
    line = Entry("a", "obstacles", "answer", "O01", text="nobody decides")
    gone = replace(line, text="no one decides", withdrawn=True)
    words = all_words("en")
    assert both_sides(line, gone) == (
        "O01 nobody decides",
        words("archive.side.withdrawn", line="O01 no one decides"),
    )


def test_where_the_words_are_the_same_what_stands_beside_them_is_told() -> None:
    line = Entry("a", "obstacles", "answer", "O01", text="nobody decides")
    themed = replace(line, themes=("money",), fields={"choice": "now"}, also=2, highlight=True)
    assert both_sides(line, themed) == (
        "O01 nobody decides",
        "O01 nobody decides now #money +2 !",
    )
