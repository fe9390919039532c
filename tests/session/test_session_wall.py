"""Walking through an evening: its items, its screens, what the room sees, and the phases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import BlackScene, TextScene, WaitingScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.memory_store import RehearsedContents
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.session import Session
from tests.session.kept import Kept, cards, live, opened, told
from tests.workshop import EVENING, a_session, journaled


def test_the_agenda_is_walked_to_both_of_its_ends() -> None:
    session = a_session(None)
    heard = told(session)
    session.previous_item()
    assert (opened(session), heard) == (None, [])
    session.next_item()
    assert opened(session) == "welcome"
    session.next_item()
    assert opened(session) == "checkin"
    session.previous_item()
    assert opened(session) == "welcome"
    session.previous_item()
    assert heard == ["step.open_item"] * 3
    session.open_item("closing")
    session.next_item()
    assert opened(session) == "closing"
    assert len(heard) == 4


def test_an_item_is_open_from_the_time_of_the_clock() -> None:
    clock = SetClock(EVENING)
    session = a_session(None, clock=clock)
    clock.set(EVENING + timedelta(minutes=3))
    session.open_item("welcome")
    assert session.record.visits[1].opened == "2026-03-12T19:03:00"
    assert session.now() == EVENING + timedelta(minutes=3)


# The wall


def test_the_wall_is_built_up_by_a_step_each_time_and_goes_on_to_the_next_item() -> None:
    session = live()
    heard = told(session)
    places = []
    while opened(session) == "welcome":
        places.append(session.screen_at)
        session.next_screen()
    assert places == [(0, 0), (0, 1), (0, 2), (1, 0)]
    assert opened(session) == "checkin"
    assert session.screen_at == (0, 0)
    assert heard == ["step.screen"] * 3 + ["step.open_item"]


def test_the_wall_goes_back_to_the_item_before_as_a_whole() -> None:
    session = live("checkin")
    session.next_screen()
    heard = told(session)
    places = []
    for _press in range(6):
        session.previous_screen()
        places.append((opened(session), session.screen_at))
    assert places == [
        ("checkin", (0, 0)),
        ("welcome", (1, 0)),
        ("welcome", (0, 2)),
        ("welcome", (0, 1)),
        ("welcome", (0, 0)),
        ("welcome", (0, 0)),
    ]
    assert heard[:3] == ["step.screen", "step.open_item", "step.screen"]


def test_before_anything_is_open_the_wall_does_not_go_back() -> None:
    session = a_session(None)
    session.previous_screen()
    assert session.journal == ()


def test_a_wall_that_waits_is_started_and_stays_where_it_is() -> None:
    session = a_session("welcome")
    assert isinstance(session.scene.content, WaitingScene)
    heard = told(session)
    session.next_screen()
    assert heard == ["step.wall"]
    assert session.screen_at == (0, 0)
    assert isinstance(session.scene.content, TextScene)
    session.next_screen()
    assert session.screen_at == (0, 1)


def test_the_first_press_of_an_evening_opens_the_first_item_and_its_first_screen() -> None:
    session = a_session(None)
    heard = told(session)
    session.next_screen()
    assert heard == ["step.open_item", "step.wall"]
    assert (opened(session), session.screen_at) == ("welcome", (0, 0))


def test_an_agenda_from_which_everything_was_left_out_has_no_next_screen() -> None:
    session = a_session(None)
    for item in session.record.agenda:
        session.do(navigation_steps.drop_item(session.record, item.id))
    session.set_wall_mode("live")
    session.next_screen()
    assert opened(session) is None


@pytest.mark.parametrize("press", [Session.next_screen, Session.previous_screen])
def test_what_a_table_said_goes_off_the_wall_before_it_walks(
    press: Callable[[Session], None],
) -> None:
    session = live()
    session.next_screen()
    screen = session.scene
    session.do(navigation_steps.read_back(session.record, 2))
    assert session.scene != screen
    heard = told(session)
    press(session)
    assert heard == ["step.screen"]
    assert session.scene == screen
    assert session.screen_at == (0, 1)


def test_a_picture_is_told_only_when_it_changes() -> None:
    session = live()
    pictures: list[object] = []
    session.scene_changed.connect(pictures.append)
    session.capture("1: niet getoond")
    session.set_wall_mode("live")
    assert pictures == []
    session.next_screen()
    assert pictures == [session.scene]
    session.set_wall_mode("black")
    assert pictures[1:] == [session.scene]
    assert session.scene.content == BlackScene()


def test_a_frozen_wall_keeps_its_picture_whatever_happens() -> None:
    session = live()
    frozen = session.scene
    heard = told(session)
    session.set_wall_mode("frozen")
    assert heard == ["step.wall"]
    session.next_screen()
    session.open_item("checkin")
    assert session.scene == frozen
    session.set_wall_mode("black")
    session.set_wall_mode("live")
    assert session.scene != frozen
    assert session.screen_at == (0, 0)


def test_a_wall_that_was_frozen_before_a_restart_waits() -> None:
    session = live()
    session.set_wall_mode("frozen")
    again = a_session(None, store=Kept(RehearsedContents(session.record)))
    assert isinstance(again.scene.content, WaitingScene)


def test_a_released_line_comes_on_the_wall() -> None:
    session = live("questions_so_far")
    session.capture("? Wie doet mee?")
    session.do(navigation_steps.to_screen(session.record, 1, 0))
    assert cards(session) == []
    (question,) = session.record.active_entries("question")
    session.do(editing_steps.show(session.record, [question.id]))
    assert cards(session) == ["Wie doet mee?"]


def test_the_wall_speaks_the_language_it_is_given() -> None:
    session = live()
    dutch = session.scene.content
    heard = told(session)
    session.set_wall_language("en")
    assert heard == ["step.wall_language"]
    assert session.scene.content != dutch
    session.set_wall_language("nl")
    assert session.scene.content == dutch


def test_under_a_frozen_wall_the_time_of_its_own_item_goes_on_whatever_is_opened() -> None:
    clock = SetClock(EVENING)
    session = journaled(clock, "obstacles")
    session.set_wall_mode("live")
    session.capture("1: Te veel formulieren")
    session.set_wall_mode("frozen")
    picture, then = session.scene, session.time_bar()
    assert then is not None
    session.open_item("commitments")
    clock.set(EVENING + timedelta(seconds=30))
    assert session.scene == picture
    assert session.time_bar() == replace(then, left=then.left - 30)
    back = LookingBack(session.journal, session.room)
    moment = clock.now()
    assert back.time_bar(back.number_at(moment), moment) == session.time_bar()
    session.do(editing_steps.set_fact(session.record, "", "place", None))
    assert session.time_bar() == replace(then, left=then.left - 30)
    back = LookingBack(session.journal, session.room)
    assert back.time_bar(back.number_at(moment), moment) == session.time_bar()
    session.set_wall_mode("live")
    opened = session.time_bar()
    assert opened is not None
    assert opened.name != then.name


def test_the_strip_with_the_time_follows_the_clock() -> None:
    clock = SetClock(EVENING)
    session = a_session("welcome", clock=clock)
    assert session.time_bar() is None
    session.set_wall_mode("live")
    clock.set(EVENING + timedelta(seconds=30))
    bar = session.time_bar()
    assert bar is not None
    assert (bar.total, bar.left, bar.digits) == (240.0, 210.0, False)


# Phases


def test_time_alone_brings_the_next_phase_and_it_is_told_once() -> None:
    clock = SetClock(EVENING)
    session = a_session("obstacles", clock=clock)
    heard = told(session)
    session.look_at_clock()
    clock.set(EVENING + timedelta(seconds=59))
    session.look_at_clock()
    assert heard == []
    clock.set(EVENING + timedelta(seconds=60))
    for _tick in range(3):
        session.look_at_clock()
    assert heard == [("phase", None)]
    assert session.phase is not None
    assert (session.phase.index, session.phase.left) == (1, 120.0)
    clock.set(EVENING + timedelta(seconds=180))
    session.look_at_clock()
    assert len(heard) == 2


def test_after_a_restart_the_next_phase_is_told_as_before() -> None:
    clock = SetClock(EVENING)
    record = a_session("obstacles", clock=clock).record
    again = a_session(None, clock=clock, store=Kept(RehearsedContents(record)))
    heard = told(again)
    clock.set(EVENING + timedelta(seconds=60))
    again.look_at_clock()
    assert heard == [("phase", None)]


def test_an_item_without_phases_has_none_to_tell() -> None:
    clock = SetClock(EVENING)
    session = a_session("welcome", clock=clock)
    heard = told(session)
    clock.set(EVENING + timedelta(minutes=20))
    session.look_at_clock()
    assert (heard, session.phase) == ([], None)


def test_the_minutes_to_the_start_go_by_on_a_wall_that_waits() -> None:
    clock = SetClock(EVENING - timedelta(minutes=3))
    session = a_session(None, clock=clock)
    shown: list[object] = []
    session.scene_changed.connect(lambda scene: shown.append(scene.content.left.main))
    first = session.scene.content
    assert isinstance(first, WaitingScene)
    shown.append(first.left.main)
    for seconds in (0, 20, 61, 70, 150, 181, 400):
        clock.set(EVENING - timedelta(minutes=3) + timedelta(seconds=seconds))
        session.look_at_clock()
    assert shown == ["nog 3 minuten", "nog 2 minuten", "nog 1 minuut", ""]
