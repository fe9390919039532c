"""Whether a record can be one of this program: a file from elsewhere may hold anything."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime

from cwb_workshop.core.agenda.fixed_points import FIXED_AT, FIXED_END
from cwb_workshop.core.agenda.forecast import AGREED_END
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry, Fact, Json, PlanItem, Visit
from cwb_workshop.core.model.illustrations import is_picture
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import MOST_TABLES, present, table_sizes, tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT

_MOST = 1_000_000_000
_MOST_MINUTES = 100_000
_YEARS = range(2, 9000)
_LONGEST = 20 * MAX_TEXT
_MOST_THEMES = 100
"""Far beyond any evening, and near enough to reckon with."""


def sound(record: Record, kit: Kit, exercises: Container[str]) -> bool:
    """Say whether all that is referred to is there, and whether times and numbers are some.

    This is what every session of this program keeps to; more is not asked.
    """
    return (
        _is_time(f"{record.text('date')}T{record.text('start')}")
        and all(_is_time(record.text(key) or _NEVER) for key in _TIMES)
        and all(_is_time(record.text(FIXED_AT, item) or _NEVER) for item in record.plan)
        and _is_time(record.text("since", "timer") or _NEVER)
        and _is_a_room(record)
        and all(_is_short(fact.value) for fact in record.facts.values() if not _is_image(fact))
        and all(_sound_item(item, kit, exercises) for item in record.plan.values())
        and all(_sound_visit(visit, record) for visit in record.visits.values())
        and all(_sound_entry(entry, record, kit) for entry in record.entries.values())
    )


_TIMES = ("ended", "reached", AGREED_END, FIXED_END)
_NEVER = "2026-03-12T19:00"


def _is_image(fact: Fact) -> bool:
    return fact.key == DRAWING or is_picture(fact)


def _is_a_room(record: Record) -> bool:
    counts = (present(record) or 0, *table_sizes(record))
    return 0 <= (tables(record) or 0) <= MOST_TABLES and all(0 <= one < _MOST for one in counts)


def _sound_item(item: PlanItem, kit: Kit, exercises: Container[str]) -> bool:
    known = item.id in kit.items and item.exercise in exercises
    return known and 0 <= item.minutes <= _MOST_MINUTES and abs(item.position) < _MOST


def _sound_visit(visit: Visit, record: Record) -> bool:
    times = _is_time(visit.opened) and (not visit.left or _is_time(visit.left))
    return times and visit.item in record.plan and 0 < visit.number < _MOST


def _sound_entry(entry: Entry, record: Record, kit: Kit) -> bool:
    return (
        entry.item in kit.items
        and len(entry.themes) <= _MOST_THEMES
        and all(len(text) <= _LONGEST for text in (entry.text, entry.label, *entry.themes))
        and all(_is_short(value) for value in entry.fields.values())
        and 0 <= entry.table <= MOST_TABLES
        and all(0 <= part < _MOST for part in (entry.round, entry.also, entry.number))
        and (not entry.merged_into or entry.merged_into in record.entries)
        and _is_time(entry.created)
        and (not entry.edited or _is_time(entry.edited))
    )


def _is_short(value: Json) -> bool:
    return not isinstance(value, str) or len(value) <= _LONGEST


def _is_time(text: str) -> bool:
    """Say whether this is a time of a clock on the wall, without a zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is None and moment.year in _YEARS
