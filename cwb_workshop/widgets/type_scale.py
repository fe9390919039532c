"""How large everything on the wall is, by how far away the back row sits.

Sizes are in units of a canvas that is 1080 high. Text at these sizes pages; it never
shrinks below them. On a wall of another shape than 16:9 letters are as large, with a ruler, as on
a wall of 16:9 with the same diagonal: the narrow one of the two is the higher one.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from itertools import repeat
from math import hypot

from cwb_workshop.core.model.values import value_type

SMALLEST_BODY = 54
SMALLEST_CAPTION = 30

_SECOND = 0.68
_WIDE, _HIGH = 1920, 1080


@value_type
class TypeScale:
    """`body` is the least for what must be read, `caption` for what stands beside it.

    `lead` is for the lines of a text, `title` for its heading, `heading` for a question
    with answers under it, `digits` for the time.
    """

    caption: int
    body: int
    lead: int
    heading: int
    title: int
    digits: int

    def second(self, size: int) -> int:
        """Return the size of the second language under a text of this size."""
        return max(self.caption, round(size * _SECOND))


_BY_METRES = {
    6: TypeScale(caption=34, body=54, lead=62, heading=68, title=84, digits=104),
    8: TypeScale(caption=38, body=62, lead=68, heading=74, title=88, digits=108),
    10: TypeScale(caption=44, body=78, lead=80, heading=88, title=98, digits=118),
    12: TypeScale(caption=52, body=93, lead=93, heading=100, title=108, digits=128),
}

VIEWING_DISTANCES = tuple(_BY_METRES)
_NEAREST = _BY_METRES[VIEWING_DISTANCES[0]]


@cache
def type_scale(metres: int, width: int = _WIDE) -> TypeScale:
    """Return the sizes for a back row that far away, on a canvas of this width; between two
    distances the larger. None is smaller than it is at the nearest.
    """
    found = next((at for at in VIEWING_DISTANCES if metres <= at), VIEWING_DISTANCES[-1])
    share = hypot(width, _HIGH) / hypot(_WIDE, _HIGH)
    return TypeScale(*map(_shared, _sizes(_BY_METRES[found]), _sizes(_NEAREST), repeat(share)))


def _shared(size: int, least: int, share: float) -> int:
    return max(round(size * share), least)


def _sizes(scale: TypeScale) -> tuple[int, ...]:
    return tuple(getattr(scale, field.name) for field in fields(scale))
