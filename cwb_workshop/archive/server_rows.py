"""Many rows in one statement, as quickly as somebody may: by COPY, else each column as one array.

Row by row a server would plan each of them. COPY, its quickest way, it closes to whoever may see
the rows of one organisation alone: for them each column goes over the line as one array.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
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
_TOGETHER = 512
"""So many rows go over the line at once."""

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
    try:
        line: Any = connection.connection
        with line.cursor() as cursor, cursor.copy(statement) as out:
            # A server takes in what it has while the next ones are written.
            for begin in range(0, len(rows), _TOGETHER):
                out.write(_told(own, table, names, rows[begin : begin + _TOGETHER]))
    except connection.dialect.loaded_dbapi.Error as error:
        # Without what was to be written: somebody said that.
        raise DBAPIError(statement, None, error) from None


def _told(own: str, table: Table, names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as COPY reads them: all at once, where none has a cell that is written otherwise
    than it says; hardly any has.
    """
    every = list(map(itemgetter(*names), rows))
    if any(isinstance(table.c[name].type, LargeBinary) for name in names):
        return "".join(_line(own, cells) for cells in every)
    form = "\t".join((own.replace("%", "%%"), *("%s" for _name in names))) + "\n"
    lines = [form % cells for cells in every]
    told = "".join(lines)
    if _is_plain(told, own, every):
        return told
    both = zip(lines, every, strict=True)
    return "".join(
        line if _is_plain(line, own, (cells,)) else _line(own, cells) for line, cells in both
    )


def _line(own: str, cells: Iterable[Any]) -> str:
    return "\t".join((own, *map(_cell, cells))) + "\n"


def _is_plain(told: str, own: str, rows: Sequence[tuple[Any, ...]]) -> bool:
    """Tell whether rows say just what stands in them, each with its own organisation in front."""
    return (
        told.count("\t") == sum(map(len, rows))
        and told.count("\n") == len(rows)
        and told.count("\\") == own.count("\\") * len(rows)
        and "\r" not in told
        and "\0" not in told
        and not any(None in cells for cells in rows)
    )


def _cell(value: Any) -> str:
    """Return a value as COPY reads it."""
    if isinstance(value, str):
        return value.translate(_ESCAPED)
    if value is None:
        return "\\N"
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return str(value)
