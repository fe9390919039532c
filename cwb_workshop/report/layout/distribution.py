"""Votes per statement as bars of 100%: five steps from light to dark, the counts in them."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Distribution
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.legend import PATCH, PATCH_SPACE, PlacedName, in_rows
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import FIVE_STEPS, INK, WHITE, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_THICK = 13.0
_LABEL_SHARE = 0.34
_SPACE = 8.0
_SHOWN_FROM = 2
"""A single vote is not written in its part: it is too narrow, and the table has it."""

_PALE = 3
"""So many of the steps are light enough for dark figures."""


class DistributionPieces:
    """Makes one piece: all bars on the same scale, and under them what the steps mean."""

    def __init__(
        self, block: Distribution, typesetter: Typesetter, look: Look, width: float
    ) -> None:
        self._block = block
        self._type = typesetter
        self._look = look
        self._width = width
        self._size = look.dense
        names = [typesetter.line(row.label, REGULAR, look.dense).width for row in block.rows]
        votes = [typesetter.line(row.votes, REGULAR, look.dense).width for row in block.rows]
        widest = max(names, default=0.0)
        self._start = min(widest, width * _LABEL_SHARE) + _SPACE if widest else 0.0
        self._end = width - max(votes, default=0.0) - _SPACE

    def pieces(self) -> list[Piece]:
        """Return nothing where nobody voted."""
        rows = [row for row in self._block.rows if sum(row.counts)]
        if not rows:
            return []
        element = Element("Figure", alt=self._block.alt)
        legend = self._legend()
        labels = [
            self._type.lines(row.label, REGULAR, self._look.dense, self._start - _SPACE)
            if self._start
            else ()
            for row in rows
        ]
        heights = [max(height_of_lines(lines), _THICK) + 4.0 for lines in labels]
        depth = legend[-1][2] + 1 if legend else 0
        height = sum(heights) + depth * leading(self._size) + 2.0

        def draw(pen: Pen, left: float, top: float) -> None:
            y = top
            with pen.content(element):
                for row, lines, high in zip(rows, labels, heights, strict=True):
                    self._draw_row(pen, lines, row.counts, (left, y))
                    votes = self._type.line(row.votes, REGULAR, self._look.dense)
                    baseline = y + _THICK * 0.5 + self._look.dense * 0.36
                    pen.text(votes, left + self._width, baseline, align=1.0)
                    y += high
                for at, (line, x, line_number) in enumerate(legend):
                    foot = y + 2.0 + line_number * leading(self._size)
                    patch = foot + (leading(self._size) - PATCH) / 2
                    _box(pen, at, (left + x, patch, PATCH, PATCH))
                    draw_lines(pen, [line], left + x + PATCH_SPACE, foot)
                pen.place(element, left, top, left + self._width, top + height)

        return [Piece(height, draw, before=self._look.gap)]

    def _draw_row(
        self,
        pen: Pen,
        label: tuple[TextLine, ...],
        counts: tuple[int, ...],
        place: tuple[float, float],
    ) -> None:
        left, top = place
        draw_lines(pen, label, left, top - 0.5)
        x, room = left + self._start, self._end - self._start
        for at, count in enumerate(counts):
            width = room * count / sum(counts)
            if not count:
                continue
            _box(pen, at, (x, top, width, _THICK))
            shown = self._type.line(str(count), MEDIUM, self._size)
            if count >= _SHOWN_FROM and shown.width + 2.0 <= width:
                colour = INK if at < _PALE else WHITE
                baseline = top + _THICK * 0.5 + self._size * 0.36
                pen.text(shown, x + width / 2, baseline, colour=colour, align=0.5)
            x += width

    def _legend(self) -> list[PlacedName]:
        """Return what each step means with its place."""
        names = (self._type.line(name, REGULAR, self._size) for name in self._block.steps)
        return in_rows(names, self._width)


def _box(pen: Pen, at: int, place: tuple[float, float, float, float]) -> None:
    """Each part has an edge: on a copier two light steps look alike."""
    pen.box(*place, fill=FIVE_STEPS[min(at, len(FIVE_STEPS) - 1)], stroke=INK, thickness=0.4)
