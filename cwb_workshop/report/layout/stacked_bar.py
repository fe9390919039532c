"""One stacked bar: parts of a whole from dark to light, each with its name and count."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Stack
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import REGULAR
from cwb_workshop.report.layout.legend import PATCH, PATCH_SPACE, PlacedName, in_rows
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import INK, STEPS, WHITE, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines
from cwb_workshop.report.layout.typesetter import Typesetter

_THICK = 10.0


class StackPiece:
    def __init__(self, block: Stack, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._width = width
        self._size = look.small + 0.5
        self._gap = look.gap * 1.3

    def pieces(self) -> list[Piece]:
        """Return the bar with its names under it; nothing where there is nothing to count."""
        total = sum(count for _name, count in self._block.parts)
        if not total:
            return []
        names = self._names()
        element = Element("Figure", alt=self._block.alt)
        rows = names[-1][2] + 1
        height = _THICK + 4 + rows * leading(self._size)

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(element):
                self._draw_bar(pen, left, top, total)
                for at, (line, x, row) in enumerate(names):
                    y = top + _THICK + 4 + row * leading(self._size)
                    patch = y + (leading(self._size) - PATCH) / 2
                    _patch(pen, at, (left + x, patch, PATCH, PATCH))
                    draw_lines(pen, [line], left + x + PATCH_SPACE, y)
                pen.place(element, left, top, left + self._width, top + height)

        return [Piece(height, draw, before=self._gap)]

    def _draw_bar(self, pen: Pen, left: float, top: float, total: int) -> None:
        for at, (_name, count) in enumerate(self._block.parts):
            width = self._width * count / total
            _patch(pen, at, (left, top, width, _THICK))
            if at:
                pen.rule((left, top), (left, top + _THICK), colour=WHITE, thickness=1.5)
            left += width

    def _names(self) -> list[PlacedName]:
        """Return each name with its place."""
        labels = (f"{name} {count}" for name, count in self._block.parts)
        return in_rows((self._type.line(name, REGULAR, self._size) for name in labels), self._width)


def _patch(pen: Pen, at: int, place: tuple[float, float, float, float]) -> None:
    shade = STEPS[at % len(STEPS)]
    pale = at % len(STEPS) == len(STEPS) - 1
    pen.box(*place, fill=shade, stroke=INK if pale else shade, thickness=0.4)
