"""Moving through the evening: each step, what it changes, and what it leaves alone."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.entry import Change, Fact, Json, Step, Visit
from cwb_workshop.core.model.record import Record
from tests.core.small import at, facts, holding, offered, planned, small_kit, visits

AGENDA = planned(welcome=5, talk=20, pause=10)
KIT = small_kit(
    offered("welcome"), offered("talk"), offered("pause"), offered("lot", "parking_lot")
)


def evening(*stretches: tuple[str, str, str]) -> Record:
    return holding(*AGENDA, *visits(*stretches))


def values(record: Record, scope: str) -> dict[str, Json]:
    return record.facts_of(scope)


def moved(step: Step, name: str) -> Step:
    """Return a step that undo passes by, and that is called so."""
    assert (step.name, step.undoable) == (name, False)
    return step


def test_opening_the_first_item_starts_its_timer_and_its_first_screen() -> None:
    record = evening()
    step = moved(navigation_steps.open_item(record, "welcome", at("19:00:30")), "step.open_item")
    after = record.after(step)
    assert after.visits == {1: Visit(1, "welcome", "2026-03-12T19:00:30")}
    assert values(after, "timer") == {
        "item": "welcome",
        "ran": 0,
        "since": "2026-03-12T19:00:30",
        "extra": 0,
    }
    assert values(after, "wall") == {"item": "welcome", "screen": 0, "step": 0}


def test_opening_another_item_leaves_the_one_before() -> None:
    record = evening(("welcome", "19:00", ""))
    more = (
        *facts("timer", extra=60, extra_in={"0": 60}),
        *facts("wall", screen=3, read_back=2),
    )
    record = holding(*more, record=record)
    after = record.after(navigation_steps.open_item(record, "talk", at("19:04")))
    assert after.visits == {
        1: Visit(1, "welcome", "2026-03-12T19:00:00", "2026-03-12T19:04:00"),
        2: Visit(2, "talk", "2026-03-12T19:04:00"),
    }
    assert values(after, "timer")["extra"] == 0
    assert "extra_in" not in values(after, "timer")
    assert values(after, "wall") == {"item": "talk", "screen": 0, "step": 0}


def test_an_item_that_is_opened_again_goes_on_counting() -> None:
    record = evening(("talk", "19:00", "19:02"), ("welcome", "19:02", "19:03"))
    after = record.after(navigation_steps.open_item(record, "talk", at("19:10")))
    assert values(after, "timer")["ran"] == 120
    assert after.visits[3] == Visit(3, "talk", "2026-03-12T19:10:00")


def test_opening_the_open_item_again_is_an_opening_of_its_own() -> None:
    record = evening(("talk", "19:00", ""))
    after = record.after(navigation_steps.open_item(record, "talk", at("19:01:30")))
    assert after.visits[1].left == after.visits[2].opened == "2026-03-12T19:01:30"
    assert values(after, "timer")["ran"] == 90


def test_the_end_leaves_the_open_item_and_stops_the_timer() -> None:
    record = holding(
        *facts("timer", since="2026-03-12T19:00:00"),
        record=evening(("talk", "19:00", "")),
    )
    after = record.after(moved(navigation_steps.end_session(record, at("20:00")), "step.end"))
    assert after.open_visit is None
    assert after.visits[1].left == "2026-03-12T20:00:00"
    assert after.fact("ended") == "2026-03-12T20:00:00"
    assert values(after, "timer") == {}


def test_an_ended_session_can_be_taken_up_again() -> None:
    record = holding(*facts(ended="2026-03-12T20:00:00"), record=evening())
    step = moved(navigation_steps.take_up_again(record), "step.take_up_again")
    assert record.after(step).fact("ended") is None
    assert navigation_steps.take_up_again(evening()).changes == ()


def test_a_pause_keeps_what_ran_and_a_start_goes_on_from_there() -> None:
    record = evening(("talk", "19:00", ""))
    record = holding(*facts("timer", ran=30, since="2026-03-12T19:00:00"), record=record)
    paused = record.after(moved(navigation_steps.pause_timer(record, at("19:01")), "step.pause"))
    assert values(paused, "timer") == {"ran": 90.0}
    started = paused.after(moved(navigation_steps.start_timer(paused, at("19:05")), "step.start"))
    assert values(started, "timer") == {"ran": 90.0, "since": "2026-03-12T19:05:00"}
    again = started.after(navigation_steps.start_timer(started, at("19:06")))
    assert values(again, "timer") == {"ran": 150.0, "since": "2026-03-12T19:06:00"}


def test_extra_time_adds_up_and_leaves_the_plan_as_it_is() -> None:
    record = evening(("talk", "19:00", ""))
    first = record.after(moved(navigation_steps.add_time(record, 60), "step.add_time"))
    second = first.after(navigation_steps.add_time(first, 30))
    assert values(second, "timer") == {"extra": 90}
    assert second.plan == record.plan


def test_extra_time_goes_to_the_phase_that_runs() -> None:
    record = evening(("talk", "19:00", ""))
    for phase, seconds in ((0, 60), (2, 30), (2, 60)):
        record = record.after(navigation_steps.add_time(record, seconds, phase))
    assert values(record, "timer") == {"extra": 150, "extra_in": {"0": 60, "2": 90}}


@pytest.mark.parametrize("held", ["a lot", None, [60]])
def test_extra_time_that_is_no_number_counts_for_nothing(held: Json) -> None:
    record = holding(Fact("timer", "extra", held), Fact("timer", "extra_in", {"1": held}))
    after = record.after(navigation_steps.add_time(record, 60, 1))
    assert values(after, "timer") == {"extra": 60, "extra_in": {"1": 60}}


def test_half_seconds_of_extra_time_are_kept() -> None:
    record = holding(Fact("timer", "extra", 0.5))
    assert record.after(navigation_steps.add_time(record, 60)).fact("extra", "timer") == 60.5


def test_a_screen_on_the_wall_ends_the_reading_back() -> None:
    record = holding(*facts("wall", screen=0, step=0, read_back=3))
    step = moved(navigation_steps.to_screen(record, 2, 1), "step.screen")
    assert values(record.after(step), "wall") == {"screen": 2, "step": 1}


def test_reading_back_keeps_the_screen_to_go_back_to() -> None:
    record = holding(*facts("wall", screen=2, step=1))
    reading = record.after(moved(navigation_steps.read_back(record, 4), "step.screen"))
    assert values(reading, "wall") == {"screen": 2, "step": 1, "read_back": 4}
    assert reading.after(navigation_steps.read_back(reading, None)) == record


def test_the_wall_has_a_mode_and_a_language() -> None:
    record = Record()
    assert record.after(moved(navigation_steps.wall_mode(record, "black"), "step.wall")).facts == {
        ("wall", "mode"): Fact("wall", "mode", "black")
    }
    step = moved(navigation_steps.wall_language(record, "both"), "step.wall_language")
    assert record.after(step).facts == {("", "wall_language"): Fact("", "wall_language", "both")}


def test_digits_are_asked_for_or_not_set_at_all() -> None:
    record = Record()
    digits = record.after(moved(navigation_steps.time_in_digits(record, True), "step.digits"))
    assert values(digits, "timer") == {"digits": True}
    assert digits.after(navigation_steps.time_in_digits(digits, False)) == record


def test_the_time_that_an_evening_reached_is_written_down() -> None:
    step = moved(navigation_steps.note_time(Record(), at("19:31:05")), "step.time")
    assert step.changes == (Change(None, Fact("", "reached", "2026-03-12T19:31:05")),)


def order(record: Record) -> list[str]:
    return [item.id for item in record.agenda]
