"""A show of hands: a dot for each person, filled for each hand."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import FractionScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart

_LARGEST = 150.0
_MOST_DOTS = 150
"""More people than this are drawn as a share of a bar: the dots would be specks."""


def pages(scene: FractionScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    style = sheet.ink(round(sheet.type.title * 1.25), MEDIUM)
    text = PhrasePart(scene.text, style, frame.width, sheet)
    gap = round(sheet.type.body * 0.6)
    room = floor(frame.height - text.height - gap)
    if scene.whole < 1 or room < sheet.type.body:
        return frame.pages([text], gap)
    return frame.pages([text, _Hands(scene, frame.width, room, sheet)], gap)


class _Hands:
    count = 0

    def __init__(self, scene: FractionScene, width: float, height: float, sheet: Sheet) -> None:
        self._part = min(max(scene.part, 0), scene.whole)
        self._whole = scene.whole
        self._width = width
        self._sheet = sheet
        self._columns, self._pitch = _grid(scene.whole, width, height)

    @property
    def height(self) -> float:
        if self._whole > _MOST_DOTS:
            return float(self._sheet.type.body)
        return ceil(self._whole / self._columns) * self._pitch

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette = self._sheet.palette
        if self._whole > _MOST_DOTS:
            room = QRectF(left, top, self._width, self.height)
            canvas.box(room, fill=palette.track, radius=10)
            room.setWidth(self._width * self._part / self._whole)
            canvas.box(room, fill=palette.primary, radius=10)
            return
        for index in range(self._whole):
            row, column = divmod(index, self._columns)
            size = self._pitch * 0.78
            dot = QRectF(left + column * self._pitch, top + row * self._pitch, size, size)
            if index < self._part:
                canvas.box(dot, fill=palette.primary, radius=size / 2)
            else:
                canvas.box(dot, line=palette.caption, thickness=4, radius=size / 2)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


def _grid(number: int, width: float, height: float) -> tuple[int, float]:
    """Return how many dots stand in a row, and how far apart, for the largest dots that fit."""
    best = (number, min(width / number, height, _LARGEST))
    for columns in range(1, number + 1):
        pitch = min(width / columns, height / ceil(number / columns), _LARGEST)
        if pitch > best[1] + 0.01:
            best = (columns, pitch)
    # Among grids with dots as large, full rows of ten or fewer are easiest to count.
    for columns in (10, 12, 8):
        if columns < number and min(width / columns, height / ceil(number / columns)) >= best[1]:
            return columns, best[1]
    return best
