"""Many rows put into an archive of a laptop at once, as SQLite takes them: by their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert

from cwb_workshop.archive.schema import OWN


def insert_rows(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    *,
    known: bool = False,
    **same: Any,
) -> None:
    """Insert rows, with what is the `same` in each; what one leaves out is as the table says.

    `known` leaves out rows whose key is there already.
    """
    if not rows:
        return
    statement, columns = _statement(table, known)
    there = {**columns, "organisation": OWN, **same}
    every = [tuple([row.get(name, there[name]) for name in columns]) for row in rows]
    connection.exec_driver_sql(statement, every)


@cache
def _statement(table: Table, known: bool) -> tuple[str, Mapping[str, Any]]:
    """Return a statement, and its columns in order with what stands in each by itself."""
    asked = insert(table).on_conflict_do_nothing() if known else insert(table)
    compiled = asked.compile(dialect=sqlite.dialect())
    names = [str(name) for name in compiled.positiontup or ()]
    return str(compiled), {name: getattr(table.c[name].default, "arg", None) for name in names}
