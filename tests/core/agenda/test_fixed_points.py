"""What happens at its own time: lunch that arrives, a caretaker who locks up."""

from __future__ import annotations

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import start_times
from cwb_workshop.core.agenda.fixed_points import FixedPoint, fix, fixed_points, let_loose
from cwb_workshop.core.agenda.forecast import (
    MissedPoint,
    expected_end,
    item_times,
    missed,
    schedule_status,
)
from cwb_workshop.core.model.record import Record
from tests.core.small import at, facts, holding, planned

EVENING = facts(date="2026-03-12", start="11:30", agreed_end="2026-03-12T13:30")
AGENDA = planned(welcome=5, talk=30, lunch=30, close=55)

LUNCH = FixedPoint("lunch", at("12:15"), "de soep komt")
LOCKED = FixedPoint("", at("13:45"), "de beheerder sluit af")


def day(*points: FixedPoint) -> Record:
    record = holding(*EVENING, *AGENDA)
    for point in points:
        record = record.after(fix(record, point))
    return record


def opened(record: Record, item: str, clock: str) -> Record:
    return record.after(navigation_steps.open_item(record, item, at(clock)))


def test_they_are_told_in_their_order_with_what_they_are() -> None:
    assert fixed_points(day()) == ()
    assert fixed_points(day(LOCKED, LUNCH)) == (LUNCH, LOCKED)


def test_fixing_one_can_be_undone_and_it_can_be_let_loose() -> None:
    record = day(LUNCH)
    step = fix(record, FixedPoint("lunch", at("12:20")))
    assert step.undoable
    moved = record.after(step)
    assert fixed_points(moved) == (FixedPoint("lunch", at("12:20")),)
    assert fixed_points(moved.after(step.reversed())) == (LUNCH,)
    for item in ("lunch", ""):
        both = day(LUNCH, LOCKED)
        left = fixed_points(both.after(let_loose(both, item)))
        assert [point.item for point in left] == ["" if item else "lunch"]


def test_what_arrives_later_than_the_plan_is_waited_for() -> None:
    record = opened(day(LUNCH), "welcome", "11:30")
    assert item_times(record, at("11:30"))["lunch"].starts == at("12:15")
    assert start_times(record)["lunch"] == at("12:15")
    assert expected_end(record, at("11:30")) == at("13:40")
    assert missed(record, at("11:30")) == ()


def test_minutes_lost_before_it_are_found_again_in_the_waiting() -> None:
    record = opened(opened(day(LUNCH), "welcome", "11:30"), "talk", "11:40")
    assert expected_end(record, at("11:40")) == at("13:40")
    assert missed(record, at("11:40")) == ()


def test_who_comes_too_late_for_it_is_told_by_how_much() -> None:
    record = opened(opened(day(LUNCH), "welcome", "11:30"), "talk", "11:52")
    assert missed(record, at("11:52")) == (MissedPoint(LUNCH, 7),)
    assert expected_end(record, at("11:52")) == at("13:47")


def test_once_it_is_there_nobody_waits_for_it_any_more() -> None:
    record = opened(day(LUNCH), "lunch", "12:10")
    left_out = record.after(navigation_steps.drop_item(record, "talk"))
    left_out = left_out.after(navigation_steps.drop_item(left_out, "welcome"))
    assert expected_end(left_out, at("12:10")) == at("13:35")
    assert missed(left_out, at("12:20")) == ()


def test_what_is_left_out_is_too_late_for_nothing() -> None:
    record = opened(opened(day(LUNCH), "welcome", "11:30"), "talk", "11:52")
    assert missed(record.after(navigation_steps.drop_item(record, "lunch")), at("11:52")) == ()


def test_the_end_is_missed_from_a_whole_minute_on() -> None:
    record = opened(day(LOCKED), "welcome", "11:30")
    assert missed(record, at("11:50:59")) == ()
    assert missed(record, at("11:51")) == (MissedPoint(LOCKED, 1),)


def test_they_move_along_with_a_rehearsal_at_another_hour() -> None:
    record = opened(day(LUNCH, LOCKED), "welcome", "18:30")
    assert [point.at for point in fixed_points(record)] == [at("19:15"), at("20:45")]
    assert schedule_status(record, at("18:30")).late == 10
