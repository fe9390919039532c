"""The tables of a session file. Migrations are appended, never edited."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x43574257
"""Stands in the header of every session file ("CWBW")."""

USER_VERSION = 1
"""Rises with every migration; a file with a higher one was written by a newer program."""

TABLES = frozenset(
    {"facts", "plan", "visits", "entries", "journal", "drafts", "kit", "_sqlite_migrations"}
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date, each migration in a transaction of its own."""
    # sqlite_utils costs as much to import as a window; only a new file needs it.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("session")
    for migration in _MIGRATIONS:
        migrations()(migration)
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={USER_VERSION}")


def strange_parts(connection: sqlite3.Connection) -> list[str]:
    """Return the names of tables, views, triggers and indexes that no session has."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return [
        name
        for kind, name, sql in rows
        if not (kind == "table" and name in TABLES and "VIRTUAL" not in str(sql).upper())
        and not (kind == "index" and name.startswith("sqlite_autoindex_"))
        and name != "idx__sqlite_migrations_migration_set_name"
    ]


def m001_session(db: Database) -> None:
    db.table("facts").create(
        {"scope": str, "key": str, "value": str},
        pk=("scope", "key"),
        not_null={"scope", "key", "value"},
        strict=True,
    )
    db.table("plan").create({"id": str, "value": str}, pk="id", not_null={"value"}, strict=True)
    db.table("visits").create(
        {"number": int, "item": str, "opened": str, "left": str},
        pk="number",
        not_null={"item", "opened", "left"},
        strict=True,
    )
    db.table("entries").create(
        {
            "id": str,
            "number": int,
            "item": str,
            "kind": str,
            "label": str,
            "table_group": int,
            "text": str,
            "standing": int,
            "value": str,
        },
        pk="id",
        not_null={"number", "item", "kind", "label", "table_group", "text", "standing", "value"},
        strict=True,
    )
    db.table("journal").create(
        {
            "sequence": int,
            "at": str,
            "mode": str,
            "name": str,
            "undoable": int,
            "changes": str,
            "hash": str,
        },
        pk="sequence",
        not_null={"at", "mode", "name", "undoable", "changes", "hash"},
        strict=True,
    )
    db.table("drafts").create(
        {"field": str, "text": str}, pk="field", not_null={"text"}, strict=True
    )
    db.table("kit").create({"file": str, "body": str}, pk="file", not_null={"body"}, strict=True)


_MIGRATIONS = (m001_session,)
