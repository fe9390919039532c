"""Many rows in one statement: each column goes over the line as one array.

Row by row a server would plan each of them; and its quickest way, COPY, it closes to whoever may
see the rows of one organisation alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Insert,
    LargeBinary,
    Table,
    Text,
    bindparam,
    column,
    func,
    insert,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql.expression import FromClause

from cwb_workshop.archive.schema import OWN, OrganisationName

_KINDS = (BigInteger, Boolean, LargeBinary)


def insert_rows(
    connection: Connection, table: Table, session: str, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert rows of a session, which all have the same columns."""
    if rows:
        names = tuple(rows[0])
        connection.execute(_statement(table, names), arrays(session, names, rows))


def arrays(session: str, names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return what rows are as the values of `given_rows`, beside whose they are."""
    columns = {f"each_{name}": [storable(row[name]) for row in rows] for name in names}
    return {"organisation": OWN, "session": session, **columns}


def given_rows(kinds: Mapping[str, type[Any]]) -> FromClause:
    """Return the rows that are given as arrays, by the names of their columns."""
    each = [bindparam(f"each_{name}", type_=ARRAY(kind)) for name, kind in kinds.items()]
    columns = [column(name, kind) for name, kind in kinds.items()]
    return func.unnest(*each).table_valued(*columns, name="given").render_derived()


def whose() -> tuple[Any, Any]:
    """Return the organisation and the session, which all rows have."""
    return bindparam("organisation", type_=OrganisationName()), bindparam("session", type_=Text())


@cache
def _statement(table: Table, names: tuple[str, ...]) -> Insert:
    given = given_rows({name: _kind(table.c[name]) for name in names})
    rows = select(*whose(), *(given.c[name] for name in names))
    return insert(table).from_select(["organisation", "session", *names], rows)


def _kind(of: Column[Any]) -> type[Any]:
    return next((kind for kind in _KINDS if isinstance(of.type, kind)), Text)


def storable(value: Any) -> Any:
    """Return a value as PostgreSQL keeps it: of all letters it lacks one."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value
