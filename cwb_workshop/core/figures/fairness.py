"""Who was heard, per table: for the facilitator alone, and never shown to the room."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from cwb_workshop.core.model.entry import PLENARY, Entry
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type


@value_type
class TableTurns:
    """How a table was heard. A turn is a row of its answers with no other table in between.

    `first` is how often it was the first to report; `silent_for` since its last answer, None
    for a table that said nothing yet.
    """

    table: int
    answers: int = 0
    turns: int = 0
    first: int = 0
    silent_for: timedelta | None = None


@value_type
class Fairness:
    """`longest_silent` and `begins_next` are tables; None before there is anything to tell."""

    tables: tuple[TableTurns, ...] = ()
    longest_silent: int | None = None
    begins_next: int | None = None


def fairness(record: Record, kinds: EntryKinds, now: datetime) -> Fairness:
    """Count the turns of this session.

    The next to begin is the table that began least often; of equals the one that was
    silent for longest, then the lowest number.
    """
    said = [entry for entry in record.active_entries() if kinds.of(entry).spoken and entry.table]
    heard = {entry.table for entry in said}
    numbers = sorted({*range(1, (tables(record) or 0) + 1), *heard} - {PLENARY})
    if not numbers:
        return Fairness()
    answers = Counter(entry.table for entry in said)
    turns = Counter(_turns(said))
    first = Counter(_first(said))
    last = {entry.table: datetime.fromisoformat(entry.created) for entry in said}
    rows = tuple(
        TableTurns(
            table,
            answers[table],
            turns[table],
            first[table],
            now - last[table] if table in last else None,
        )
        for table in numbers
    )
    return Fairness(
        rows,
        min(rows, key=_silence).table if said else None,
        min(rows, key=lambda row: (row.first, _silence(row))).table,
    )


def _silence(row: TableTurns) -> tuple[bool, float, int]:
    """Sort the longest silent first; those that said nothing before all others."""
    silent = row.silent_for
    return silent is not None, -(silent.total_seconds() if silent else 0.0), row.table


def _turns(said: list[Entry]) -> list[int]:
    """Return the table of each turn, in order."""
    pairs = zip([None, *said], said, strict=False)
    return [
        entry.table
        for before, entry in pairs
        if before is None or (before.table, before.item) != (entry.table, entry.item)
    ]


def _first(said: list[Entry]) -> list[int]:
    """Return the table that reported first in each item, in a carousel in each round."""
    begun: dict[tuple[str, int], int] = {}
    for entry in said:
        begun.setdefault((entry.item if not entry.round else "", entry.round), entry.table)
    return list(begun.values())
