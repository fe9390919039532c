"""What the room saw comes back from the journal, picture by picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.phases import phase_now
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.pictures import PhasesScene
from cwb_workshop.core.contract.scene import Scene, WaitingScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, journaled

_ACTS = {
    "line": lambda session: session.capture("3: te veel formulieren"),
    "show": lambda session: session.next_screen(),
    "back": lambda session: session.previous_screen(),
    "next": lambda session: session.next_item(),
    "live": lambda session: session.set_wall_mode("live"),
    "freeze": lambda session: session.set_wall_mode("frozen"),
    "black": lambda session: session.set_wall_mode("black"),
    "wait": lambda session: session.set_wall_mode("waiting"),
    "english": lambda session: session.set_wall_language("en"),
    "undo": lambda session: session.undo(),
    "redo": lambda session: session.redo(),
    "hide": lambda session: session.do(_of_last(session, editing_steps.hide)),
    "show it": lambda session: session.do(_of_last(session, editing_steps.show)),
    "place": lambda session: session.do(
        editing_steps.set_fact(
            session.record, "", "place", None if session.record.text("place") else "Delft"
        )
    ),
    "auto": lambda session: session.do(
        editing_steps.set_fact(session.record, session.item.id, "auto_show", True)
    ),
}


def _of_last(session: Session, edit: Callable[[Record, list[str]], Step]) -> Step:
    return edit(session.record, list(session.record.entries)[-1:])


def evening() -> tuple[Session, SetClock]:
    """Return a session whose whole life stands in its journal."""
    clock = SetClock(EVENING)
    return journaled(clock), clock


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(sorted(_ACTS)), max_size=25))
def test_whatever_was_done_the_wall_comes_back_as_it_was(acts: list[str]) -> None:
    session, clock = evening()
    seen: list[tuple[datetime, Scene]] = [(clock.now(), session.scene)]
    for act in acts:
        clock.set(clock.now() + timedelta(seconds=30))
        _ACTS[act](session)
        seen.append((clock.now(), session.scene))
    back = LookingBack(session.journal, session.room)
    for moment, scene in seen:
        assert back.sights[back.number_at(moment)].scene == scene


def test_half_past_eight_is_between_what_came_before_and_after() -> None:
    session, clock = evening()
    clock.set(EVENING + timedelta(minutes=1))
    session.set_wall_mode("live")
    first = session.scene
    clock.set(EVENING + timedelta(minutes=20))
    session.next_item()
    back = LookingBack(session.journal, session.room)
    assert back.sights[back.number_at(EVENING + timedelta(minutes=19))].scene == first
    assert back.sights[back.number_at(EVENING + timedelta(minutes=20))].scene == session.scene
    assert back.sights[back.number_at(datetime.max)].scene == session.scene
    assert isinstance(back.sights[back.number_at(datetime.min)].scene.content, WaitingScene)


def test_the_time_of_then_stands_on_the_wall_of_then() -> None:
    session, clock = evening()
    session.set_wall_mode("live")
    clock.set(EVENING + timedelta(minutes=4))
    then = session.time_bar()
    clock.set(EVENING + timedelta(minutes=9))
    back = LookingBack(session.journal, session.room)
    moment = EVENING + timedelta(minutes=4)
    assert then is not None
    assert back.time_bar(back.number_at(moment), moment) == then


@pytest.mark.parametrize("at", ["", "t7", "2020-01-01T00:00:00"])
def test_a_time_that_is_wrong_or_goes_back_stands_still(at: str) -> None:
    session, _clock = evening()
    session.set_wall_mode("live")
    rows = list(session.journal)
    rows[-1] = Logged(rows[-1].sequence, at, rows[-1].mode, rows[-1].step)
    back = LookingBack(rows, session.room)
    assert back.sights[-1].scene == session.scene
    assert back.sights[-1].since == EVENING


def test_an_empty_journal_shows_the_page_before_the_start() -> None:
    session, _clock = evening()
    back = LookingBack((), session.room)
    (only,) = back.sights
    assert isinstance(only.scene.content, WaitingScene)
    assert back.time_bar(0, EVENING) is None


def test_phases_that_time_alone_brought_come_back_too() -> None:
    clock = SetClock(EVENING)
    session = journaled(clock, "obstacles")
    session.set_wall_mode("live")
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    assert isinstance(session.scene.content, PhasesScene)
    seen: list[tuple[datetime, Scene]] = []
    for _half_minute in range(30):
        clock.set(clock.now() + timedelta(seconds=30))
        session.look_at_clock()
        seen.append((clock.now(), session.scene))
    assert len({str(scene) for _moment, scene in seen}) > 1, "time brought another picture"
    back = LookingBack(session.journal, session.room)
    for moment, scene in seen:
        assert back.sights[back.number_at(moment)].scene == scene, moment


def test_a_phase_comes_back_that_began_a_second_after_something_was_done() -> None:
    clock = SetClock(EVENING)
    session = journaled(clock, "obstacles")
    session.set_wall_mode("live")
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    phase = phase_now(session.record, session.kit, clock.now())
    assert phase is not None
    clock.set(clock.now() + timedelta(seconds=phase.left - 1))
    session.capture("3: te veel formulieren")
    before = session.scene
    clock.set(clock.now() + timedelta(seconds=1))
    session.look_at_clock()
    assert session.scene != before, "the next phase is on the wall"
    back = LookingBack(session.journal, session.room)
    assert back.sights[back.number_at(clock.now())].scene == session.scene


def test_a_timer_that_stands_still_brings_nothing() -> None:
    clock = SetClock(EVENING)
    session = journaled(clock, "obstacles")
    session.set_wall_mode("live")
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    clock.set(EVENING + timedelta(seconds=20))
    session.do(navigation_steps.pause_timer(session.record, session.now()))
    back = LookingBack(session.journal, session.room)
    assert back.sights[-1].since <= clock.now()
