"""What an archive of a laptop knows of a server: a mark of what it has of each session."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, and_, delete, select, update

from cwb_workshop.archive.row_inserts import insert_rows
from cwb_workshop.archive.schema import OWN, pushed, sessions
from cwb_workshop.archive.session_rows import SessionRows, session_rows
from cwb_workshop.archive.writing import is_session
from cwb_workshop.core.model.values import value_type


@value_type
class HeldSession:
    """A session of this laptop. `content` is the mark that a server has where it needs nothing of
    it; None where that was not reckoned since its rows changed.
    """

    session: str
    name: str
    answers: int
    content: str | None


def held_sessions(connection: Connection) -> tuple[HeldSession, ...]:
    """Return all sessions, in the order in which they were taken in."""
    known = and_(
        pushed.c.organisation == sessions.c.organisation, pushed.c.session == sessions.c.session
    )
    query = (
        select(sessions.c.session, sessions.c.name, sessions.c.answers, pushed.c.content)
        .join_from(sessions, pushed, known, isouter=True)
        .where(sessions.c.organisation == OWN)
        .order_by(sessions.c.number)
    )
    return tuple(HeldSession(*row) for row in connection.execute(query))


def marked_rows(connection: Connection, wanted: Sequence[str]) -> list[SessionRows]:
    """Return the rows of sessions, each with its mark in the place of what a server had of it. To
    be called where nobody else writes: a mark is that of just these rows.
    """
    rows = list(session_rows(connection, wanted))
    of_these = pushed.c.session.in_(wanted)
    connection.execute(delete(pushed).where(pushed.c.organisation == OWN, of_these))
    marks = [{"session": one.session, "content": one.content} for one in rows]
    insert_rows(connection, pushed, marks)
    return rows


def keep_mark(connection: Connection, rows: SessionRows, content: str) -> None:
    """Remember what a server has of a session that others wrote too, unless its rows here changed
    meanwhile: then they have no mark, or another one.
    """
    of_just_these = pushed.c.content == rows.content
    changed = update(pushed).where(is_session(pushed, rows.session), of_just_these)
    connection.execute(changed.values(content=content))
