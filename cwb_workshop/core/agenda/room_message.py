"""A message to the room, with a countdown or without: it stands over whatever picture there is.

It is a fact of the wall, so that a restart comes back to it and looking back tells of it, and no
answer: undo passes it by, and no paper has it. A countdown goes to a time of day; when that is
over, the message goes by itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from cwb_workshop.core.contract.scene import RoomMessage
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.limits import NUMBERS, number_within, text_within
from cwb_workshop.core.model.record import Record, fact_change

MESSAGE, MESSAGE_UNTIL = "message", "message_until"

MOST_MINUTES = NUMBERS["countdown"][1]

_STAYS = timedelta(seconds=30)
"""So long a countdown stands at 0:00 before the message goes."""


def say(record: Record, text: str, minutes: int, now: datetime) -> Step:
    """Say something to the room; with minutes above 0 they are counted down from now.

    Raises Refused for a text or a time that is too long.
    """
    text_within(MESSAGE, text)
    number_within("countdown", minutes)
    until = None
    if minutes:
        until = (now + timedelta(minutes=minutes)).isoformat(timespec="milliseconds")
    changes = (
        *fact_change(record, "wall", MESSAGE, text or None),
        *fact_change(record, "wall", MESSAGE_UNTIL, until),
    )
    return Step("step.message", changes, undoable=False)


def take_away(record: Record) -> Step:
    """Take the message from the wall."""
    changes = (
        *fact_change(record, "wall", MESSAGE, None),
        *fact_change(record, "wall", MESSAGE_UNTIL, None),
    )
    return Step("step.message_away", changes, undoable=False)


def room_message(record: Record, now: datetime) -> RoomMessage | None:
    """Return what stands over the picture now; None for nothing, or once its time is over."""
    text, until = record.text(MESSAGE, "wall"), _moment(record.text(MESSAGE_UNTIL, "wall"))
    over = message_over(record)
    if over is not None and now >= over:
        return None
    return RoomMessage(text, until) if text or until is not None else None


def message_over(record: Record) -> datetime | None:
    """Return when the message goes by itself; None for one that stays until it is taken away."""
    until = _moment(record.text(MESSAGE_UNTIL, "wall"))
    return None if until is None else until + _STAYS


def _moment(told: str) -> datetime | None:
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return None
