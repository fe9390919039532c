"""Options to vote on, all equally large and without a number of the result."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import OptionsScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import LIGHT
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PartsSideBySide, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import TextBlock, natural_width
from cwb_workshop.widgets.text_measure import Style

_GAP = 22.0
_NARROWEST = 11.0
"""In sizes of the text: below this options stand in one column."""


def pages(scene: OptionsScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    half = (frame.width - _GAP) / 2
    if half < _NARROWEST * sheet.type.body or len(scene.options) < 4:
        single = [_Option(mark, name, frame.width, sheet) for mark, name in scene.options]
        return frame.pages(_stretched(single, frame), _GAP, even=True)
    parts = [_Option(mark, name, half, sheet) for mark, name in scene.options]
    even = _even_height(_in_pairs(parts, half), frame)
    for part in parts:
        part.least = even
    return frame.pages(_in_pairs(parts, half), _GAP, even=True)


def _in_pairs(parts: Sequence[Part], width: float) -> list[Part]:
    lefts = (0.0, width + _GAP)
    pairs = (tuple(parts[at : at + 2]) for at in range(0, len(parts), 2))
    return [PartsSideBySide(pair, lefts[: len(pair)]) for pair in pairs]


def _stretched(parts: Sequence[_Option], frame: Frame) -> Sequence[Part]:
    even = _even_height(parts, frame)
    for part in parts:
        part.least = even
    return parts


def _even_height(rows: Sequence[Part], frame: Frame) -> float:
    """Share out the room where all fit on one page, so that no option weighs more."""
    if stack_height(rows, _GAP) > frame.height:
        return 0.0
    even = floor((frame.height - _GAP * (len(rows) - 1)) / max(len(rows), 1))
    highest = max((row.height for row in rows), default=0.0)
    roomy = min(even, frame.sheet.type.body * 3.2)
    return roomy if roomy >= highest else 0.0


class _Option:
    """A number and a name on a card."""

    count = 0

    def __init__(self, mark: str, name: Phrase, width: float, sheet: Sheet) -> None:
        self._sheet = sheet
        self._width = width
        self._padding = round(sheet.type.body * 0.5)
        style = Style(round(sheet.type.body * 1.5), sheet.palette.primary, LIGHT, 1.0)
        wide = natural_width(mark, style)
        limit = min(max(wide, style.size * 0.6) + 1, width * 0.3)
        self._mark = TextBlock(mark, style, limit)
        self._indent = self._mark.limit + self._padding * 0.8
        inner = width - 2 * self._padding - self._indent
        self._name = PhrasePart(name, sheet.body, inner, sheet)
        self.least = 0.0

    @property
    def height(self) -> float:
        needed = max(self._name.height, self._mark.height) + self._padding
        return max(needed, self.least)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette, high = self._sheet.palette, max(height, self.height)
        room = QRectF(left, top, self._width, high)
        canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=18)
        inside = left + self._padding
        canvas.text(self._mark, inside, top + (high - self._mark.height) / 2)
        self._name.put(canvas, inside + self._indent, top + (high - self._name.height) / 2)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,) if self.height <= height else self._name.pieces(height)
