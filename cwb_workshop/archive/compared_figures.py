"""The figures that a comparison tells of: of each place those of its first and its last session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from sqlalchemy import Connection, and_, select

from cwb_workshop.archive.comparison import SessionFigure
from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.schema import OWN, figures, sessions
from cwb_workshop.archive.shares import number_behind

_FEW_SESSIONS = 200
"""Of more it takes less to find out first which of them are told of."""

_MOST_NAMED = 10_000
"""An engine takes so many names in one question, and more."""

SessionOrder: TypeAlias = "Mapping[str, str]"
"""The place of each session that is compared, those that were first in front."""

_OF_SESSION = and_(
    sessions.c.organisation == figures.c.organisation, sessions.c.session == figures.c.session
)


def compared_figures(
    connection: Connection, selection: Selection, where: SessionOrder
) -> Iterator[SessionFigure]:
    """Yield the figures of these sessions of which a comparison tells."""
    table = figures.c
    query = (
        select(
            *(sessions.c.day, table.session, table.question, table.item, table.name),
            *(table.subject, table.part, table.whole, table.voters, table.named),
        )
        .join_from(figures, sessions, _OF_SESSION)
        .where(table.organisation == OWN, *of_sessions(selection))
        .order_by(table.item, table.name, table.question, table.subject, table.session)
    )
    if len(where) > _FEW_SESSIONS:
        ends = _first_and_last(connection, where)
        if len(ends) <= _MOST_NAMED:
            query = query.where(table.session.in_(ends))
    for (
        day,
        session,
        question,
        item,
        name,
        subject,
        part,
        whole,
        voters,
        named,
    ) in connection.execute(query).all():
        yield SessionFigure(
            place=where[session],
            day=day,
            session=session,
            question=question,
            item=item,
            name=name,
            subject=subject,
            part=part,
            whole=whole,
            voters=number_behind(name, whole, voters),
            named=named,
        )


def _first_and_last(connection: Connection, where: SessionOrder) -> list[str]:
    """Return the sessions that were the first or the last of their place of which a figure of some
    question is known: of all others nothing is told in a comparison.
    """
    table = figures.c
    of_question = (table.question, table.item, table.name)
    query = (
        select(*of_question, table.session)
        .where(table.organisation == OWN)
        .distinct()
        .order_by(*of_question)
    )
    in_order, place = list(where), list(where.values())
    number = {session: at for at, session in enumerate(in_order)}
    ends: set[int] = set()
    # All at once: of ten thousand sessions there are no more than a hundred thousand.
    for _question, rows in groupby(connection.execute(query).all(), key=itemgetter(0, 1, 2)):
        asked = sorted([at for row in rows if (at := number.get(row[3])) is not None])
        last = {place[at]: at for at in asked}
        asked.reverse()
        ends.update(last.values(), {place[at]: at for at in asked}.values())
    return sorted(in_order[at] for at in ends)
