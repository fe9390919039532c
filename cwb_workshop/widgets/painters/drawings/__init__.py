"""The drawn pictures: a module for each way to lay one out, and rows where none has room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import DrawingLayout, DrawingScene, DrawnPart
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.painters.drawings import circle, flows, overlap, poster, sum_of_blocks
from cwb_workshop.widgets.painters.drawings.laid_out import DrawPage, picture_in

_LAYOUTS: Mapping[DrawingLayout, Callable[[DrawingScene, Frame, bool], Sequence[DrawPage]]] = {
    "sum": sum_of_blocks.laid_out,
    "circle": circle.laid_out,
    "overlap": overlap.laid_out,
    "flows": flows.laid_out,
    "poster": poster.laid_out,
}

_GAP = 20.0


def pages(scene: DrawingScene, sheet: Sheet) -> Sequence[Page]:
    """The drawing with all there is to it, else with less beside its names. Where these have no
    room in letters of the size for the distance, they stand in rows with their pictograms.
    """
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    for whole in (True, False):
        for tried in dict.fromkeys((frame, frame.continued)):
            draws = _LAYOUTS[scene.layout](scene, tried, whole)
            if draws:
                return tried.drawn_up(len(draws), partial(_put, draws))
    told = flows.in_words(scene) if scene.layout == "flows" else scene.parts
    rows: list[Part] = [_Row(part, frame.width, sheet) for part in told[: scene.shown]]
    return frame.pages(rows, _GAP)


def _put(draws: Sequence[DrawPage], canvas: Canvas, at: int) -> None:
    draws[at](canvas)


class _Row:
    """A part in words, behind its pictogram."""

    count = 0

    def __init__(self, part: DrawnPart, width: float, sheet: Sheet) -> None:
        self._part, self._sheet = part, sheet
        size = sheet.type.body
        self._side = size * 1.9
        inner = width - self._side - size * 0.5
        self._name = PhrasePart(part.name, sheet.ink(size, MEDIUM), inner, sheet)
        self._text = PhrasePart(part.text, sheet.body, inner, sheet)
        self._inner, self._width = inner, width

    @property
    def height(self) -> float:
        return max(self._name.height + self._text.height, self._side * 0.8)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        if self._part.picture:
            room = QRectF(left, top, self._side, self.height)
            picture_in(canvas, self._part.picture, room, self._sheet)
        inside = left + self._side + self._sheet.type.body * 0.5
        self._name.put(canvas, inside, top)
        self._text.put(canvas, inside, top + self._name.height)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        parts = (self._name, self._text)
        return [piece for part in parts for piece in part.pieces(height)]
