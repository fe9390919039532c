"""An evening that is behind us: it can be looked at, shown and reported, and has no time left.

It rests at its last moment, whatever the day is now, until somebody goes on with it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.timing import last_time
from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.record import Record, fact_change

_ANOTHER_TIME = timedelta(hours=12)
"""So long after its last moment an evening that was never ended is over as well."""


def resting_since(record: Record, now: datetime) -> datetime | None:
    """Return the last moment of an evening that was ended, or left long ago; else None."""
    last = last_time(record)
    if last is None or not record.visits:
        return None
    is_over = bool(record.text("ended")) or abs(now - last) > _ANOTHER_TIME
    return last if is_over else None


def rest(record: Record, since: datetime) -> Step:
    """Leave the open item at that moment, without a timer, and let the wall wait."""
    changes = [*navigation_steps.kept_timer(record, since), *_left(record, since)]
    changes += _without_timer(record)
    changes += fact_change(record, "wall", "mode", "waiting")
    changes += fact_change(record, "wall", "over", None)
    return Step("step.rest", tuple(changes), undoable=False)


def is_rest(step: Step) -> bool:
    return step.name == "step.rest"


def looked_at(record: Record, opening: Step) -> Step:
    """Return the opening of an item without its timer: nobody works in it."""
    after = record.after(opening)
    return replace(opening, changes=(*opening.changes, *_without_timer(after)))


def go_on(record: Record, since: datetime, now: datetime) -> Step:
    """Take the evening up again: the item that is looked at begins now, or the last one."""
    taken_up = navigation_steps.take_up_again(record)
    visit = record.visits[max(record.visits)]
    left = replace(taken_up, changes=(*taken_up.changes, *_left(record, since)))
    opened = navigation_steps.open_item(record.after(left), visit.item, now)
    return replace(left, changes=(*left.changes, *opened.changes))


def _left(record: Record, moment: datetime) -> tuple[Change, ...]:
    visit = record.open_visit
    if visit is None:
        return ()
    return (Change(visit, replace(visit, left=moment.isoformat(timespec="seconds"))),)


def _without_timer(record: Record) -> tuple[Change, ...]:
    changes = fact_change(record, "timer", "item", None)
    return (*changes, *fact_change(record, "timer", "since", None))
