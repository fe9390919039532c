"""The shapes that stand beside a theme's colour, so that colour never says it alone."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

_CORNERS = {"triangle": 3, "diamond": 4, "pentagon": 5, "hexagon": 6}


def shape_path(shape: str, room: QRectF) -> QPainterPath:
    """Return the outline of a shape inside room; a ring for one that has no name here."""
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(room)
    elif shape == "square":
        path.addRect(_inner(room, 0.06))
    elif shape in _CORNERS:
        path.addPolygon(_corners(_CORNERS[shape], room))
        path.closeSubpath()
    elif shape == "star":
        path.addPolygon(_corners(10, room, every_second=0.45))
        path.closeSubpath()
    elif shape == "cross":
        return _cross(room)
    elif shape == "drop":
        return _drop(room)
    elif shape == "bar":
        path.addRect(_inner(room, 0.0, 0.3))
    else:
        path.addEllipse(room)
        path.addEllipse(_inner(room, 0.2))
    return path


def _inner(room: QRectF, across: float, down: float | None = None) -> QRectF:
    x, y = room.width() * across, room.height() * (across if down is None else down)
    return room.adjusted(x, y, -x, -y)


def _corners(number: int, room: QRectF, every_second: float = 1.0) -> QPolygonF:
    points: list[QPointF] = []
    for corner in range(number):
        angle = 2 * pi * corner / number - pi / 2
        reach = room.width() / 2 * (every_second if corner % 2 else 1.0)
        points.append(room.center() + QPointF(reach * cos(angle), reach * sin(angle)))
    polygon = QPolygonF(points)
    # With an odd number of corners the middle of the shape lies above that of its circle.
    return polygon.translated(room.center() - polygon.boundingRect().center())


def _cross(room: QRectF) -> QPainterPath:
    upright, across = QPainterPath(), QPainterPath()
    upright.addRect(_inner(room, 0.34, 0.0))
    across.addRect(_inner(room, 0.0, 0.34))
    return upright.united(across)


def _drop(room: QRectF) -> QPainterPath:
    bowl = QRectF(0, 0, room.width() * 0.68, room.width() * 0.68)
    bowl.moveCenter(QPointF(room.center().x(), room.bottom() - bowl.height() / 2))
    point, round_part = QPainterPath(), QPainterPath()
    round_part.addEllipse(bowl)
    tip = QPointF(room.center().x(), room.top())
    left = QPointF(bowl.left() + bowl.width() * 0.06, bowl.center().y() - bowl.height() * 0.12)
    right = QPointF(bowl.right() - bowl.width() * 0.06, left.y())
    point.addPolygon(QPolygonF([tip, right, left]))
    point.closeSubpath()
    return round_part.united(point)
