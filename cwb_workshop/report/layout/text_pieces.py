"""Titles, headings, paragraphs, lists, quotes and large numbers as pieces of a page."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract import blocks
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import LIGHT, MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece, tied
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import (
    AMBER,
    DEEP,
    FIGURE,
    INK,
    LINE,
    QUIET,
    SMALLEST_TITLE,
    SUBTITLE,
    TITLE,
    Look,
    leading,
)
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_TITLE_LINES = 2
_BULLET = 11.0
_QUOTE = 11.0
_RULE = 2.6
_NUMBER = 40.0
"""The room of a number in front of its caption, in points."""


_UNDER_FIGURES = 4.0
"""White space below figures that stand under each other, in points."""


def draw_lines(
    pen: Pen,
    lines: Sequence[TextLine],
    left: float,
    top: float,
    *,
    colour: str = INK,
    apart: float = 0.0,
) -> None:
    """Draw lines under each other; those that run the other way end at the same place."""
    widest = max((line.width for line in lines), default=0.0)
    for line in lines:
        step = apart or leading(line.size)
        baseline = top + (step - 1.17 * line.size) / 2 + 0.927 * line.size
        indent = widest - line.width if line.right_to_left != pen.right_to_left else 0.0
        pen.text(line, left + indent, baseline, colour=colour)
        top += step


def height_of_lines(lines: Sequence[TextLine], apart: float = 0.0) -> float:
    return sum(apart or leading(line.size) for line in lines)


def lines_piece(
    lines: Sequence[TextLine], element: Element, *, colour: str = INK, before: float = 0.0
) -> Piece:
    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.content(element):
            draw_lines(pen, lines, left, top, colour=colour)

    return Piece(height_of_lines(lines), draw, before)


class TextPieces:
    """Makes pieces of one look and width out of blocks that are text."""

    def __init__(self, typesetter: Typesetter, look: Look, width: float, body: float) -> None:
        self._type = typesetter
        self._look = look
        self._width = width
        self._body = body

    def title(self, block: blocks.Title) -> list[Piece]:
        size = TITLE
        while size > SMALLEST_TITLE and len(self._lines(block.text, MEDIUM, size)) > _TITLE_LINES:
            size -= 1
        lines = self._lines(block.text, MEDIUM, size)
        below = self._lines(block.subtitle, REGULAR, SUBTITLE)
        return [
            lines_piece(lines, Element("H1")),
            lines_piece(below, Element("P"), colour=QUIET, before=3.0),
        ]

    def heading(self, block: blocks.Heading) -> list[Piece]:
        if block.level > 1:
            lines = self._lines(block.text, MEDIUM, self._look.subheading)
            made = lines_piece(lines, Element("H3"), before=self._look.above_subheading)
            return [Piece(made.height, made.draw, made.before, keep=True)]
        element = Element("H2")
        lines = self._lines(block.text, MEDIUM, self._look.heading)

        def draw(pen: Pen, left: float, top: float) -> None:
            pen.bookmark(block.text, top)
            with pen.content(element):
                draw_lines(pen, lines, left, top, colour=DEEP)

        height = height_of_lines(lines)
        above = self._look.above_heading
        return [Piece(height, draw, above, keep=True, elastic=True, title=block.text)]

    def para(self, block: blocks.Para) -> list[Piece]:
        size = self._look.small if block.small else self._body
        lines = self._lines(block.text, REGULAR, size)
        colour = QUIET if block.small else INK
        return [lines_piece(lines, Element("P"), colour=colour, before=self._look.gap * 0.8)]

    def bullets(self, block: blocks.Bullets) -> list[Piece]:
        whole = Element("L")
        return tied([self._bullet(line, whole) for line in block.lines])

    def _bullet(self, text: str, whole: Element) -> Piece:
        font, size, width = REGULAR, self._body, self._width - _BULLET

        def draw(pen: Pen, left: float, top: float) -> None:
            pen.dot((left + 2.5, top + leading(size) * 0.53), 1.6, fill=DEEP)
            body = Element("LBody", parent=Element("LI", parent=whole))
            with pen.content(body, once=True):
                # Set when it is drawn: there may be thousands of them.
                draw_lines(pen, self._type.set_once(text, font, size, width), left + _BULLET, top)

        height = self._type.number_of_lines(text, font, size, width) * leading(size)
        return Piece(height, draw, before=self._look.gap * 0.5)

    def quote(self, block: blocks.Quote) -> list[Piece]:
        width = self._width - _QUOTE
        said = self._type.lines(self._type.quoted(block.text), REGULAR, self._body, width)
        source = self._type.lines(block.source, REGULAR, self._look.small, width)
        element = Element("BlockQuote")
        height = height_of_lines(said) + height_of_lines(source) + (2.0 if source else 0.0)

        def draw(pen: Pen, left: float, top: float) -> None:
            pen.box(left, top + 1, _RULE, height - 2, fill=AMBER)
            with pen.content(Element("P", parent=element)):
                draw_lines(pen, said, left + _QUOTE, top)
                below = top + height_of_lines(said) + 2.0
                draw_lines(pen, source, left + _QUOTE, below, colour=QUIET)

        return [Piece(height, draw, before=self._look.gap * 1.2)]

    def figures(self, block: blocks.Figures) -> list[Piece]:
        if block.upright:
            lines = [self._figure(*pair) for pair in block.pairs]
            # What follows, such as who was there, is no caption of the last of them.
            return [*lines, Piece(_UNDER_FIGURES, lambda *_at: None)]
        each = self._width / max(len(block.pairs), 1)
        pairs = [
            (
                self._type.line(number, LIGHT, FIGURE),
                self._type.lines(caption, REGULAR, self._look.small + 0.5, each - 8),
            )
            for number, caption in block.pairs
            if number or caption
        ]
        below = max((height_of_lines(caption) for _number, caption in pairs), default=0.0)
        height = 7 + leading(FIGURE) + below + 8
        elements = [Element("P") for _pair in pairs]

        def draw(pen: Pen, left: float, top: float) -> None:
            pen.rule((left, top), (left + self._width, top), colour=INK, thickness=1.2)
            foot = top + height
            pen.rule((left, foot), (left + self._width, foot), colour=LINE, thickness=0.6)
            for at, (number, caption) in enumerate(pairs):
                x = left + each * at
                with pen.content(elements[at]):
                    draw_lines(pen, [number], x, top + 7)
                    draw_lines(pen, caption, x, top + 7 + leading(FIGURE), colour=QUIET)

        return [Piece(height, draw, before=self._look.gap * 1.8)] if pairs else []

    def _figure(self, number: str, caption: str) -> Piece:
        """Return a number with its caption on one line, numbers in a column of their own."""
        shown = self._type.line(number, MEDIUM, self._body)
        lines = self._type.lines(caption, REGULAR, self._body, self._width - _NUMBER)
        element = Element("P")

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(element):
                draw_lines(pen, [shown], left + _NUMBER - 7 - shown.width, top)
                draw_lines(pen, lines, left + _NUMBER, top)

        return Piece(height_of_lines(lines), draw, before=self._look.gap * 0.4)

    def _lines(self, text: str, font: str, size: float) -> tuple[TextLine, ...]:
        return self._type.lines(text, font, size, self._width)
