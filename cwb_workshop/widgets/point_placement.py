"""Finding a place for points that would cover each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF

Quarter: TypeAlias = tuple[bool, bool]
"""Whether a point belongs in the right half of a room, and in the upper one."""


def spread(
    wanted: Sequence[QPointF],
    room: QRectF,
    pitch: float,
    taken: Sequence[QRectF] = (),
    quarters: Sequence[Quarter] = (),
) -> list[QPointF]:
    """Return a place for each point, as near as can be to where it belongs.

    Places lie `pitch` apart, so discs of that size never touch, and keep out of the `taken`
    rooms; with `quarters` each stays in its own. Empty where there are fewer places than points.
    """
    slots = _slots(room, pitch, is_quartered=bool(quarters))
    free = [slot for slot in slots if not any(_covers(rect, slot, pitch) for rect in taken)]
    if len(free) < len(wanted):
        return []
    if not quarters:
        return _nearest(wanted, free)
    middle = room.center()
    places: dict[int, QPointF] = {}
    for quarter in set(quarters):
        own = [at for at, other in enumerate(quarters) if other == quarter]
        there = [slot for slot in free if (slot.x() > middle.x(), slot.y() < middle.y()) == quarter]
        if len(there) < len(own):
            return []
        places |= zip(own, _nearest([wanted[at] for at in own], there), strict=True)
    return [places[at] for at in sorted(places)]


def most_places(room: QRectF, pitch: float) -> int:
    """Return how many points a room has places for, where nothing of it is taken."""
    return max(int(room.width() // pitch), 0) * max(int(room.height() // pitch), 0)


def _slots(room: QRectF, pitch: float, *, is_quartered: bool) -> list[QPointF]:
    """Return the places; in a room of quarters none lies on the lines between them."""
    across, down = int(room.width() // pitch), int(room.height() // pitch)
    if is_quartered:
        across, down = across - across % 2, down - down % 2
    if across < 1 or down < 1:
        return []
    wide, high = room.width() / across, room.height() / down
    return [
        QPointF(room.left() + wide * (x + 0.5), room.top() + high * (y + 0.5))
        for y in range(down)
        for x in range(across)
    ]


def _covers(rect: QRectF, slot: QPointF, pitch: float) -> bool:
    half = pitch / 2
    return rect.intersects(QRectF(slot.x() - half, slot.y() - half, pitch, pitch))


def _nearest(wanted: Sequence[QPointF], slots: Sequence[QPointF]) -> list[QPointF]:
    free = [(slot.x(), slot.y()) for slot in slots]
    points: list[QPointF] = []
    for point in wanted:
        across, down = point.x(), point.y()
        squared = [(x - across) ** 2 + (y - down) ** 2 for x, y in free]
        points.append(QPointF(*free.pop(squared.index(min(squared)))))
    return points
