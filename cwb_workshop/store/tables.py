"""The tables that hold a session as it is now: written with each step, read to check.

The journal is the truth; these are for reading with any other tool, and for noticing damage.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TypeAlias

from cwb_workshop.core.model.entry import Change, Entry, Fact, PlanItem, Value, Visit
from cwb_workshop.core.model.record import Record
from cwb_workshop.store.codec import as_json
from cwb_workshop.store.schema import COLUMNS

Cell: TypeAlias = "str | int | float"
Statement: TypeAlias = "tuple[str, tuple[Cell, ...]]"

_KEYS = {"entries": ("id",), "facts": ("scope", "key"), "plan": ("id",), "visits": ("number",)}


def statement(change: Change) -> Statement:
    """Return the SQL for one change of a step; running it twice changes nothing more."""
    if change.after is not None:
        table, cells = _row(change.after)
        return _PUT[table], cells
    if change.before is None:
        raise ValueError("a change without a value")
    table, cells = _row(change.before)
    return _REMOVE[table], cells[: len(_KEYS[table])]


def holds(connection: sqlite3.Connection, record: Record) -> bool:
    """Say whether the tables hold exactly this record."""
    return all(
        _held(connection, table) == {_row(value)[1] for value in values}
        for table, values in (
            ("entries", record.entries.values()),
            ("facts", record.facts.values()),
            ("plan", record.plan.values()),
            ("visits", record.visits.values()),
        )
    )


def storable(text: str) -> str:
    """Return text that SQLite takes: half a surrogate pair becomes a replacement mark.

    Text that was cleaned where it entered has none; the journal keeps even that as it was.
    """
    return (
        text if text.isascii() else text.encode("utf-8", "surrogatepass").decode(errors="replace")
    )


def _row(value: Value) -> tuple[str, tuple[Cell, ...]]:
    """Return the table of a value and its cells, those of the key first."""
    if isinstance(value, Entry):
        return "entries", _entry(value)
    if isinstance(value, Fact):
        return "facts", (storable(value.scope), storable(value.key), as_json(value.value))
    if isinstance(value, PlanItem):
        plan = (storable(value.id), storable(value.exercise), value.minutes, value.position)
        return "plan", (*plan, int(value.added), int(value.dropped))
    return "visits", _visit(value)


def _entry(entry: Entry) -> tuple[Cell, ...]:
    return (
        storable(entry.id),
        entry.number,
        storable(entry.item),
        entry.kind,
        storable(entry.label),
        entry.table,
        entry.round,
        storable(entry.text),
        as_json(entry.themes) if entry.themes else "[]",
        entry.also,
        int(entry.highlight),
        int(entry.quote),
        int(entry.withdrawn),
        int(entry.shown),
        storable(entry.merged_into),
        as_json(entry.fields) if entry.fields else "{}",
        entry.version,
        storable(entry.created),
        storable(entry.edited),
    )


def _visit(visit: Visit) -> tuple[Cell, ...]:
    return visit.number, storable(visit.item), storable(visit.opened), storable(visit.left)


def _held(connection: sqlite3.Connection, table: str) -> set[tuple[Cell, ...]]:
    # The names are those of our own schema, never what was typed.
    query = f"SELECT {_listed(COLUMNS[table])} FROM {table}"  # noqa: S608
    return set(connection.execute(query))


def _put(table: str) -> str:
    columns, key = COLUMNS[table], _KEYS[table]
    marks = ", ".join("?" * len(columns))
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in key)
    insert = f"INSERT INTO {table} ({_listed(columns)}) VALUES ({marks})"  # noqa: S608
    return f"{insert} ON CONFLICT ({_listed(key)}) DO UPDATE SET {updates}"


def _remove(table: str) -> str:
    where = " AND ".join(f'"{name}" = ?' for name in _KEYS[table])
    return f"DELETE FROM {table} WHERE {where}"  # noqa: S608


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


_PUT = {table: _put(table) for table in _KEYS}
_REMOVE = {table: _remove(table) for table in _KEYS}
