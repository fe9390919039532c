"""What happens at its own time is held against the plan, each behind the one before."""

from __future__ import annotations

from datetime import datetime, timedelta

from cwb_workshop.core.agenda.agenda import start_times
from cwb_workshop.core.agenda.fixed_points import FixedPoint, fix
from cwb_workshop.core.agenda.plan_steps import plan_item
from cwb_workshop.core.agenda.planned_points import planned_points
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.session import Session
from tests.workshop import a_session


def planned(session: Session, item: str, minutes_later: int, words: str = "") -> None:
    """Fix an item, or the end, so many minutes behind where the plan has it."""
    record = session.record
    at = start_times(record)[item] if item else ends(record)
    point = FixedPoint(item, at + timedelta(minutes=minutes_later), words)
    session.do(fix(session.record, point))


def ends(record: Record) -> datetime:
    last = record.agenda[-1]
    return start_times(record)[last.id] + timedelta(minutes=last.minutes)


def left(session: Session) -> list[tuple[str, int]]:
    return [(one.point.item, one.left) for one in planned_points(session.record)]


def test_a_time_that_fits_exactly_has_nothing_left_and_a_later_one_has_some() -> None:
    session = a_session(None)
    planned(session, "obstacles", 0)
    assert left(session) == [("obstacles", 0)]
    planned(session, "obstacles", 7)
    assert left(session) == [("obstacles", 7)]


def test_a_longer_item_before_it_comes_too_late_by_as_much() -> None:
    session = a_session(None)
    planned(session, "obstacles", 0)
    minutes = session.record.plan["welcome"].minutes
    session.do(plan_item(session.record, "welcome", minutes + 4))
    assert left(session) == [("obstacles", -4)]


def test_what_is_waited_for_takes_from_those_behind_it() -> None:
    session = a_session(None)
    planned(session, "", 15, "Sluit")
    planned(session, "obstacles", 10)
    assert left(session) == [("obstacles", 10), ("", 5)]


def test_without_a_fixed_time_there_is_none() -> None:
    assert planned_points(a_session(None).record) == ()
