"""Points on a line per row: from the lowest place to the highest, or from first day to last.

The signs of the points differ in form, which no copier takes away.
"""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import RangeRow, Ranges
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.legend import PATCH, PATCH_SPACE, in_rows
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, LINE, QUIET, WHITE, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_LABEL_SHARE = 0.4
_SPACE = 12.0
_RADIUS, _INSIDE, _HALF_UPRIGHT = 3.6, 2.3, 5.0


class RangePieces:
    """Makes one piece: all rows on the same scale, and under them what the signs mean."""

    def __init__(self, block: Ranges, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._look = look
        self._width = width
        self._size = look.dense
        labels = [typesetter.line(row.label, REGULAR, self._size).width for row in block.rows]
        shown = [typesetter.line(row.shown, MEDIUM, self._size).width for row in block.rows]
        self._start = min(max(labels, default=0.0), width * _LABEL_SHARE) + _SPACE
        self._room = width - self._start - max(shown, default=0.0) - _SPACE

    def pieces(self) -> list[Piece]:
        """Return nothing where no row has a point."""
        rows = [row for row in self._block.rows if any(one is not None for one in row.points)]
        if not rows:
            return []
        element = Element("Figure", alt=self._block.alt)
        small = self._look.small
        names = (self._type.line(name, REGULAR, small) for name in self._block.names)
        legend = in_rows(names, self._width)
        labels = [
            self._type.lines(row.label, REGULAR, self._size, self._start - _SPACE) for row in rows
        ]
        heights = [height_of_lines(lines) + self._look.gap * 0.6 for lines in labels]
        head, below = leading(small) + 2.0, (legend[-1][2] + 1) * leading(small) + 4.0
        height = head + sum(heights) + below

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(element):
                self._draw_scale(pen, left, top, head + sum(heights))
                y = top + head
                for row, lines, high in zip(rows, labels, heights, strict=True):
                    self._draw_row(pen, row, lines, left, y)
                    y += high
                for place, (line, x, number) in enumerate(legend):
                    foot = y + 4.0 + number * leading(small)
                    self._mark(pen, place, left + x + PATCH / 2, foot + leading(small) / 2)
                    draw_lines(pen, [line], left + x + PATCH_SPACE, foot, colour=QUIET)
                pen.place(element, left, top, left + self._width, top + height)

        return [Piece(height, draw, before=self._look.gap)]

    def _draw_scale(self, pen: Pen, left: float, top: float, height: float) -> None:
        small = self._look.small
        for value in self._block.scale:
            x, begin = left + self._at(value), top + leading(small)
            pen.rule((x, begin), (x, top + height), colour=LINE, thickness=0.6)
            number = self._type.line(str(value), REGULAR, small)
            draw_lines(pen, [number], x - number.width / 2, top, colour=QUIET)

    def _draw_row(
        self, pen: Pen, row: RangeRow, label: tuple[TextLine, ...], left: float, top: float
    ) -> None:
        draw_lines(pen, label, left, top)
        shown = self._type.line(row.shown, MEDIUM, self._size)
        draw_lines(pen, [shown], left + self._width - shown.width, top)
        middle = top + leading(self._size) / 2
        known = [value for value in row.points if value is not None]
        ends = left + self._at(min(known)), left + self._at(max(known))
        pen.rule((ends[0], middle), (ends[1], middle), colour=QUIET, thickness=1.6)
        for place, value in enumerate(row.points):
            if value is not None:
                self._mark(pen, place, left + self._at(value), middle)

    def _mark(self, pen: Pen, place: int, x: float, y: float) -> None:
        """Draw the sign of a point: open for the first, full for the last, upright between."""
        if 0 < place < len(self._block.names) - 1:
            start, end = (x, y - _HALF_UPRIGHT), (x, y + _HALF_UPRIGHT)
            pen.rule(start, end, colour=DEEP, thickness=2.2)
            return
        pen.dot((x, y), _RADIUS, fill=DEEP)
        if place == 0:
            pen.dot((x, y), _INSIDE, fill=WHITE)

    def _at(self, value: float) -> float:
        low, high = self._block.scale[0], self._block.scale[-1]
        return self._start + self._room * (value - low) / (high - low)
