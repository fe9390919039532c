"""What was found: a large number, the sentence as a heading, and what it rests on below it."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Findings
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, Look
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import Typesetter

_INDENT = 20.0
"""The room of the number in front."""

_HIGHER = 2.5
"""So that the large number stands on the line of the sentence."""


class FindingPieces:
    """Makes one piece per finding."""

    def __init__(self, block: Findings, typesetter: Typesetter, look: Look, width: float) -> None:
        self._told = block.told
        self._type = typesetter
        self._look = look
        self._width = width - _INDENT

    def pieces(self) -> list[Piece]:
        return [self._piece(at, *told) for at, told in enumerate(self._told, start=1)]

    def _piece(self, number: int, sentence: str, told: str) -> Piece:
        size = self._look.body
        counted = self._type.line(str(number), MEDIUM, self._look.heading)
        head = self._type.lines(sentence, MEDIUM, size, self._width)
        body = self._type.lines(told, REGULAR, size, self._width)
        below = height_of_lines(head)

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(Element("H2")):
                draw_lines(pen, [counted], left, top - _HIGHER, colour=DEEP)
                draw_lines(pen, head, left + _INDENT, top)
            with pen.content(Element("P")):
                draw_lines(pen, body, left + _INDENT, top + below)

        return Piece(below + height_of_lines(body), draw, before=self._look.gap)
