"""What happens at its own time, whatever the plan says: lunch arrives, the caretaker locks up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type

FIXED_AT, FIXED_WORDS = "fixed_at", "fixed_words"
"""The facts of an item that has a time of its own: the time, and what it is."""

FIXED_END, FIXED_END_WORDS = "fixed_end", "fixed_end_words"
"""The facts of the end of the evening, which is fixed to no item."""

_LONG_BEFORE = timedelta(hours=6)


@value_type
class FixedPoint:
    """An item that begins at a time, neither sooner nor later; without an item, the time at which
    the evening has to be done. `words` are the facilitator's own.
    """

    item: str
    at: datetime
    words: str = ""


def fixed_points(record: Record) -> tuple[FixedPoint, ...]:
    """Return all of them, the first one first."""
    points = [
        FixedPoint(item, at, record.text(FIXED_WORDS, item))
        for item in record.plan
        if (at := fixed_start(record, item)) is not None
    ]
    end = _moment(record.text(FIXED_END))
    if end is not None:
        points.append(FixedPoint("", end, record.text(FIXED_END_WORDS)))
    return tuple(sorted(points, key=lambda point: (point.at, point.item)))


def fixed_start(record: Record, item: str) -> datetime | None:
    """Return when an item begins by a time that is fixed; None where it follows the one before."""
    return _moment(record.text(FIXED_AT, item))


def fix(record: Record, point: FixedPoint) -> Step:
    """Fix a time, in place of the one that the item had, or the end of the evening."""
    at = point.at.isoformat(timespec="minutes")
    return Step("step.fixed", _changes(record, point.item, at, point.words))


def let_loose(record: Record, item: str) -> Step:
    """Let an item, or the end of the evening, have no time of its own any more."""
    return Step("step.fixed", _changes(record, item, None, ""))


def set_all(record: Record, agreed: Sequence[Change], points: Sequence[FixedPoint]) -> Step:
    """Return the one step that leaves just these points, with what is `agreed` beside them."""
    changes = list(agreed)
    kept = {point.item for point in points}
    for point in fixed_points(record):
        if point.item not in kept:
            changes += _changes(record, point.item, None, "")
    for point in points:
        at = point.at.isoformat(timespec="minutes")
        changes += _changes(record, point.item, at, point.words)
    return Step("step.fixed", tuple(changes))


def on_the_evening(start: datetime, time: str) -> datetime:
    """Return when a time of day comes in an evening that starts then: after midnight, if it is
    long before the start.
    """
    moment = datetime.fromisoformat(f"{start:%Y-%m-%d}T{time}")
    return moment + timedelta(days=1) if start - moment > _LONG_BEFORE else moment


def moved_along(record: Record, by: timedelta) -> tuple[Change, ...]:
    """Return the changes that move all of them along with an evening at another hour."""
    changes: list[Change] = []
    for point in fixed_points(record):
        at = (point.at + by).isoformat(timespec="minutes")
        changes += _changes(record, point.item, at, point.words)
    return tuple(changes)


def _moment(told: str) -> datetime | None:
    """Read a time; None for what is none: a page of the wall is drawn from it."""
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return None


def _changes(record: Record, item: str, at: str | None, words: str) -> tuple[Change, ...]:
    keys = (FIXED_AT, FIXED_WORDS) if item else (FIXED_END, FIXED_END_WORDS)
    return (
        *fact_change(record, item, keys[0], at),
        *fact_change(record, item, keys[1], words or None),
    )
