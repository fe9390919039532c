"""How many gave each score: upright bars with their counts, the ends of the scale named."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.contract.pictures import DistributionScene
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.text_layout import snug

_GAP = 24.0
_BAR_SHARE = 0.62
"""How much of its place a bar takes."""

_END_SHARE = 0.46
_LOWEST_BARS = 1.2
"""The least height of the highest bar, in sizes of the text."""


def pages(scene: DistributionScene, sheet: Sheet) -> Sequence[Page]:
    """Where a name of an end is too long to stand under the bars, it stands behind them."""
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    ends = [
        PhrasePart(scene.low, sheet.body, frame.width * _END_SHARE, sheet),
        PhrasePart(
            scene.high,
            sheet.body,
            frame.width * _END_SHARE,
            sheet,
            align=Qt.AlignmentFlag.AlignRight,
        ),
    ]
    chart = _Chart(scene.counts, ends, frame)
    behind: list[Part] = []
    if chart.least > frame.height:
        chart = _Chart(scene.counts, [], frame)
        behind = [
            PhrasePart(end, sheet.body, frame.width, sheet) for end in (scene.low, scene.high)
        ]
    parts: list[Part] = [chart, *behind]
    if scene.figure:
        figure = PhrasePart(scene.figure, sheet.ink(sheet.type.body, MEDIUM), frame.width, sheet)
        chart.stretch(frame.height - figure.height - _GAP)
        parts.insert(0, figure)
    else:
        chart.stretch(frame.height)
    return frame.pages(parts, _GAP)


class _Chart:
    count = 0

    def __init__(self, counts: Sequence[int], ends: Sequence[PhrasePart], frame: Frame) -> None:
        self._counts = counts
        self._ends = ends
        self._width = frame.width
        self._sheet = frame.sheet
        bold = self._sheet.ink(self._sheet.type.body, BOLD)
        self._told = [snug(str(count), bold) for count in counts]
        self._scores = [snug(str(score), self._sheet.body) for score in range(1, len(counts) + 1)]
        row = max((block.height for block in self._told), default=0.0)
        self._row = row
        self._foot = row + max((end.height + _GAP / 2 for end in ends), default=0.0)
        self.least = row + self._foot + self._sheet.type.body * _LOWEST_BARS
        self._height = self.least

    @property
    def height(self) -> float:
        return self._height

    def stretch(self, height: float) -> None:
        self._height = max(floor(height), self.least)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        ground = top + self._height - self._foot
        highest = self._height - self._foot - self._row
        most, pitch = max((*self._counts, 1)), self._width / max(len(self._counts), 1)
        palette = self._sheet.palette
        for at, count in enumerate(self._counts):
            middle = left + pitch * (at + 0.5)
            wide, high = pitch * _BAR_SHARE, highest * count / most
            bar = QRectF(middle - wide / 2, ground - high, wide, high)
            if count:
                fill = palette.primary if count == most else palette.muted
                canvas.box(bar, fill=fill, radius=min(8.0, high / 2))
            number, score = self._told[at], self._scores[at]
            canvas.text(number, middle - number.limit / 2, ground - high - self._row)
            canvas.text(score, middle - score.limit / 2, ground)
        canvas.box(QRectF(left, ground - 2, self._width, 4), fill=palette.track)
        for end, place in zip(self._ends, (0.0, 1 - _END_SHARE), strict=False):
            end.put(canvas, left + self._width * place, ground + self._row + _GAP / 2)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
