"""The room from above: a table with a seat for everyone who was there. No faces, no names."""

from __future__ import annotations

from math import ceil, cos, pi, sin, sqrt

from cwb_workshop.core.contract.blocks import TableMap
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, MUTED, PALE, Look
from cwb_workshop.report.layout.typesetter import Typesetter

_MOST_HEIGHT = 150.0
_LARGEST_CELL = 110.0
_TABLE, _SEAT, _AROUND = 0.26, 0.052, 0.37
"""The table, a seat, and how far seats stand from the middle, as shares of a cell."""

_MOST_SEATS = 14
"""More seats than this would touch each other around a table."""


class TableMapPiece:
    def __init__(self, block: TableMap, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._width = width
        self._gap = 2 * look.gap
        number = max(len(block.sizes), 1)
        rows = max(round(sqrt(number * _MOST_HEIGHT / width)), 1)
        self._across = ceil(number / rows)
        self._rows = ceil(number / self._across)
        self._cell = min(width / self._across, _MOST_HEIGHT / self._rows, _LARGEST_CELL)

    def pieces(self) -> list[Piece]:
        """Return nothing where it is not known how many tables there were."""
        if not self._block.sizes:
            return []
        element = Element("Figure", alt=self._block.alt)
        height, width = self._cell * self._rows, self._width

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(element):
                for at, seats in enumerate(self._block.sizes):
                    row, column = divmod(at, self._across)
                    in_row = min(self._across, len(self._block.sizes) - row * self._across)
                    indent = (self._width - in_row * self._cell) / 2
                    x = left + indent + (column + 0.5) * self._cell
                    y = top + (row + 0.5) * self._cell
                    self._draw_table(pen, at + 1, seats, (x, y))
                pen.place(element, left, top, left + width, top + height)

        return [Piece(height, draw, before=self._gap)]

    def _draw_table(self, pen: Pen, number: int, seats: int, middle: tuple[float, float]) -> None:
        x, y = middle
        shown = min(seats, _MOST_SEATS)
        for seat in range(shown):
            turn = 2 * pi * seat / shown - pi / 2
            reach = self._cell * _AROUND
            place = (x + reach * cos(turn), y + reach * sin(turn))
            pen.dot(place, self._cell * _SEAT, fill=DEEP)
        pen.dot(middle, self._cell * _TABLE, fill=MUTED)
        pen.dot(middle, self._cell * _TABLE - 1.4, fill=PALE)
        size = self._cell * 0.17
        line = self._type.line(str(number), MEDIUM, size)
        pen.text(line, x, y + size * 0.36, colour=DEEP, align=0.5)
