"""The phases of an item follow its timer, whatever happens to the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.phases import (
    PhaseNow,
    PhaseSpan,
    phase_at,
    phase_now,
    phase_spans,
    slips,
)
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.pictures import PhasesScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Json, Value
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from tests.core.small import at, facts, holding, offered, small_kit, visits
from tests.workshop import EVENING, NEW, a_session, kit

OBSTACLES = kit().items["obstacles"]


def minutes(session: Session) -> list[tuple[str, float]]:
    return [(part.name, part.seconds / 60) for part in phase_spans(session.record, OBSTACLES)]


def later(clock: SetClock, seconds: float) -> None:
    clock.set(clock.now() + timedelta(seconds=seconds))


def phase(session: Session) -> str:
    assert session.phase is not None
    return session.phase.name


@pytest.mark.parametrize(
    ("variant", "lengths"), [(60, [1, 2, 3, 3]), (120, [1, 2, 4, 5]), (180, [1, 2, 5, 7])]
)
def test_each_variant_has_the_phases_that_the_kit_gives(variant: int, lengths: list[int]) -> None:
    session = a_session(new=replace(NEW, variant=variant))
    assert [length for _name, length in minutes(session)] == lengths


@pytest.mark.parametrize("facts", [{"present": 6}, {"tables": 1}])
def test_six_people_or_one_table_go_from_pairs_to_everybody(facts: dict[str, int]) -> None:
    session = a_session()
    session.do(editing_steps.set_facts(session.record, "", facts))
    assert minutes(session) == [("alone", 1), ("pairs", 2), ("all", 9)]


def test_a_shorter_plan_takes_from_the_end_and_leaves_every_phase_a_minute() -> None:
    session = a_session()
    for planned, lengths in ((9, [1, 2, 4, 2]), (6, [1, 2, 2, 1]), (15, [1, 2, 4, 8])):
        session.do(navigation_steps.plan_minutes(session.record, "obstacles", planned))
        assert [length for _name, length in minutes(session)] == lengths


def test_the_phase_follows_the_timer() -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    seen = []
    for _minute in range(13):
        seen.append(phase(session))
        later(clock, 60)
    assert seen == ["alone", *["pairs"] * 2, *["table"] * 4, *["all"] * 6]


def test_a_pause_holds_the_phase() -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    later(clock, 50)
    session.do(navigation_steps.pause_timer(session.record, session.now()))
    later(clock, 600)
    assert phase(session) == "alone"
    session.do(navigation_steps.start_timer(session.record, session.now()))
    later(clock, 11)
    assert phase(session) == "pairs"


def test_an_extra_minute_goes_to_the_phase_that_runs() -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    later(clock, 90)
    for _time in range(2):
        session.do(navigation_steps.add_time(session.record, 60, 1))
    assert [length for _name, length in minutes(session)] == [1, 4, 4, 5]
    later(clock, 200)
    assert phase(session) == "pairs"
    session.open_item("question_1")
    session.open_item("obstacles")
    # It keeps what it was given, for whoever comes back to it.
    assert [length for _name, length in minutes(session)] == [1, 4, 4, 5]


def test_a_restart_goes_on_in_the_same_phase() -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    session.do(navigation_steps.add_time(session.record, 60, 0))
    later(clock, 150)
    again = a_session(None, store=Rehearsal(RehearsedContents(session.record)), clock=clock)
    assert again.phase == session.phase
    assert phase(again) == "pairs"


def test_the_picture_changes_when_a_phase_begins_and_only_then() -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    session.set_wall_mode("live")
    screen = [build.id for build in session.builds].index("phases")
    session.do(navigation_steps.to_screen(session.record, screen, 0))
    pictures: list[object] = []
    began: list[bool] = []
    session.scene_changed.connect(pictures.append)
    session.phase_began.connect(lambda: began.append(True))
    for _tick in range(59):
        later(clock, 1)
        session.look_at_clock()
    assert (pictures, began) == ([], [])
    later(clock, 1)
    session.look_at_clock()
    session.look_at_clock()
    assert len(pictures) == len(began) == 1
    scene = session.scene.content
    assert isinstance(scene, PhasesScene)
    assert [part.state for part in scene.phases] == ["done", "now", "coming", "coming"]


def test_opening_an_item_is_no_new_phase() -> None:
    session = a_session("question_1")
    began: list[bool] = []
    session.phase_began.connect(lambda: began.append(True))
    session.open_item("obstacles")
    session.look_at_clock()
    assert began == []
    session.open_item("break")
    session.look_at_clock()
    assert (began, session.phase) == ([], None)


@given(
    st.lists(st.integers(1, 900), min_size=1, max_size=4),
    st.floats(0, 4_000, allow_nan=False),
)
def test_there_is_always_exactly_one_phase_now(lengths: list[int], seconds: float) -> None:
    parts = [PhaseSpan("alone", length) for length in lengths]
    at = phase_at(parts, seconds)
    assert 0 <= at < len(parts)
    assert sum(lengths[:at]) <= seconds
    assert at == len(parts) - 1 or seconds < sum(lengths[: at + 1])


# The same, on plain values


def phased(**settings: Json) -> KitItem:
    return replace(offered("talk"), settings=settings, has_phases=True)


def lengths(item: KitItem, *values: Value) -> list[tuple[str, float]]:
    return [(part.name, part.seconds) for part in phase_spans(holding(*values), item)]


CLASSIC = [("alone", 60.0), ("pairs", 120.0), ("table", 240.0), ("all", 300.0)]


@pytest.mark.parametrize("given_phases", [None, [], "1 2", [0, -1], ["1"], {"60": [1, 1]}])
def test_without_minutes_of_its_own_the_rhythm_is_the_classic_one(given_phases: Json) -> None:
    assert lengths(phased(phases=given_phases), *facts(variant=120)) == CLASSIC
    assert lengths(phased()) == CLASSIC


def test_minutes_are_those_of_the_variant_and_at_most_four() -> None:
    item = phased(phases={"60": [1, 2], "120": (2, 3, 4, 5, 6)})
    assert lengths(item, *facts(variant=60)) == [("alone", 60.0), ("pairs", 120.0)]
    assert [length for _, length in lengths(item, *facts(variant=120))] == [120, 180, 240, 300]


def test_what_is_no_whole_minute_is_left_out() -> None:
    item = phased(phases=[1, "2", 0, 1.5, 3])
    assert lengths(item) == [("alone", 60.0), ("pairs", 180.0)]


def test_minutes_that_were_chosen_here_come_before_those_of_the_kit() -> None:
    item = phased(phases=[1, 1, 1, 1])
    assert lengths(item, *facts("talk", phases=[3, 4])) == [("alone", 180.0), ("pairs", 240.0)]
    assert lengths(item, *facts("talk", phases=[])) == lengths(item)
    assert lengths(item, *facts("elsewhere", phases=[3, 4]), *facts(phases=[3, 4])) == lengths(item)


@pytest.mark.parametrize(("people", "names"), [(6, 3), (7, 4), (1, 3), (0, 3)])
def test_up_to_six_people_are_one_group(people: int, names: int) -> None:
    assert len(lengths(phased(), *facts(present=people, tables=2))) == names


def test_one_group_joins_the_table_and_all_and_has_nothing_to_join_below_three() -> None:
    one = facts(tables=1)
    assert lengths(phased(), *one) == [("alone", 60.0), ("pairs", 120.0), ("all", 540.0)]
    assert lengths(phased(phases=[1, 2, 3]), *one) == [
        ("alone", 60.0),
        ("pairs", 120.0),
        ("all", 180.0),
    ]
    assert lengths(phased(phases=[1, 2]), *one) == [("alone", 60.0), ("pairs", 120.0)]
    assert len(lengths(phased(), *facts(tables=2))) == 4


def test_extra_time_of_another_item_is_not_of_this_one() -> None:
    extra = facts("timer", item="talk", extra_in={"1": 30, "3": 60.5})
    assert [length for _, length in lengths(phased(), *extra)] == [60, 150, 240, 360.5]
    other = facts("timer", item="elsewhere", extra_in={"1": 30})
    assert lengths(phased(), *other) == CLASSIC
    assert lengths(phased(), *facts("timer", item="talk", extra_in=[30])) == CLASSIC


@pytest.mark.parametrize(
    ("chosen", "given_slips", "number"),
    [
        (None, None, 3),
        (5, None, 5),
        (5, 2, 5),
        (0, 2, 2),
        (None, 2, 2),
        (None, 1, 1),
        (None, 0, 3),
        (None, -1, 3),
        (None, "2", 3),
        (None, {"120": 4, "60": 2}, 4),
        (None, {"60": 2}, 3),
    ],
)
def test_a_table_chooses_as_many_answers_as_was_set_here_or_in_the_kit(
    chosen: Json, given_slips: Json, number: int
) -> None:
    record = holding(*facts(variant=120, slips=9), *facts("talk", slips=chosen))
    assert slips(record, phased(slips=given_slips)) == number


@pytest.mark.parametrize(
    ("seconds", "now"),
    [
        (0, PhaseNow("alone", 0, 4, 60.0)),
        (59, PhaseNow("alone", 0, 4, 1.0)),
        (60, PhaseNow("pairs", 1, 4, 120.0)),
        (200, PhaseNow("table", 2, 4, 220.0)),
        (719, PhaseNow("all", 3, 4, 1.0)),
        (800, PhaseNow("all", 3, 4, -80.0)),
    ],
)
def test_the_phase_now_says_how_long_until_the_next(seconds: int, now: PhaseNow) -> None:
    record = holding(*visits(("talk", "19:00", "")), *facts("timer", item="talk", ran=seconds))
    assert phase_now(record, small_kit(phased()), at("19:00")) == now


def test_there_is_no_phase_without_an_open_item_that_has_them() -> None:
    held, timer = small_kit(phased(), offered("pause")), facts("timer", item="talk", ran=5)
    opened = visits(("talk", "19:00", ""))
    assert phase_now(holding(*opened, *timer), held, at("19:00")) is not None
    assert phase_now(holding(*timer), held, at("19:00")) is None
    assert phase_now(holding(*opened), held, at("19:00")) is None
    assert phase_now(holding(*opened, *facts("timer", item="gone")), held, at("19:00")) is None
    assert phase_now(holding(*opened, *facts("timer", item="pause")), held, at("19:00")) is None
    left = visits(("talk", "19:00", "19:10"))
    assert phase_now(holding(*left, *timer), held, at("19:10")) is None
