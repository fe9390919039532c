"""A wheel of equal segments, one for each principle: full as often as it was spoken of, and open
with a broken edge where nobody did. Each has its sign, its name and its count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, floor, pi, sin, sqrt

from cwb_workshop.core.contract.scene import Bar, BarsScene
from cwb_workshop.core.contract.wall_text import NOTHING
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.painters import bars
from cwb_workshop.widgets.painters.radar_labels import AxisLabel, RadarPoint, direction, labels
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_FEWEST = 3
_GAP = 18.0
_SIZES = 16
_SMALLEST = 0.42
"""The part of the height that a wheel takes at least with its names around it."""

_HUB = 0.46
"""How far from the middle a segment begins that is spoken of, so that its sign has room."""

_TURN = pi / 90
"""Between two points of an edge that is round."""


def pages(scene: WheelScene, sheet: Sheet) -> Sequence[Page]:
    """The names stand around the wheel. Where they have no room, the same stands in bars."""
    frame = Frame(sheet, FrameTexts(NOTHING, scene.heading))
    silent = PhrasePart(scene.silent, sheet.ink(sheet.type.body, MEDIUM), frame.width, sheet)
    room = (frame.width, floor(frame.height - silent.height - _GAP))
    wheel = _wheel(scene, frame.sheet, room)
    if wheel is None:
        return bars.pages(_as_bars(scene), sheet)
    return frame.pages([silent, wheel], _GAP)


def _as_bars(scene: WheelScene) -> BarsScene:
    most = max((one.value for one in scene.segments), default=0.0)
    told = (
        Bar(one.label, one.value, one.shown_value, strong=one.value == most > 0)
        for one in scene.segments
    )
    return BarsScene(NOTHING, scene.heading, tuple(told), scene.silent)


def _wheel(scene: WheelScene, sheet: Sheet, room: RadarPoint) -> LabelledWheel | None:
    """Return the largest wheel with room around it for all names; None where there is none."""
    segments = scene.segments
    if len(segments) < _FEWEST:
        return None
    most = room[1] / 2 - 4
    for size in range(_SIZES):
        radius = most * (1 - (1 - _SMALLEST) * size / (_SIZES - 1))
        for beside in (True, False):
            around = labels(segments, radius, room, sheet, beside=beside)
            if around is not None:
                return LabelledWheel(scene, radius, room, around, sheet)
    return None


class LabelledWheel:
    """The segments and what stands around them."""

    count = 0

    def __init__(
        self,
        scene: WheelScene,
        radius: float,
        room: RadarPoint,
        around: Sequence[AxisLabel],
        sheet: Sheet,
    ) -> None:
        self._segments, self._signs, self._radius = scene.segments, scene.signs, radius
        self._width, self.height = room
        self._around, self._sheet = around, sheet

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        middle = (left + self._width / 2, top + self.height / 2)
        for at in range(len(self._segments)):
            self._put_segment(canvas, at, middle)
        for label in self._around:
            label.put(canvas, middle[0], top)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)

    def _put_segment(self, canvas: Canvas, at: int, middle: RadarPoint) -> None:
        palette, one = self._sheet.palette, self._segments[at]
        whole = list(self._edge(at, self._radius, middle))
        thick = max(self._radius * 0.012, 3.0)
        if one.value:
            canvas.polygon(whole, fill=palette.soft, line=palette.line, thickness=thick, solid=True)
            filled = list(self._edge(at, self._radius * self._reach(one.value), middle))
            canvas.polygon(
                filled, fill=palette.primary, line=palette.card, thickness=thick, solid=True
            )
        else:
            canvas.polygon(
                whole,
                fill=palette.card,
                line=palette.caption,
                thickness=thick,
                solid=True,
                dashed=True,
            )
        ink = palette.card if one.value else palette.ink
        size = round(min(self._sheet.type.caption, self._radius * 0.13))
        number = snug(self._signs[at], Style(size, ink, BOLD))
        across, down = direction(at, len(self._segments))
        # So far out that no sign stands on the one beside it.
        apart = sin(pi / max(len(self._segments), 2))
        reach = max(number.limit * 0.62, number.height * 0.74) / apart
        canvas.text(
            number,
            middle[0] + across * reach - number.limit / 2,
            middle[1] + down * reach - number.height / 2,
        )

    def _reach(self, value: float) -> float:
        """Return how far a segment is filled, so that its surface grows with its count."""
        most = max(one.value for one in self._segments)
        return sqrt(_HUB**2 + (1 - _HUB**2) * value / most)

    def _edge(self, at: int, radius: float, middle: RadarPoint) -> Iterator[RadarPoint]:
        number = len(self._segments)
        turned = at + (0.5 if number % 2 == 0 else 0.0)
        first, last = (2 * pi * (turned + half) / number for half in (-0.5, 0.5))
        steps = max(round((last - first) / _TURN), 2)
        yield middle
        for step in range(steps + 1):
            angle = first + (last - first) * step / steps
            yield middle[0] + sin(angle) * radius, middle[1] - cos(angle) * radius
