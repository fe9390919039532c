"""The phases of an item follow its timer, whatever happens to the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.phases import PhaseSpan, phase_at, phase_spans
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.pictures import PhasesScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
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
    assert [length for _name, length in minutes(session)] == [1, 2, 4, 5]


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
