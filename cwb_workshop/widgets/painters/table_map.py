"""The map of a neighbourhood as a table: who is here, and what they buy, hire and own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import product

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import MapRow, MapScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PartGroup, PhrasePart
from cwb_workshop.widgets.pagination import evened
from cwb_workshop.widgets.text_layout import TextBlock, natural_width
from cwb_workshop.widgets.text_measure import Style

_NAME = 0.28
_GAP = 16.0
_BETWEEN = 24.0
_LEADING, _CLOSE = 1.2, 1.08
_LONGEST_WORD = 24
"""Longer ones are no words, and break in any layout."""


def pages(scene: MapScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    if not scene.rows:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    for tried, leading in product((frame, frame.continued), (_LEADING, _CLOSE)):
        table = _as_table(scene, tried, leading)
        if table is not None and len(table) == 1:
            return table
    told = _written_out(scene, frame.continued)
    if len(told) == 1:
        return told
    # Of a long one the rows stand closer; below each other over the width where that is shorter.
    ways = (_as_table(scene, frame, _CLOSE), _written_out(scene, frame))
    return min((pages for pages in ways if pages is not None), key=len)


def _whole_rows(scene: MapScene, frame: Frame, leading: float) -> list[_Row]:
    return frame.sheet.parts.parts(
        (_Row, scene.columns, frame.width, leading),
        scene.rows,
        lambda row: _Row(row, scene.columns, frame.width, frame.sheet, leading),
    )


def _written_out(scene: MapScene, frame: Frame) -> Sequence[Page]:
    told = [row.written_out(frame.height) for row in _whole_rows(scene, frame, _CLOSE)]
    return frame.pages_of_list(told, frame.sheet.type.body * 0.5)


def _as_table(scene: MapScene, frame: Frame, leading: float) -> Sequence[Page] | None:
    """Return the pages of the table; None where a word in it would break."""
    whole = _whole_rows(scene, frame, leading)
    if any(row.breaks_words for row in whole):
        return None
    head = _Header(scene.columns, frame.width, frame.sheet)
    used = head.height + _GAP
    first, room = frame.height - used, frame.continued.height - used
    rows = [part for row in whole for part in row.pieces(first)]
    stacks = evened(rows, room, gap=_GAP, first=first)

    def put(canvas: Canvas, at: int) -> None:
        on = frame.on_page(at)
        head.put(canvas, on.left, on.top)
        on.put_stack(canvas, stacks[at], _GAP, down=used)

    return frame.drawn_up(len(stacks), put, continues=True)


def _cells(width: float, number: int) -> list[tuple[float, float]]:
    """Return left and width of the name and of each column."""
    name = width * (_NAME if number else 1.0)
    each = (width - name) / max(number, 1)
    return [(0.0, name - _BETWEEN)] + [(name + at * each, each - _BETWEEN) for at in range(number)]


class _Header:
    def __init__(self, columns: Sequence[Phrase], width: float, sheet: Sheet) -> None:
        style = Style(sheet.type.caption, sheet.palette.deep, MEDIUM)
        cells = _cells(width, len(columns))[1:]
        self._names = [
            (left, PhrasePart(column, style, wide, sheet))
            for column, (left, wide) in zip(columns, cells, strict=True)
        ]
        self._width = width
        self._rule = sheet.palette.line

    @property
    def height(self) -> float:
        return max((name.height for _left, name in self._names), default=0.0) + 12

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        for start, name in self._names:
            name.put(canvas, left + start, top)
        canvas.box(QRectF(left, top + self.height - 4, self._width, 4), fill=self._rule)


class _Row:
    """One anchor: its name with the table that named it, and a text in each column."""

    count = 1

    def __init__(
        self,
        row: MapRow,
        columns: Sequence[Phrase],
        width: float,
        sheet: Sheet,
        leading: float,
    ) -> None:
        self._row, self._columns, self._width, self._sheet = row, columns, width, sheet
        cells = _cells(width, len(row.cells))
        self._strong = sheet.ink(sheet.type.body, MEDIUM, leading)
        self._plain = sheet.ink(sheet.type.body, leading=leading)
        self._name = TextBlock(row.name, self._strong, cells[0][1])
        self._table = TextBlock(joined(row.table), sheet.caption, cells[0][1])
        self._texts = [
            (left, TextBlock(text, self._plain, wide))
            for text, (left, wide) in zip(row.cells, cells[1:], strict=True)
        ]
        named = self._name.height + self._table.height
        self.height = max(named, *(text.height for _left, text in self._texts), 0.0) + 14
        self._written_out: dict[float, PartGroup] = {}

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        canvas.text(self._name, left, top)
        canvas.text(self._table, left, top + self._name.height)
        for start, text in self._texts:
            canvas.text(text, left + start, top)
        rule = QRectF(left, top + self.height - 2, self._width, 2)
        canvas.box(rule, fill=self._sheet.palette.line)

    @cached_property
    def breaks_words(self) -> bool:
        """Whether a column is too narrow for a word in it."""
        blocks = [self._name, *(text for _left, text in self._texts)]
        return any(
            natural_width(word, block.style) > block.limit
            for block in blocks
            for word in block.text.split()
            if len(word) <= _LONGEST_WORD
        )

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,) if self.height <= height else self.written_out(height).pieces(height)

    def written_out(self, height: float) -> PartGroup:
        """Return the same over the whole width, column under column."""
        if height not in self._written_out:
            self._written_out = {height: self._column_under_column(height)}
        return self._written_out[height]

    def _column_under_column(self, height: float) -> PartGroup:
        sheet, width = self._sheet, self._width
        parts: list[Part] = [
            *PhrasePart(Phrase(self._row.name), self._strong, width, sheet).pieces(height)
        ]
        for column, text in zip(self._columns, self._row.cells, strict=True):
            if text:
                sentence = Phrase(f"{joined(column)}: {text}")
                parts += PhrasePart(sentence, self._plain, width, sheet).pieces(height)
        if self._row.table:
            parts.append(PhrasePart(Phrase(joined(self._row.table)), sheet.caption, width, sheet))
        return PartGroup(tuple(parts), _GAP / 4)
