"""Tables: a rule under the headings, hairlines between the rows, numbers on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import product
from typing import TypeAlias

from cwb_workshop.core.contract.blocks import Table
from cwb_workshop.core.contract.heat_cell import HeatCell, colour_of, is_light
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece, tied
from cwb_workshop.report.layout.row_parts import CellTexts, parts_of_cell, split_row
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import INK, LINE, QUIET, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_BETWEEN = 12.0
_FORM_HEIGHT = 40.0
"""Room to write a few words by hand."""

_TICK = 15.0
"""The side of a box for a cross."""

_WIDEST_WORD, _WIDEST_IN_NARROW = 0.3, 0.45
"""The most of the table that one long word may claim for its column."""

_FACTORS = (1.0, 0.85, 1.2)
"""By how much the narrower columns may differ from their shares; the first of equals wins."""


_PARTS_OF_PAGE = 4
"""Of several texts in a cell so large a part of a page stays together."""

_Row: TypeAlias = Sequence[Sequence[TextLine]]
"""The lines of each cell."""

_NARROW = 300.0
"""A table of this width, in points, holds smaller type where all has to stand on one sheet."""


class TablePieces:
    """Makes one piece per row."""

    def __init__(
        self,
        block: Table,
        typesetter: Typesetter,
        look: Look,
        width: float,
        columns: Sequence[float] = (),
        headings: Iterable[Sequence[str]] = (),
    ) -> None:
        """`columns` are the widths of a grid that several tables have in common; where it is
        looked for, `headings` are those of all of them.
        """
        self._block = block
        self._headings = (block.headings, *headings)
        self._type = typesetter
        self._look = look
        self._size = look.body if width > _NARROW else look.dense
        self._width = width
        self._gap = look.gap * 0.6
        self._padding = look.padding
        self._tried: dict[tuple[int, float], list[int]] = {}
        self.columns = columns or self._column_widths()
        self._tried.clear()

    def pieces(self) -> list[Piece]:
        """Return a piece per row under the headings, which stand on each page again. On a sheet
        those of one that goes on stand above the table before it.
        """
        whole = Element("Table")
        headings = self._set(self._block.headings, MEDIUM)
        head = self._row(headings, whole, heading=True)
        again = self._row(headings, None, heading=True)
        room = self._look.page - head.height - self._padding * 2
        rows = [replace(self._row_of(cells, whole, room), head=again) for cells in self._block.rows]
        if self._block.goes_on and not self._look.flows:
            return tied(rows)
        return [replace(head, before=self._gap, keep=True), *tied(rows)]

    def _row_of(self, cells: Sequence[str], whole: Element, room: float) -> Piece:
        """Return a row; one that is higher than the `room` of a page goes on at the next.

        One with several texts in a cell may do so behind any of them.
        What fits is measured now and set when it is drawn: there may be thousands of them.
        """
        tallest = max(
            self._number_of_lines(at, cell, width)
            for at, (cell, width) in enumerate(zip(cells, self.columns, strict=True))
        ) * leading(self._size)
        several = any(len(parts_of_cell(cell)) > 1 for cell in cells)
        most = room / _PARTS_OF_PAGE if several else room
        if tallest <= most:
            set_later = partial(self._set, cells)
            return self._piece(set_later, tallest, whole, cells, heading=False)
        said = [
            [self._lines(part, self._font(at), width) for part in parts_of_cell(cell)]
            for at, (cell, width) in enumerate(zip(cells, self.columns, strict=True))
        ]
        return self._high_row(said, whole, int(room / leading(self._size)), said[0])

    def _high_row(
        self, cells: Sequence[CellTexts], whole: Element, page: int, name: CellTexts
    ) -> Piece:
        """Return a row that may go on where a `page` of so many lines ends, under its name."""
        made = self._row(_flat(cells), whole, heading=False)

        def split(room: float) -> tuple[Piece, Piece] | None:
            parts = split_row(cells, int((room - 2 * self._padding) / leading(self._size)), page)
            if parts is None:
                return None
            first, rest = parts
            begun = self._row(_flat(first), whole, heading=False, ends=False)
            named = [rest[0] or name, *rest[1:]]
            return begun, self._high_row(named, whole, page, name)

        return replace(made, split=split)

    def _set(self, cells: Sequence[str], font: str = "") -> _Row:
        return [
            self._lines(cell, font or self._font(at), width)
            for at, (cell, width) in enumerate(zip(cells, self.columns, strict=True))
        ]

    def _font(self, at: int) -> str:
        """Return the typeface of a column under its heading."""
        return MEDIUM if self._block.named and not at else REGULAR

    def _row(
        self,
        texts: _Row,
        whole: Element | None,
        *,
        heading: bool,
        ends: bool = True,
    ) -> Piece:
        """Return a row, or what of it stands on a page; a rule is drawn where it `ends`."""
        tallest = max(height_of_lines(lines) for lines in texts)
        return self._piece(lambda: texts, tallest, whole, heading=heading, ends=ends)

    def _piece(
        self,
        texts_now: Callable[[], _Row],
        tallest: float,
        whole: Element | None,
        cells: Sequence[str] = (),
        *,
        heading: bool,
        ends: bool = True,
    ) -> Piece:
        """Return a row of `cells`; without a table to belong to it is not read aloud."""
        height = tallest + 2 * self._padding
        if self._block.form and not heading:
            height = max(height, _FORM_HEIGHT)

        def draw(pen: Pen, left: float, top: float) -> None:
            row = None if whole is None else Element("TR", parent=whole)
            foot = top + height
            self._shade(pen, cells, left, top, height)
            if ends:
                pen.rule_of_row(left, foot, self._width, heading=heading)
            for at, lines in enumerate(texts_now()):
                if self._block.form and at and at - 1 not in self._block.ticks[:-1]:
                    x = left - _BETWEEN / 2
                    pen.rule((x, top), (x, foot), colour=LINE, thickness=0.6)
                cell = row and _cell(row, at, lines, heading=heading)
                if at in self._block.ticks and not heading:
                    x = left + (self.columns[at] - _BETWEEN - _TICK) / 2
                    pen.box(x, top + self._padding + 2, _TICK, _TICK, stroke=INK, thickness=1.0)
                with pen.content(cell, once=True) if cell else pen.unsaid():
                    x = left + self._indent(at, lines)
                    colour = QUIET if at < len(cells) and is_light(cells[at]) else INK
                    draw_lines(pen, lines, x, top + self._padding, colour=colour)
                left += self.columns[at]

        return Piece(height, draw)

    def _shade(
        self, pen: Pen, cells: Sequence[str], left: float, top: float, height: float
    ) -> None:
        """Make cells of a heat table darker the higher their figures are."""
        for at, cell in enumerate(cells):
            if isinstance(cell, HeatCell) and cell.shade:
                x = left + sum(self.columns[:at]) - _BETWEEN / 2
                pen.box(x, top, self.columns[at], height, fill=colour_of(cell.shade))

    def _lines(self, cell: str, font: str, width: float) -> tuple[TextLine, ...]:
        """Return the lines of a cell; what stands on lines of its own there begins a new one."""
        return tuple(
            line
            for part in parts_of_cell(cell)
            for line in self._type.set_once(part, font, self._size, width - _BETWEEN)
        )

    def _number_of_lines(self, at: int, cell: str, width: float) -> int:
        return sum(
            self._type.number_of_lines(part, self._font(at), self._size, width - _BETWEEN)
            for part in parts_of_cell(cell)
        )

    def _indent(self, at: int, lines: Sequence[TextLine]) -> float:
        if at not in self._block.numeric:
            return 0.0
        widest = max((line.width for line in lines), default=0.0)
        return self.columns[at] - _BETWEEN - widest

    def _column_widths(self) -> list[float]:
        """Return widths near the shares: those with which the table is lowest.

        A column is at least as wide as its widest word, where that leaves room for the others.
        """
        total = sum(self._block.widths)
        shares = [self._width * share / total for share in self._block.widths]
        if self._block.form:
            return shares
        natural = [self._natural(at) for at in range(len(shares))]
        most = self._width * (_WIDEST_WORD if self._width > _NARROW else _WIDEST_IN_NARROW)
        least = [min(self._widest_word(at), most) for at in range(len(shares))]
        widest = max(range(len(shares)), key=lambda at: shares[at])
        tried: list[list[float]] = []
        for factors in product(_FACTORS, repeat=len(shares) - 1):
            others = iter(factors)
            widths = [
                0.0 if at == widest else max(min(share * next(others), natural[at]), least[at])
                for at, share in enumerate(shares)
            ]
            widths[widest] = self._width - sum(widths)
            if widths[widest] >= least[widest]:
                tried.append(widths)
        best = min(tried, key=self._lines_with) if tried else shares
        return _shared(best, natural, widest)

    def _lines_with(self, widths: Sequence[float]) -> int:
        columns = (self._heights(at, width) for at, width in enumerate(widths))
        return sum(map(max, zip(*columns, strict=True)))

    def _heights(self, at: int, width: float) -> list[int]:
        """Return how many lines each row has in this column; most widths are tried many times."""
        if (at, width) not in self._tried:
            self._tried[at, width] = [
                self._number_of_lines(at, row[at], width) for row in self._block.rows
            ]
        return self._tried[at, width]

    def _natural(self, at: int) -> float:
        return self._widest(
            {(part, font) for cell, font in self._cells(at) for part in parts_of_cell(cell)}
        )

    def _widest_word(self, at: int) -> float:
        parts = ((part, font) for cell, font in self._cells(at) for part in parts_of_cell(cell))
        return self._widest({(word, font) for part, font in parts for word in part.split(" ")})

    def _widest(self, texts: Iterable[tuple[str, str]]) -> float:
        widths = (self._type.width(text, font, self._size) for text, font in texts)
        return max(widths, default=0.0) + _BETWEEN + 0.5

    def _cells(self, at: int) -> list[tuple[str, str]]:
        rows = ((row[at], self._font(at)) for row in self._block.rows)
        return [*((headings[at], MEDIUM) for headings in self._headings), *rows]


def _cell(row: Element, at: int, lines: Sequence[TextLine], *, heading: bool) -> Element:
    """Return a cell; the first of a row says what the row is about, where anything stands in it."""
    if heading:
        return Element("TH", parent=row, scope="Column")
    if at == 0 and lines:
        return Element("TH", parent=row, scope="Row")
    return Element("TD", parent=row)


def _flat(cells: Sequence[CellTexts]) -> _Row:
    """Return the lines of each cell."""
    return [[line for lines in texts for line in lines] for texts in cells]


def _shared(widths: Sequence[float], natural: Sequence[float], widest: int) -> list[float]:
    """Give what the widest column does not need to those that need more than they have."""
    shares = list(widths)
    spare = shares[widest] - natural[widest]
    for at in sorted(range(len(shares)), key=lambda at: shares[at] - natural[at]):
        more = min(spare, natural[at] - shares[at])
        if more > 0:
            shares[at] += more
            shares[widest] -= more
            spare -= more
    return shares
