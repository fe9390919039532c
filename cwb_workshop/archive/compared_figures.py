"""The figures that a comparison tells of: of each place those of its first and its last session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, and_, select

from cwb_workshop.archive.comparison import SessionFigure
from cwb_workshop.archive.finding import Selection, of_sessions
from cwb_workshop.archive.schema import OWN, figures, sessions
from cwb_workshop.archive.shares import number_behind

_FEW_SESSIONS = 200
"""Of more it takes less to find out first which of them are told of."""

_MOST_NAMED = 10_000
"""An engine takes so many names in one question, and more."""

_OF_SESSION = and_(
    sessions.c.organisation == figures.c.organisation, sessions.c.session == figures.c.session
)


def compared_figures(
    connection: Connection, selection: Selection, places: Mapping[str, str]
) -> Iterator[SessionFigure]:
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
    if len(places) > _FEW_SESSIONS:
        ends = _first_and_last(connection, selection, places)
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
    ) in connection.execute(query):
        yield SessionFigure(
            place=places[session],
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


def _first_and_last(
    connection: Connection, selection: Selection, places: Mapping[str, str]
) -> list[str]:
    """Return the sessions that were the first or the last of their place of which a figure of some
    question is known: of all others nothing is told in a comparison.
    """
    table = figures.c
    query = (
        select(sessions.c.day, table.session, table.question, table.item, table.name)
        .join_from(figures, sessions, _OF_SESSION)
        .where(table.organisation == OWN, *of_sessions(selection))
        .distinct()
    )
    first: dict[tuple[str, ...], tuple[str, str]] = {}
    last: dict[tuple[str, ...], tuple[str, str]] = {}
    for day, session, *question in connection.execute(query):
        key, when = (places[session], *question), (day, session)
        first[key] = min(first.get(key, when), when)
        last[key] = max(last.get(key, when), when)
    return sorted({session for _day, session in (*first.values(), *last.values())})
