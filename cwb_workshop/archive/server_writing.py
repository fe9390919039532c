"""Writing the rows of a session on a server, and taking them out, where others do the same at once.

Who writes a session holds its organisation so that nobody takes out meanwhile what it needs of it,
and its row so that one writes at a time; who takes one out holds the organisation alone. Kits and
questions are written in one order everywhere, so that no two wait for each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from sqlalchemy import Connection, Table, delete, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_leave

from cwb_workshop.archive import server_search
from cwb_workshop.archive.schema import (
    LINES,
    OWN,
    answers,
    copies,
    divergences,
    kits,
    pushed,
    questions,
    removed,
    sessions,
)
from cwb_workshop.archive.server_rows import insert_rows, storable
from cwb_workshop.archive.server_tables import found_words, organisations
from cwb_workshop.archive.session_rows import SessionRows
from cwb_workshop.archive.writing import OF_A_SESSION, forget_common, is_session

PutOutcome: TypeAlias = Literal["new", "same", "changed", "kept_out"]
Put: TypeAlias = "tuple[PutOutcome, str]"
"""What came of a session, and the mark of what a server has of it now."""
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
) -> Put:
    """Write a session; what a server has more of it stays. Whoever took it out there is heard, but
    for who says that it is to come `again`.
    """
    _hold_organisation(connection)
    out = select(removed.c.session).where(is_session(removed, rows.session))
    if connection.execute(out).first() is not None:
        if not again:
            return "kept_out", ""
        connection.execute(delete(removed).where(is_session(removed, rows.session)))
    one = select(sessions.c.number).where(is_session(sessions, rows.session)).with_for_update()
    there = connection.execute(one).scalar_one_or_none()
    if there is None:
        _write_new(connection, [(rows, number or numbers_for(connection, 1)[0])])
        return "new", rows.content
    before = contents_there(connection, [rows.session]).get(rows.session)
    if before == rows.content:
        return "same", rows.content
    whole = brought_together(*_copies_there(connection, rows.session))
    if before == whole.content:
        return "same", whole.content
    _write_over(connection, whole, there)
    return "changed", whole.content


def put_new(connection: Connection, new: Sequence[tuple[SessionRows, int]]) -> set[str]:
    """Write sessions that a server has not, all or none, each with its number. Return which these
    were: what is there meanwhile, or was taken out there, is left to `put`.
    """
    _hold_organisation(connection)
    named = [rows.session for rows, _number in new]
    known = {
        session
        for table in (removed, sessions)
        for session in connection.execute(
            select(table.c.session).where(table.c.organisation == OWN, table.c.session.in_(named))
        ).scalars()
    }
    # In one order everywhere, so that no two who push the same wait for each other.
    written = sorted(
        ((rows, number) for rows, number in new if rows.session not in known),
        key=lambda one: one[0].session,
    )
    _write_new(connection, written)
    return {rows.session for rows, _number in written}


def take_out(connection: Connection, session: str) -> bool:
    """Take a session out with every word of it, and remember that; tell whether it was there."""
    connection.execute(select(organisations.c.numbered).where(_OWN).with_for_update())
    gone = connection.execute(delete(sessions).where(is_session(sessions, session)))
    _insert_or_leave(connection, removed, [{"organisation": OWN, "session": session}])
    if gone.rowcount:
        forget_common(connection)
    return bool(gone.rowcount)


def _hold_organisation(connection: Connection) -> None:
    held = select(organisations.c.organisation).where(_OWN)
    connection.execute(held.with_for_update(read=True, key_share=True))


def _write_new(connection: Connection, new: Sequence[tuple[SessionRows, int]]) -> None:
    told = [{"session": rows.session, "number": n, **rows.told} for rows, n in new]
    insert_rows(connection, sessions, told)
    marks = [{"session": rows.session, "content": rows.content} for rows, _number in new]
    insert_rows(connection, pushed, marks)
    _write_rows(connection, new)


def _write_over(connection: Connection, rows: SessionRows, number: int) -> None:
    for table in OF_A_SESSION:
        connection.execute(delete(table).where(is_session(table, rows.session)))
    changed = update(sessions).where(is_session(sessions, rows.session))
    connection.execute(changed.values(**_storable(rows.told)))
    mark = update(pushed).where(is_session(pushed, rows.session)).values(content=rows.content)
    connection.execute(mark)
    _write_rows(connection, [(rows, number)])


def _write_rows(connection: Connection, written: Sequence[tuple[SessionRows, int]]) -> None:
    for table in reversed(OF_A_SESSION):
        insert_rows(connection, table, [row for one in written for row in _of_table(table, *one)])
    said = (
        (rows.session, answer["entry"], rows.told["language"], words)
        for rows, _number in written
        for answer, words in zip(rows.tables[answers.name], rows.words, strict=True)
    )
    insert_rows(connection, found_words, server_search.word_rows(connection, said))
    seals = {rows.told["kit_seal"]: rows.sources for rows, _number in written}
    every = [{"organisation": OWN, "seal": s, "sources": seals[s]} for s in sorted(seals)]
    _insert_or_leave(connection, kits, map(_storable, every))
    asked = {row["question"]: row for rows, _number in written for row in rows.questions}
    told = [{"organisation": OWN, **_storable(asked[question])} for question in sorted(asked)]
    _insert_or_leave(connection, questions, told)


def _of_table(table: Table, rows: SessionRows, number: int) -> Iterator[dict[str, Any]]:
    """Yield the rows of a session in a table, in their order; lines are numbered by it."""
    for place, row in enumerate(rows.tables[table.name]):
        line = {"line": number * LINES + place} if table is answers else {}
        yield {"session": rows.session, **line, **row}


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
