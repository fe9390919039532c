"""The agenda against the clock: planned and used time, the expected end, the timer, the repair."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from cwb_workshop.core.model.entry import PlanItem, Visit
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record

_ANOTHER_TIME = timedelta(hours=12)
"""So long after its planned end no evening is late: it goes on at another time."""

_STARTED_ELSEWHEN = timedelta(minutes=90)
"""Opened further than this from the planned start, the evening runs at another hour."""


@dataclass(frozen=True, slots=True)
class ScheduleStatus:
    """How the evening stands against its plan. `late` in whole minutes, below 0 is early."""

    starts: datetime
    planned_end: datetime
    expected_end: datetime
    late: int


@dataclass(frozen=True, slots=True)
class Timer:
    """The timer of the open item, in seconds; below 0 left it runs over."""

    item: str
    total: float
    left: float
    running: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to win time: an item goes from `minutes` to `shorter`, 0 leaves it out."""

    item: str
    minutes: int
    shorter: int


def to_minute(moment: datetime) -> datetime:
    """Return the clock time as it is read: without seconds."""
    return moment.replace(second=0, microsecond=0)


def opened(visit: Visit) -> datetime:
    return datetime.fromisoformat(visit.opened)


def left(visit: Visit, now: datetime) -> datetime:
    return datetime.fromisoformat(visit.left) if visit.left else now


def minutes_used(record: Record, item: str, now: datetime) -> int:
    """Return whole minutes between clock times, all openings of the item added up."""
    total = 0
    for visit in record.visits.values():
        if visit.item == item:
            stretch = to_minute(left(visit, now)) - to_minute(opened(visit))
            total += round(stretch.total_seconds() / 60)
    return total


def seconds_used(record: Record, item: str, now: datetime) -> float:
    """Return the seconds that the item was open, all openings added up."""
    phase_spans = (
        left(visit, now) - opened(visit) for visit in record.visits.values() if visit.item == item
    )
    return sum(stretch.total_seconds() for stretch in phase_spans)


def planned_minutes(record: Record) -> int:
    return sum(item.minutes for item in record.agenda)


def planned_start(record: Record) -> datetime:
    """Return the planned start; the first opening where that is another time of day."""
    planned = datetime.fromisoformat(f"{record.text('date')}T{record.text('start')}")
    if not record.visits:
        return planned
    first = opened(record.visits[min(record.visits)])
    return planned if abs(first - planned) <= _STARTED_ELSEWHEN else to_minute(first)


def start_times(record: Record) -> dict[str, datetime]:
    """Return when each item starts by plan, counted from the planned start."""
    moment = planned_start(record)
    times: dict[str, datetime] = {}
    for item in record.agenda:
        times[item.id] = moment
        moment += timedelta(minutes=item.minutes)
    return times


def is_over(record: Record, now: datetime) -> bool:
    """Tell whether the evening has ended, or goes on at another time than it was planned for, so
    that nothing can be late any more.

    An item that is opened on another day, for a line that was forgotten, does not begin it again.
    """
    ended = record.text("ended")
    planned_end = planned_start(record) + timedelta(minutes=planned_minutes(record))
    if record.visits and now - planned_end > _ANOTHER_TIME:
        return True
    if not ended or record.open_visit is None:
        return bool(ended)
    return abs(now - datetime.fromisoformat(ended)) > _STARTED_ELSEWHEN


def schedule_status(record: Record, now: datetime) -> ScheduleStatus:
    """Say when the evening will end if what is left takes its planned time."""
    starts = planned_start(record)
    planned_end = starts + timedelta(minutes=planned_minutes(record))
    if not record.visits:
        expected = planned_end
    else:
        expected = now + timedelta(seconds=_seconds_to_come(record, now))
    late = round((to_minute(expected) - planned_end).total_seconds() / 60)
    return ScheduleStatus(starts, planned_end, expected, late)


def _seconds_to_come(record: Record, now: datetime) -> float:
    visit = record.open_visit
    if visit is None:
        return 0.0
    open_item = record.plan[visit.item]
    over = open_item.minutes * 60 - seconds_used(record, visit.item, now)
    return max(over, 0.0) + sum(item.minutes * 60 for item in still_to_do(record))


def still_to_do(record: Record) -> tuple[PlanItem, ...]:
    """Return the items behind the open one that were not opened yet."""
    visit = record.open_visit
    seen = {visit.item for visit in record.visits.values()}
    here = record.plan[visit.item].position if visit else float("-inf")
    return tuple(item for item in record.agenda if item.position > here and item.id not in seen)


def repair(record: Record, kit: Kit, late: int) -> tuple[Proposal, ...]:
    """Propose what to shorten, in order, until `late` minutes are won.

    Optional items are left out first, then flexible ones go down to their floor, the
    longest first. Protected items keep their length.
    """
    proposals: list[Proposal] = []
    for item in _by_dispensability(record, kit):
        if late <= 0:
            break
        source = kit.items[item.id]
        shorter = 0 if source.flex == "optional" else max(source.floor, item.minutes - late)
        if shorter < item.minutes:
            proposals.append(Proposal(item.id, item.minutes, shorter))
            late -= item.minutes - shorter
    return tuple(proposals)


def _by_dispensability(record: Record, kit: Kit) -> list[PlanItem]:
    ahead = [
        item
        for item in still_to_do(record)
        if item.id in kit.items and kit.items[item.id].flex != "protected"
    ]
    return sorted(ahead, key=lambda item: (kit.items[item.id].flex != "optional", -item.minutes))


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
