"""When the time of an item is nearly over, and when it is: told between two looks at the clock."""

from __future__ import annotations

from typing import Literal, TypeAlias

from cwb_workshop.core.agenda.agenda import Timer

EndSignal: TypeAlias = Literal["soon", "over"]

SOON_SECONDS = 60.0
_LEAST_SECONDS = 180.0
"""An item shorter than this says nothing before its end: its last minute is half of it."""


def signal_between(before: Timer | None, now: Timer | None) -> EndSignal | None:
    """Return what came since the look before; of both the last. Nothing while a timer stands still,
    and nothing of an item that was not open at both looks.
    """
    if before is None or now is None or before.item != now.item or not now.running:
        return None
    if before.left > 0 >= now.left:
        return "over"
    is_long = now.total >= _LEAST_SECONDS
    return "soon" if is_long and before.left > SOON_SECONDS >= now.left else None
