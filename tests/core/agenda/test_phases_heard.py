"""Who hears that a phase began: time alone tells it, whatever is done in that moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, a_session


@pytest.mark.parametrize(
    "act",
    [
        lambda session: session.capture("1: een"),
        lambda session: session.set_wall_mode("live"),
        lambda session: session.undo(),
    ],
)
def test_what_is_done_in_the_moment_of_a_new_phase_keeps_nobody_from_hearing_of_it(
    act: Callable[[Session], object],
) -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    began: list[bool] = []
    session.phase_began.connect(lambda: began.append(True))
    session.capture("2: twee")
    clock.set(EVENING + timedelta(seconds=90))
    act(session)
    assert began == []
    session.look_at_clock()
    session.look_at_clock()
    assert began == [True]


def test_who_gives_a_phase_more_time_hears_of_no_other_that_begins() -> None:
    clock = SetClock(EVENING)
    session = a_session(clock=clock)
    began: list[bool] = []
    session.phase_began.connect(lambda: began.append(True))
    clock.set(EVENING + timedelta(seconds=59))
    session.do(navigation_steps.add_time(session.record, 60, 0))
    clock.set(EVENING + timedelta(seconds=90))
    session.look_at_clock()
    assert began == []
