"""A heading with lines that are built up one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import TextScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import TextBlock, natural_width
from cwb_workshop.widgets.text_measure import Style

_SIGN = re.compile(r"([+=]|[0-9]{1,2})\s+(?=\S)")
_SIZES = (1.35, 1.2, 1.1, 1.0)
"""What a text may be set in, in sizes of the body; the largest that fits."""

_LETTER = 0.51
"""How wide a letter is taken to be, in sizes of the text."""

_CLOSE = 0.3


def pages(scene: TextScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, size=sheet.type.title))
    for share in _SIZES:
        size = round(sheet.type.body * share)
        expected = _expected_height(scene, size, frame)
        number = len(scene.lines) + len(scene.coming)
        gap = min(floor((frame.height - expected) / max(number, 1)), size)
        if gap < _CLOSE * size:
            continue
        lines = _lines(scene, sheet, frame, size)
        if stack_height(lines, gap) <= frame.height:
            return frame.pages(lines, gap)
    tight = _lines(scene, sheet, frame, sheet.type.body)
    drawn = frame.pages(tight, round(sheet.type.body * _CLOSE))
    if len(drawn) > 1 and scene.fewer:
        if stack_height(tight, 0) <= frame.height:
            return frame.pages(tight, 0)
        return pages(replace(scene, lines=scene.fewer, fewer=()), sheet)
    return drawn


def _expected_height(scene: TextScene, size: int, frame: Frame) -> float:
    """Estimate by length alone, also for lines that are there.

    Measuring those would give another answer at each step, and move what stands there.
    """
    second = frame.sheet.type.second(size) if scene.heading.second else 0
    width = frame.width - 2 * size
    height = 0.0
    for letters in (*(len(line.main) for line in scene.lines), *scene.coming):
        height += ceil(letters * _LETTER * size / width) * size
        height += ceil(letters * _LETTER * second / width) * second if second else 0
    return height * frame.sheet.body.leading


def _lines(scene: TextScene, sheet: Sheet, frame: Frame, size: int) -> list[Part]:
    def made(lines: Sequence[Phrase], *, newest: bool) -> list[_Line]:
        return sheet.parts.parts(
            (_Line, size, frame.width, newest),
            lines,
            lambda line: _Line(line, size, frame.width, sheet, newest=newest),
        )

    return [*made(scene.lines[:-1], newest=False), *made(scene.lines[-1:], newest=True)]


class _Line:
    """A line with what hangs before it: a dash, or the sign or number it begins with.

    The newest has its dash in the colour of now.
    """

    count = 0

    def __init__(
        self, line: Phrase, size: int, width: float, sheet: Sheet, *, newest: bool
    ) -> None:
        self._sheet = sheet
        self._size = size
        self._newest = newest
        self._indent = round(size * 1.05)
        sign = _SIGN.match(line.main)
        self._sign = sign[1] if sign else ""
        if sign:
            line = Phrase(line.main[sign.end() :], _SIGN.sub("", line.second, count=1))
        style = sheet.ink(size)
        self._text = PhrasePart(line, style, width - self._indent, sheet)
        self.height = self._text.height

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette, size = self._sheet.palette, self._size
        if self._sign:
            style = Style(size, palette.primary, MEDIUM)
            wide = natural_width(self._sign, style)
            canvas.text(TextBlock(self._sign, style, wide + 2), left, top)
        else:
            dash = QRectF(left, top + size * 0.58, size * 0.5, size * 0.12)
            colour = palette.amber if self._newest else palette.primary
            canvas.box(dash, fill=colour, radius=dash.height() / 2)
        self._text.put(canvas, left + self._indent, top)

    def pieces(self, height: float) -> Sequence[Part]:
        return self._text.pieces(height)
