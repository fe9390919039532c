"""The agenda with two thin bars per item: as planned, and as it went."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Timetable
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece, tied
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, MUTED, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_NAMES, _BARS = 0.44, 0.32
"""The shares of the width that names and bars take; the two numbers take the rest."""

_SPACE = 8.0
_PADDING = -0.1
"""White space above and below a row, as a number of points: an agenda is long, and stands on one
page where it can. What is between lines of text is white space too.
"""
_UNDER_DEEP = 0.7
"""More below a row where the document runs from right to left: letters of those scripts reach
deeper, and lay on the rule.
"""

_UNDER_HEAD = 2.0
"""Above and below the rule under the headings, which letters of some scripts would touch."""
_THIN = 3.4
_APART = 1.4
_SHORTEST = 0.8
_KEY = 9.0
_FILLS = (MUTED, DEEP)
"""Of the bars as planned and as it went."""


class TimetablePieces:
    """Makes one piece per item, all on the same scale; read aloud it is a table."""

    def __init__(self, block: Timetable, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._look = look
        self._width = width
        self._size = look.dense
        self._under = _UNDER_DEEP if typesetter.right_to_left else 0.0
        minutes = [number for row in block.rows for number in (row.planned, row.real)]
        self._longest = max(minutes, default=0) or 1
        numbers = width * (1 - _NAMES - _BARS)
        last = typesetter.line(block.headings[-1], MEDIUM, look.dense).width
        second = max(numbers / 2, last + _KEY + _APART * 3 + _SPACE)
        self._ends = (width - second, width)

    def pieces(self) -> list[Piece]:
        whole = Element("Table")
        head = self._row(self._block.headings, (), MEDIUM, whole)
        again = self._row(self._block.headings, (), MEDIUM, None)
        rows = [
            self._row(
                (row.name, str(row.planned), str(row.real)),
                (row.planned, row.real),
                REGULAR,
                whole,
            )
            for row in self._block.rows
        ]
        shown = [Piece(row.height, row.draw, head=again) for row in rows]
        return [
            Piece(head.height, head.draw, self._look.gap * 0.6, keep=True),
            *tied(shown, whole=True),
        ]

    def _row(
        self,
        cells: tuple[str, str, str],
        minutes: tuple[int, ...],
        font: str,
        whole: Element | None,
    ) -> Piece:
        heading = font == MEDIUM
        elements: list[Element] = []
        if whole is not None:
            row = Element("TR", parent=whole)
            elements = [_cell(row, at, heading=heading) for at in range(len(cells))]
        name = self._type.lines(cells[0], font, self._size, self._width * _NAMES - _SPACE)
        numbers = [self._type.line(cell, font, self._size) for cell in cells[1:]]
        height = max(height_of_lines(name), leading(self._size)) + 2 * _PADDING + self._under
        if heading:
            height += 2 * _UNDER_HEAD

        def draw(pen: Pen, left: float, top: float) -> None:
            foot = top + height
            under = foot - _UNDER_HEAD if heading else foot
            pen.rule_of_row(left, under, self._width, heading=heading)
            self._draw_bars(pen, minutes, left + self._width * _NAMES, top + height / 2)
            if heading:
                self._draw_keys(pen, numbers, left, top + leading(self._size) / 2)
            with pen.content(elements[0]) if elements else pen.unsaid():
                draw_lines(pen, name, left, top + _PADDING)
            for at, number in enumerate(numbers):
                with pen.content(elements[at + 1]) if elements else pen.unsaid():
                    end = left + self._ends[at]
                    draw_lines(pen, [number], end - number.width, top + _PADDING)

        return Piece(height, draw)

    def _draw_keys(self, pen: Pen, names: list[TextLine], left: float, middle: float) -> None:
        """Say before the heading of each number how its bars look."""
        for name, end, fill in zip(names, self._ends, _FILLS, strict=True):
            start = left + end - name.width - _KEY - _APART * 3
            pen.box(start, middle - _THIN / 2, _KEY, _THIN, fill=fill)

    def _draw_bars(self, pen: Pen, minutes: tuple[int, ...], left: float, middle: float) -> None:
        tops = (middle - _THIN - _APART / 2, middle + _APART / 2)
        for number, top, fill in zip(minutes, tops, _FILLS, strict=False):
            if number:
                length = max(self._width * _BARS * number / self._longest, _SHORTEST)
                pen.box(left, top, length, _THIN, fill=fill)


def _cell(row: Element, at: int, *, heading: bool) -> Element:
    """Return a cell; an item of the agenda is what its row is about."""
    if heading:
        return Element("TH", parent=row, scope="Column")
    return Element("TH", parent=row, scope="Row") if at == 0 else Element("TD", parent=row)
