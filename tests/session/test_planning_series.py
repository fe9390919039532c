"""Any series of edits of the plan, and of undos, gives back the same plan."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import plan_steps
from cwb_workshop.core.agenda.navigation_steps import drop_item
from cwb_workshop.core.agenda.own_items import planned_kit
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.record import Record, replayed
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.session.session import Session
from tests.session.test_planning import ITEM, repeat, write
from tests.workshop import EVENING, a_session, journaled, registry

pytestmark = pytest.mark.slow

EDITS = st.lists(
    st.tuples(
        st.sampled_from(("move", "minutes", "drop", "back", "repeat", "write", "set", "line")),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=12,
)


def edit(session: Session, what: str, number: int, other: int) -> bool:
    """Do one edit of the plan; tell whether undo has to take it back."""
    agenda, record = session.record.agenda, session.record
    item = agenda[number % len(agenda)].id
    before = session.newest("undo")
    if what == "move":
        session.do(plan_steps.move_item(record, item, other % len(agenda)))
    elif what == "minutes":
        session.do(plan_steps.plan_item(record, item, other + 1))
    elif what == "drop" and len(agenda) > 2:
        session.do(drop_item(record, item))
    elif what == "back":
        left = [one.id for one in record.plan.values() if one.dropped]
        if left:
            session.do(plan_steps.bring_back(record, left[other % len(left)]))
    elif what == "repeat":
        repeat(session, item, other + 1)
    elif what == "write":
        write(session, f"Vraag {other}?", item)
    elif what == "set":
        session.do(plan_steps.set_item(record, session.kit, item, floor=other))
    elif what == "line":
        session.open_item(item)
        session.capture("p: gezegd")
    return session.newest("undo") is not before


def plan(record: Record, session: Session) -> Mapping[str, object]:
    """Return all that the agenda is: its items in order with their minutes, settings and texts."""
    made = planned_kit(session.carried_kit, record, registry().by_id)
    return {
        item.id: (
            item.minutes,
            made.items[item.id],
            [made.texts[language].items[item.id] for language in made.languages],
        )
        for item in record.agenda
    }


@settings(max_examples=60, deadline=None)
@given(EDITS)
def test_any_series_of_edits_and_undos_gives_back_the_same_plan(
    edits: list[tuple[str, int, int]],
) -> None:
    session = a_session(None)
    plans = [plan(session.record, session)]
    for what, number, other in edits:
        if edit(session, what, number, other):
            plans.append(plan(session.record, session))
    for expected in reversed(plans[:-1]):
        session.undo()
        assert list(plan(session.record, session).items()) == list(expected.items())
    for expected in plans[1:]:
        session.redo()
        assert list(plan(session.record, session).items()) == list(expected.items())
    assert sound(session.record, session.kit, registry().ids)


@settings(max_examples=25, deadline=None)
@given(EDITS)
def test_the_journal_alone_gives_the_same_plan(edits: list[tuple[str, int, int]]) -> None:
    session = journaled(SetClock(EVENING), ITEM)
    for what, number, other in edits:
        edit(session, what, number, other)
    record = replayed(row.step for row in session.journal)
    assert plan(record, session) == plan(session.record, session)
