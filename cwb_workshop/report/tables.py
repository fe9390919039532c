"""Tables: a rule under the headings, hairlines between the rows, numbers on the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from cwb_workshop.core.blocks import Table
from cwb_workshop.report.fonts import MEDIUM, REGULAR
from cwb_workshop.report.look import INK, LINE, Look
from cwb_workshop.report.pen import Pen
from cwb_workshop.report.pieces import Piece
from cwb_workshop.report.structure import Element
from cwb_workshop.report.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.typesetter import Line, Typesetter

_BETWEEN = 12.0
_FACTORS = (1.0, 0.85, 1.2)
"""By how much the narrower columns may differ from their shares; the first of equals wins."""


class TablePieces:
    """Makes one piece per row."""

    def __init__(self, block: Table, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._size = look.dense
        self._width = width
        self._gap = look.gap * 0.6
        self._padding = look.dense * 0.25
        self._columns = self._column_widths()

    def pieces(self) -> list[Piece]:
        whole = Element("Table")
        head = self._row(self._block.headings, whole, MEDIUM)
        rows = [self._row(row, whole, REGULAR) for row in self._block.rows]
        return [Piece(head.height, head.draw, self._gap, keep=True), *rows]

    def _row(self, cells: Sequence[str], whole: Element, font: str) -> Piece:
        heading = font == MEDIUM
        row = Element("TR", parent=whole)
        elements = [Element("TH" if heading else "TD", parent=row) for _cell in cells]
        texts = [
            self._type.lines(cell, font, self._size, width - _BETWEEN)
            for cell, width in zip(cells, self._columns, strict=True)
        ]
        tallest = max(height_of_lines(lines) for lines in texts)
        height = tallest + 2 * self._padding

        def draw(pen: Pen, left: float, top: float) -> None:
            foot = top + height
            pen.rule(
                (left, foot),
                (left + self._width, foot),
                colour=INK if heading else LINE,
                thickness=1.0 if heading else 0.6,
            )
            for at, lines in enumerate(texts):
                with pen.content(elements[at]):
                    x = left + self._indent(at, lines)
                    draw_lines(pen, lines, x, top + self._padding)
                left += self._columns[at]

        return Piece(height, draw)

    def _indent(self, at: int, lines: Sequence[Line]) -> float:
        if at not in self._block.numeric:
            return 0.0
        widest = max((line.width for line in lines), default=0.0)
        return self._columns[at] - _BETWEEN - widest

    def _column_widths(self) -> list[float]:
        """Return widths near the shares: those with which the table is lowest."""
        total = sum(self._block.widths)
        shares = [self._width * share / total for share in self._block.widths]
        natural = [self._natural(at) for at in range(len(shares))]
        widest = max(range(len(shares)), key=lambda at: shares[at])
        tried: list[list[float]] = []
        for factors in product(_FACTORS, repeat=len(shares) - 1):
            others = iter(factors)
            widths = [
                0.0 if at == widest else min(share * next(others), natural[at])
                for at, share in enumerate(shares)
            ]
            widths[widest] = self._width - sum(widths)
            tried.append(widths)
        return min(tried, key=self._lines_with)

    def _lines_with(self, widths: Sequence[float]) -> int:
        return sum(
            max(
                len(self._type.lines(cell, REGULAR, self._size, width - _BETWEEN))
                for cell, width in zip(row, widths, strict=True)
            )
            for row in self._block.rows
        )

    def _natural(self, at: int) -> float:
        texts = [(self._block.headings[at], MEDIUM)]
        texts += [(row[at], REGULAR) for row in self._block.rows]
        widths = (self._type.line(text, font, self._size).width for text, font in texts)
        return max(widths) + _BETWEEN + 0.5
