"""The agenda and the clock: planned and used time, and the timer of the open item."""

from __future__ import annotations

from datetime import datetime, timedelta

from cwb_workshop.core.agenda.fixed_points import fixed_start
from cwb_workshop.core.model.entry import PlanItem, Visit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

TIMER_KEPT = "timer_kept"
"""The fact of an item with the seconds its timer had when it was left: `ran` and `extra`."""

STARTED_ELSEWHEN = timedelta(minutes=90)
"""Opened further than this from the planned start, the evening runs at another hour."""


@value_type
class Timer:
    """The timer of the open item, in seconds; below 0 left it runs over."""

    item: str
    total: float
    left: float
    running: bool


def to_minute(moment: datetime) -> datetime:
    """Return the clock time as it is read: without seconds."""
    return moment.replace(second=0, microsecond=0)


def opened(visit: Visit) -> datetime:
    return datetime.fromisoformat(visit.opened)


def left(visit: Visit, now: datetime) -> datetime:
    return datetime.fromisoformat(visit.left) if visit.left else now


def minutes_used(record: Record, item: str, now: datetime) -> int:
    """Return whole minutes between clock times, all openings of the item added up.

    A stretch that ends before it begins took none: the clock of the laptop was set back in it.
    """
    total = 0
    for visit in record.visits.values():
        if visit.item == item:
            stretch = to_minute(left(visit, now)) - to_minute(opened(visit))
            total += max(round(stretch.total_seconds() / 60), 0)
    return total


def seconds_used(record: Record, item: str, now: datetime) -> float:
    """Return the seconds that the item was open, all openings added up."""
    stretches = (
        left(visit, now) - opened(visit) for visit in record.visits.values() if visit.item == item
    )
    return sum(max(stretch.total_seconds(), 0.0) for stretch in stretches)


def planned_minutes(record: Record) -> int:
    return sum(item.minutes for item in record.agenda)


def left_out(record: Record) -> tuple[PlanItem, ...]:
    """Return the parts of the plan that somebody left out, in their order; one that was opened
    was not left out.
    """
    opened_ones = {visit.item for visit in record.visits.values()}
    out = (
        item
        for item in record.plan.values()
        if item.dropped and item.minutes and item.id not in opened_ones
    )
    return tuple(sorted(out, key=lambda item: item.position))


def planned_start(record: Record) -> datetime:
    """Return the planned start; the first opening where that is another time of day."""
    planned = datetime.fromisoformat(f"{record.text('date')}T{record.text('start')}")
    if not record.visits:
        return planned
    first = opened(record.visits[min(record.visits)])
    return planned if abs(first - planned) <= STARTED_ELSEWHEN else to_minute(first)


def start_times(record: Record) -> dict[str, datetime]:
    """Return when each item starts by plan, counted from the planned start; what has a time of its
    own is waited for.
    """
    moment = planned_start(record)
    times: dict[str, datetime] = {}
    for item in record.agenda:
        moment = max(moment, fixed_start(record, item.id) or moment)
        times[item.id] = moment
        moment += timedelta(minutes=item.minutes)
    return times


def still_to_do(record: Record) -> tuple[PlanItem, ...]:
    """Return the items behind the open one that were not opened yet."""
    visit = record.open_visit
    seen = {visit.item for visit in record.visits.values()}
    here = record.plan[visit.item].position if visit else float("-inf")
    return tuple(item for item in record.agenda if item.position > here and item.id not in seen)


def timer(record: Record, now: datetime) -> Timer | None:
    """Return the timer of the open item; None before the first and after the last."""
    item = record.text("item", "timer")
    if not item or item not in record.plan or record.open_visit is None:
        return None
    ran = _seconds(record, "ran") + _running_for(record, now)
    total = record.plan[item].minutes * 60.0 + _seconds(record, "extra")
    return Timer(item, total, total - ran, bool(record.text("since", "timer")))


def ran_until(record: Record, now: datetime) -> float:
    """Return the seconds the timer has run, for pausing it."""
    return _seconds(record, "ran") + _running_for(record, now)


def _running_for(record: Record, now: datetime) -> float:
    since = record.text("since", "timer")
    if not since:
        return 0.0
    return max((now - datetime.fromisoformat(since)).total_seconds(), 0.0)


def _seconds(record: Record, key: str) -> float:
    value = record.fact(key, "timer", 0.0)
    return float(value) if isinstance(value, int | float) else 0.0
