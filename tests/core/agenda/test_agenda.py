"""The agenda against the clock, with times that anybody can add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda.agenda import (
    Proposal,
    ScheduleStatus,
    Timer,
    left,
    minutes_used,
    opened,
    planned_minutes,
    planned_start,
    ran_until,
    repair,
    schedule_status,
    seconds_used,
    start_times,
    still_to_do,
    timer,
    to_minute,
)
from cwb_workshop.core.model.entry import PlanItem, Visit
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.record import Record
from tests.core.small import at, facts, holding, offered, planned, small_kit, visits

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


def test_an_item_that_was_open_for_hours_took_as_many_minutes() -> None:
    record = evening(("talk", "19:00", "22:01"), ("close", "22:01", ""))
    assert minutes_used(record, "talk", at("22:01")) == 181
    assert schedule_status(record, at("22:01")).late == 146


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


def test_before_the_first_item_the_evening_ends_as_planned() -> None:
    assert schedule_status(evening(), at("18:00")) == ScheduleStatus(
        at("19:00"), at("19:40"), at("19:40"), 0
    )


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
    record = evening(("welcome", "19:00", "19:05"), ("talk", "19:05", ""))
    assert schedule_status(record, at(now)) == ScheduleStatus(
        at("19:00"), at("19:40"), at(end), late
    )


def test_what_was_done_sooner_makes_the_evening_early() -> None:
    record = evening(("welcome", "19:00", "19:01"), ("pause", "19:01", ""))
    assert schedule_status(record, at("19:01")).late == -24


def test_an_item_that_is_opened_again_takes_what_it_has_left() -> None:
    record = evening(
        ("talk", "19:00", "19:15"), ("welcome", "19:15", "19:16"), ("talk", "19:16", "")
    )
    assert schedule_status(record, at("19:16")).expected_end == at("19:36")


def test_after_the_last_item_nothing_is_to_come() -> None:
    record = evening(("welcome", "19:00", "19:30"))
    assert schedule_status(record, at("19:31")).expected_end == at("19:31")
    assert ids(still_to_do(record)) == ["talk", "pause", "close"]


def test_what_is_still_to_do_stands_behind_the_open_item_and_was_never_opened() -> None:
    assert ids(still_to_do(evening())) == ["welcome", "talk", "pause", "close"]
    record = evening(("close", "19:00", "19:01"), ("talk", "19:01", ""))
    assert ids(still_to_do(record)) == ["pause"]


def kit_items() -> tuple[KitItem, ...]:
    return (
        offered("welcome", flex="protected"),
        offered("talk", floor=8),
        offered("pause", floor=4),
        offered("close", flex="protected"),
    )


def test_the_longest_is_shortened_first_and_none_below_its_floor() -> None:
    record, kit = evening(), small_kit(*kit_items())
    assert repair(record, kit, 5) == (Proposal("talk", 20, 15),)
    assert repair(record, kit, 12) == (Proposal("talk", 20, 8),)
    assert repair(record, kit, 14) == (
        Proposal("talk", 20, 8),
        Proposal("pause", 10, 8),
    )
    assert repair(record, kit, 99) == (
        Proposal("talk", 20, 8),
        Proposal("pause", 10, 4),
    )


def test_the_longest_is_shortened_first_wherever_it_stands() -> None:
    record = holding(*EVENING, *planned(talk=10, pause=20), *visits(("welcome", "19:00", "")))
    record = holding(*planned(welcome=5), record=record)
    record = replace(
        record,
        plan={**record.plan, "welcome": replace(record.plan["welcome"], position=0.5)},
    )
    assert repair(record, small_kit(*kit_items()), 3) == (Proposal("pause", 20, 17),)


def test_what_is_optional_goes_before_anything_is_shortened_the_longest_first() -> None:
    record = holding(*EVENING, *planned(talk=30, dots=5, pause=10, extra=6))
    items = (
        *kit_items(),
        offered("dots", flex="optional"),
        offered("extra", flex="optional"),
    )
    kit = small_kit(*items)
    assert repair(record, kit, 6) == (Proposal("extra", 6, 0),)
    assert repair(record, kit, 7) == (Proposal("extra", 6, 0), Proposal("dots", 5, 0))
    assert repair(record, kit, 12) == (
        Proposal("extra", 6, 0),
        Proposal("dots", 5, 0),
        Proposal("talk", 30, 29),
    )


@pytest.mark.parametrize("late", [0, -1, -30])
def test_where_it_is_not_late_nothing_is_proposed(late: int) -> None:
    assert repair(evening(), small_kit(*kit_items()), late) == ()


def test_one_minute_late_is_won_by_one_minute() -> None:
    assert repair(evening(), small_kit(*kit_items()), 1) == (Proposal("talk", 20, 19),)


def test_what_is_at_its_floor_or_unknown_to_the_kit_is_left_alone() -> None:
    record = holding(*EVENING, *planned(talk=8, pause=4, elsewhere=30))
    assert repair(record, small_kit(*kit_items()), 10) == ()


def test_what_is_behind_the_open_item_alone_is_shortened() -> None:
    record = evening(("talk", "19:00", ""))
    assert repair(record, small_kit(*kit_items()), 20) == (Proposal("pause", 10, 4),)


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
    st.integers(-10, 200),
)
def test_no_more_is_won_than_is_needed_unless_an_optional_item_goes(
    lengths: list[tuple[int, int]], late: int
) -> None:
    names = [f"item_{number}" for number in range(len(lengths))]
    agenda = planned(**{name: length for name, (length, _) in zip(names, lengths, strict=True)})
    items = [offered(name, floor=floor) for name, (_, floor) in zip(names, lengths, strict=True)]
    proposals = repair(holding(*EVENING, *agenda), small_kit(*items), late)
    room = sum(max(length - floor, 0) for length, floor in lengths)
    assert sum(one.minutes - one.shorter for one in proposals) == min(max(late, 0), room)
    assert all(one.minutes > one.shorter for one in proposals)


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
