"""A message to the room stands over whatever picture there is, and comes back after a restart."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cwb_workshop.core.agenda.room_message import MOST_MINUTES, room_message, say, take_away
from cwb_workshop.core.contract.scene import BlackScene, RoomMessage, Scene, WallMode
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, a_session, journaled

TEXT = "Loop naar een andere tafel"


def tell(session: Session, text: str = TEXT, minutes: int = 0) -> None:
    session.do(say(session.record, text, minutes, session.now()))


def live(session: Session) -> Session:
    session.set_wall_mode("live")
    return session


@pytest.mark.parametrize("mode", ["live", "frozen", "waiting"])
def test_it_stands_over_the_picture_and_leaves_that_as_it_is(mode: WallMode) -> None:
    session = live(a_session())
    session.set_wall_mode(mode)
    before = session.scene
    tell(session)
    assert session.scene.message == RoomMessage(TEXT)
    assert session.scene.content == before.content
    session.do(take_away(session.record))
    assert session.scene == before


def test_a_black_wall_stays_black() -> None:
    session = live(a_session())
    session.set_wall_mode("black")
    tell(session)
    assert session.scene == Scene(BlackScene())
    session.set_wall_mode("live")
    assert session.scene.message == RoomMessage(TEXT)


def test_it_stays_while_screens_and_items_go_by() -> None:
    session = live(a_session("welcome"))
    tell(session)
    for _press in range(12):
        session.next_screen()
        assert session.scene.message == RoomMessage(TEXT)


def test_a_frozen_wall_takes_it_away_as_well() -> None:
    session = live(a_session())
    tell(session)
    session.set_wall_mode("frozen")
    session.do(take_away(session.record))
    assert session.scene.message is None


def test_a_countdown_runs_to_its_end_and_then_goes_by_itself() -> None:
    clock = SetClock(EVENING)
    session = live(a_session(clock=clock))
    seen: list[RoomMessage | None] = []
    session.scene_changed.connect(lambda scene: seen.append(scene.message))
    tell(session, minutes=5)
    assert session.message_left() == 300
    clock.set(clock.now() + timedelta(minutes=4, seconds=59))
    session.look_at_clock()
    assert session.message_left() == 1
    clock.set(clock.now() + timedelta(seconds=30))
    session.look_at_clock()
    assert session.message_left() == 0
    assert len(seen) == 1
    clock.set(clock.now() + timedelta(seconds=1))
    session.look_at_clock()
    assert seen[-1] is None
    assert session.message_left() is None


def test_undo_passes_it_by() -> None:
    session = a_session()
    session.capture("1: te duur")
    tell(session)
    session.undo()
    assert not session.record.active_entries()
    assert room_message(session.record, EVENING) == RoomMessage(TEXT)


def test_it_comes_back_with_the_file_and_a_countdown_that_is_over_does_not() -> None:
    session = live(a_session())
    tell(session, minutes=10)
    until = EVENING + timedelta(minutes=10)
    later = room_message(session.record, EVENING + timedelta(minutes=3))
    assert later == RoomMessage(TEXT, until)
    assert later.left(EVENING + timedelta(minutes=3)) == 420
    assert room_message(session.record, EVENING + timedelta(hours=1)) is None


def test_looking_back_tells_when_it_came_and_when_it_went() -> None:
    clock = SetClock(EVENING)
    session = live(journaled(clock))
    clock.set(clock.now() + timedelta(minutes=1))
    tell(session, minutes=2)
    clock.set(clock.now() + timedelta(minutes=10))
    session.next_item()
    back = LookingBack(session.journal, session.room)
    told = [(sight.since - EVENING, sight.scene.message) for sight in back.sights]
    came = next(number for number, (_at, message) in enumerate(told) if message)
    assert told[came][0] == timedelta(minutes=1)
    assert told[came + 1] == (timedelta(minutes=3, seconds=30), None)
    assert back.message_left(came, EVENING + timedelta(minutes=2)) == 60


@pytest.mark.parametrize(("text", "minutes"), [("a" * 121, 0), (TEXT, MOST_MINUTES + 1)])
def test_what_is_too_long_is_refused(text: str, minutes: int) -> None:
    with pytest.raises(Refused):
        say(Record(), text, minutes, EVENING)


def test_a_note_in_a_file_of_elsewhere_never_comes_to_the_room() -> None:
    session = live(a_session())
    tell(session, "// boze man links")
    assert session.scene.message is None
