"""The agreements of last time before the room."""

from __future__ import annotations

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.promised import promised_in
from cwb_workshop.core.wall.visibility import is_promised_shown, wall_mode
from cwb_workshop.session.session import Session


def show_promised(session: Session) -> None:
    """Put the agreements of last time before the room, or the screen again. Raises Refused where
    none were taken over.
    """
    if not promised_in(session.record):
        raise Refused("console.needs.promised")
    shown = is_promised_shown(session.record) and wall_mode(session.record) == "live"
    session.do(navigation_steps.promised(session.record, shown=not shown))
    if not shown:
        session.set_wall_mode("live")
