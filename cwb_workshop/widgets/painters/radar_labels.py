"""What stands at the ends of the axes of a radar: names and values, on either side of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, pi, sin
from typing import TypeAlias

from PySide6.QtCore import Qt

from cwb_workshop.core.contract.pictures import Axis
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import BOLD, MEDIUM, REGULAR
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import PhrasePart
from cwb_workshop.widgets.text_layout import TextBlock, snug

RadarPoint: TypeAlias = tuple[float, float]

TIP = 24.0
"""Between the outer ring and what stands at the end of an axis."""

_GAP = 14.0
_BESIDE = 0.3
"""Between a name and its value, in sizes of the text."""

_NARROWEST = 3.0
"""The room for a name, in sizes of the text."""

_TRIES = 3
"""How high a label is depends on its room, and that on how high it is."""


def direction(at: int, number: int) -> RadarPoint:
    """Return where an axis points. No axis of an even number points straight up, where its name
    would stand in the way of the next one.
    """
    angle = 2 * pi * (at + (0.5 if number % 2 == 0 else 0.0)) / number
    return sin(angle), -cos(angle)


@value_type
class AxisLabel:
    """An axis in words, at its place: from the middle of the radar, and the top of its room."""

    name: PhrasePart
    value: TextBlock
    left: float
    top: float
    height: float
    on_right: bool
    beside: float
    """The room that the value takes beside the name; 0 where it stands above it."""

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        left, top = left + self.left, top + self.top
        if not self.beside:
            inset = 0.0 if self.on_right else self.name.limit - self.value.limit
            canvas.text(self.value, left + inset, top)
            self.name.put(canvas, left, top + self.value.height)
            return
        value = left if self.on_right else left + self.name.limit + self.beside - self.value.limit
        canvas.text(self.value, value, top + (self.height - self.value.height) / 2)
        name = left + self.beside if self.on_right else left
        self.name.put(canvas, name, top + (self.height - self.name.height) / 2)


def labels(
    axes: Sequence[Axis], radius: float, room: RadarPoint, sheet: Sheet, *, beside: bool
) -> list[AxisLabel] | None:
    """Return the labels around a radar of this radius in a room of this width and height, the
    values beside or above the names; None where they do not fit there.
    """
    placed: list[AxisLabel] = []
    for on_right in (True, False):
        side = _Side(axes, radius, room, sheet, on_right=on_right, beside=beside)
        found = side.labels()
        if found is None:
            return None
        placed += found
    return placed


class _Side:
    def __init__(
        self,
        axes: Sequence[Axis],
        radius: float,
        room: RadarPoint,
        sheet: Sheet,
        *,
        on_right: bool,
        beside: bool,
    ) -> None:
        number = len(axes)
        self._corners = [direction(at, number) for at in range(number)]
        self._radius, self._sheet, self._on_right, self._beside = radius, sheet, on_right, beside
        self._half, self._height = room[0] / 2, room[1]
        highest = max(axis.value for axis in axes)
        along = [
            (down * radius + room[1] / 2, axis, axis.value == highest)
            for axis, (across, down) in zip(axes, self._corners, strict=True)
            if (across >= -1e-6) == on_right
        ]
        along.sort(key=lambda one: one[0])
        self._middles = [middle for middle, _axis, _strong in along]
        self._axes = [(axis, strong) for _middle, axis, strong in along]

    def labels(self) -> list[AxisLabel] | None:
        two_rows = self._sheet.type.body * 2.4
        heights = [two_rows] * len(self._axes)
        found: list[AxisLabel] = []
        for _try in range(_TRIES):
            tops = self._tops(heights)
            if tops is None:
                return None
            found = list(self._found(tops, heights))
            if len(found) < len(self._axes):
                return None
            if all(label.height <= high for label, high in zip(found, heights, strict=True)):
                return found
            heights = [max(label.height, two_rows) for label in found]
        return None

    def _found(self, tops: Sequence[float], heights: Sequence[float]) -> Iterator[AxisLabel]:
        """Return the labels in rooms of these heights, as far as their words fit there."""
        for (axis, strong), top, high in zip(self._axes, tops, heights, strict=True):
            start = self._extent(top, top + high) + TIP
            label = self._label(axis, self._half - start, strong=strong)
            if label is None:
                return
            name, value, beside = label
            alone = name.height + value.height
            tall = max(name.height, value.height) if beside else alone
            left = start if self._on_right else -self._half
            down = top + max(high - tall, 0.0) / 2
            yield AxisLabel(name, value, left, down, tall, self._on_right, beside)

    def _label(
        self, axis: Axis, room: float, *, strong: bool
    ) -> tuple[PhrasePart, TextBlock, float] | None:
        sheet, size = self._sheet, self._sheet.type.body
        large = sheet.ink(sheet.type.heading, BOLD if strong else REGULAR, 1.0)
        value = snug(axis.shown_value, large)
        beside = value.limit + size * _BESIDE if self._beside else 0.0
        width = room - beside
        if width < _NARROWEST * size or value.limit > room:
            return None
        align = Qt.AlignmentFlag.AlignLeft if self._on_right else Qt.AlignmentFlag.AlignRight
        style = sheet.ink(size, MEDIUM if strong else REGULAR)
        name = PhrasePart(axis.label, style, width, sheet, align=align, balance=False)
        return None if name.breaks_a_word else (name, value, beside)

    def _tops(self, heights: Sequence[float]) -> list[float] | None:
        """Return where the labels begin, each as near to its axis as the others allow."""
        tops: list[float] = []
        end = 0.0
        for middle, high in zip(self._middles, heights, strict=True):
            tops.append(max(middle - high / 2, end))
            end = tops[-1] + high + _GAP
        bottom = self._height
        for at in reversed(range(len(tops))):
            tops[at] = min(tops[at], bottom - heights[at])
            bottom = tops[at] - _GAP
        return tops if not tops or tops[0] >= 0 else None

    def _extent(self, top: float, bottom: float) -> float:
        """Return how far the outer ring reaches to this side between two heights."""
        side, middle = (1.0 if self._on_right else -1.0), self._height / 2
        corners = [(x * side * self._radius, y * self._radius + middle) for x, y in self._corners]
        reach = [x for x, y in corners if top <= y <= bottom]
        for one, other in pairwise([*corners, corners[0]]):
            reach += [x for level in (top, bottom) if (x := _crossing(one, other, level))]
        return max([*reach, 0.0])


def _crossing(one: RadarPoint, other: RadarPoint, level: float) -> float:
    """Return where a line crosses a height; 0 where it does not."""
    (left, high), (right, low) = one, other
    if high == low or not min(high, low) <= level <= max(high, low):
        return 0.0
    return left + (right - left) * (level - high) / (low - high)


def without_second(axes: Sequence[Axis]) -> list[Axis]:
    """Return the axes with their names in the first language alone."""
    return [Axis(Phrase(axis.label.main), axis.value, axis.shown_value) for axis in axes]
