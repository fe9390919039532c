"""Many rows in one statement, as quickly as somebody may: by COPY, else each column as one array.

Row by row a server would plan each of them. COPY, its quickest way, it closes to whoever may see
the rows of one organisation alone: for them each column goes over the line as one array.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
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
    cast,
    column,
    func,
    insert,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.expression import ColumnElement, FromClause

from cwb_workshop.archive.schema import OWN, OrganisationName

_KINDS = (BigInteger, Boolean, LargeBinary)
_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "\ufffd"})
_TOGETHER = 256
"""So many rows go over the line at once."""

_ESCAPES = re.compile(r"[\\\n\r\0]").search
ORGANISATION = "archive_organisation"
"""The option of a connection that says where COPY puts what is our own."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, which all have the same columns; each says of which session it is."""
    if not rows:
        return
    names = tuple(rows[0])
    if _may_copy(connection):
        _copy(connection, table, names, rows)
    else:
        connection.execute(_statement(table, names), arrays(names, rows))


def arrays(names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return what rows are as the values of `given_rows`, beside whose they are."""
    columns = {f"each_{name}": [storable(row[name]) for row in rows] for name in names}
    return {"organisation": OWN, **columns}


def given_rows(kinds: Mapping[str, type[Any]]) -> FromClause:
    """Return the rows that are given as arrays, by the names of their columns."""
    each = [bindparam(f"each_{name}", type_=ARRAY(kind)) for name, kind in kinds.items()]
    columns = [column(name, kind) for name, kind in kinds.items()]
    return func.unnest(*each).table_valued(*columns, name="given").render_derived()


def whose() -> Any:
    """Return the organisation, which all rows have."""
    return bindparam("organisation", type_=OrganisationName())


def storable(value: Any) -> Any:
    """Return a value as PostgreSQL keeps it: of all letters it lacks one."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


@cache
def _statement(table: Table, names: tuple[str, ...]) -> Insert:
    given = given_rows({name: _kind(table.c[name]) for name in names})
    rows = select(whose(), *(_as_in(table.c[name], given.c[name]) for name in names))
    return insert(table).from_select(["organisation", *names], rows)


def _as_in(of: Column[Any], given: ColumnElement[Any]) -> ColumnElement[Any]:
    """Words of a line come as text, which a server takes for them where that is said."""
    return cast(given, of.type) if isinstance(of.type, TSVECTOR) else given


def _kind(of: Column[Any]) -> type[Any]:
    return next((kind for kind in _KINDS if isinstance(of.type, kind)), Text)


def _may_copy(connection: Connection) -> bool:
    """Tell whether all rows of the tables are open to who pushes; asked once for each line."""
    known: bool | None = connection.info.get(_may_copy)
    if known is None:
        asked = text("SELECT NOT row_security_active('answers')")
        known = connection.info[_may_copy] = bool(connection.execute(asked).scalar_one())
    return known


def _copy(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Mapping[str, Any]]
) -> None:
    own = _cell(connection.get_execution_options()[ORGANISATION])
    columns = ", ".join(f'"{name}"' for name in ("organisation", *names))
    statement = f'COPY "{table.name}" ({columns}) FROM STDIN'
    lines = _lines(own, names, rows)
    try:
        line: Any = connection.connection
        with line.cursor() as cursor, cursor.copy(statement) as out:
            # A server takes in what it has while the next ones are written.
            while told := "".join(islice(lines, _TOGETHER)):
                out.write(told)
    except connection.dialect.loaded_dbapi.Error as error:
        # Without what was to be written: somebody said that.
        raise DBAPIError(statement, None, error) from None


def _lines(own: str, names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    between = len(names) - 1
    for row in rows:
        cells = [row[name] for name in names]
        line = "\t".join([cell if cell.__class__ is str else _cell(cell) for cell in cells])
        # Hardly any row has a sign in it that is written otherwise.
        if line.count("\t") > between or _ESCAPES(line):
            line = "\t".join(map(_cell, cells))
        yield f"{own}\t{line}\n"


def _cell(value: Any) -> str:
    """Return a value as COPY reads it."""
    if isinstance(value, str):
        return value.translate(_ESCAPED)
    if value is None:
        return "\\N"
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return str(value)
