"""The totals of a session: one table of figures that windows, reports and scripts agree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cwb_workshop.core.counts import counts
from cwb_workshop.core.entry import Json
from cwb_workshop.core.exercise import Definition
from cwb_workshop.core.kit import Kit
from cwb_workshop.core.people import present, public_roles, roles, table_sizes, tables
from cwb_workshop.core.record import Record
from cwb_workshop.core.timing import timing


def totals(record: Record, kit: Kit, exercises: Iterable[Definition]) -> dict[str, Json]:
    """Return all figures. Every key is always there; what cannot be told is None."""
    result: dict[str, Json] = {
        "session": _session(record),
        "roles": {
            "total": sum(roles(record).values()),
            "counted": {role: people for role, people in roles(record).items() if people},
            "public": public_roles(record),
        },
    }
    for exercise in exercises:
        result.update(exercise.totals(record, kit))
    result["counts"] = counts(record, kit)
    result["timing"] = timing(record)
    return result


def _session(record: Record) -> Mapping[str, Json]:
    return {
        "neighbourhood": record.fact("place"),
        "municipality": record.fact("municipality"),
        "venue": record.fact("venue"),
        "date": record.fact("date"),
        "start": record.fact("start"),
        "planned_minutes": record.fact("variant"),
        "present": present(record),
        "round_mode": record.fact("round_mode"),
        "tables": tables(record),
        "table_sizes": list(table_sizes(record)),
    }
