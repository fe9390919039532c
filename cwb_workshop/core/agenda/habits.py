"""What earlier evenings of this laptop teach: an item that took longer than planned, repeatedly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median_high

from cwb_workshop.core.agenda.forecast import to_come
from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

_REPEATED = 2
"""So many overruns are no accident."""


@value_type
class PastEvening:
    """An evening that was held: its kit and variant, and per item its planned and used minutes."""

    kit: str
    variant: int
    minutes: Mapping[str, tuple[int, int]]


@value_type
class Habit:
    """An item that usually takes longer than is planned now, as so many evenings tell."""

    item: str
    planned: int
    usual: int
    evenings: int


def past_evening(record: Record) -> PastEvening | None:
    """Return what an evening teaches; None for one that has not ended."""
    if not record.text("ended"):
        return None
    used = {item: told for item, told in timing(record).per_item.items() if all(told)}
    return PastEvening(record.text("kit"), record.number("variant") or 0, used)


def habits(record: Record, past: Iterable[PastEvening]) -> tuple[Habit, ...]:
    """Return the items to come that ran over repeatedly in evenings of this kit and length, and
    usually take longer than they have now; what costs most first.
    """
    variant = record.number("variant") or 0
    alike = [one for one in past if (one.kit, one.variant) == (record.text("kit"), variant)]
    found = []
    for item in to_come(record):
        told = [one.minutes[item.id] for one in alike if item.id in one.minutes]
        usual = _usual(told)
        if usual > item.minutes:
            found.append(Habit(item.id, item.minutes, usual, len(told)))
    return tuple(sorted(found, key=lambda habit: habit.planned - habit.usual))


def _usual(told: Sequence[tuple[int, int]]) -> int:
    """Return how long it usually takes; 0 where it did not run over repeatedly."""
    overruns = sum(used > planned for planned, used in told)
    return median_high(used for _planned, used in told) if overruns >= _REPEATED else 0
