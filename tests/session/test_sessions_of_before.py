"""A session that came without an agreed end gets it once, from its start and its first plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.forecast import AGREED_END, agreed_end
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Fact
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.record import replayed
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, NEW, a_session, kit


def before(*, minutes: int) -> Session:
    """Return a session of 0.1.0 whose plan was changed before it was opened here."""
    founded = founding_step(NEW, kit())
    changes = tuple(
        change
        for change in founded.changes
        if not (isinstance(change.after, Fact) and change.after.key == AGREED_END)
    )
    founded = replace(founded, changes=changes)
    longer = navigation_steps.plan_minutes(replayed([founded]), "obstacles", minutes)
    journal = tuple(
        Logged(number, EVENING.isoformat(), "do", step)
        for number, step in enumerate((founded, longer), start=1)
    )
    store = Rehearsal(RehearsedContents(replayed([founded, longer]), journal))
    return a_session(None, store=store, clock=SetClock(EVENING))


def test_its_end_is_that_of_the_plan_it_was_founded_with() -> None:
    session = before(minutes=30)
    assert session.record.text(AGREED_END) == "2026-03-12T21:00"
    assert not session.newest_step.step.undoable


def test_from_then_on_it_is_a_fact_that_the_plan_does_not_move() -> None:
    session = before(minutes=12)
    session.do(navigation_steps.plan_minutes(session.record, "break", 20))
    assert agreed_end(session.record) == EVENING + timedelta(hours=2)
    written = len(session.journal)
    assert a_session(None, store=session._store).record.text(AGREED_END)
    assert len(session.journal) == written
