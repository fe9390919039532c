"""The expected end against the agreed one, with times that anybody can add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import minutes_used, still_to_do
from cwb_workshop.core.agenda.forecast import (
    ItemTimes,
    ScheduleStatus,
    agree_end,
    agreed_end,
    derived_end,
    expected_end,
    is_over,
    item_times,
    passed_by,
    schedule_status,
    to_come,
)
from cwb_workshop.core.model.entry import Change, Step, Value
from cwb_workshop.core.model.record import Record
from tests.core.small import at, facts, holding, offered, planned, small_kit, visits

EVENING = facts(date="2026-03-12", start="19:00", agreed_end="2026-03-12T19:40")
AGENDA = planned(welcome=5, talk=20, pause=10, close=5)


def evening(*stretches: tuple[str, str, str]) -> Record:
    return holding(*EVENING, *AGENDA, *visits(*stretches))


def opened(record: Record, item: str, clock: str) -> Record:
    return record.after(navigation_steps.open_item(record, item, at(clock)))


def late(record: Record, clock: str) -> int:
    return schedule_status(record, at(clock)).late


def test_an_item_that_was_open_for_hours_took_as_many_minutes() -> None:
    record = evening(("talk", "19:00", "22:01"), ("close", "22:01", ""))
    assert minutes_used(record, "talk", at("22:01")) == 181


def test_before_the_first_item_the_evening_ends_as_agreed() -> None:
    status = ScheduleStatus(at("19:00"), at("19:40"), at("19:40"), 0)
    assert schedule_status(evening(), at("18:00")) == status


def test_an_evening_that_does_not_begin_in_time_is_late_and_one_of_another_hour_is_not() -> None:
    assert late(evening(), "19:00:59") == 0
    assert late(evening(), "19:07") == 7
    assert late(evening(), "20:30") == 90
    assert late(evening(), "20:31") == 0


@pytest.mark.parametrize(
    ("now", "end", "late"),
    [
        ("19:05", "19:40", 0),
        ("19:15", "19:40", 0),
        ("19:25", "19:40", 0),
        ("19:25:40", "19:40:40", 0),
        ("19:26", "19:41", 1),
        ("19:45", "20:00", 20),
    ],
)
def test_what_is_to_come_takes_its_planned_time(now: str, end: str, late: int) -> None:
    record = opened(opened(evening(), "welcome", "19:00"), "talk", "19:05")
    assert schedule_status(record, at(now)) == ScheduleStatus(
        at("19:00"), at("19:40"), at(end), late
    )


@pytest.mark.parametrize(
    ("moved_on", "told", "pace"),
    [
        ("19:03:59", -1, "slow_down"),
        ("19:04", -1, "slow_down"),
        ("19:04:01", 0, "fine"),
        ("19:05:59", 0, "fine"),
        ("19:06", 1, "hurry"),
    ],
)
def test_the_pace_is_another_one_from_a_whole_minute_on(
    moved_on: str, told: int, pace: str
) -> None:
    record = opened(opened(evening(), "welcome", "19:00"), "talk", moved_on)
    status = schedule_status(record, at(moved_on))
    assert (status.late, status.pace) == (told, pace)


def test_what_was_agreed_stays_whatever_the_plan_becomes() -> None:
    record = evening()
    longer = record.after(navigation_steps.plan_minutes(record, "talk", 30))
    assert agreed_end(longer) == at("19:40")
    assert late(longer, "18:00") == 10
    dropped = record.after(navigation_steps.drop_item(record, "pause"))
    assert late(dropped, "18:00") == -10


def test_another_end_can_be_agreed_on_and_taken_back() -> None:
    record = evening()
    step = agree_end(record, at("19:46:30"))
    assert agreed_end(record.after(step)) == at("19:46")
    assert step.undoable
    assert record.after(step).after(step.reversed()) == record


def test_a_record_without_an_agreed_end_has_that_of_its_start_and_plan() -> None:
    record = holding(*EVENING[:2], *AGENDA)
    assert agreed_end(record) == at("19:40")


def test_a_session_from_before_gets_the_end_of_the_plan_it_was_founded_with() -> None:
    began: tuple[Value, ...] = (*EVENING[:2], *AGENDA)
    founded = Step("step.found", tuple(Change(None, one) for one in began))
    record = Record().after(founded)
    changed = record.after(navigation_steps.plan_minutes(record, "talk", 35))
    step = derived_end(changed, founded)
    assert not step.undoable
    assert agreed_end(changed.after(step)) == at("19:40")
    assert derived_end(changed.after(step), founded).changes == ()


def test_a_rehearsal_at_another_hour_takes_the_agreed_end_along_and_tells_nothing_late() -> None:
    record = opened(evening(), "welcome", "14:10:30")
    assert agreed_end(record) == at("14:50")
    assert late(record, "14:10:30") == 0
    again = opened(record, "talk", "14:20")
    assert agreed_end(again) == at("14:50")
    assert late(again, "14:20") == 5


def test_one_too_far_and_back_leaves_the_forecast_as_it_was() -> None:
    record = opened(opened(evening(), "welcome", "19:00"), "talk", "19:05")
    before = expected_end(record, at("19:10"))
    record = opened(record, "pause", "19:10")
    assert expected_end(record, at("19:10:20")) == before - timedelta(minutes=15)
    record = opened(record, "talk", "19:10:20")
    assert expected_end(record, at("19:10:20")) == before
    assert expected_end(record, at("19:20")) == before


def test_two_too_far_and_back_at_once_leaves_it_too() -> None:
    record = opened(opened(evening(), "welcome", "19:00"), "talk", "19:05")
    before = expected_end(record, at("19:10"))
    for item in ("pause", "close", "talk"):
        record = opened(record, item, "19:10")
    assert expected_end(record, at("19:10")) == before


def test_each_minute_more_is_a_minute_later_and_stays_with_its_item() -> None:
    record = opened(evening(), "welcome", "19:00")
    for _time in range(5):
        record = record.after(navigation_steps.add_time(record, 60))
    assert late(record, "19:00") == 5
    record = opened(record, "talk", "19:02")
    assert late(record, "19:02") == -3
    back = opened(record, "welcome", "19:02")
    assert late(back, "19:02") == 5


def test_a_pause_of_ten_minutes_is_ten_minutes_later() -> None:
    record = holding(*visits(("welcome", "19:00", "19:05")), record=holding(*EVENING, *AGENDA))
    record = opened(record, "talk", "19:05")
    record = record.after(navigation_steps.pause_timer(record, at("19:10")))
    assert [late(record, clock) for clock in ("19:10", "19:13", "19:20")] == [0, 3, 10]
    going_on = record.after(navigation_steps.start_timer(record, at("19:20")))
    assert late(going_on, "19:30") == 10
    moved_on = opened(going_on, "pause", "19:35")
    back = opened(moved_on, "talk", "19:35")
    assert late(back, "19:35") == 10, "the minutes of the pause were not talked in"


def test_what_is_left_out_wins_its_minutes_and_costs_them_when_it_comes_back() -> None:
    record = opened(evening(), "welcome", "19:00")
    out = record.after(navigation_steps.drop_item(record, "pause"))
    assert late(out, "19:00") == -10
    kit = small_kit(*(offered(item.id) for item in AGENDA))
    back = out.after(navigation_steps.switch_on(out, kit, "pause"))
    assert late(back, "19:00") == 0


def test_what_is_passed_by_counts_until_somebody_leaves_it_out() -> None:
    record = opened(opened(evening(), "welcome", "19:00"), "pause", "19:05")
    assert [item.id for item in passed_by(record)] == ["talk"]
    assert [item.id for item in to_come(record)] == ["talk", "close"]
    assert late(record, "19:05") == 0
    out = record.after(navigation_steps.drop_item(record, "talk"))
    assert passed_by(out) == ()
    assert late(out, "19:05") == -20


def test_what_is_done_takes_nothing_more_until_it_is_opened_again() -> None:
    record = opened(opened(evening(), "welcome", "19:00"), "talk", "19:01")
    assert late(record, "19:01") == -4
    assert late(opened(record, "welcome", "19:01"), "19:01") == 0


def test_an_item_that_an_earlier_version_left_has_taken_the_time_it_was_open() -> None:
    record = evening(("talk", "19:00", "19:15"), ("welcome", "19:15", "19:16"))
    record = opened(record, "talk", "19:16")
    assert expected_end(record, at("19:16")) == at("19:36")


def test_after_the_last_item_nothing_is_to_come() -> None:
    record = evening(("welcome", "19:00", "19:30"))
    assert expected_end(record, at("19:31")) == at("19:31")
    assert to_come(record) == ()


def test_the_strip_of_the_wall_counts_what_was_never_opened() -> None:
    record = evening(("close", "19:00", "19:01"), ("talk", "19:01", ""))
    assert [item.id for item in still_to_do(record)] == ["pause"]


def test_an_evening_is_over_long_after_its_agreed_end_however_much_was_planned() -> None:
    record = evening(("welcome", "19:00", ""))
    longer = record.after(navigation_steps.plan_minutes(record, "talk", 200))
    assert not is_over(longer, at("19:40") + timedelta(hours=12))
    assert is_over(longer, at("19:40") + timedelta(hours=12, minutes=1))


def test_each_item_tells_what_it_was_planned_what_it_took_and_when_it_is() -> None:
    record = opened(opened(evening(), "welcome", "19:02"), "pause", "19:09")
    assert item_times(record, at("19:12")) == {
        "welcome": ItemTimes(5, 7, 7, at("19:02")),
        "talk": ItemTimes(20, 0, 20, at("19:19"), passed_by=True),
        "pause": ItemTimes(10, 3, 10, at("19:09")),
        "close": ItemTimes(5, 0, 5, at("19:39")),
    }


def test_before_the_start_each_item_stands_at_its_planned_time() -> None:
    times = item_times(evening(), at("18:00"))
    assert [times[item.id].starts for item in AGENDA] == [
        at("19:00"),
        at("19:05"),
        at("19:25"),
        at("19:35"),
    ]


def test_a_clock_that_was_set_back_takes_no_minutes_away() -> None:
    record = evening(("welcome", "19:00", "19:30"), ("talk", "19:30", "18:40"))
    assert minutes_used(record, "talk", at("18:45")) == 0
    going_on = replace(record, visits={1: record.visits[1]})
    assert minutes_used(going_on, "welcome", at("18:45")) == 30
    assert item_times(record, at("18:45"))["talk"].used == 0
