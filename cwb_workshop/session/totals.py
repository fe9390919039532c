"""The totals of a session: one table of figures that windows, reports and scripts agree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.contract.exercise import Definition
from cwb_workshop.core.figures.counts import counts
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.people import present, public_roles, roles, table_sizes, tables
from cwb_workshop.core.model.record import Record


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
