"""What happens at its own time, held against the plan: how well each of them fits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cwb_workshop.core.agenda.agenda import planned_start
from cwb_workshop.core.agenda.fixed_points import FixedPoint, fixed_points
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

_MINUTE = timedelta(minutes=1)


@value_type
class PlannedPoint:
    """A fixed point with the minutes that the plan leaves before it; below 0 it comes too late."""

    point: FixedPoint
    left: int


def planned_points(record: Record) -> tuple[PlannedPoint, ...]:
    """Return those of the items in the order of the agenda, and that of the end behind them.

    What is reached too early is waited for, so each is held against the one before.
    """
    return tuple(_points(record))


def _points(record: Record) -> Iterator[PlannedPoint]:
    known = {point.item: point for point in fixed_points(record)}
    moment = planned_start(record)
    for item in record.agenda:
        point = known.get(item.id)
        if point is not None:
            yield PlannedPoint(point, (point.at - moment) // _MINUTE)
            moment = max(moment, point.at)
        moment += item.minutes * _MINUTE
    if "" in known:
        yield PlannedPoint(known[""], (known[""].at - moment) // _MINUTE)
