"""What later sessions were told of agreements: the newest of them that says more than *open*."""

from __future__ import annotations

from sqlalchemy import case, func, select
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive.schema import agreements, outcomes, sessions
from cwb_workshop.core.model.promised import OPEN


def settled_state() -> ColumnElement[str]:
    """Return what became of an agreement, to be asked with the others of its columns: what its own
    file says, unless it is open there.
    """
    told_in = sessions.alias("told_in")
    told_later = (
        select(outcomes.c.state)
        .join_from(
            outcomes,
            told_in,
            (told_in.c.organisation == outcomes.c.organisation)
            & (told_in.c.session == outcomes.c.session),
        )
        .where(
            outcomes.c.organisation == agreements.c.organisation,
            outcomes.c.of_session == agreements.c.session,
            outcomes.c.of_entry == agreements.c.entry,
            outcomes.c.state.not_in((OPEN, "")),
        )
        .order_by(told_in.c.day.desc(), outcomes.c.session.desc())
        .limit(1)
        .correlate(agreements)
        .scalar_subquery()
    )
    state = agreements.c.state
    return case((state == OPEN, func.coalesce(told_later, state)), else_=state)
