"""Writing the rows of a session on a server, and taking them out, where others do the same at once.

Who writes a session holds its organisation so that nobody takes out meanwhile what it needs of it,
and its row so that one writes at a time; who takes one out holds the organisation alone. Kits and
questions are written in one order everywhere, so that no two wait for each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_leave

from cwb_workshop.archive import server_search
from cwb_workshop.archive.schema import (
    OWN,
    answers,
    copies,
    divergences,
    kits,
    questions,
    removed,
    sessions,
)
from cwb_workshop.archive.server_rows import insert_rows, storable
from cwb_workshop.archive.server_tables import organisations, pushed
from cwb_workshop.archive.session_rows import SessionRows
from cwb_workshop.archive.writing import LINES, OF_A_SESSION, forget_common, is_session

PutOutcome: TypeAlias = Literal["new", "same", "changed", "kept_out"]
DivergenceRows: TypeAlias = "Sequence[Mapping[str, Any]]"
BroughtTogether: TypeAlias = "Callable[[Mapping[str, bytes], DivergenceRows], SessionRows]"
"""Makes the rows of a session out of what is here and what a server has of it: its journals by
their heads, and what its copies made differently.
"""

_OWN = organisations.c.organisation == OWN


def begin_organisation(connection: Connection) -> None:
    _insert_or_leave(connection, organisations, [{"organisation": OWN, "numbered": 0}])


def contents_there(connection: Connection, wanted: Sequence[str]) -> dict[str, str]:
    """Return the marks of those of these sessions that a server has."""
    rows = connection.execute(
        select(pushed.c.session, pushed.c.content).where(
            pushed.c.organisation == OWN, pushed.c.session.in_(wanted)
        )
    )
    return {row.session: row.content for row in rows}


def numbers_for(connection: Connection, n: int) -> list[int]:
    """Return numbers for so many sessions, which nobody else has; some may never be used."""
    counted = update(organisations).where(_OWN).values(numbered=organisations.c.numbered + n)
    last = connection.execute(counted.returning(organisations.c.numbered)).scalar_one()
    return list(range(last - n + 1, last + 1))


def put(
    connection: Connection,
    rows: SessionRows,
    number: int | None,
    brought_together: BroughtTogether,
    *,
    again: bool = False,
) -> PutOutcome:
    """Write a session; what a server has more of it stays. Whoever took it out there is heard, but
    for who says that it is to come `again`.
    """
    held = select(organisations.c.organisation).where(_OWN)
    connection.execute(held.with_for_update(read=True, key_share=True))
    out = select(removed.c.session).where(is_session(removed, rows.session))
    if connection.execute(out).first() is not None:
        if not again:
            return "kept_out"
        connection.execute(delete(removed).where(is_session(removed, rows.session)))
    one = select(sessions.c.number).where(is_session(sessions, rows.session)).with_for_update()
    there = connection.execute(one).scalar_one_or_none()
    if there is None:
        _write_new(connection, rows, number or numbers_for(connection, 1)[0])
        return "new"
    before = contents_there(connection, [rows.session]).get(rows.session)
    if before == rows.content:
        return "same"
    whole = brought_together(*_copies_there(connection, rows.session))
    if before == whole.content:
        return "same"
    _write_over(connection, whole, there)
    return "changed"


def take_out(connection: Connection, session: str) -> bool:
    """Take a session out with every word of it, and remember that; tell whether it was there."""
    connection.execute(select(organisations.c.numbered).where(_OWN).with_for_update())
    gone = connection.execute(delete(sessions).where(is_session(sessions, session)))
    _insert_or_leave(connection, removed, [{"organisation": OWN, "session": session}])
    if gone.rowcount:
        forget_common(connection)
    return bool(gone.rowcount)


def _write_new(connection: Connection, rows: SessionRows, number: int) -> None:
    key = {"organisation": OWN, "session": rows.session}
    connection.execute(insert(sessions), [{**key, "number": number, **_storable(rows.told)}])
    connection.execute(insert(pushed), [{**key, "content": rows.content}])
    _write_rows(connection, rows, number)


def _write_over(connection: Connection, rows: SessionRows, number: int) -> None:
    for table in OF_A_SESSION:
        connection.execute(delete(table).where(is_session(table, rows.session)))
    changed = update(sessions).where(is_session(sessions, rows.session))
    connection.execute(changed.values(**_storable(rows.told)))
    mark = update(pushed).where(is_session(pushed, rows.session)).values(content=rows.content)
    connection.execute(mark)
    _write_rows(connection, rows, number)


def _write_rows(connection: Connection, rows: SessionRows, number: int) -> None:
    for table in reversed(OF_A_SESSION):
        of_table = rows.tables[table.name]
        if table is answers:
            of_table = [{**row, "line": number * LINES + n} for n, row in enumerate(of_table)]
        insert_rows(connection, table, rows.session, of_table)
    entries = [row["entry"] for row in rows.tables[answers.name]]
    lines = zip(entries, rows.words, strict=True)
    server_search.keep(connection, rows.session, rows.told["language"], lines)
    kit = {"organisation": OWN, "seal": rows.told["kit_seal"], "sources": rows.sources}
    _insert_or_leave(connection, kits, [_storable(kit)])
    asked = sorted(rows.questions, key=lambda row: str(row["question"]))
    _insert_or_leave(connection, questions, [{"organisation": OWN, **_storable(r)} for r in asked])


def _copies_there(connection: Connection, session: str) -> tuple[dict[str, bytes], DivergenceRows]:
    journals = select(copies.c.head, copies.c.journal).where(is_session(copies, session))
    held = {str(row.head): bytes(row.journal) for row in connection.execute(journals)}
    decided = select(divergences).where(is_session(divergences, session))
    return held, [dict(row) for row in connection.execute(decided).mappings()]


def _insert_or_leave(connection: Connection, table: Table, rows: Iterable[Any]) -> None:
    """Insert rows, but for those whose key is there already."""
    every = list(rows)
    if every:
        connection.execute(insert_or_leave(table).on_conflict_do_nothing(), every)


def _storable(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: storable(value) for name, value in row.items()}
