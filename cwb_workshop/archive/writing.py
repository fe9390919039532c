"""Writing the rows of a session, and taking them out again."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive import text_search
from cwb_workshop.archive.derivation import DerivedSession
from cwb_workshop.archive.journals import packed_texts
from cwb_workshop.archive.row_inserts import insert_alike, insert_rows
from cwb_workshop.archive.schema import (
    LINES,
    OWN,
    agreements,
    answer_themes,
    answers,
    copies,
    divergences,
    figures,
    files,
    kits,
    outcomes,
    pushed,
    questions,
    removed,
    roles,
    sessions,
)
from cwb_workshop.core.model.values import value_type

OF_A_SESSION = (
    *(answer_themes, agreements, answers, outcomes, roles, figures, divergences, copies),
)
"""What is written anew with it, those that refer to others first."""


def is_session(table: Table, session: str | BindParameter[str]) -> ColumnElement[bool]:
    return and_(table.c.organisation == OWN, table.c.session == session)


# Made once: what is asked for each file of ten thousand takes longer to put together than to do.
_OF: BindParameter[str] = bindparam("of", type_=Text())
_NUMBER = select(sessions.c.number).where(is_session(sessions, _OF))
_NEWEST = select(func.coalesce(func.max(sessions.c.number), 0)).where(
    sessions.c.organisation == OWN
)
_JOURNALS = select(copies.c.head, copies.c.journal).where(is_session(copies, _OF))
_NOT_REMOVED = delete(removed).where(is_session(removed, _OF))
_NO_FILE = delete(files).where(files.c.organisation == OWN, files.c.path == bindparam("at"))
_KIT = select(kits.c.seal).where(kits.c.organisation == OWN, kits.c.seal == bindparam("seal"))


@value_type
class WholeSession:
    """What an archive keeps of a session. `journals` has by the head of each copy how many steps it
    has, and its packed journal; `sources` are the files of its kit.
    """

    session: str
    rows: DerivedSession
    journals: Mapping[str, tuple[int, bytes]]
    sources: Mapping[str, str]


def write(connection: Connection, whole: WholeSession) -> None:
    """Put a session in the place of what was there of it."""
    number = _number(connection, whole.session)
    if number is None:
        write_new(connection, [whole])
        return
    _forget_rows(connection, whole.session, number)
    changed = update(sessions).where(is_session(sessions, whole.session))
    connection.execute(changed.values(**whole.rows.session))
    _write_rows(connection, [(whole, number)])


def write_new(connection: Connection, new: Sequence[WholeSession]) -> None:
    """Write sessions of which nothing is there, in one go."""
    first = connection.execute(_NEWEST).scalar_one() + 1
    numbered = list(zip(new, range(first, first + len(new)), strict=True))
    told = [([one.rows.session], {"session": one.session, "number": n}) for one, n in numbered]
    insert_alike(connection, sessions, told)
    _write_rows(connection, numbered)


def known_sessions(connection: Connection, wanted: Collection[str]) -> set[str]:
    """Return those of these sessions that are there."""
    there = select(sessions.c.session).where(
        sessions.c.organisation == OWN, sessions.c.session.in_(wanted)
    )
    return set(connection.execute(there).scalars())


def _write_rows(connection: Connection, written: Sequence[tuple[WholeSession, int]]) -> None:
    lines = [(one.rows.answers, {"session": one.session, "line": n * LINES}) for one, n in written]
    insert_alike(connection, answers, lines, counted="line")
    for table in (answer_themes, agreements, outcomes, roles, figures, divergences):
        rows = [(getattr(one.rows, table.name), {"session": one.session}) for one, _n in written]
        insert_alike(connection, table, rows)
    kept = [(_copies(one), {"session": one.session}) for one, _n in written]
    insert_alike(connection, copies, kept)
    words = (enumerate(one.rows.words, start=n * LINES) for one, n in written)
    text_search.keep(connection, list(chain.from_iterable(words)))
    connection.execute(_NOT_REMOVED, [{"of": one.session} for one, _n in written])
    _keep_common(connection, [one for one, _n in written])


def _copies(whole: WholeSession) -> list[dict[str, Any]]:
    return [
        {"head": head, "steps": steps, "journal": journal}
        for head, (steps, journal) in whole.journals.items()
    ]


def path_key(path: Path) -> str:
    """Return a path as text: on Linux it can be any bytes."""
    return os.fspath(path).encode(errors="backslashreplace").decode()


@value_type
class NotedFile:
    """Where a copy was read, and how the file was: its session, its stamp and its newest step."""

    path: Path
    session: str
    stamp: str
    head: str


def note_files(connection: Connection, noted: Sequence[NotedFile]) -> None:
    rows = [
        {"path": path_key(one.path), "session": one.session, "stamp": one.stamp, "head": one.head}
        for one in noted
    ]
    connection.execute(_NO_FILE, [{"at": row["path"]} for row in rows])
    insert_rows(connection, files, rows)


def remove(connection: Connection, session: str) -> None:
    """Take a session out, with all that no other one needs."""
    number = _number(connection, session)
    if number is None:
        return
    _forget_rows(connection, session, number)
    connection.execute(delete(files).where(is_session(files, session)))
    connection.execute(delete(sessions).where(is_session(sessions, session)))
    connection.execute(insert(removed).values(organisation=OWN, session=session))
    forget_common(connection)
    text_search.leave_no_word(connection)


def journals_of(connection: Connection, session: str) -> dict[str, bytes]:
    """Return the packed journal of each copy by its head."""
    rows = connection.execute(_JOURNALS, {"of": session})
    return {str(head): bytes(journal) for head, journal in rows}


def _number(connection: Connection, session: str) -> int | None:
    return connection.execute(_NUMBER, {"of": session}).scalar_one_or_none()


def _forget_rows(connection: Connection, session: str, number: int) -> None:
    text_search.forget(connection, number * LINES, (number + 1) * LINES - 1)
    for table in (*OF_A_SESSION, pushed):
        connection.execute(delete(table).where(is_session(table, session)))


def _keep_common(connection: Connection, written: Sequence[WholeSession]) -> None:
    """Keep kits and questions, which sessions share."""
    for seal, sources in {one.rows.session["kit_seal"]: one.sources for one in written}.items():
        if connection.execute(_KIT, {"seal": seal}).first() is None:
            insert_rows(connection, kits, [{"seal": seal, "sources": packed_texts(sources)}])
    asked = {row["question"]: row for one in written for row in one.rows.questions}
    insert_rows(connection, questions, list(asked.values()), known=True)


def forget_common(connection: Connection) -> None:
    """Forget kits and questions of which no session is left."""
    seals = select(sessions.c.kit_seal).where(sessions.c.organisation == OWN)
    connection.execute(delete(kits).where(kits.c.organisation == OWN, kits.c.seal.not_in(seals)))
    skipped = select(sessions.c.skipped).where(sessions.c.organisation == OWN)
    used = {one for row in connection.execute(skipped).scalars() for one in json.loads(row)}
    for table in (answers, figures):
        asked = select(table.c.question).where(table.c.organisation == OWN).distinct()
        used.update(connection.execute(asked).scalars())
    known = select(questions.c.question).where(questions.c.organisation == OWN)
    for question in set(connection.execute(known).scalars()) - used:
        connection.execute(
            delete(questions).where(
                questions.c.organisation == OWN, questions.c.question == question
            )
        )
