"""Many rows put into an archive of a laptop at once, as SQLite takes them: by their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table

from cwb_workshop.archive.schema import OWN

AlikeRows: TypeAlias = "tuple[Sequence[Mapping[str, Any]], Mapping[str, Any]]"
"""Rows, and what is the same in each of them."""


def insert_rows(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    *,
    known: bool = False,
    **same: Any,
) -> None:
    """Insert rows of the same columns, with what is the `same` in each; what they leave out is as
    the table says. `known` leaves out rows whose key is there already.
    """
    insert_alike(connection, table, [(rows, same)], known=known)


def insert_alike(
    connection: Connection,
    table: Table,
    groups: Iterable[AlikeRows],
    *,
    known: bool = False,
    counted: str = "",
) -> None:
    """Insert groups of rows in one go, all of the same columns. The column `counted` goes on by one
    with each row, from what is said to be the same in its group.
    """
    every: list[tuple[Any, ...]] = []
    names: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    for rows, same in groups:
        if rows:
            of_all = {"organisation": OWN, **same}
            first = of_all.pop(counted, None)
            # Those of the first group, whatever order rows of another one have them in.
            own = own or tuple(rows[0])
            names = names or (*own, *of_all, *filter(None, (counted,)))
            cells, rest = _cells(own), tuple(of_all.values())
            if first is None:
                every += [(*cells(row), *rest) for row in rows]
            else:
                every += [(*cells(row), *rest, n) for n, row in enumerate(rows, start=first)]
    if every:
        connection.exec_driver_sql(_statement(table.name, names, known), every)


@cache
def _cells(names: Sequence[str]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """Return what takes the cells of a row in this order; of one name alone it would be no row."""
    return itemgetter(*names) if len(names) > 1 else lambda row: tuple(row[one] for one in names)


@cache
def _statement(table: str, names: Sequence[str], known: bool) -> str:
    # The names are those of our own tables.
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    told = f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'  # noqa: S608
    return f"{told} ON CONFLICT DO NOTHING" if known else told
