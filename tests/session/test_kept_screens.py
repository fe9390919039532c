"""The screens of an item are kept while they stay the same, and are never those of before."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from cwb_workshop.core.capture.editing_steps import show
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.exercises import Registry
from cwb_workshop.session.session import Session
from cwb_workshop.session.wall_renderer import WallRenderer
from tests.workshop import EVENING, a_session

LINES = (
    "1: te weinig geld #g",
    "2: dat kost 4 uur",
    "3: 12 4 3",
    "? wie betaalt dat",
    "* wij bellen",
)


def act(session: Session, clock: SetClock, dice: Random) -> None:
    entries = list(session.record.entries)
    kind = dice.randrange(7)
    if kind < 2:
        try:
            session.capture(dice.choice(LINES))
        except Refused:
            return
    elif kind == 2 and entries:
        chosen = dice.sample(entries, k=min(2, len(entries)))
        session.do(show(session.record, chosen))
    elif kind == 3:
        session.next_screen()
    elif kind == 4:
        session.undo()
    elif kind == 5:
        clock.set(clock.now() + timedelta(minutes=dice.randint(1, 9)))
        session.look_at_clock()
    else:
        session.set_wall_language(dice.choice(["nl", "en", "nl+en"]))


@pytest.mark.parametrize("seed", range(6))
def test_what_was_kept_is_what_would_be_made_now(seed: int) -> None:
    clock, dice = SetClock(EVENING), Random(seed)
    session = a_session(dice.choice(["obstacles", "question_1", "checkin"]), clock=clock)
    for _ in range(80):
        act(session, clock, dice)
        anew = WallRenderer(session.kit, session.exercises, session.room.wall_words)
        assert session.builds == anew.builds(session.record, session.now())


@pytest.mark.parametrize("number", [40, 400])
def test_a_line_that_the_room_does_not_see_has_no_screen_made_anew(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    screens = Registry.screens

    def counted(registry: Registry, view: WallView) -> tuple[Build, ...]:
        made.append(view.item.id)
        return screens(registry, view)

    monkeypatch.setattr(Registry, "screens", counted)
    session = a_session("obstacles", clock=SetClock(EVENING))
    for at in range(number):
        session.capture(f"1: iemand zei {at}")
    session.do(show(session.record, list(session.record.entries)))
    assert session.builds
    made.clear()
    session.capture("1: nog een")
    assert session.builds
    assert made == []
    session.do(show(session.record, list(session.record.entries)))
    assert session.builds
    assert made == ["obstacles"]
