"""When the evening ends if it goes on like this, against the end that was agreed.

The agreed end is a fact from the founding of the session. What is to come is what is left of the
open item, of every item behind it, and of items that were passed by and never opened. What stands
before the open item and was opened is done, whatever it has left, until somebody goes back to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from cwb_workshop.core.agenda.agenda import (
    STARTED_ELSEWHEN,
    TIMER_KEPT,
    minutes_used,
    opened,
    planned_minutes,
    planned_start,
    ran_until,
    seconds_used,
    to_minute,
)
from cwb_workshop.core.agenda.fixed_points import (
    FixedPoint,
    fixed_points,
    fixed_start,
    moved_along,
)
from cwb_workshop.core.model.entry import Change, PlanItem, Step
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type

AGREED_END = "agreed_end"
"""The fact that holds the end that was agreed, as 2026-03-12T21:00."""

_ANOTHER_TIME = timedelta(hours=12)
"""So long after its agreed end no evening is late: it goes on at another time."""

_CALM = 1
"""Minutes from which on the pace is another one."""

Pace: TypeAlias = Literal["fine", "slow_down", "hurry"]


@value_type
class ScheduleStatus:
    """How the evening stands against what was agreed. `late` in whole minutes, below 0 is early."""

    starts: datetime
    agreed_end: datetime
    expected_end: datetime
    late: int

    @property
    def pace(self) -> Pace:
        """Whether it goes well like this, there is time to spare, or a little too slow."""
        if self.late >= _CALM:
            return "hurry"
        return "slow_down" if self.late <= -_CALM else "fine"


@value_type
class ItemTimes:
    """The minutes of an item as planned, as used so far, and as expected in all; when it began, or
    is expected to. `passed_by`: it stands before the open item and was never opened. `more` are the
    minutes that it was given beside its plan.
    """

    planned: int
    used: int
    expected: int
    starts: datetime
    passed_by: bool = False
    more: int = 0


@value_type
class MissedPoint:
    """A fixed point, and how many minutes too late it will be."""

    point: FixedPoint
    late: int


def agreed_end(record: Record) -> datetime:
    """Return the end that was agreed; of a record without one, start and plan together."""
    told = record.text(AGREED_END)
    if told:
        return datetime.fromisoformat(told)
    return planned_start(record) + timedelta(minutes=planned_minutes(record))


def agree_end(record: Record, end: datetime) -> Step:
    """Agree on another end."""
    changes = fact_change(record, "", AGREED_END, to_minute(end).isoformat(timespec="minutes"))
    return Step("step.agreed_end", changes)


def derived_end(record: Record, founded: Step) -> Step:
    """Return the step that writes the agreed end down of a session that came without one: its
    start, and the plan that it was founded with. It cannot be undone; empty where there is one.
    """
    if record.text(AGREED_END) or not record.plan or not record.text("start"):
        return Step("step.upgrade", (), undoable=False)
    items = (change.after for change in founded.changes if isinstance(change.after, PlanItem))
    minutes = sum(item.minutes for item in items) or planned_minutes(record)
    end = _later(planned_start(record), minutes * 60)
    changes = fact_change(record, "", AGREED_END, end.isoformat(timespec="minutes"))
    return Step("step.upgrade", changes, undoable=False)


def at_another_hour(record: Record, first: datetime) -> tuple[Change, ...]:
    """Return the changes that move the agreed end and what is fixed along with an evening whose
    first item is opened at another hour than was planned, as at a rehearsal. It is written down.
    """
    told = record.text(AGREED_END)
    if not told or abs(first - planned_start(record)) <= STARTED_ELSEWHEN:
        return ()
    by = to_minute(first) - planned_start(record)
    end = (datetime.fromisoformat(told) + by).isoformat(timespec="minutes")
    return (*fact_change(record, "", AGREED_END, end), *moved_along(record, by))


def is_over(record: Record, now: datetime) -> bool:
    """Tell whether the evening has ended, or goes on at another time than it was planned for, so
    that nothing can be late any more.

    An item that is opened on another day, for a line that was forgotten, does not begin it again.
    """
    ended = record.text("ended")
    if record.visits and now - agreed_end(record) > _ANOTHER_TIME:
        return True
    if not ended or record.open_visit is None:
        return bool(ended)
    return abs(now - datetime.fromisoformat(ended)) > STARTED_ELSEWHEN


def schedule_status(record: Record, now: datetime) -> ScheduleStatus:
    """Say when the evening will end if what is left takes its planned time."""
    agreed, expected = agreed_end(record), expected_end(record, now)
    # Towards 0, so that half a minute is neither late nor early.
    late = int((expected - agreed).total_seconds() / 60)
    return ScheduleStatus(planned_start(record), agreed, expected, late)


def expected_end(record: Record, now: datetime) -> datetime:
    """Return when the last item will be done; of an evening that ended, when it did."""
    if record.visits and record.open_visit is None:
        return now
    moment = _begins(record, now)
    for _item, _starts, ends in _course(record, now):
        moment = ends
    return moment


def missed(record: Record, now: datetime) -> tuple[MissedPoint, ...]:
    """Return the fixed points that will not be kept if it goes on like this."""
    if record.visits and record.open_visit is None:
        return ()
    starts = {item.id: begins for item, begins, _ends in _course(record, now)}
    seen = _first_openings(record)
    found = []
    for point in fixed_points(record):
        if point.item and (point.item in seen or point.item not in starts):
            continue
        moment = starts[point.item] if point.item else expected_end(record, now)
        late = int((moment - point.at).total_seconds() / 60)
        if late > 0:
            found.append(MissedPoint(point, late))
    return tuple(found)


def item_times(record: Record, now: datetime) -> dict[str, ItemTimes]:
    """Return the times of every item of the agenda, by its id."""
    course = {item.id: (starts, ends) for item, starts, ends in _course(record, now)}
    first = _first_openings(record)
    visit, moment = record.open_visit, planned_start(record)
    passed_ids = {item.id for item in passed_by(record)}
    times: dict[str, ItemTimes] = {}
    for item in record.agenda:
        used = minutes_used(record, item.id, now)
        starts, ends = course.get(item.id, (moment, moment))
        left = round((ends - starts).total_seconds() / 60)
        is_open = visit is not None and visit.item == item.id
        if is_open or item.id not in course:
            starts = first.get(item.id, starts)
        more = round(spent(record, item.id, now)[1] / 60)
        passed = item.id in passed_ids
        times[item.id] = ItemTimes(item.minutes, used, used + left, starts, passed, more)
        moment = ends
    return times


def passed_by(record: Record) -> tuple[PlanItem, ...]:
    """Return the items before the open one that have minutes, and were never opened."""
    visit = record.open_visit
    if visit is None:
        return ()
    here, seen = record.plan[visit.item].position, _first_openings(record)
    return tuple(
        item
        for item in record.agenda
        if item.position < here and item.minutes and item.id not in seen
    )


def to_come(record: Record) -> tuple[PlanItem, ...]:
    """Return what is still to be done but the open item: what was passed by, then what is behind
    it, opened before or not. After the last item was left, nothing is.
    """
    visit = record.open_visit
    if visit is None:
        return () if record.visits else record.agenda
    here = record.plan[visit.item].position
    behind = (item for item in record.agenda if item.position > here)
    return (*passed_by(record), *behind)


def seconds_left(record: Record, item: PlanItem, now: datetime) -> float:
    """Return what an item has left of its planned minutes and those that it was given."""
    ran, extra = spent(record, item.id, now)
    return max(item.minutes * 60 + extra - ran, 0.0)


def spent(record: Record, item: str, now: datetime) -> tuple[float, float]:
    """Return the seconds that the timer of an item ran, and those that it was given beside its
    plan. A break in which its timer stood still is in neither.
    """
    visit = record.open_visit
    if visit is not None and visit.item == item == record.text("item", "timer"):
        return ran_until(record, now), _seconds(record.fact("extra", "timer"))
    kept = record.fact(TIMER_KEPT, item)
    if not isinstance(kept, Mapping):
        # An item that an earlier version left, or the record of another program.
        return seconds_used(record, item, now), 0.0
    return _seconds(kept.get("ran")), _seconds(kept.get("extra"))


def _course(record: Record, now: datetime) -> Iterator[tuple[PlanItem, datetime, datetime]]:
    """Yield what is still to be done in its order, with when it begins and ends from now on."""
    visit, moment = record.open_visit, _begins(record, now)
    here = () if visit is None else (record.plan[visit.item],)
    seen = _first_openings(record)
    for item in (*here, *to_come(record)):
        fixed = fixed_start(record, item.id)
        if fixed is not None and item.id not in seen:
            # What arrives at its own time is waited for.
            moment = max(moment, fixed)
        ends = _later(moment, seconds_left(record, item, now))
        yield item, moment, ends
        moment = ends


def _later(moment: datetime, seconds: float) -> datetime:
    """Return a moment so much later; what a damaged file says is no later than there are days."""
    try:
        return moment + timedelta(seconds=seconds)
    except OverflowError:
        return datetime.max


def _begins(record: Record, now: datetime) -> datetime:
    """Return from when on time passes: before the first item from the planned start, or from now
    where that has passed, unless it will begin at another hour.
    """
    if record.visits:
        return now
    planned = planned_start(record)
    return now if timedelta() < now - planned <= STARTED_ELSEWHEN else planned


def _first_openings(record: Record) -> dict[str, datetime]:
    first: dict[str, datetime] = {}
    for number in sorted(record.visits):
        visit = record.visits[number]
        first.setdefault(visit.item, opened(visit))
    return first


def _seconds(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
