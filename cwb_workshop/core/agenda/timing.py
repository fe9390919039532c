"""Planned and real minutes of a session, as the totals print them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from cwb_workshop.core.agenda.agenda import minutes_used, opened, planned_minutes, to_minute
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type


def last_time(record: Record) -> datetime | None:
    """Return the last moment that this session knows of; None before its first item."""
    stamps = [visit.left or visit.opened for visit in record.visits.values()]
    stamps += [entry.edited or entry.created for entry in record.entries.values()]
    stamps += [record.text("reached"), record.text("ended")]
    known = [stamp for stamp in stamps if stamp]
    return datetime.fromisoformat(max(known)) if known else None


@value_type
class Timing:
    """Whole minutes between clock times, over all and per item, each planned and real.

    `longer` and `shorter` are the items that did not take what was planned, and by how much.
    """

    planned: int
    real: int
    started: str | None
    ended: str | None
    longer: Mapping[str, int]
    shorter: Mapping[str, int]
    not_done: tuple[str, ...]
    per_item: Mapping[str, tuple[int, int]]


def timing(record: Record) -> Timing:
    end = last_time(record)
    per_item = _per_item(record, end)
    differences = {item: real - planned for item, (planned, real) in per_item.items()}
    started = opened(record.visits[min(record.visits)]) if record.visits else None
    ended = record.text("ended")
    real = 0
    if started and end:
        real = round((to_minute(end) - to_minute(started)).total_seconds() / 60)
    return Timing(
        planned=planned_minutes(record),
        real=real,
        started=started.strftime("%H:%M") if started else None,
        ended=datetime.fromisoformat(ended).strftime("%H:%M") if ended else None,
        longer={item: minutes for item, minutes in differences.items() if minutes > 0},
        shorter={item: minutes for item, minutes in differences.items() if minutes < 0},
        not_done=tuple(item for item, (planned, used) in per_item.items() if planned and not used),
        per_item=per_item,
    )


def _per_item(record: Record, end: datetime | None) -> dict[str, tuple[int, int]]:
    """Return planned and real minutes; items added by hand once they took a minute."""
    minutes: dict[str, tuple[int, int]] = {}
    for item in record.agenda:
        real = minutes_used(record, item.id, end) if end else 0
        if real or not item.added:
            minutes[item.id] = (item.minutes, real)
    return minutes
