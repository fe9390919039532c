"""Where text comes in with each exercise: its lines, and all that its forms ask."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.agenda.navigation_steps import switch_on
from cwb_workshop.core.contract.capture_form import FormField
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.forms.item_forms import ItemForms
from tests.exercises.samples import SAMPLES
from tests.workshop import NEW, a_session, every_words, kit

MORE_ITEMS = {
    "column_board": ("broad_prosperity", "1: buurtkeuken: + 0 ? -"),
    "harvest_cluster": ("harvest_qa", "Kies een gemeente die blijft"),
    "info": ("about", "Dat eerste"),
}
"""A second item of an exercise that asks other things there, with a line for it."""


def opened(exercise: str, *, new: NewSession = NEW, second: bool = False) -> Session:
    """Return a session with an item of this exercise open, switched on where it has to be."""
    item = MORE_ITEMS[exercise][0] if second else SAMPLES[exercise].item
    session = a_session(new=new)
    for earlier, line in () if second else SAMPLES[exercise].before:
        session.open_item(earlier)
        session.capture(line)
    if item not in session.record.plan:
        session.do(switch_on(session.record, kit(), item))
    session.open_item(item)
    return session


def sessions(exercise: str) -> Iterator[Session]:
    """Yield a session for each kind of item of an exercise, with lines that were captured."""
    session = opened(exercise)
    for line in SAMPLES[exercise].lines:
        session.capture(line)
    yield session
    if exercise in MORE_ITEMS:
        session = opened(exercise, second=True)
        session.capture(MORE_ITEMS[exercise][1])
        yield session


def fields(session: Session) -> tuple[FormField, ...]:
    """Return all that can be filled in now: for the item, and for each of its lines."""
    forms = ItemForms(session)
    forms.speak(every_words("nl"))
    each = (forms.entry_fields(entry) for entry in session.record.active_entries())
    return (*forms.form().fields, *(field for found in each for field in found))


def newest(session: Session) -> Entry:
    return list(session.record.entries.values())[-1]


def what_was_said(session: Session) -> list[tuple[object, ...]]:
    """Return what makes each line what it is, whatever it is called inside."""
    return [
        (e.kind, e.table, e.text, e.themes, e.also, e.highlight, e.quote, dict(e.fields))
        for e in session.record.entries.values()
        if e.kind != "placement"
    ]
