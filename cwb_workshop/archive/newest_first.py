"""The order in which lines are found: the newest evening first, and in it by table and number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, and_, or_, select, tuple_
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive.schema import LINES, OWN, answers, sessions

_FEW = 32
"""So many of the newest evenings are looked in first: mostly they have a page of lines, and then
the many lines of all others are not put in order.
"""

_SESSIONS = (sessions.c.folded_place, sessions.c.number)
_LINES = (answers.c.at_table, answers.c.line)
_OF_SESSION = and_(
    sessions.c.organisation == answers.c.organisation, sessions.c.session == answers.c.session
)

NEWEST_FIRST = (sessions.c.day.desc(), *_SESSIONS, *_LINES)


def further_down(connection: Connection, line: int) -> Iterator[ColumnElement[bool]]:
    """Yield what is asked of lines that stand below this one."""
    wanted = (
        select(sessions.c.day, *_SESSIONS, *_LINES)
        .join_from(answers, sessions, _OF_SESSION)
        .where(answers.c.organisation == OWN, answers.c.line == line)
    )
    for day, *rest in connection.execute(wanted):
        same_day = and_(sessions.c.day == day, tuple_(*_SESSIONS, *_LINES) > tuple_(*rest))
        yield or_(sessions.c.day < day, same_day)


def in_newest(
    connection: Connection,
    of_sessions: Iterable[ColumnElement[bool]],
    line: int | None,
    number: ColumnElement[int] | None,
) -> ColumnElement[bool]:
    """Return the condition that a line is of one of the newest evenings, from that of `line` on.

    `number` is that of a line in the table that is read first; where none is, that is the answers.
    """
    newest = (
        select(sessions.c.session, sessions.c.number)
        .where(sessions.c.organisation == OWN, *of_sessions)
        .order_by(sessions.c.day.desc(), *_SESSIONS)
        .limit(_FEW)
    )
    if line is not None:
        day = (
            select(sessions.c.day)
            .join_from(answers, sessions, _OF_SESSION)
            .where(answers.c.organisation == OWN, answers.c.line == line)
            .scalar_subquery()
        )
        newest = newest.where(sessions.c.day <= day)
    held = connection.execute(newest).all()
    if number is None:
        return answers.c.session.in_([one.session for one in held])
    return (number // LINES).in_([one.number for one in held])
