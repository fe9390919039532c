"""Parts of a whole as bars beside each other, each under its name and count.

Shades would be one grey on a copier; a bar under its name needs none.
"""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Stack
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_THICK = 5.0
_BELOW = 4.0
_GUTTER = 14.0
_UNDER_ARABIC = 2.5
"""Letters from right to left go further down."""

_COUNT = 8.0
"""Between a name and its count."""

_NARROWEST = 108.0
"""A column is no narrower than this, in points."""


class StackPiece:
    def __init__(self, block: Stack, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._width = width
        self._size = look.dense
        self._gap = look.gap * 1.3
        self._columns = self._side_by_side() or self._in_rows()

    def _side_by_side(self) -> list[float]:
        """Return columns as wide as each name and count, where all have room beside each other."""
        natural = [
            self._type.width(name, REGULAR, self._size)
            + self._type.width(str(count), MEDIUM, self._size)
            + _COUNT
            for name, count in self._block.parts
        ]
        spare = self._width - sum(natural) - _GUTTER * (len(natural) - 1)
        return [each + spare / len(natural) for each in natural] if spare >= 0 else []

    def _in_rows(self) -> list[float]:
        """Return columns that are alike, with rows as full as each other: of four two and two."""
        most = max(int((self._width + _GUTTER) / (_NARROWEST + _GUTTER)), 1)
        rows = -(-len(self._block.parts) // most)
        columns = -(-len(self._block.parts) // max(rows, 1)) or 1
        return [(self._width - _GUTTER * (columns - 1)) / columns] * columns

    def pieces(self) -> list[Piece]:
        """Return a bar per part; nothing where there is nothing to count."""
        highest = max((count for _name, count in self._block.parts), default=0)
        if not highest:
            return []
        element = Element("Figure", alt=self._block.alt)
        columns = self._columns
        parts = [
            self._part(name, count, columns[at % len(columns)])
            for at, (name, count) in enumerate(self._block.parts)
        ]
        turned = any(line.right_to_left for lines, _count in parts for line in lines)
        under = _UNDER_ARABIC if turned else 0.0
        row = max(height_of_lines(lines) for lines, _count in parts) + under + _THICK + _BELOW
        height = row * -(-len(parts) // len(columns))

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(element):
                for at, (lines, shown) in enumerate(parts):
                    across, down = at % len(columns), at // len(columns)
                    x = left + sum(columns[:across]) + across * _GUTTER
                    foot = top + (down + 1) * row - _THICK - _BELOW
                    draw_lines(pen, lines, x, foot - under - height_of_lines(lines))
                    end = x + columns[across] - shown.width
                    draw_lines(pen, [shown], end, foot - under - leading(self._size))
                    # All are on one scale: the highest fills the narrowest column.
                    length = min(columns) * self._block.parts[at][1] / highest
                    pen.box(x, foot, max(length, 0.8), _THICK, fill=DEEP)
                pen.place(element, left, top, left + self._width, top + height)

        return [Piece(height, draw, before=self._gap)]

    def _part(self, name: str, count: int, width: float) -> tuple[tuple[TextLine, ...], TextLine]:
        shown = self._type.line(str(count), MEDIUM, self._size)
        room = width - shown.width - _COUNT + 0.01
        return self._type.lines(name, REGULAR, self._size, room), shown
