"""Averages on axes: a polygon on rings from 0, and beside it what each axis is called."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import floor

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import Axis, RadarScene
from cwb_workshop.core.contract.scene import Bar, BarsScene
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.painters import bars
from cwb_workshop.widgets.painters.radar_chart import labelled_radar, put_radar
from cwb_workshop.widgets.painters.radar_labels import direction
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_FEWEST_AXES = 3
_LIST_SHARES = tuple(share / 100 for share in range(36, 74, 2))
_SMALLEST_BESIDE = 0.3
"""A radar beside a list is drawn where its radius takes so much of the height."""

_BETWEEN = 40.0
_GAP = 10.0
_TIP = 12.0
"""Between the outer ring and what stands at the end of an axis."""


def pages(scene: RadarScene, sheet: Sheet) -> Sequence[Page]:
    """The names and values stand around the radar, or beside it. Where it would become small, or
    they have no room there, the same stands in bars, which can be read from the back row.
    """
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    if not scene.axes:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    whole = _on_one_page(scene.axes, scene, frame)
    return frame.pages([whole], 0) if whole is not None else bars.pages(_as_bars(scene), sheet)


def _as_bars(scene: RadarScene) -> BarsScene:
    """Return the averages as bars, those that are furthest on in bold."""
    most = max(axis.value for axis in scene.axes)
    told = (
        Bar(axis.label, axis.value, axis.shown_value, strong=axis.value == most)
        for axis in scene.axes
    )
    return BarsScene(scene.kicker, scene.heading, tuple(told), scene.as_bars, highest=scene.highest)


def _on_one_page(axes: Sequence[Axis], scene: RadarScene, frame: Frame) -> Part | None:
    """Return the radar with all its names and values, where one page has room for them."""
    room = (frame.width, floor(frame.height))
    around = labelled_radar(axes, scene.highest, frame.sheet, room)
    return around or _beside(axes, scene, frame)


def _beside(axes: Sequence[Axis], scene: RadarScene, frame: Frame) -> _Together | None:
    """Return the radar with a list beside it, no wider than the names need to fit on the page."""
    if len(axes) < _FEWEST_AXES:
        return None
    for share in _LIST_SHARES:
        width = frame.width * share
        rows = _rows(axes, width, frame.sheet)
        if any(row.breaks_a_word for row in rows) or stack_height(rows, _GAP) > frame.height:
            continue
        room = (frame.width - width - _BETWEEN, floor(frame.height))
        chart = _Chart(axes, scene.highest, frame.sheet, room)
        is_clear = chart.is_clear() and chart.radius >= _SMALLEST_BESIDE * frame.height
        return _Together(chart, rows, room[0] + _BETWEEN) if is_clear else None
    return None


def _rows(axes: Sequence[Axis], width: float, sheet: Sheet) -> list[_Row]:
    return [_Row(str(number), axis, width, sheet) for number, axis in enumerate(axes, start=1)]


class _Chart:
    """`room` is width and height. At the end of each axis stands its number."""

    count = 0

    def __init__(
        self,
        axes: Sequence[Axis],
        highest: float,
        sheet: Sheet,
        room: tuple[float, float],
    ) -> None:
        self._axes, self._highest, self._sheet = axes, highest, sheet
        self._width, self._height = room
        small = Style(sheet.type.caption, sheet.palette.caption, MEDIUM)
        self._tips = [snug(str(number), small) for number in range(1, len(axes) + 1)]
        wide = max(tip.limit for tip in self._tips)
        high = max(tip.height for tip in self._tips)
        self._tip = (wide, high)
        self.radius = min(self._width / 2 - wide, self._height / 2 - high) - 2 * _TIP

    @property
    def height(self) -> float:
        return self._height

    def is_clear(self) -> bool:
        """Tell whether there is room for the rings, and no number stands on another."""
        if self.radius < self._tip[1] / 2:
            return False
        places = [self._tip_place(at, 0.0, 0.0) for at in range(len(self._axes))]
        return not any(one.intersects(other) for one, other in combinations(places, 2))

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        middle = (left + self._width / 2, top + self._height / 2)
        put_radar(canvas, self._axes, self._highest, middle, self.radius, self._sheet)
        for at, tip in enumerate(self._tips):
            place = self._tip_place(at, *middle)
            canvas.text(tip, place.center().x() - tip.limit / 2, place.top())

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)

    def _tip_place(self, at: int, across: float, down: float) -> QRectF:
        right, below = direction(at, len(self._axes))
        wide, high = self._tip
        x = across + right * (self.radius + _TIP + wide / 2)
        y = down + below * (self.radius + _TIP + high / 2)
        return QRectF(x - wide / 2, y - high / 2, wide, high)


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

    @property
    def breaks_a_word(self) -> bool:
        return self._name.breaks_a_word

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        canvas.text(self._key, left, top + (self._value.height - self._key.height) / 2)
        self._name.put(canvas, left + self._indent, top)
        canvas.text(self._value, left + self._width - self._value.limit, top)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
