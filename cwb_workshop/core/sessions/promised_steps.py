"""Steps that take over what an earlier session agreed, and say what became of it. Each can be
undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.entry_kinds import COMMITMENT, EntryKinds
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.projection import without_notes
from cwb_workshop.core.model.promised import (
    OPEN,
    OUTCOMES,
    PROMISED,
    PUT_OFF,
    Outcome,
    Promised,
    promised_fact,
    promised_in,
)
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.text import clean

MOST = 60
"""So many are taken over at most: a room that is asked about more asks about none."""

_NAMES: Mapping[Outcome, str] = {
    "agreed": "step.promise_agreed",
    "done": "step.promise_done",
    "dropped": "step.promise_dropped",
}


def agreements_of(record: Record, session: str, kinds: EntryKinds) -> tuple[Promised, ...]:
    """Return what a session agreed, as another one can take it over: its own agreements, and
    behind those what it took over itself and is still open. `session` is the hash of its first
    step. Notes of the facilitator are in none of it.
    """
    told = without_notes(record, kinds)
    place, day = clean(told.text("place")), clean(told.text("date"))
    own = (
        replace(_agreed(session, entry), place=place, day=day)
        for entry in told.active_entries(COMMITMENT.id)
        if clean(entry.text)
    )
    older = (one for one in promised_in(told) if one.outcome == OPEN)
    found = (*own, *older)[:MOST]
    return tuple(replace(one, number=at) for at, one in enumerate(found, start=1))


def take_over(record: Record, agreements: Iterable[Promised]) -> Step:
    """Take agreements over in place of those that were taken over before. Of what is told already
    what became of it stays.
    """
    known = {one.key: one for one in promised_in(record)}
    taken = {one.key: known.get(one.key, one) for one in agreements}
    wanted = {key: promised_fact(one) for key, one in taken.items()}
    changes: list[Change] = []
    for key in record.facts_of(PROMISED):
        if key not in wanted:
            changes += fact_change(record, PROMISED, key, None)
    for key, fact in wanted.items():
        changes += fact_change(record, PROMISED, key, fact.value)
    return Step("step.promised", tuple(changes))


def put_off(record: Record) -> Step:
    """Say that nobody wants to be offered these agreements again; by hand they can still be had.
    Undo passes it by.
    """
    return Step("step.promise_put_off", fact_change(record, "", PUT_OFF, True), undoable=False)


def came_to(record: Record, key: str, outcome: Outcome) -> Step:
    """Say what became of one that was taken over. Raises Refused where it is none any more."""
    one = next((one for one in promised_in(record) if one.key == key), None)
    if one is None:
        raise Refused("capture.not_promised")
    fact = promised_fact(one.came_to(outcome))
    changes = () if one.outcome == outcome else fact_change(record, PROMISED, key, fact.value)
    return Step(_NAMES[outcome], changes)


def _agreed(session: str, entry: Entry) -> Promised:
    told = entry.fields.get("status")
    return Promised(
        session,
        entry.id,
        clean(entry.text),
        who=_text(entry, "who"),
        by=_text(entry, "by"),
        by_words=_text(entry, "by_words"),
        label=clean(entry.label),
        outcome=next((one for one in OUTCOMES if one == told), OPEN),
    )


def _text(entry: Entry, key: str) -> str:
    value = entry.fields.get(key)
    return clean(value) if isinstance(value, str) else ""
