"""What the key for the open item shows the room."""

from __future__ import annotations

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.entries.selection import releasable


def releasable_now(session: Session) -> list[Entry]:
    """Return the lines of the open item that could be on the wall."""
    item = session.item
    if item is None:
        return []
    elsewhere = session.elsewhere_at(item.id)
    return releasable(session.record, session.kit, item, session.gathered, elsewhere)
