"""Tables: a rule under the headings, hairlines between the rows, numbers on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from cwb_workshop.core.contract.blocks import Table
from cwb_workshop.core.contract.heat_cell import HeatCell, colour_of, is_light
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.column_widths import BETWEEN, ColumnWidths
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece, tied
from cwb_workshop.report.layout.row_parts import CellTexts, parts_of_cell, split_row
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import INK, LINE, QUIET, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_FORM_HEIGHT = 40.0
"""Room to write a few words by hand."""

_TICK = 15.0
"""The side of a box for a cross."""

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
        self._type = typesetter
        self._look = look
        self._size = look.body if width > _NARROW else look.dense
        self._width = width
        self._gap = look.gap * 0.6
        self._padding = look.padding
        self._said_at = max(range(len(block.widths)), key=lambda at: block.widths[at])
        self.columns = columns or self._widths(headings)

    def _widths(self, headings: Iterable[Sequence[str]]) -> list[float]:
        fonts = [self._font(at) for at in range(len(self._block.widths))]
        made = ColumnWidths(self._block, fonts, self._number_of_lines, self._type, self._size)
        return made.found(self._width, headings, narrow=self._width <= _NARROW)

    def pieces(self) -> list[Piece]:
        """Return a piece per row under the headings, which stand on each page again. On a sheet
        those of one that goes on stand above the table before it.
        """
        whole = Element("Table")
        headings = self._set(self._block.headings, [MEDIUM] * len(self.columns))
        head = self._row(headings, whole, heading=True)
        again = self._row(headings, None, heading=True)
        room = self._look.page - head.height - self._padding * 2
        rows = [
            replace(self._row_of(at, whole, room), head=again, resumed=self._resumed(at, again))
            for at in range(len(self._block.rows))
        ]
        shown = self._under_names(tied(rows))
        if self._block.goes_on and not self._look.flows:
            return shown
        return [replace(head, before=self._gap, keep=True), *shown]

    def _under_names(self, rows: Sequence[Piece]) -> list[Piece]:
        """Return rows that go on at a next page only where the name of their group has room there:
        it stands beside the rest of them.
        """
        if not self._block.grouped:
            return list(rows)
        kept = list(rows)
        rest = 0.0
        for at in range(len(rows) - 1, 0, -1):
            rest = rows[at].height + (rest if self._goes_on(at) else 0.0)
            if not self._block.rows[at][0] and rest < self._height_of_name(at):
                kept[at - 1] = replace(kept[at - 1], keep=True)
        return kept

    def _height_of_name(self, at: int) -> float:
        """Return how high the name is of the group that a row belongs to."""
        name = self._name_of_group(at)
        lines = self._number_of_lines(name, MEDIUM, self.columns[0])
        return lines * leading(self._size) + 2 * self._padding

    def _name_of_group(self, at: int) -> str:
        return next((row[0] for row in reversed(self._block.rows[: at + 1]) if row[0]), "")

    def _resumed(self, at: int, again: Piece) -> Piece | None:
        """Return the headings with the name of a group below them, in front of a row of it."""
        rows = self._block.rows
        if not self._block.grouped or rows[at][0]:
            return None
        lines = self._lines(self._name_of_group(at), MEDIUM, self.columns[0])

        def draw(pen: Pen, left: float, top: float) -> None:
            again.draw(pen, left, top)
            with pen.unsaid():
                draw_lines(pen, lines, left, top + again.height + self._padding)

        return Piece(again.height, draw)

    def _goes_on(self, at: int) -> bool:
        """Say whether the next row belongs to the same name."""
        rows = self._block.rows
        return self._block.grouped and at + 1 < len(rows) and not rows[at + 1][0]

    def _row_of(self, number: int, whole: Element, room: float) -> Piece:
        """Return a row; one that is higher than the `room` of a page goes on at the next.

        One with several texts in a cell may do so behind any of them.
        What fits is measured now and set when it is drawn: there may be thousands of them.
        """
        cells = self._block.rows[number]
        fonts = self._fonts(number)
        tallest = max(
            self._number_of_lines(cell, font, width)
            for cell, font, width in zip(cells, fonts, self.columns, strict=True)
        ) * leading(self._size)
        several = any(len(parts_of_cell(cell)) > 1 for cell in cells)
        most = room / _PARTS_OF_PAGE if several else room
        if tallest <= most:
            set_later = partial(self._set, cells, fonts)
            return self._piece(set_later, tallest, whole, number, heading=False)
        said = [
            [self._lines(part, font, width) for part in parts_of_cell(cell)]
            for cell, font, width in zip(cells, fonts, self.columns, strict=True)
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

    def _set(self, cells: Sequence[str], fonts: Sequence[str]) -> _Row:
        return [
            self._lines(cell, font, width)
            for cell, font, width in zip(cells, fonts, self.columns, strict=True)
        ]

    def _fonts(self, row: int) -> list[str]:
        """Return the typefaces of a row; what stands out is what was said in it."""
        fonts = [self._font(at) for at in range(len(self.columns))]
        if row in self._block.strong:
            fonts[self._said_at] = MEDIUM
        return fonts

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
        row_number: int | None = None,
        *,
        heading: bool,
        ends: bool = True,
    ) -> Piece:
        """Return a row; without a table to belong to it is not read aloud."""
        cells = () if row_number is None else self._block.rows[row_number]
        indent = self.columns[0] if row_number is not None and self._goes_on(row_number) else 0.0
        height = tallest + 2 * self._padding
        if self._block.form and not heading:
            height = max(height, _FORM_HEIGHT)

        def draw(pen: Pen, left: float, top: float) -> None:
            row = None if whole is None else Element("TR", parent=whole)
            foot = top + height
            self._shade(pen, cells, left, top, height)
            if ends:
                pen.rule_of_row(left + indent, foot, self._width - indent, heading=heading)
            for at, lines in enumerate(texts_now()):
                if self._block.form and at and at - 1 not in self._block.ticks[:-1]:
                    x = left - BETWEEN / 2
                    pen.rule((x, top), (x, foot), colour=LINE, thickness=0.6)
                cell = row and _cell(row, at, lines, heading=heading)
                if at in self._block.ticks and not heading:
                    x = left + (self.columns[at] - BETWEEN - _TICK) / 2
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
                x = left + sum(self.columns[:at]) - BETWEEN / 2
                pen.box(x, top, self.columns[at], height, fill=colour_of(cell.shade))

    def _lines(self, cell: str, font: str, width: float) -> tuple[TextLine, ...]:
        """Return the lines of a cell; what stands on lines of its own there begins a new one."""
        return tuple(
            line
            for part in parts_of_cell(cell)
            for line in self._type.set_once(part, font, self._size, width - BETWEEN)
        )

    def _number_of_lines(self, cell: str, font: str, width: float) -> int:
        return sum(
            self._type.number_of_lines(part, font, self._size, width - BETWEEN)
            for part in parts_of_cell(cell)
        )

    def _indent(self, at: int, lines: Sequence[TextLine]) -> float:
        if at not in self._block.numeric:
            return 0.0
        widest = max((line.width for line in lines), default=0.0)
        return self.columns[at] - BETWEEN - widest


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
