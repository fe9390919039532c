"""What later sessions were told of agreements: the newest of them that says more than *open*."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, and_, select

from cwb_workshop.archive.schema import OWN, outcomes, sessions
from cwb_workshop.core.model.promised import OPEN


def told_later(connection: Connection) -> Mapping[tuple[str, str], str]:
    """Return what became of agreements, by their session and line."""
    of_session = and_(
        sessions.c.organisation == outcomes.c.organisation,
        sessions.c.session == outcomes.c.session,
    )
    query = (
        select(outcomes.c.of_session, outcomes.c.of_entry, outcomes.c.state)
        .join_from(outcomes, sessions, of_session)
        .where(outcomes.c.organisation == OWN, outcomes.c.state != OPEN)
        .order_by(sessions.c.day, outcomes.c.session)
    )
    return {(session, entry): state for session, entry, state in connection.execute(query)}


def settled(state: str, told: str | None) -> str:
    """Return what became of an agreement: what its own file says, unless it is open there."""
    return told if told and state == OPEN else state
