"""Writing the rows of a session, and taking them out again."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive import text_search
from cwb_workshop.archive.derivation import DerivedSession
from cwb_workshop.archive.journals import packed_texts
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
    questions,
    removed,
    roles,
    sessions,
)

LINES = 1 << 20
"""So many numbers are kept for the lines of one session: many times what a file can hold."""

OF_A_SESSION = (answer_themes, agreements, answers, roles, figures, divergences, copies)
"""What is written anew with it, those that refer to others first."""


def is_session(table: Table, session: str) -> ColumnElement[bool]:
    return and_(table.c.organisation == OWN, table.c.session == session)


def write(
    connection: Connection,
    session: str,
    rows: DerivedSession,
    journals: Mapping[str, tuple[int, bytes]],
    sources: dict[str, str],
) -> None:
    """Put a session in the place of what was there of it. `journals` has by the head of each copy
    how many steps it has, and its packed journal.
    """
    number = _number(connection, session)
    key: dict[str, Any] = {"organisation": OWN, "session": session}
    if number is None:
        newest = select(func.coalesce(func.max(sessions.c.number), 0))
        number = connection.execute(newest.where(sessions.c.organisation == OWN)).scalar_one() + 1
        connection.execute(insert(sessions).values(**key, number=number, **rows.session))
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
        (roles, rows.roles),
        (figures, rows.figures),
        (divergences, rows.divergences),
        (copies, kept),
    ):
        if of_table:
            connection.execute(insert(table), [{**key, **row} for row in of_table])
    text_search.keep(connection, [(first + n, words) for n, words in enumerate(rows.words)])
    connection.execute(delete(removed).where(is_session(removed, session)))
    _keep_common(connection, rows, sources)


def path_key(path: Path) -> str:
    """Return a path as text: on Linux it can be any bytes."""
    return os.fspath(path).encode(errors="backslashreplace").decode()


def note_file(connection: Connection, path: Path, session: str, stamp: str, head: str) -> None:
    """Remember where a copy was read, and how the file was."""
    name = path_key(path)
    connection.execute(delete(files).where(files.c.organisation == OWN, files.c.path == name))
    connection.execute(
        insert(files).values(organisation=OWN, path=name, session=session, stamp=stamp, head=head)
    )


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


def _number(connection: Connection, session: str) -> int | None:
    wanted = select(sessions.c.number).where(is_session(sessions, session))
    return connection.execute(wanted).scalar_one_or_none()


def _forget_rows(connection: Connection, session: str, number: int) -> None:
    text_search.forget(connection, number * LINES, (number + 1) * LINES - 1)
    for table in OF_A_SESSION:
        connection.execute(delete(table).where(is_session(table, session)))


def _keep_common(connection: Connection, rows: DerivedSession, sources: dict[str, str]) -> None:
    """Keep kit and questions, which sessions share."""
    seal = rows.session["kit_seal"]
    there = select(kits.c.seal).where(kits.c.organisation == OWN, kits.c.seal == seal)
    if connection.execute(there).first() is None:
        connection.execute(
            insert(kits).values(organisation=OWN, seal=seal, sources=packed_texts(sources))
        )
    asked = [row["question"] for row in rows.questions]
    known = select(questions.c.question).where(
        questions.c.organisation == OWN, questions.c.question.in_(asked)
    )
    before = set(connection.execute(known).scalars())
    new = [{"organisation": OWN, **r} for r in rows.questions if r["question"] not in before]
    if new:
        connection.execute(insert(questions), new)


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
