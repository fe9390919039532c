"""Averages on axes: a polygon on rings from 0, and beside it what each axis is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import cos, floor, pi, sin

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import Axis, RadarScene
from cwb_workshop.core.contract.wall_text import NOTHING
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_FEWEST_AXES = 3
_CHART_SHARE = 0.5
_BETWEEN = 40.0
_GAP = 10.0
_TIP = 12.0
"""Between the outer ring and what stands at the end of an axis."""

_NARROWEST = 6.0
"""The room for a name, in sizes of the text."""


def pages(scene: RadarScene, sheet: Sheet) -> Sequence[Page]:
    """Where the names do not fit beside the radar they follow on pages of their own."""
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    if not scene.axes:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    beside = frame.width * (1 - _CHART_SHARE) - _BETWEEN
    rows = _rows(scene.axes, beside, sheet)
    name_room = beside - sheet.type.body * 4.2
    fits = stack_height(rows, _GAP) <= frame.height and name_room >= _NARROWEST * sheet.type.body
    wide = _rows(scene.axes, frame.width, sheet)
    room = (frame.width * _CHART_SHARE, floor(frame.height))
    chart = _chart(scene, sheet, room if fits else (frame.width, room[1]))
    if chart is None:
        return frame.pages(wide, _GAP, even=True)
    if fits:
        return frame.pages([_Together(chart, rows, room[0] + _BETWEEN)], 0)
    return frame.pages([chart, *wide], _GAP)


def _rows(axes: Sequence[Axis], width: float, sheet: Sheet) -> list[Part]:
    return [_Row(str(number), axis, width, sheet) for number, axis in enumerate(axes, start=1)]


def _chart(scene: RadarScene, sheet: Sheet, room: tuple[float, float]) -> _Chart | None:
    """Return the radar with its values, else with numbers alone, where nothing collides."""
    if len(scene.axes) < _FEWEST_AXES:
        return None
    for values in (True, False):
        chart = _Chart(scene, sheet, room, values=values)
        if chart.is_clear():
            return chart
    return None


class _Chart:
    """`room` is width and height. At the end of each axis its number, and its value."""

    count = 0

    def __init__(
        self, scene: RadarScene, sheet: Sheet, room: tuple[float, float], *, values: bool
    ) -> None:
        self._axes = scene.axes
        self._highest = scene.highest
        self._palette = sheet.palette
        self._width, self._height = room
        strong = sheet.ink(sheet.type.body, BOLD)
        small = Style(sheet.type.caption, sheet.palette.caption, MEDIUM)
        self._tips = [
            (snug(str(number), small), snug(axis.shown_value if values else "", strong))
            for number, axis in enumerate(scene.axes, start=1)
        ]
        wide = max(max(block.limit for block in tip) for tip in self._tips)
        high = max(sum(block.height for block in tip if block.rows) for tip in self._tips)
        self._tip = (wide, high)
        self._radius = min(self._width / 2 - wide, self._height / 2 - high) - 2 * _TIP

    @property
    def height(self) -> float:
        return self._height

    def is_clear(self) -> bool:
        """Tell whether there is room for the rings, and no number stands on another."""
        if self._radius < self._tip[1] / 2:
            return False
        places = [self._tip_place(at, 0.0, 0.0) for at in range(len(self._axes))]
        return not any(one.intersects(other) for one, other in combinations(places, 2))

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        middle = (left + self._width / 2, top + self._height / 2)
        palette, number = self._palette, range(len(self._axes))
        for ring in range(1, round(self._highest) + 1):
            outer = ring == round(self._highest)
            points = [self._point(middle, ring, at) for at in number]
            canvas.polygon(points, line=palette.caption if outer else palette.track)
        for at in number:
            canvas.polygon([middle, self._point(middle, self._highest, at)], line=palette.track)
        values = [self._point(middle, axis.value, at) for at, axis in enumerate(self._axes)]
        canvas.polygon(values, fill=palette.primary, line=palette.primary, thickness=7)
        for across, down in values:
            canvas.box(QRectF(across - 10, down - 10, 20, 20), fill=palette.deep, radius=10)
        for at, tip in enumerate(self._tips):
            place = self._tip_place(at, *middle)
            down = place.top()
            for block in tip:
                canvas.text(block, place.center().x() - block.limit / 2, down)
                down += block.height if block.rows else 0.0

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)

    def _tip_place(self, at: int, across: float, down: float) -> QRectF:
        right, below = self._direction(at)
        wide, high = self._tip
        x = across + right * (self._radius + _TIP + wide / 2)
        y = down + below * (self._radius + _TIP + high / 2)
        return QRectF(x - wide / 2, y - high / 2, wide, high)

    def _point(self, middle: tuple[float, float], value: float, at: int) -> tuple[float, float]:
        right, below = self._direction(at)
        reach = self._radius * min(max(value / self._highest, 0.0), 1.0)
        return middle[0] + right * reach, middle[1] + below * reach

    def _direction(self, at: int) -> tuple[float, float]:
        """The first axis points up, the others follow clockwise."""
        angle = 2 * pi * at / len(self._axes)
        return sin(angle), -cos(angle)


class _Together:
    """The radar, and the names in a column beside it, in the middle of its height."""

    count = 0

    def __init__(self, chart: _Chart, rows: Sequence[Part], indent: float) -> None:
        self._chart = chart
        self._rows = rows
        self._indent = indent

    @property
    def height(self) -> float:
        return self._chart.height

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        self._chart.put(canvas, left, top)
        down = top + (self.height - stack_height(self._rows, _GAP)) / 2
        for row in self._rows:
            row.put(canvas, left + self._indent, down, row.height)
            down += row.height + _GAP

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Row:
    """An axis in words: its number, its name, its value."""

    count = 0

    def __init__(self, number: str, axis: Axis, width: float, sheet: Sheet) -> None:
        self._axis, self._number = axis, number
        self._width, self._sheet = width, sheet
        size = sheet.type.body
        self._key = snug(number, Style(sheet.type.caption, sheet.palette.caption, MEDIUM))
        self._value = snug(axis.shown_value, sheet.ink(size, BOLD))
        self._indent = size * 1.3
        room = width - self._indent - self._value.limit - size * 0.5
        self._name = PhrasePart(axis.label, sheet.body, max(room, size * 2.0), sheet)

    @property
    def height(self) -> float:
        return max(self._name.height, self._value.height)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        canvas.text(self._key, left, top + (self._value.height - self._key.height) / 2)
        self._name.put(canvas, left + self._indent, top)
        canvas.text(self._value, left + self._width - self._value.limit, top)

    def pieces(self, height: float) -> Sequence[Part]:
        """A name too long to stand beside its value stands above it."""
        if self.height <= height:
            return (self,)
        name = PhrasePart(self._axis.label, self._sheet.body, self._width, self._sheet)
        bare = replace(self._axis, label=NOTHING)
        return (*name.pieces(height), _Row(self._number, bare, self._width, self._sheet))
