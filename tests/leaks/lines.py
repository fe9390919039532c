"""Lines as every exercise makes them, with all that can be filled in beside them.

What there is to fill in is asked of the exercises themselves, so that a new one is in here the
day it is born.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.capture_form import CaptureView, FormField
from cwb_workshop.core.contract.entry_versions import Owners
from cwb_workshop.core.contract.exercise import ValueReader
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.session import Session
from tests.exercises.samples import SAMPLES
from tests.exercises.typed_exercises import fields_of, opened
from tests.workshop import a_session, kit, registry

_EVERYWHERE = ("? Wie gaat erover?", "* Bel de school @bewoners ^15/5", "// Tafel 2 was boos")
"""What can be typed in every item."""

_OF_EVERY_ITEM = ("question", "commitment", "note")


@dataclass(frozen=True, slots=True)
class Sample:
    """A line as an exercise makes it, and the fields of it in which words are written."""

    exercise: str
    line: Entry
    written: tuple[str, ...]
    choices: tuple[tuple[str, str], ...] = ()
    named: tuple[Entry, ...] = ()
    """Other lines that it refers to."""


@cache
def samples() -> tuple[Sample, ...]:
    """Return a line of each kind that each exercise makes, in each way of filling it in."""
    return tuple(sample for exercise in SAMPLES for sample in _samples_of(exercise))


def _samples_of(exercise: str) -> Iterator[Sample]:
    """Type the lines in every item of the exercise, in each way that its form lets one choose."""
    seen = set[object]()
    for item in _items_of(exercise):
        for chosen in _ways(item):
            session = _typed(exercise, item, chosen)
            for entry in session.record.entries.values():
                filled = frozenset(key for key, value in entry.fields.items() if value)
                form = (entry.kind in _OF_EVERY_ITEM or item, entry.kind, filled)
                if entry.item == item and form not in seen:
                    seen.add(form)
                    asked = fields_of(
                        session, Owners(registry().definitions()).of(entry, kit()), entry
                    )
                    written = _written(entry, asked, session.record)
                    named = _named(entry, session.record)
                    yield Sample(exercise, entry, written, _choices(asked), named)


def _items_of(exercise: str) -> Iterator[str]:
    yield SAMPLES[exercise].item
    for item in kit().items.values():
        if item.exercise == exercise and item.id != SAMPLES[exercise].item:
            yield item.id


def _ways(item: str) -> Iterator[tuple[str, Json]]:
    view = CaptureView(a_session(None).record, kit().items[item], kit(), all_words("nl"))
    yield "", None
    for field in registry().form(view).fields:
        if field.scope == item and field.kind == "choice":
            yield from ((field.key, value) for value, _name in field.options)


def _typed(exercise: str, item: str, chosen: tuple[str, Json]) -> Session:
    session = opened(exercise)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    if chosen[0]:
        session.do(editing_steps.set_fact(session.record, item, *chosen))
    for line in (*SAMPLES[exercise].lines, *_EVERYWHERE):
        with suppress(Refused):
            session.capture(line)
    return session


def _named(entry: Entry, record: Record) -> tuple[Entry, ...]:
    return tuple(
        record.entries[key] for key in map(str, entry.fields.values()) if key in record.entries
    )


def _written(entry: Entry, asked: tuple[FormField, ...], record: Record) -> tuple[str, ...]:
    """Return the fields that hold words: as asked, as a script sets them, as a line fills them."""
    fixed = {field.key for field in asked if field.kind != "text"}
    by_form = [field.key for field in asked if field.kind == "text"]
    by_script = [
        k
        for k, read in registry().entry_script_keys(entry.kind, kit()).items()
        if _takes_words(read)
    ]
    named = {*kit().principles, *record.entries, ""}
    typed = [k for k, value in entry.fields.items() if isinstance(value, str)]
    by_line = [k for k in typed if k not in kit().choices and entry.fields[k] not in named]
    found = dict.fromkeys((*by_form, *by_script, *by_line))
    return tuple(key for key in found if key not in fixed)


def _takes_words(read: ValueReader) -> bool:
    try:
        return read("een paar woorden") == "een paar woorden"
    except (ValueError, Refused):
        return False


def _choices(asked: tuple[FormField, ...]) -> tuple[tuple[str, str], ...]:
    chosen = (field for field in asked if field.kind == "choice")
    return tuple((field.key, value) for field in chosen for value, _name in field.options if value)
