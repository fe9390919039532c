"""Boxes on a ring, with what each does for the next one, round what it is all about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, pi, sin, sqrt

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import DrawingScene, DrawnPart
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters.drawings.laid_out import (
    LEFT,
    RIGHT,
    DrawPage,
    Words,
    arrow_head,
    picture_in,
    square,
    words,
)

_ON_RING = 4
_PADDING = 16.0
_RING = 22.0
_CLEAR = 42.0
"""Between the ring and words beside it: the heads of its arrows are wider than the ring."""

_STEPS = 120
_LOWERED = (0.4, 0.2, 0.0)
"""How far words in a corner come towards the arrow, in parts of what is free there."""

_NAME_SHARES = (0.26, 0.22, 0.18, 0.15)
"""How much of the width a name takes at most; less where the corners need more."""

_PICTURE = 1.5
"""A pictogram, in sizes of the text."""


@value_type
class _Box:
    part: DrawnPart
    name: Words
    room: QRectF
    side: float

    def put(self, canvas: Canvas, sheet: Sheet) -> None:
        palette, room = sheet.palette, self.room
        canvas.box(room, fill=palette.card, line=palette.primary, thickness=4, radius=18)
        left, middle = room.left() + _PADDING, room.center().y()
        if self.side:
            picture = square((left + self.side / 2, middle), self.side)
            picture_in(canvas, self.part.picture, picture, sheet)
            left += self.side + _PADDING
        self.name.put(canvas, left, middle - self.name.height / 2)


def laid_out(scene: DrawingScene, frame: Frame, whole: bool) -> list[DrawPage]:
    """The parts stand on the left, above, on the right, below, and in the middle. Where it is not
    the `whole` of it, the boxes have no pictograms.
    """
    parts = scene.parts
    if not whole:
        parts = (*(replace(part, picture="") for part in parts[:_ON_RING]), *parts[_ON_RING:])
    tried = (_with(parts, frame, frame.width * share) for share in _NAME_SHARES)
    return next(([draw] for draw in tried if draw is not None), [])


def _with(parts: Sequence[DrawnPart], frame: Frame, most: float) -> DrawPage | None:
    sheet = frame.sheet
    boxes = _boxes(parts[:_ON_RING], frame, most)
    if boxes is None:
        return None
    left, above, right, below = (box.room for box in boxes)
    across = (right.center().x() - left.center().x()) / 2
    middle = (left.center().x() + across, frame.top + frame.height / 2)
    down = (below.center().y() - above.center().y()) / 2
    told = [
        _corner(part, at, boxes, (across, down), frame) for at, part in enumerate(parts[:_ON_RING])
    ]
    inside = right.left() - left.right() - 2 * _PADDING
    whole = words(parts[_ON_RING].name, inside, sheet, weight=MEDIUM)
    side = sheet.type.body * 2.4
    free = below.top() - above.bottom()
    if whole is None or whole.height > free - _PADDING or any(one is None for one in told):
        return None
    side = min(side, free - whole.height - 3 * _PADDING)

    def draw(canvas: Canvas) -> None:
        ring = [
            (middle[0] + across * cos(step), middle[1] + down * sin(step))
            for step in (2 * pi * number / _STEPS for number in range(_STEPS))
        ]
        canvas.polygon(ring, line=sheet.palette.primary, thickness=_RING)
        for angle in (1.25, 1.75, 0.25, 0.75):
            _put_arrow(canvas, angle * pi, (across, down), middle, sheet)
        for box in boxes:
            box.put(canvas, sheet)
        for one in told:
            if one is not None:
                one[0].put(canvas, one[1].left(), one[1].top())
        high = whole.height + (side + _PADDING if side > sheet.type.body else 0.0)
        top = (above.bottom() + below.top() - high) / 2
        if side > sheet.type.body:
            room = QRectF(left.right(), top, right.left() - left.right(), side)
            picture_in(canvas, parts[_ON_RING].picture, room, sheet)
            top += side + _PADDING
        whole.put(canvas, left.right() + _PADDING, top)

    return draw


def _boxes(parts: Sequence[DrawnPart], frame: Frame, most: float) -> list[_Box] | None:
    sheet = frame.sheet
    boxes: list[_Box] = []
    for at, part in enumerate(parts):
        side = sheet.type.body * _PICTURE if part.picture else 0.0
        name = words(part.name, most, sheet, weight=MEDIUM, align=LEFT)
        if name is None:
            return None
        wide = name.width + 2 + 2 * _PADDING + (side + _PADDING if side else 0.0)
        high = max(name.height, side) + 2 * _PADDING
        room = QRectF(0, 0, wide, high)
        middle, top, bottom = frame.top + frame.height / 2, frame.top, frame.bottom
        place = (
            (frame.left, middle - high / 2),
            (frame.left + (frame.width - wide) / 2, top),
            (frame.left + frame.width - wide, middle - high / 2),
            (frame.left + (frame.width - wide) / 2, bottom - high),
        )[at]
        room.moveTo(*place)
        boxes.append(_Box(part, name, room, side))
    return boxes


def _corner(
    part: DrawnPart,
    at: int,
    boxes: Sequence[_Box],
    radii: tuple[float, float],
    frame: Frame,
) -> tuple[Words, QRectF] | None:
    """Return what a box does for the next one in the corner between them, clear of the ring."""
    on_left, is_above = at in (0, 3), at in (0, 1)
    beside = boxes[1 if is_above else 3].room
    under = boxes[0 if on_left else 2].room
    high = under.top() - frame.top if is_above else frame.bottom - under.bottom()
    edge = beside.left() - frame.left if on_left else frame.left + frame.width - beside.right()
    one_row = words(part.text, frame.width, frame.sheet)
    row = one_row.height if one_row is not None else frame.sheet.type.body * 1.2
    for rows in range(1, 7):
        tall = rows * row
        spare = high - _PADDING - tall
        if spare < 0:
            return None
        for share in _LOWERED:
            away = frame.height / 2 - tall - spare * share
            reach = min(abs(away) / radii[1], 1.0) if away > 0 else 0.0
            half = frame.width / 2 - radii[0] * sqrt(1 - reach * reach) - _RING / 2 - _CLEAR
            width = min(half, edge - _PADDING)
            told = words(part.text, width, frame.sheet, align=RIGHT if on_left else LEFT)
            if told is not None and told.height <= tall + 2:
                left = frame.left if on_left else frame.left + frame.width - width
                above = frame.top + spare * share
                top = above if is_above else frame.bottom - told.height - spare * share
                return told, QRectF(left, top, width, told.height)
    return None


def _put_arrow(
    canvas: Canvas,
    angle: float,
    radii: tuple[float, float],
    middle: tuple[float, float],
    sheet: Sheet,
) -> None:
    """DrawPage a head on the ring, which runs clockwise."""
    x, y = radii[0] * cos(angle), radii[1] * sin(angle)
    along = (-radii[0] * sin(angle), radii[1] * cos(angle))
    length = sqrt(along[0] ** 2 + along[1] ** 2)
    way = (along[0] / length, along[1] / length)
    size = _RING * 2.4
    tip = (middle[0] + x + way[0] * size / 2, middle[1] + y + way[1] * size / 2)
    arrow_head(canvas, tip, way, size, sheet.palette.primary)
