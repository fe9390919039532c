"""The tables that hold a session as it is now: written with each step, read to check."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict

from cwb_workshop.core.entry import Change, Entry, Fact, PlanItem, Visit
from cwb_workshop.core.record import Record

_PUT_ENTRY = """
    INSERT INTO entries (id, number, item, kind, label, table_group, text, standing, value)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET number = excluded.number, item = excluded.item,
        kind = excluded.kind, label = excluded.label, table_group = excluded.table_group,
        text = excluded.text, standing = excluded.standing, value = excluded.value
"""
_PUT_FACT = """
    INSERT INTO facts (scope, key, value) VALUES (?, ?, ?)
    ON CONFLICT (scope, key) DO UPDATE SET value = excluded.value
"""
_PUT_PLAN = """
    INSERT INTO plan (id, value) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value
"""
_PUT_VISIT = """
    INSERT INTO visits (number, item, opened, left) VALUES (?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET item = excluded.item, opened = excluded.opened,
        left = excluded.left
"""


def apply(connection: sqlite3.Connection, change: Change) -> None:
    """Write one change of a step; writing it twice changes nothing more."""
    value = change.before if change.after is None else change.after
    gone = change.after is None
    if isinstance(value, Entry):
        _entry(connection, value, gone)
    elif isinstance(value, Fact):
        _fact(connection, value, gone)
    elif isinstance(value, PlanItem):
        _plan(connection, value, gone)
    elif isinstance(value, Visit):
        _visit(connection, value, gone)


def holds(connection: sqlite3.Connection, record: Record) -> bool:
    """Say whether the tables hold exactly this record."""
    entries = connection.execute("SELECT id, text, value FROM entries").fetchall()
    facts = connection.execute("SELECT scope, key, value FROM facts").fetchall()
    plan = connection.execute("SELECT id, value FROM plan").fetchall()
    visits = connection.execute("SELECT number, item, opened, left FROM visits").fetchall()
    return (
        set(entries) == {(e.id, e.text, _json(asdict(e))) for e in record.entries.values()}
        and set(facts) == {(f.scope, f.key, _json(f.value)) for f in record.facts.values()}
        and set(plan) == {(p.id, _json(asdict(p))) for p in record.plan.values()}
        and set(visits) == {(v.number, v.item, v.opened, v.left) for v in record.visits.values()}
    )


def _entry(connection: sqlite3.Connection, entry: Entry, gone: bool) -> None:
    if gone:
        connection.execute("DELETE FROM entries WHERE id = ?", (entry.id,))
        return
    connection.execute(
        _PUT_ENTRY,
        (
            entry.id,
            entry.number,
            entry.item,
            entry.kind,
            entry.label,
            entry.table,
            entry.text,
            int(entry.standing),
            _json(asdict(entry)),
        ),
    )


def _fact(connection: sqlite3.Connection, fact: Fact, gone: bool) -> None:
    if gone:
        key = (fact.scope, fact.key)
        connection.execute("DELETE FROM facts WHERE scope = ? AND key = ?", key)
    else:
        connection.execute(_PUT_FACT, (fact.scope, fact.key, _json(fact.value)))


def _plan(connection: sqlite3.Connection, item: PlanItem, gone: bool) -> None:
    if gone:
        connection.execute("DELETE FROM plan WHERE id = ?", (item.id,))
    else:
        connection.execute(_PUT_PLAN, (item.id, _json(asdict(item))))


def _visit(connection: sqlite3.Connection, visit: Visit, gone: bool) -> None:
    if gone:
        connection.execute("DELETE FROM visits WHERE number = ?", (visit.number,))
    else:
        row = (visit.number, visit.item, visit.opened, visit.left)
        connection.execute(_PUT_VISIT, row)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
