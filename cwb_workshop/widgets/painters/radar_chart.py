"""A radar with its names and values around it, as large as they leave room."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import Axis
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part
from cwb_workshop.widgets.painters.radar_labels import AxisLabel, RadarPoint, direction, labels
from cwb_workshop.widgets.text_layout import snug

_FEWEST_AXES = 3
_SIZES = 12
_SMALLEST = 0.62
"""The part of the height that a radar takes at least with its names around it."""

_POINT = 34.0
_LINE = 12.0


def labelled_radar(
    axes: Sequence[Axis], highest: float, sheet: Sheet, room: RadarPoint
) -> LabelledRadar | None:
    """Return the largest radar with room around it for all names; None where there is none."""
    if len(axes) < _FEWEST_AXES:
        return None
    downs = [abs(direction(at, len(axes))[1]) for at in range(len(axes))]
    most = (room[1] / 2 - 4) / max(downs)
    for size in range(_SIZES):
        radius = most * (1 - (1 - _SMALLEST) * size / (_SIZES - 1))
        for beside in (True, False):
            around = labels(axes, radius, room, sheet, beside=beside)
            if around is not None:
                return LabelledRadar(axes, highest, radius, room, around, sheet)
    return None


class LabelledRadar:
    """Rings from 1 to the highest with their numbers, the averages on them, and the labels."""

    count = 0

    def __init__(
        self,
        axes: Sequence[Axis],
        highest: float,
        radius: float,
        room: RadarPoint,
        around: Sequence[AxisLabel],
        sheet: Sheet,
    ) -> None:
        self._axes, self._highest, self._radius = axes, highest, radius
        self._width, self.height = room
        self._around, self._sheet = around, sheet

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        middle = (left + self._width / 2, top + self.height / 2)
        put_radar(canvas, self._axes, self._highest, middle, self._radius, self._sheet)
        for label in self._around:
            label.put(canvas, middle[0], top)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


def put_radar(
    canvas: Canvas,
    axes: Sequence[Axis],
    highest: float,
    middle: RadarPoint,
    radius: float,
    sheet: Sheet,
) -> None:
    """Draw the rings with their numbers, and the averages on their axes."""
    palette, number, rings = sheet.palette, len(axes), round(highest)

    def points(values: Sequence[float]) -> list[RadarPoint]:
        reaches = [radius * min(max(value / highest, 0.0), 1.0) for value in values]
        ways = [direction(at, number) for at in range(number)]
        pairs = zip(reaches, ways, strict=True)
        return [(middle[0] + x * reach, middle[1] + y * reach) for reach, (x, y) in pairs]

    outer = points([highest] * number)
    canvas.polygon(outer, fill=palette.card, line=palette.track, thickness=4, solid=True)
    for ring in range(1, rings):
        canvas.polygon(points([ring] * number), line=palette.track, thickness=3)
    for corner in outer:
        canvas.polygon([middle, corner], line=palette.track, thickness=3)
    if number % 4 == 0:
        # An edge of the rings stands upright to the left of the middle.
        _put_numbers(canvas, middle, radius * cos(pi / number) / highest, rings, sheet)
    values = points([axis.value for axis in axes])
    thick = min(_LINE, radius * 0.04)
    canvas.polygon(values, fill=palette.primary, line=palette.primary, thickness=thick)
    size = min(_POINT, radius * 0.12)
    for across, down in values:
        point = QRectF(across - size / 2, down - size / 2, size, size)
        canvas.box(
            point, fill=palette.primary, line=palette.card, thickness=size / 6, radius=size / 2
        )


def _put_numbers(
    canvas: Canvas, middle: RadarPoint, pitch: float, rings: int, sheet: Sheet
) -> None:
    """Put the number of each ring on it, where there is room for all of them."""
    blocks = [snug(str(ring), sheet.caption) for ring in range(1, rings + 1)]
    if any(block.limit + 12 > pitch for block in blocks):
        return
    for ring, block in enumerate(blocks, start=1):
        across = middle[0] - ring * pitch - block.limit / 2
        down = middle[1] - block.height / 2
        ground = QRectF(across - 5, down + 4, block.limit + 10, block.height - 8)
        canvas.box(ground, fill=sheet.palette.card)
        canvas.text(block, across, down)
