"""Finding a place for names beside their points, as near to where they belong as can be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF

from cwb_workshop.core.model.values import value_type

_Room: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom: many thousands are compared, which rectangles of Qt are slow at."""

_EDGE = 0.5
_MOST_ORDERS = 12
_GOLDEN = 0.618
_APART = 1.4
"""In a crowd a point is so many gaps from the name of another, that it is not taken for its own."""


@value_type
class Wanted:
    """A point at its place, and the sizes that what stands beside it can have, the best first.

    It stays between `highest` and `lowest`, and its name rather out of the room `apart`.
    """

    at: QPointF
    sizes: tuple[tuple[float, float], ...]
    highest: float = -math.inf
    lowest: float = math.inf
    apart: QRectF | None = None


@value_type
class PlacedLabel:
    """Where a point came to stand, the room of its name, and which of its sizes that has.

    `whole` is the room of both; `cost` grows with the distance from where it belongs.
    """

    point: QPointF
    room: QRectF
    size: int
    whole: QRectF
    cost: float


@value_type
class Spacing:
    """`point` is the size of a point, `gap` what is between it and its name. From where it belongs
    a point moves no further than `across` and `down`. Where it is `searched`, many orders are.
    """

    point: float
    gap: float
    across: float
    down: float
    searched: bool = False


def placed_labels(
    wanted: Sequence[Wanted], field: QRectF, spacing: Spacing
) -> list[PlacedLabel] | None:
    """Return a place for each, none on another and all in the field; None where one has none.

    Which of them chooses first decides what is left for the others, so several orders are tried.
    """
    numbers = range(len(wanted))
    orders = (
        list(numbers),
        sorted(numbers, key=lambda at: -wanted[at].sizes[0][0]),
        sorted(numbers, key=lambda at: wanted[at].at.x()),
        sorted(numbers, key=lambda at: -wanted[at].at.x()),
        list(reversed(numbers)),
    )
    tried = (_in_order(wanted, order, field, spacing) for order in orders)
    found = [placed for placed in tried if placed is not None]
    if spacing.searched and not found:
        shuffled = (_in_order(wanted, order, field, spacing) for order in _shuffled(len(wanted)))
        found = list(islice((placed for placed in shuffled if placed is not None), 1))
    return min(found, key=lambda placed: sum(one.cost for one in placed), default=None)


def _shuffled(number: int) -> Iterator[list[int]]:
    """Yield the same orders each time, so that a map stays as it is."""
    for start in range(1, _MOST_ORDERS + 1):
        yield sorted(range(number), key=lambda at: (at + 1) * start * _GOLDEN % 1)


def _in_order(
    wanted: Sequence[Wanted], order: Sequence[int], field: QRectF, spacing: Spacing
) -> list[PlacedLabel] | None:
    placed: dict[int, PlacedLabel] = {}
    taken: list[_Room] = []
    bounds = (field.left(), field.top(), field.right(), field.bottom())
    for at in order:
        free = _free(wanted[at], bounds, spacing, taken)
        best = min(free, key=lambda one: one.cost, default=None)
        if best is None:
            return None
        placed[at] = best
        whole = best.whole
        taken.append((whole.left(), whole.top(), whole.right(), whole.bottom()))
    return [placed[at] for at in sorted(placed)]


def _free(
    one: Wanted,
    bounds: _Room,
    spacing: Spacing,
    taken: Sequence[_Room],
) -> Iterator[PlacedLabel]:
    """Yield for each size, on either side, the nearest place that is free."""
    half, gap = spacing.point / 2, spacing.gap
    apart = gap * _APART if spacing.searched else gap / 2
    for size, (width, height) in enumerate(one.sizes):
        high = max(height / 2, half)
        for on_right in (True, False):
            before = half if on_right else half + gap + width
            behind = half + gap + width if on_right else half
            ends = (bounds[0] + before + apart, bounds[2] - behind - apart)
            acrosses = _acrosses(one.at.x(), ends, spacing)
            for across, down in _ways(one.at.y(), high, bounds, spacing, taken, acrosses):
                x, y = one.at.x() + across, one.at.y() + down
                if not one.highest <= y <= one.lowest:
                    continue
                whole = (x - before - apart, y - high, x + behind + apart, y + high)
                if _is_inside(whole, bounds) and not any(_meet(whole, room) for room in taken):
                    left = x + half + gap if on_right else x - before
                    cost = _distance((across, down)) + size * height / 5
                    room = QRectF(left, y - height / 2, width, height)
                    if one.apart is not None and room.intersects(one.apart):
                        cost += height
                    yield PlacedLabel(
                        QPointF(x, y),
                        room,
                        size,
                        QRectF(whole[0], whole[1], whole[2] - whole[0], whole[3] - whole[1]),
                        cost + (0.0 if on_right else height / 16),
                    )
                    break


def _acrosses(x: float, ends: tuple[float, float], spacing: Spacing) -> set[float]:
    """Return how far a point may move aside: some steps, and so far that it stands at the edge."""
    steps = {part * spacing.across for part in (0.0, 0.5, -0.5, 1.0, -1.0)}
    return steps | {end - x for end in ends if abs(end - x) <= spacing.across}


def _ways(
    y: float,
    high: float,
    bounds: _Room,
    spacing: Spacing,
    taken: Sequence[_Room],
    acrosses: set[float],
) -> list[tuple[float, float]]:
    """Return the ways to move a point, the nearest first: up or down it goes just so far that its
    name stands against another or the edge, so that no room is lost between two.
    """
    downs = {0.0, bounds[1] + high - y, bounds[3] - high - y}
    downs |= {room[3] + high - y for room in taken} | {room[1] - high - y for room in taken}
    ways = [(x, down) for x in acrosses for down in downs if abs(down) <= spacing.down]
    return sorted(ways, key=_distance)


def _distance(way: tuple[float, float]) -> float:
    return 2 * abs(way[0]) + abs(way[1])


def _is_inside(room: _Room, bounds: _Room) -> bool:
    return (
        room[0] >= bounds[0]
        and room[1] >= bounds[1]
        and room[2] <= bounds[2]
        and room[3] <= bounds[3]
    )


def _meet(one: _Room, other: _Room) -> bool:
    """Tell whether two rooms share more than an edge."""
    return (
        one[0] < other[2] - _EDGE
        and other[0] < one[2] - _EDGE
        and one[1] < other[3] - _EDGE
        and other[1] < one[3] - _EDGE
    )
