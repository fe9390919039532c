"""The totals of a session: one set of figures that windows, reports and scripts agree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from cwb_workshop.core.agenda.timing import Timing, timing
from cwb_workshop.core.contract.apart import apart, is_told, told_in
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.figures.counts import Counts, counts
from cwb_workshop.core.figures.totals_json import IF_ANY, SPREAD
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import present, public_roles, roles, table_sizes, tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

_SEVERAL = 2


@value_type
class SetUp:
    """Where, when and for how many the session is, as it was filled in."""

    neighbourhood: str | None
    municipality: str | None
    venue: str | None
    date: str | None
    start: str | None
    planned_minutes: int | None
    present: int | None
    round_mode: str | None
    tables: int | None
    table_sizes: tuple[int, ...]


@value_type
class RoleTotals:
    """How many people have a role that was counted; in public those under three are merged."""

    total: int
    counted: Mapping[str, int]
    public: Mapping[str, int]


@value_type
class SessionTotals:
    """All figures of a session. The figures of each exercise stand under their own names.

    Where several items use an exercise that tells of each by itself, they are those of the first
    in which anything was said, and `by_item` has those of each.
    """

    session: SetUp
    roles: RoleTotals
    exercises: tuple[ExerciseTotals, ...] = field(metadata=SPREAD)
    counts: Counts
    timing: Timing
    by_item: Mapping[str, ExerciseTotals] = field(default_factory=dict, metadata=IF_ANY)


def totals(record: Record, kit: Kit, exercises: Iterable[Definition]) -> SessionTotals:
    """Return all figures. Every one is always there; what cannot be told is None."""
    counted, known = roles(record), tuple(exercises)
    return SessionTotals(
        session=_set_up(record),
        roles=RoleTotals(
            total=sum(counted.values()),
            counted={role: people for role, people in counted.items() if people},
            public=public_roles(record),
        ),
        exercises=tuple(one.totals(_of_first(record, kit, one), kit) for one in known),
        counts=counts(record, kit),
        timing=timing(record),
        by_item=_by_item(record, kit, known),
    )


def _of_first(record: Record, kit: Kit, exercise: Definition) -> Record:
    items = told_in(kit, exercise)
    if len(items) < _SEVERAL:
        return record
    first = next((item for item in items if is_told(record, item)), items[0])
    return apart(record, kit, first, exercise)


def _by_item(
    record: Record, kit: Kit, exercises: Iterable[Definition]
) -> dict[str, ExerciseTotals]:
    figures: dict[str, ExerciseTotals] = {}
    for exercise in exercises:
        items = told_in(kit, exercise)
        for item in items if len(items) >= _SEVERAL else ():
            # What only runs first in an item has no figures of its own.
            if is_told(record, item) and item.exercise == exercise.id:
                figures[item.id] = exercise.totals(apart(record, kit, item, exercise), kit)
    return figures


def _set_up(record: Record) -> SetUp:
    return SetUp(
        neighbourhood=_text(record, "place"),
        municipality=_text(record, "municipality"),
        venue=_text(record, "venue"),
        date=_text(record, "date"),
        start=_text(record, "start"),
        planned_minutes=record.number("variant"),
        present=present(record),
        round_mode=_text(record, "round_mode"),
        tables=tables(record),
        table_sizes=table_sizes(record),
    )


def _text(record: Record, key: str) -> str | None:
    value = record.fact(key)
    return value if isinstance(value, str) else None
