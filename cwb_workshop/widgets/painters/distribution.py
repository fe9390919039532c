"""How many gave each score: upright bars with their counts, the ends of the scale named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.contract.pictures import DistributionScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
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
    """All on one page: with a smaller heading where that is needed; or with the names of the ends,
    which the room has just read, in the footer, and at last the average too. Where no page holds
    it, each part has its own.
    """
    usual = FrameTexts(scene.kicker, scene.heading, scene.footer)
    small = replace(usual, size=sheet.type.body)
    unnamed = replace(scene, footer=_with_ends(scene), low=NOTHING, high=NOTHING)
    bare = replace(unnamed, footer=_beside(scene.figure, unnamed.footer), figure=NOTHING)
    tries = (
        (usual, scene),
        (small, scene),
        (replace(usual, footer=unnamed.footer), unnamed),
        (replace(small, footer=unnamed.footer), unnamed),
        (replace(small, footer=bare.footer), bare),
    )
    for texts, shown in tries:
        frame = Frame(sheet, texts)
        parts = _parts(shown, frame)
        if frame.holds(parts, _GAP):
            return frame.pages(parts, _GAP)
    return _on_several(scene, Frame(sheet, usual))


def _with_ends(scene: DistributionScene) -> Phrase:
    """Return the footer with what the lowest and the highest score mean."""
    ends = ((1, scene.low), (len(scene.counts), scene.high))
    told = [
        Phrase(f"{score} = {end.main}", f"{score} = {end.second}" if end.second else "")
        for score, end in ends
        if end
    ]
    return _beside(scene.footer, *told)


def _beside(*phrases: Phrase) -> Phrase:
    main = " · ".join(phrase.main for phrase in phrases if phrase.main)
    return Phrase(main, " · ".join(phrase.second for phrase in phrases if phrase.second))


def _on_several(scene: DistributionScene, frame: Frame) -> Sequence[Page]:
    """Return the parts one behind the other; names that do not fit under the bars behind them."""
    parts = _parts(scene, frame)
    if _Chart(scene.counts, _ends(scene, frame), frame).least > frame.height:
        ends = (scene.low, scene.high)
        behind = [PhrasePart(end, frame.sheet.body, frame.width, frame.sheet) for end in ends]
        parts = [*_parts(replace(scene, low=NOTHING, high=NOTHING), frame), *behind]
    return frame.pages(parts, _GAP)


def _ends(scene: DistributionScene, frame: Frame) -> list[PhrasePart]:
    if not scene.low and not scene.high:
        return []
    style, width = frame.sheet.body, frame.width * _END_SHARE
    right = Qt.AlignmentFlag.AlignRight
    return [
        PhrasePart(scene.low, style, width, frame.sheet),
        PhrasePart(scene.high, style, width, frame.sheet, align=right),
    ]


def _parts(scene: DistributionScene, frame: Frame) -> list[Part]:
    """Return the average and the bars, as high as they leave each other room."""
    chart = _Chart(scene.counts, _ends(scene, frame), frame)
    if not scene.figure:
        chart.stretch(frame.height)
        return [chart]
    style = frame.sheet.ink(frame.sheet.type.body, MEDIUM)
    figure = PhrasePart(scene.figure, style, frame.width, frame.sheet)
    chart.stretch(frame.height - figure.height - _GAP)
    return [figure, chart]


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
