"""Short lists on panels beside a picture: how many there are, and those that fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import SideList
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import PhrasePart
from cwb_workshop.widgets.text_layout import TextBlock, snug
from cwb_workshop.widgets.text_measure import Style

_GAP = 16.0
_PADDING = 16.0
_LINE_GAP = 3.0
_MOST_LINES = 12


class SideLists:
    """Lists under one another, each on its panel; together no higher than `height`."""

    def __init__(
        self, lists: Sequence[SideList], width: float, height: float, sheet: Sheet
    ) -> None:
        each = (height - _GAP * (len(lists) - 1)) / len(lists)
        self._panels = [_Panel(one, width, each, sheet) for one in lists]

    @property
    def fits(self) -> bool:
        """Whether there is room for something on each of them, and no word is broken."""
        return all(panel.fits for panel in self._panels)

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        for panel in self._panels:
            panel.put(canvas, left, top)
            top += panel.height + _GAP


class _Panel:
    """A sign, a name, how many there are, and as many of them as there is room for."""

    def __init__(self, shown: SideList, width: float, height: float, sheet: Sheet) -> None:
        self._sheet, self._width = sheet, width
        size, inner = sheet.type.body, width - 2 * _PADDING
        self._sign = snug(shown.sign, Style(round(size * 0.8), sheet.palette.primary, BOLD))
        self._ring = size * 0.82
        self._indent = self._ring + size * 0.25
        count = str(len(shown.lines))
        self._count = snug(count, Style(size, sheet.palette.deep, MEDIUM))
        named = inner - self._indent - self._count.limit - size * 0.2
        self._name = PhrasePart(shown.name, sheet.ink(size, MEDIUM), named, sheet)
        lines = [TextBlock(line, sheet.body, inner) for line in shown.lines[:_MOST_LINES]]
        ends = list(accumulate(line.height + _LINE_GAP for line in lines))
        around = 2 * _PADDING + self._name.height
        fitting = sum(end <= height - around for end in ends)
        self._lines = lines[:fitting]
        self.height = around + (ends[fitting - 1] if fitting else 0.0)
        broken = any(line.breaks_a_word for line in self._lines) or self._name.breaks_a_word
        self.fits = fitting > 0 and not broken

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        palette, count = self._sheet.palette, self._count
        room = QRectF(left, top, self._width, self.height)
        canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=16)
        left, top = left + _PADDING, top + _PADDING
        row = self._sheet.type.body * 1.2
        ring = QRectF(left, top + (row - self._ring) / 2, self._ring, self._ring)
        canvas.box(
            ring, fill=palette.soft, line=palette.primary, thickness=5, radius=self._ring / 2
        )
        middle, sign = ring.center(), self._sign
        canvas.text(sign, middle.x() - sign.limit / 2, middle.y() - sign.height / 2)
        self._name.put(canvas, left + self._indent, top)
        canvas.text(count, left + self._width - 2 * _PADDING - count.limit, top)
        down = top + self._name.height + _LINE_GAP
        for line in self._lines:
            canvas.text(line, left, down)
            down += line.height + _LINE_GAP
