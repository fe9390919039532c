"""The tables of a session file. Migrations are appended, never edited."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x43574257
"""Stands in the header of every session file ("CWBW")."""

_BOOKKEEPING = "_sqlite_migrations"
_SET = "session"
_INDEXES = re.compile(rf"sqlite_autoindex_\w+|idx_{_BOOKKEEPING}_\w+")
# None of our tables has any of these; in a file from elsewhere they would run by themselves.
_ACTIVE = re.compile(
    r"\b(check|default|generated|as|collate|references|conflict|virtual|select)\b", re.IGNORECASE
)

_M001: Mapping[str, Mapping[str, str]] = {
    "facts": {"scope": "TEXT", "key": "TEXT", "value": "TEXT"},
    "plan": {
        "id": "TEXT",
        "exercise": "TEXT",
        "minutes": "INTEGER",
        "position": "REAL",
        "added": "INTEGER",
        "dropped": "INTEGER",
    },
    "visits": {"number": "INTEGER", "item": "TEXT", "opened": "TEXT", "left": "TEXT"},
    "entries": {
        "id": "TEXT",
        "number": "INTEGER",
        "item": "TEXT",
        "kind": "TEXT",
        "label": "TEXT",
        "table_group": "INTEGER",
        "round": "INTEGER",
        "text": "TEXT",
        "themes": "TEXT",
        "also": "INTEGER",
        "highlight": "INTEGER",
        "quote": "INTEGER",
        "withdrawn": "INTEGER",
        "shown": "INTEGER",
        "merged_into": "TEXT",
        "fields": "TEXT",
        "version": "INTEGER",
        "created": "TEXT",
        "edited": "TEXT",
    },
    "journal": {
        "sequence": "INTEGER",
        "at": "TEXT",
        "mode": "TEXT",
        "name": "TEXT",
        "undoable": "INTEGER",
        "changes": "TEXT",
        "hash": "TEXT",
    },
    "drafts": {"field": "TEXT", "text": "TEXT"},
    "kit": {"file": "TEXT", "body": "TEXT"},
}

COLUMNS: Mapping[str, Mapping[str, str]] = _M001
"""What the newest tables hold, for recognising them without making them."""

TABLES = frozenset({*COLUMNS, _BOOKKEEPING})


def newest_version() -> int:
    """A file with a higher version was written by a newer program."""
    return len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date, each migration in a transaction of its own."""
    # sqlite_utils costs as much to import as a window; only a new or an old file needs it.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(_SET)
    for migration in MIGRATIONS:
        migrations()(migration)
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={newest_version()}")


def strange_parts(connection: sqlite3.Connection) -> list[str]:
    """Return the names of tables, views, triggers and indexes that no session has."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return [str(name) for kind, name, sql in rows if not _ours(str(kind), str(name), str(sql))]


def missing_parts(connection: sqlite3.Connection) -> list[str]:
    """Return what is not, or not quite, as in the newest version: tables and migrations."""
    noted = _noted(connection)
    tables = [table for table, columns in COLUMNS.items() if _columns(connection, table) != columns]
    return [*tables, *(made.__name__ for made in MIGRATIONS if made.__name__ not in noted)]


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """Say whether a file has the tables of a session, whatever stands in its header."""
    named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {str(name) for (name,) in named} >= TABLES


def is_newer(connection: sqlite3.Connection, version: int) -> bool:
    """Say whether a newer program made a file of this version: it noted each migration."""
    return version > newest_version() and len(_noted(connection)) == version


@lru_cache(maxsize=64)
def _ours(kind: str, name: str, sql: str) -> bool:
    """Say whether a part is one of ours; those of all sessions are told in the same words."""
    if kind == "index":
        return _INDEXES.fullmatch(name) is not None
    return kind == "table" and name in TABLES and not _ACTIVE.search(sql)


def _noted(connection: sqlite3.Connection) -> set[str]:
    """Return the migrations that a file went through, as sqlite_utils notes them."""
    query = f"SELECT name FROM {_BOOKKEEPING} WHERE migration_set = ?"  # noqa: S608
    return {str(name) for (name,) in connection.execute(query, (_SET,))}


def _columns(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    columns = connection.execute("SELECT name, type FROM pragma_table_xinfo(?)", (table,))
    return {str(name): str(kind) for name, kind in columns}


def m001_session(db: Database) -> None:
    _make(db, "facts", ("scope", "key"))
    for table, key in (
        ("plan", "id"),
        ("visits", "number"),
        ("entries", "id"),
        ("journal", "sequence"),
        ("drafts", "field"),
        ("kit", "file"),
    ):
        _make(db, table, key)


def _make(db: Database, table: str, key: str | tuple[str, ...]) -> None:
    columns: dict[str, object] = dict(_M001[table])
    db.table(table).create(columns, pk=key, not_null=set(columns), strict=True)


MIGRATIONS: list[Callable[[Database], None]] = [m001_session]
