"""The agenda against the clock, with times that anybody can add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import (
    Timer,
    left,
    minutes_used,
    opened,
    planned_minutes,
    planned_start,
    ran_until,
    seconds_used,
    start_times,
    still_to_do,
    timer,
    to_minute,
)
from cwb_workshop.core.model.entry import PlanItem, Visit
from cwb_workshop.core.model.record import Record
from tests.core.small import at, facts, holding, planned, visits

EVENING = facts(date="2026-03-12", start="19:00")
AGENDA = planned(welcome=5, talk=20, pause=10, close=5)


def evening(*stretches: tuple[str, str, str]) -> Record:
    return holding(*EVENING, *AGENDA, *visits(*stretches))


def ids(items: tuple[PlanItem, ...]) -> list[str]:
    return [item.id for item in items]


def test_a_clock_is_read_without_seconds() -> None:
    assert to_minute(datetime(2026, 3, 12, 19, 5, 59, 999_999)) == at("19:05")


def test_an_item_that_is_open_still_has_no_other_end_than_now() -> None:
    visit = Visit(1, "talk", "2026-03-12T19:05:10")
    assert opened(visit) == at("19:05:10")
    assert left(visit, at("19:20")) == at("19:20")
    assert left(replace(visit, left="2026-03-12T19:10:00"), at("19:20")) == at("19:10")


def test_minutes_are_those_between_clock_times_of_all_openings_together() -> None:
    record = evening(
        ("talk", "19:00:59", "19:02:00"),
        ("pause", "19:02", "19:09"),
        ("talk", "19:09:30", ""),
    )
    assert minutes_used(record, "talk", at("19:12:10")) == 2 + 3
    assert seconds_used(record, "talk", at("19:12:10")) == 61 + 160
    assert minutes_used(record, "pause", at("19:12")) == 7
    assert minutes_used(record, "close", at("19:12")) == 0
    assert seconds_used(record, "close", at("19:12")) == 0


def test_what_is_planned_leaves_out_what_was_dropped() -> None:
    record = evening()
    assert planned_minutes(record) == 40
    dropped = {**record.plan, "pause": replace(record.plan["pause"], dropped=True)}
    assert planned_minutes(replace(record, plan=dropped)) == 30


def test_before_the_first_item_the_planned_start_is_the_one_that_was_filled_in() -> None:
    assert planned_start(evening()) == at("19:00")


@pytest.mark.parametrize(
    ("first", "starts"),
    [
        ("18:50:10", "19:00"),
        ("17:30", "19:00"),
        ("17:29:59", "17:29"),
        ("20:30", "19:00"),
        ("20:30:01", "20:30"),
        ("23:15:20", "23:15"),
    ],
)
def test_an_evening_opened_more_than_an_hour_and_a_half_away_runs_at_another_hour(
    first: str, starts: str
) -> None:
    record = evening(("welcome", first, "23:50"), ("talk", "23:50", ""))
    assert planned_start(record) == at(starts)


def test_each_item_starts_when_those_before_it_are_done() -> None:
    assert start_times(evening()) == {
        "welcome": at("19:00"),
        "talk": at("19:05"),
        "pause": at("19:25"),
        "close": at("19:35"),
    }


def test_what_is_still_to_do_stands_behind_the_open_item_and_was_never_opened() -> None:
    assert ids(still_to_do(evening())) == ["welcome", "talk", "pause", "close"]
    record = evening(("close", "19:00", "19:01"), ("talk", "19:01", ""))
    assert ids(still_to_do(record)) == ["pause"]


def timed(**values: object) -> Record:
    record = evening(("talk", "19:05", ""))
    return holding(*facts("timer", **values), record=record)  # type: ignore[arg-type]


def test_a_timer_counts_down_from_what_is_planned() -> None:
    record = timed(item="talk", ran=0.0, since="2026-03-12T19:05:00", extra=0)
    assert timer(record, at("19:05")) == Timer("talk", 1200.0, 1200.0, running=True)
    assert timer(record, at("19:07:30")) == Timer("talk", 1200.0, 1050.0, running=True)
    assert timer(record, at("19:26")) == Timer("talk", 1200.0, -60.0, running=True)


def test_a_timer_that_was_paused_stands_still() -> None:
    record = timed(item="talk", ran=90.5)
    assert timer(record, at("19:30")) == Timer("talk", 1200.0, 1109.5, running=False)
    assert ran_until(record, at("19:30")) == 90.5


def test_extra_time_lengthens_the_timer_and_what_ran_before_counts() -> None:
    record = timed(item="talk", ran=60, since="2026-03-12T19:10:00", extra=120)
    assert timer(record, at("19:11")) == Timer("talk", 1320.0, 1200.0, running=True)
    assert ran_until(record, at("19:11")) == 120.0


def test_a_clock_before_the_timer_began_takes_nothing_back() -> None:
    record = timed(item="talk", ran=10, since="2026-03-12T19:10:00")
    assert ran_until(record, at("19:09")) == 10.0


@pytest.mark.parametrize("ran", ["many", None, [1]])
def test_what_is_no_number_counts_for_nothing(ran: object) -> None:
    assert ran_until(timed(item="talk", ran=ran), at("19:10")) == 0.0


def test_there_is_no_timer_without_an_open_item_of_the_plan() -> None:
    assert timer(timed(), at("19:10")) is None
    assert timer(timed(item="elsewhere"), at("19:10")) is None
    ended = holding(
        *EVENING,
        *AGENDA,
        *visits(("talk", "19:05", "19:20")),
        *facts("timer", item="talk"),
    )
    assert timer(ended, at("19:30")) is None


@given(st.integers(0, 7_200), st.integers(0, 7_200), st.integers(0, 7_200))
def test_a_timer_loses_exactly_the_seconds_that_pass(ran: int, extra: int, passed: int) -> None:
    record = timed(item="talk", ran=ran, extra=extra, since="2026-03-12T19:05:00")
    found = timer(record, at("19:05") + timedelta(seconds=passed))
    assert found == Timer("talk", 1200.0 + extra, 1200.0 + extra - ran - passed, running=True)


def test_a_timer_is_exact_to_the_tenth_of_a_second_through_leaving_and_coming_back() -> None:
    record = holding(*EVENING, *AGENDA)
    for item, moment in (("talk", "19:05:00.400"), ("pause", "19:06:10.900")):
        record = record.after(navigation_steps.open_item(record, item, at(moment)))
    assert ran_until(record, at("19:06:12")) == pytest.approx(1.1)
    record = record.after(navigation_steps.open_item(record, "talk", at("19:06:15.250")))
    assert ran_until(record, at("19:07:15.250")) == pytest.approx(70.5 + 60)
