"""Who was heard, counted from what was typed."""

from __future__ import annotations

import ast
from datetime import timedelta
from pathlib import Path

import cwb_workshop
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.figures.fairness import Fairness, fairness
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.session import Session
from tests.core.small import KINDS, answer, at, facts, holding
from tests.workshop import EVENING, a_session


def evening(*lines: str, minutes: int = 1) -> Session:
    """Return a session in which a line comes in every so many minutes."""
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    for line in lines:
        session.capture(line)
        clock.set(clock.now() + timedelta(minutes=minutes))
    return session


def counted(session: Session) -> Fairness:
    return fairness(session.record, session.kinds, session.now())


def test_answers_and_turns_are_counted_for_each_table() -> None:
    found = counted(evening("1: a", "1: b", "2: c", "1: d", "5: e"))
    rows = [(row.table, row.answers, row.turns, row.first) for row in found.tables]
    assert rows == [(1, 3, 2, 1), (2, 1, 1, 0), (3, 0, 0, 0), (4, 0, 0, 0), (5, 1, 1, 0)]


def test_a_table_that_said_nothing_was_silent_for_longest() -> None:
    assert counted(evening("1: a", "2: b", "4: c", "5: d")).longest_silent == 3


def test_once_all_were_heard_the_longest_ago_counts() -> None:
    found = counted(evening("2: a", "1: b", "3: c", "4: d", "5: e", "2: f"))
    assert found.longest_silent == 1
    assert found.tables[0].silent_for == timedelta(minutes=5)


def test_the_table_that_began_least_begins_next() -> None:
    session = evening("1: a", "2: b", "3: c", "4: d", "5: e")
    assert counted(session).begins_next == 2
    session.open_item("question_1")
    for line in ("2: a", "3: b", "1: c", "4: d", "5: e"):
        session.capture(line)
    assert counted(session).begins_next in (3, 4, 5)
    assert [row.first for row in counted(session).tables] == [1, 1, 0, 0, 0]


def test_of_tables_that_said_nothing_the_lowest_number_was_silent_for_longest() -> None:
    found = counted(evening("3: a"))
    assert (found.longest_silent, found.begins_next) == (1, 1)


def test_a_table_that_spoke_just_now_was_silent_for_no_time() -> None:
    session = evening("2: a", "1: b", "3: c", "4: d", "5: e", minutes=0)
    found = counted(session)
    assert [row.silent_for for row in found.tables] == [timedelta()] * 5
    assert found.longest_silent == 1


def test_a_round_of_a_carousel_begins_once_whatever_the_questions() -> None:
    said = (
        answer(1, item="first", round=1, table=2),
        answer(2, item="second", round=1, table=1),
        answer(3, item="second", round=2, table=2),
        answer(4, item="talk", table=1),
        answer(5, item="other", table=1),
    )
    found = fairness(holding(*said, *facts(tables=2)), KINDS, at("20:00"))
    assert [row.first for row in found.tables] == [2, 2]
    assert [row.turns for row in found.tables] == [3, 2]


def test_a_turn_ends_where_another_question_begins() -> None:
    said = (answer(1, table=1), answer(2, table=1), answer(3, table=1, item="other"))
    (row,) = fairness(holding(*said), KINDS, at("20:00")).tables
    assert (row.answers, row.turns) == (3, 2)


def test_a_table_beyond_those_there_are_is_counted_all_the_same() -> None:
    found = fairness(holding(answer(1, table=4), *facts(tables=2)), KINDS, at("19:30"))
    assert [row.table for row in found.tables] == [1, 2, 4]
    assert found.tables[2].silent_for == timedelta(minutes=30)


def test_what_was_withdrawn_and_what_is_a_note_or_for_all_counts_for_nobody() -> None:
    session = evening("1: a", "// 2: notitie", "p: voor iedereen", "? 3: vraag")
    answer = session.record.active_entries("answer")[0]
    session.do(editing_steps.withdraw(session.record, answer.id, session.now()))
    assert [row.answers for row in counted(session).tables] == [0] * 5
    assert counted(session).longest_silent is None


def test_without_tables_there_is_nothing_to_tell() -> None:
    session = a_session()
    session.do(editing_steps.set_fact(session.record, "", "tables", None))
    assert counted(session) == Fairness()


def test_nothing_that_draws_the_wall_or_a_report_knows_who_was_heard() -> None:
    package = Path(cwb_workshop.__file__).parent
    knowing = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "fairness" in (source := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module == "cwb_workshop.core.figures.fairness"
    }
    assert knowing == {"ui/console/commands/heard.py", "ui/console/fairness_sheet.py"}
