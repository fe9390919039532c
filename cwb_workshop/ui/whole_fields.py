"""Where a page that scrolls can stand so that no field in it is cut through."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple


class Span(NamedTuple):
    """From the first pixel of something on the page to the first one behind it."""

    top: int
    bottom: int


def uncut(at: int, room: int, end: int, wanted: Span, fields: Sequence[Span]) -> int:
    """Return the place nearest to `at`, of 0 to `end`, at which each field is seen whole or not.

    `room` is how much is seen at once; what is `wanted` is in it. Where there is no such place
    the page stays.
    """
    edges = ((each.top, each.bottom, each.top - room, each.bottom - room) for each in fields)

    def fits(place: int) -> bool:
        foot = place + room
        cut = any(top < place < bottom or top < foot < bottom for top, bottom in fields)
        return 0 <= place <= end and place <= wanted.top and wanted.bottom <= foot and not cut

    tried = sorted({at, *chain.from_iterable(edges)}, key=lambda place: abs(place - at))
    return next(filter(fits, tried), at)
