"""Where the wall's window stands on a screen that it shares with the console."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QRegion

_BESIDE = QSize(640, 360)
_LEAST = QSize(208, 117)
_WIDE, _HIGH = 16, 9
_AROUND = 12
"""Pixels to the edges of the screen, and to what must stay in sight."""
_FRAME = QSize(4, 34)
"""What a window system draws around a window, at the most: the title above, edges beside."""
_GRIP = 6
"""What some window systems draw below a window besides, to take it by."""
_STEP = 8
"""Pixels between the places that are tried where the usual ones are not free."""


def placed(screen: QRect, console: QRect, field: QRect, others: Sequence[QRegion] = ()) -> QRect:
    """Return the place of the picture of 16 by 9, without its frame, in pixels of the desktop.

    `screen` is what panels of the system leave of it, `console` the window with its frame, and
    `field` what is typed in: that is never covered. Nor are `others`, as many of them as can be,
    the first ones first. Beside the console where there is room, else small: at the left of the
    field, at its right, or above its right end, where lines end.
    """
    right = QRect(console.topRight() + QPoint(1, 0), screen.bottomRight())
    left = QRect(screen.topLeft(), QPoint(console.left() - 1, screen.bottom()))
    below = QRect(QPoint(screen.left(), console.bottom() + 1), screen.bottomRight())
    for room in sorted((right, left, below), key=_largest, reverse=True):
        if _largest(room) >= _LEAST.width() * 1.5:
            return _in_corner(room, _BESIDE)
    # The words at the very bottom, as that all is saved, stay in sight too.
    before = QRect(screen.topLeft(), QPoint(field.left() - 1, field.bottom()))
    behind = QRect(QPoint(field.right() + 1, screen.top()), QPoint(screen.right(), field.bottom()))
    corners = [_in_corner(each, _BESIDE) for each in (before, behind) if _is_room(each)]
    above = QRect(screen.topLeft(), QPoint(field.right(), field.top() - 1))
    picture = _in_corner(above, _LEAST * 1.2)
    picture.moveRight(above.right() - _AROUND - _FRAME.width() // 2)
    tried = (*corners, picture, *_above(picture, screen, field), *_elsewhere(screen))
    for number in range(len(others), -1, -1):
        kept = QRegion(field)
        for each in others[:number]:
            kept = kept.united(each)
        free = next((each for each in tried if is_free(each, kept)), None)
        if free is not None:
            return free
    return picture


def _elsewhere(screen: QRect) -> Iterator[QRect]:
    """Go through places at the right and at the left of a screen, the lowest first."""
    edge = _AROUND + _FRAME.width() // 2
    for part in (1.2, 1.0):
        picture = QRect(QPoint(), _in_corner(screen, _LEAST * part).size())
        highest = screen.top() + _FRAME.height()
        for top in range(screen.bottom() - edge - picture.height(), highest, -_STEP):
            for left in (screen.right() - edge - picture.width(), screen.left() + edge):
                yield QRect(QPoint(left, top), picture.size())


def _above(picture: QRect, screen: QRect, field: QRect) -> Iterator[QRect]:
    """Go up from a place above the right end of the field, and from one above its left end."""
    for left in (picture.left(), field.left() + _AROUND):
        for top in range(picture.top(), screen.top() + _FRAME.height(), -_STEP):
            yield QRect(QPoint(left, top), picture.size())


def is_free(picture: QRect, kept: QRegion) -> bool:
    """Tell whether a picture covers nothing of this with its frame."""
    edge = _FRAME.width() // 2
    around = picture.adjusted(-edge, -_FRAME.height() + edge, edge, edge + _GRIP)
    return not kept.intersects(around)


def _is_room(room: QRect) -> bool:
    return _largest(room) >= _LEAST.width()


def _largest(room: QRect) -> int:
    """Return how wide a picture there is room for, its frame included."""
    free = room.size() - _FRAME - QSize(2 * _AROUND, 2 * _AROUND)
    return max(min(free.width(), free.height() * _WIDE // _HIGH), 0)


def _in_corner(room: QRect, most: QSize) -> QRect:
    """Return a picture at the bottom left of a room, no larger than that."""
    width = min(_largest(room), most.width()) // _WIDE * _WIDE
    height = width * _HIGH // _WIDE
    left = room.left() + _AROUND + _FRAME.width() // 2
    top = room.bottom() - _AROUND - height
    return QRect(left, top, width, height)
