"""An evening of another day rests: its time stands still until somebody goes on with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import minutes_used
from cwb_workshop.core.agenda.forecast import is_over
from cwb_workshop.core.agenda.resting import is_rest, resting_since
from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.paste_list import PasteList, pasted_block
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, a_session

LATER = timedelta(days=260)


def left(*, ended: bool) -> tuple[Session, SetClock]:
    """Return a session of half an hour with a live wall, seen 260 days later."""
    clock = SetClock(EVENING)
    session = a_session("obstacles", clock=clock)
    session.set_wall_mode("live")
    session.capture("2: te duur")
    clock.set(EVENING + timedelta(minutes=30))
    session.capture("te ver")
    if ended:
        session.do(navigation_steps.end_session(session.record, session.now()))
    clock.set(EVENING + LATER)
    session.rest()
    return session, clock


@pytest.mark.parametrize("ended", [True, False])
def test_its_time_stands_still_and_looking_takes_none(*, ended: bool) -> None:
    session, clock = left(ended=ended)
    before = timing(session.record)
    assert session.rests
    assert session.now() == EVENING + timedelta(minutes=30)
    assert wall_mode(session.record) == "waiting"
    assert is_rest(session.journal[-1].step)
    session.open_item("lessons")
    clock.set(EVENING + LATER + timedelta(hours=1))
    session.open_item("obstacles")
    assert session.time_bar() is None
    assert timing(session.record) == before


@pytest.mark.parametrize("ended", [True, False])
def test_it_takes_lines_again_once_it_is_continued(*, ended: bool) -> None:
    session, clock = left(ended=ended)
    session.open_item("obstacles")
    with pytest.raises(Refused) as refused:
        session.capture("vergeten")
    assert refused.value.key == "capture.rests"
    with pytest.raises(Refused):
        pasted_block(session, "een\ntwee")
    session.go_on()
    session.go_on()
    assert session.now() == clock.now()
    assert session.item is not None
    assert session.item.id == "obstacles"
    assert session.record.text("ended") == ""
    session.capture("vergeten")
    assert minutes_used(session.record, "obstacles", session.now()) == 30
    assert is_over(session.record, session.now()), "the plan was for another day"


def test_what_goes_on_and_what_was_only_prepared_do_not_rest() -> None:
    session = a_session("obstacles", clock=SetClock(EVENING))
    session.rest()
    assert not session.rests
    prepared = a_session(None, clock=SetClock(EVENING))
    assert resting_since(prepared.record, EVENING + LATER) is None


def test_a_list_of_pasted_rows_can_be_looked_through_without_a_window() -> None:
    session = a_session("obstacles", clock=SetClock(EVENING))
    block = pasted_block(session, "2: te duur #g\n9: nee\n2: een te veel")
    assert block is not None
    rows = PasteList(session, block)
    while rows.read < rows.total:
        rows.read_some(1)
    counts = rows.counts()
    assert (counts.stored, counts.left_out, counts.refused) == (2, 0, 1)
    assert rows.next_refused(0) == 1
    assert rows.next_refused(1) == 1
    rows.change(1, "3: nee")
    rows.turn([2])
    rows.read_some(9)
    assert rows.lines[1:] == ("3: nee", "")
    read = rows.row(1)
    assert read is not None
    assert (read.words, read.shown.table) == ("nee", 3)
    looked = rows.look("4: toch", 1)
    assert looked is not None
    assert looked.table == 4
    rows.turn([2])
    assert rows.lines[2] == "2: een te veel"
    assert rows.next_refused(2) is None
