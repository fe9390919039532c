"""Which table holds which question, on plain values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.agenda.rounds import (
    Talk,
    choose_mode,
    divided,
    division,
    filed_under,
    move_lines,
    question_at,
    questions,
    round_mode,
    round_of,
    rounds,
    shared,
    tables_of,
    talk_at,
    uneven,
)
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.record import Record
from tests.core.small import (
    answer,
    at,
    facts,
    holding,
    offered,
    planned,
    question,
    small_kit,
    visits,
)

ASKED = planned(first=9, second=9, third=9)


KIT = small_kit(question("first"), question("second"), question("third"), offered("talk"))


def asking(**told: Json) -> Record:
    return holding(*ASKED, *planned(talk=5), *facts(**told))


@pytest.mark.parametrize("mode", ["", "sideways", 3, None])
def test_a_mode_that_nobody_knows_is_one_after_another(mode: Json) -> None:
    assert round_mode(asking(round_mode=mode)) == "sequential"
    assert round_mode(Record()) == "sequential"


@pytest.mark.parametrize(("mode", "number"), [("sequential", 3), ("carousel", 3), ("parallel", 1)])
def test_there_are_as_many_rounds_as_questions_and_in_parallel_one(mode: str, number: int) -> None:
    assert rounds(asking(round_mode=mode), KIT) == number
    assert questions(asking(), KIT) == ("first", "second", "third")


@pytest.mark.parametrize(
    ("told", "together"),
    [
        ({"round_mode": "carousel", "division": []}, True),
        ({"round_mode": "parallel", "division": [1]}, True),
        ({"round_mode": "sequential", "division": [1]}, False),
        ({"round_mode": "carousel"}, False),
    ],
)
def test_tables_hold_different_questions_once_they_are_divided(
    told: dict[str, Json], together: bool
) -> None:
    assert divided(asking(**told), KIT) is together
    one = replace(asking(**told), plan={"first": ASKED[0]})
    assert not divided(one, KIT)


@pytest.mark.parametrize(
    ("given_division", "tables", "dealt"),
    [
        (None, 4, (1, 2, 3, 1)),
        ([], 4, (1, 2, 3, 1)),
        ([3], 4, (3, 2, 3, 1)),
        ((2, 2), 3, (2, 2, 3)),
        ([0, 4, "1", 1.0, 3], 2, (3, 2)),
        ([1, 2, 3, 1], 2, (1, 2, 3, 1)),
        ("123", 2, (1, 2)),
        ([2], None, (2,)),
        (None, None, ()),
    ],
)
def test_tables_that_are_not_named_are_dealt_out_in_turn(
    given_division: Json, tables: int | None, dealt: tuple[int, ...]
) -> None:
    record = asking(division=given_division, tables=tables)
    assert division(record, KIT) == dealt
    assert division(holding(*facts(division=[1], tables=3)), KIT) == ()


def test_a_table_beyond_the_division_goes_on_in_turn() -> None:
    record = asking(division=[3], tables=1)
    at_tables = [question_at(record, KIT, table) for table in range(6)]
    assert at_tables == ["", "third", "second", "third", "first", "second"]
    assert question_at(Record(), KIT, 1) == ""


def test_the_tables_of_a_question_are_those_that_hold_it() -> None:
    record = asking(division=[2, 1, 2], tables=4)
    held = [tables_of(record, KIT, one) for one in ("first", "second", "third", "talk")]
    assert held == [(2, 4), (1, 3), (), ()]
    assert tables_of(asking(division=[1]), KIT, "first") == ()


DIVIDED: dict[str, Json] = {"round_mode": "carousel", "division": [1, 2, 3]}


def test_a_line_belongs_to_the_question_of_its_table_or_to_what_is_open() -> None:
    record = asking(**DIVIDED)
    assert shared(record, KIT, "second") == ("first", "second", "third")
    assert shared(record, KIT, "talk") == ("talk",)
    assert shared(asking(), KIT, "second") == ("second",)
    assert filed_under(record, KIT, "first", 2) == "second"
    assert filed_under(record, KIT, "second", 0) == "second"
    assert filed_under(record, KIT, "talk", 2) == "talk"
    assert filed_under(asking(), KIT, "first", 2) == "first"


def test_the_round_is_the_place_of_the_question_or_the_times_it_was_opened() -> None:
    assert [round_of(asking(**DIVIDED), KIT, one) for one in ("first", "third", "talk")] == [
        1,
        3,
        0,
    ]
    opened = visits(
        ("second", "19:00", "19:05"), ("first", "19:05", "19:06"), ("second", "19:06", "")
    )
    undivided = holding(*opened, record=asking(round_mode="carousel"))
    assert [round_of(undivided, KIT, one) for one in ("first", "second", "third", "talk")] == [
        1,
        2,
        0,
        0,
    ]
    parallel = asking(round_mode="parallel", division=[1])
    assert round_of(parallel, KIT, "second") == round_of(asking(), KIT, "second") == 0


def test_what_is_talked_about_is_one_question_or_all_of_a_round() -> None:
    together = talk_at(asking(**DIVIDED), KIT, "second")
    assert together == Talk(("first", "second", "third"), 2)
    assert together.together
    alone = talk_at(asking(round_mode="carousel"), KIT, "second")
    assert alone == Talk(("second",), 0)
    assert not alone.together


def test_a_talk_holds_the_answers_of_its_round_and_of_none() -> None:
    talk = Talk(("first", "second"), 2)
    held = [talk.holds(answer(1, item="second", round=number)) for number in (0, 1, 2, 3)]
    assert held == [True, False, True, False]
    assert not talk.holds(answer(1, item="talk", round=2))
    assert Talk(("first",)).holds(answer(1, item="first", round=3))


@pytest.mark.parametrize(("tables", "advice"), [(None, False), (0, False), (3, False), (4, True)])
def test_whether_a_question_would_come_back_is_known_from_the_tables(
    tables: int | None, advice: bool
) -> None:
    assert uneven(asking(tables=tables), KIT) is advice
    assert not uneven(holding(*facts(tables=tables)), KIT)


def test_choosing_how_the_rounds_go_deals_the_tables_out_once() -> None:
    record = asking()
    step = choose_mode(record, "carousel")
    assert (step.name, step.undoable) == ("step.rounds", True)
    assert record.after(step).facts_of() == {"round_mode": "carousel", "division": []}
    chosen = asking(round_mode="carousel", division=[2, 1])
    after = chosen.after(choose_mode(chosen, "parallel"))
    assert after.facts_of() == {"round_mode": "parallel", "division": [2, 1]}
    assert choose_mode(chosen, "carousel").changes == ()


def test_lines_that_move_get_the_labels_of_where_they_come() -> None:
    labels = {"first": "F", "second": "S", "third": "T"}
    small = small_kit(*(question(one, label=sign) for one, sign in labels.items()), offered("talk"))
    lines = (
        answer(1, item="first", table=1, label="F01"),
        answer(2, item="first", table=1, label="F02"),
        answer(3, kind="note", item="first", table=1),
        answer(4, item="second", table=2, label="S01"),
    )
    record = holding(*lines, record=asking(**DIVIDED))
    step = move_lines(record, small, lines, 2, at("19:30:05.5"))
    assert (step.name, step.undoable) == ("step.table", True)
    stamp = "2026-03-12T19:30:05"
    assert [change.after for change in step.changes] == [
        replace(lines[0], table=2, item="second", label="S02", edited=stamp),
        replace(lines[1], table=2, item="second", label="S03", edited=stamp),
        replace(lines[2], table=2, edited=stamp),
        replace(lines[3], edited=stamp),
    ]
