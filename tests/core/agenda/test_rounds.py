"""Which table holds which question, which round it is, and where a line goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.rounds import (
    choose_mode,
    division,
    move_lines,
    question_at,
    questions,
    rounds,
    tables_of,
    uneven,
)
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.exercise import Problem
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.new_session import ROUND_MODES, RoundMode
from cwb_workshop.session.session import Session
from tests.workshop import NEW, a_session, kit, played, registry, totals_of

QUESTIONS = ("question_1", "question_2", "question_3")


def evening(mode: RoundMode, tables: int = 6, item: str | None = "question_1") -> Session:
    session = a_session(None, new=replace(NEW, tables=tables))
    session.do(choose_mode(session.record, mode))
    if item:
        session.open_item(item)
    return session


def said(session: Session) -> list[tuple[str, int, int, str]]:
    """Return question, round and table of each answer, with its label."""
    return [
        (entry.item, entry.round, entry.table, entry.label)
        for entry in session.record.active_entries("answer")
    ]


def test_in_a_carousel_a_line_goes_to_the_question_of_its_table() -> None:
    session = evening("carousel")
    for line in ("1: een", "2: twee", "3: drie", "4: vier", "nog een"):
        session.capture(line)
    assert said(session) == [
        ("question_1", 1, 1, "V101"),
        ("question_2", 1, 2, "V201"),
        ("question_3", 1, 3, "V301"),
        ("question_1", 1, 4, "V102"),
        ("question_1", 1, 4, "V103"),
    ]


def test_a_chosen_division_counts_before_the_one_that_is_dealt_out() -> None:
    session = evening("carousel")
    session.do(editing_steps.set_fact(session.record, "", "division", [1, 1, 2, 2, 3, 3]))
    session.capture("3: text")
    assert said(session) == [("question_2", 1, 3, "V201")]


def test_each_question_of_the_agenda_opens_a_round_for_all_tables() -> None:
    session = evening("carousel")
    for item in QUESTIONS:
        session.open_item(item)
        session.capture("3: text")
    session.open_item("question_2")
    session.capture("1: vergeten")
    assert [entry[:2] for entry in said(session)] == [
        ("question_3", 1),
        ("question_3", 2),
        ("question_3", 3),
        ("question_1", 2),
    ]


def test_in_parallel_each_table_answers_its_own_question_once() -> None:
    session = evening("parallel", tables=4)
    for table in range(1, 5):
        session.capture(f"{table}: text")
    assert [entry[:3] for entry in said(session)] == [
        ("question_1", 0, 1),
        ("question_2", 0, 2),
        ("question_3", 0, 3),
        ("question_1", 0, 4),
    ]
    assert rounds(session.record, kit()) == 1


def test_one_after_another_a_line_goes_to_the_question_that_is_open() -> None:
    session = evening("sequential", item="question_2")
    session.capture("3: text")
    assert said(session) == [("question_2", 0, 3, "V201")]


def test_what_is_said_to_all_goes_to_the_question_that_is_open() -> None:
    session = evening("carousel", item="question_2")
    session.capture("p: voor iedereen")
    assert said(session) == [("question_2", 2, 0, "V201")]


def test_other_items_keep_their_lines_in_every_mode() -> None:
    session = evening("carousel", item="obstacles")
    session.capture("3: text")
    assert said(session) == [("obstacles", 0, 3, "O01")]


def test_without_a_division_lines_stay_where_a_script_types_them() -> None:
    record = played(
        """:: session place=Proef; date=2026-03-12; start=19:00; variant=180; language=nl; \
round_mode=carousel; tables=6
:: at 19:00
:: item question_1
3: eerste
:: item question_2
3: tweede
:: item question_1
4: derde
"""
    )
    assert totals_of(record)["counts"]["per_round"] == {
        "question_1": {"1": 1, "2": 1},
        "question_2": {"1": 1},
    }


def test_a_script_that_divides_the_tables_types_by_rounds() -> None:
    record = played(
        """:: session place=Proef; date=2026-03-12; start=19:00; variant=180; language=nl; \
round_mode=carousel; tables=6
:: at 19:00
:: item lets_go
:: set division=1, 2, 3, 1, 2, 3
:: item question_1
1: een
3: drie
:: item question_2
3: weer drie
"""
    )
    assert totals_of(record)["counts"]["per_round"] == {
        "question_1": {"1": 1},
        "question_3": {"1": 1, "2": 1},
    }


def test_a_line_that_moves_to_another_table_goes_along_to_its_question() -> None:
    session = evening("carousel")
    for line in ("1: een", "1: twee", "2: drie"):
        session.capture(line)
    lines = session.record.active_entries("answer")[:2]
    session.do(move_lines(session.record, kit(), lines, 5, session.now()))
    assert said(session) == [
        ("question_2", 1, 5, "V202"),
        ("question_2", 1, 5, "V203"),
        ("question_2", 1, 2, "V201"),
    ]
    session.undo()
    assert said(session)[0] == ("question_1", 1, 1, "V101")


@pytest.mark.parametrize(("tables", "advice"), [(3, False), (6, False), (7, True), (20, True)])
def test_tables_that_do_not_divide_by_the_questions_are_told(tables: int, advice: bool) -> None:
    assert uneven(evening("carousel", tables).record, kit()) is advice


@given(st.integers(2, 20), st.sampled_from(ROUND_MODES), st.lists(st.integers(0, 9), max_size=25))
def test_every_table_holds_exactly_one_question(
    tables: int, mode: RoundMode, held: list[int]
) -> None:
    session = evening(mode, tables, None)
    session.do(editing_steps.set_fact(session.record, "", "division", held))
    record = session.record
    assert questions(record, kit()) == QUESTIONS
    assert len(division(record, kit())) >= tables
    at = [tables_of(record, kit(), item) for item in QUESTIONS]
    assert sorted(table for group in at for table in group) == list(range(1, tables + 1))
    assert all(question_at(record, kit(), table) in QUESTIONS for table in range(1, 100))


def test_leaving_a_question_out_leaves_as_many_rounds_as_there_are_questions() -> None:
    session = evening("carousel", item=None)
    session.do(navigation_steps.drop_item(session.record, "question_2"))
    session.open_item("question_3")
    session.capture("2: text")
    assert rounds(session.record, kit()) == 2
    assert said(session) == [("question_3", 2, 2, "V301")]


def test_a_table_that_does_not_exist_is_refused_in_every_mode() -> None:
    with pytest.raises(Refused):
        evening("carousel").capture("7: text")


def test_finishing_a_round_points_out_who_was_not_heard_in_it() -> None:
    session = evening("carousel", tables=3)
    for line in ("1: een", "2: twee", "3: drie"):
        session.capture(line)
    session.open_item("question_2")
    session.capture("1: een")
    session.capture("3: drie")
    found = registry().problems(session.record, kit().items["question_2"], kit())
    assert found == (Problem("table_round.not_heard_in_round", {"table": 2, "round": 2}),)
    assert registry().problems(session.record, kit().items["question_1"], kit()) == ()


def test_choosing_the_rounds_can_be_undone() -> None:
    session = evening("carousel", item="lets_go")
    session.do(choose_mode(session.record, "parallel"))
    session.undo()
    assert session.record.text("round_mode") == "carousel"
