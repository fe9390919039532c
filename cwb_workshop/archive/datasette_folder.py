"""A folder that Datasette opens as it is: one database, and what its tables and columns mean."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
    insert,
    text,
)
from sqlalchemy.pool import NullPool

from cwb_workshop.archive.table_files import Heading
from cwb_workshop.archive.tables import FLAGS, WHOLE_NUMBERS, PlainTable
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.private_folder import make_private

DATABASE, METADATA = "sessions.db", "metadata.json"

_SESSION = "session"
_COUNTED = ("people", "voters", "mentions")
_SEARCH = (
    # Datasette looks for these very quotation marks, and offers no search without them.
    """CREATE VIRTUAL TABLE answers_fts USING fts5(text, content="answers")""",
    "INSERT INTO answers_fts (answers_fts) VALUES ('rebuild')",
)


def write_folder(folder: Path, tables: Sequence[PlainTable], told: Heading, licence: str) -> None:
    """Write both files, each whole or not at all. Raises OSError."""
    make_private(folder)
    with tempfile.TemporaryDirectory(prefix=".cwb-", dir=folder) as beside:
        made = Path(beside) / DATABASE
        _make(made, tables)
        write_whole(folder / DATABASE, made.read_bytes())
    metadata = json.dumps(_metadata(tables, told, licence), ensure_ascii=False, indent=1)
    write_whole(folder / METADATA, metadata.encode("utf-8", "replace") + b"\n")


def _make(path: Path, tables: Sequence[PlainTable]) -> None:
    address = URL.create("sqlite+pysqlite", database=str(path))
    engine = create_engine(address, poolclass=NullPool, hide_parameters=True)
    every = MetaData()
    with engine.begin() as connection:
        for table in tables:
            _fill(connection, table, every)
        for statement in _SEARCH:
            connection.execute(text(statement))
    engine.dispose()


def _fill(connection: Connection, table: PlainTable, every: MetaData) -> None:
    columns = [_column(name, is_first=table.name == "sessions") for name in table.columns]
    made = Table(table.name, every, *columns)
    made.create(connection)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    if rows:
        connection.execute(insert(made), rows)


def _column(name: str, *, is_first: bool) -> Column[Any]:
    if name == _SESSION:
        if is_first:
            return Column(name, Text, primary_key=True)
        return Column(name, Text, ForeignKey("sessions.session"), index=True)
    if name in FLAGS:
        return Column(name, Boolean(create_constraint=False))
    return Column(name, Integer if name in WHOLE_NUMBERS else Text)


def _metadata(tables: Sequence[PlainTable], told: Heading, licence: str) -> dict[str, Any]:
    return {
        "title": told("export.title"),
        "description": told("export.description"),
        "license": licence or told("export.no_licence"),
        "databases": {
            Path(DATABASE).stem: {
                "tables": {
                    table.name: {
                        "title": told(f"table.{table.name}"),
                        "description": told(f"export.{table.name}"),
                        "columns": {name: _told_of(name, told) for name in table.columns},
                    }
                    for table in tables
                }
            }
        },
    }


def _told_of(column: str, told: Heading) -> str:
    """Return what a column means and what it counts. Datasette's own `units` are those of physics:
    it shows no page of a table with another one.
    """
    meaning = told(f"column.{column}")
    return f"{meaning} ({told(f'unit.{column}')})" if column in _COUNTED else meaning
