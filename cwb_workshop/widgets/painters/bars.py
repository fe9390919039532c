"""A result as bars with their names beside them and their values behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import floor

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.contract.scene import Bar, BarsScene
from cwb_workshop.core.contract.wall_text import NOTHING
from cwb_workshop.widgets.fonts import MEDIUM, REGULAR
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import TextBlock, natural_width
from cwb_workshop.widgets.text_measure import Style

_SHORTEST_BARS = 0.22
"""The least of the width that the longest bar keeps."""

_GAP = 34.0
_LEADING, _CLOSE = 1.2, 1.05
"""Of the names: close together where letters that are taller than Latin ones need a page more."""

_LARGEST_GAP = 0.55
"""Between two bars, in sizes of the text."""


def pages(scene: BarsScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer, scene.footer_right))
    if not scene.bars:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    columns = _Columns(scene.bars, frame, scene.highest)
    rows = _rows(scene.bars, columns, sheet, _LEADING)
    if stack_height(rows, 0) > frame.height:
        rows = _rows(scene.bars, columns, sheet, _CLOSE)
    spare = floor((frame.height - stack_height(rows, 0)) / max(len(rows) - 1, 1))
    gap = min(max(spare, sheet.type.body * 0.05), sheet.type.body * _LARGEST_GAP)
    return frame.pages(rows, gap, even=True)


def _rows(bars: Sequence[Bar], columns: _Columns, sheet: Sheet, leading: float) -> list[_Row]:
    kind = (_Row, leading, columns.width, columns.label, columns.bar, columns.value, columns.most)
    return sheet.parts.parts(kind, bars, lambda bar: _Row(bar, columns, sheet, leading))


class _Columns:
    """How wide names, bars and values are, alike for all rows."""

    def __init__(self, bars: Sequence[Bar], frame: Frame, highest: float) -> None:
        sheet = frame.sheet
        self.width = frame.width
        self.most = max((highest, *(bar.value for bar in bars)))
        wide = sheet.parts.parts(_widths, bars, lambda bar: _widths(bar, sheet))
        self.value = min(max(value for _label, value in wide) + 2, frame.width * 0.25)
        widest = max(label for label, _value in wide)
        beside = frame.width - self.value - 2 * _GAP
        self.label = min(widest + 2, beside - frame.width * _SHORTEST_BARS)
        self.bar = beside - self.label


def _widths(bar: Bar, sheet: Sheet) -> tuple[float, float]:
    """Return how wide the name and the value of a bar are on one row."""
    main = natural_width(bar.label.main, _style(sheet, strong=bar.strong))
    second = natural_width(bar.label.second, _second(sheet))
    return max(main, second), natural_width(bar.shown_value, _style(sheet, strong=True))


def _style(sheet: Sheet, *, strong: bool) -> Style:
    return sheet.ink(sheet.type.body, MEDIUM if strong else REGULAR)


def _second(sheet: Sheet) -> Style:
    return Style(sheet.type.second(sheet.type.body), sheet.palette.caption)


class _Row:
    """One bar. Those that lead are dark and their words heavier."""

    count = 0

    def __init__(self, bar: Bar, columns: _Columns, sheet: Sheet, leading: float) -> None:
        self._bar = bar
        self._leading = leading
        self._columns = columns
        self._sheet = sheet
        style = replace(_style(sheet, strong=bar.strong), leading=leading)
        right = Qt.AlignmentFlag.AlignRight
        self._label = PhrasePart(bar.label, style, columns.label, sheet, align=right)
        self._value = TextBlock(bar.shown_value, style, columns.value)
        self.height = max(self._label.height, self._value.height)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        columns, palette = self._columns, self._sheet.palette
        high = self.height
        self._label.put(canvas, left, top + (high - self._label.height) / 2)
        start = left + columns.label + _GAP
        share = self._bar.value / columns.most if columns.most > 0 else 0.0
        thick = self._sheet.type.body * 0.95
        room = QRectF(start, top + (high - thick) / 2, columns.bar * share, thick)
        if share > 0:
            fill = palette.primary if self._bar.strong else palette.muted
            canvas.box(room, fill=fill, radius=min(8.0, room.width() / 2))
        canvas.text(self._value, start + columns.bar + _GAP, top + (high - self._value.height) / 2)

    def pieces(self, height: float) -> Sequence[Part]:
        """A name too long to stand beside its bar stands above it."""
        if self.height <= height:
            return (self,)
        style = _style(self._sheet, strong=self._bar.strong)
        name = PhrasePart(self._bar.label, style, self._columns.width, self._sheet)
        return (
            *name.pieces(height),
            _Row(replace(self._bar, label=NOTHING), self._columns, self._sheet, self._leading),
        )
