"""Writing the rows of a session, and taking them out again."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

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
from cwb_workshop.archive.row_inserts import insert_rows
from cwb_workshop.archive.schema import (
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

LINES = 1 << 20
"""So many numbers are kept for the lines of one session: many times what a file can hold."""

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


def write(
    connection: Connection,
    session: str,
    rows: DerivedSession,
    journals: Mapping[str, tuple[int, bytes]],
    sources: Mapping[str, str],
) -> None:
    """Put a session in the place of what was there of it. `journals` has by the head of each copy
    how many steps it has, and its packed journal.
    """
    number = _number(connection, session)
    if number is None:
        number = connection.execute(_NEWEST).scalar_one() + 1
        insert_rows(connection, sessions, [rows.session], session=session, number=number)
    else:
        _forget_rows(connection, session, number)
        changed = update(sessions).where(is_session(sessions, session))
        connection.execute(changed.values(**rows.session))
    first = number * LINES
    lines = [{**row, "line": first + place} for place, row in enumerate(rows.answers)]
    kept = [
        {"head": head, "steps": steps, "journal": journal}
        for head, (steps, journal) in journals.items()
    ]
    for table, of_table in (
        (answers, lines),
        (answer_themes, rows.answer_themes),
        (agreements, rows.agreements),
        (outcomes, rows.outcomes),
        (roles, rows.roles),
        (figures, rows.figures),
        (divergences, rows.divergences),
        (copies, kept),
    ):
        insert_rows(connection, table, of_table, session=session)
    text_search.keep(connection, [(first + n, words) for n, words in enumerate(rows.words)])
    connection.execute(_NOT_REMOVED, {"of": session})
    _keep_common(connection, rows, sources)


def path_key(path: Path) -> str:
    """Return a path as text: on Linux it can be any bytes."""
    return os.fspath(path).encode(errors="backslashreplace").decode()


def note_file(connection: Connection, path: Path, session: str, stamp: str, head: str) -> None:
    """Remember where a copy was read, and how the file was."""
    name = path_key(path)
    connection.execute(_NO_FILE, {"at": name})
    row = {"path": name, "session": session, "stamp": stamp, "head": head}
    insert_rows(connection, files, [row])


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


def _keep_common(connection: Connection, rows: DerivedSession, sources: Mapping[str, str]) -> None:
    """Keep kit and questions, which sessions share."""
    seal = rows.session["kit_seal"]
    if connection.execute(_KIT, {"seal": seal}).first() is None:
        insert_rows(connection, kits, [{"seal": seal, "sources": packed_texts(sources)}])
    insert_rows(connection, questions, rows.questions, known=True)


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
