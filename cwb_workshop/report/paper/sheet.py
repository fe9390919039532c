"""Sheets of any size, with letters to read from a metre and lines to write on.

What stands on them is tagged like a report, so that a sheet can be read aloud as well.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import TypeAlias

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pdf import Pdf, canvas_of, typesetter_of
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import A4, INK, QUIET, WHITE, leading
from cwb_workshop.report.layout.tagged import announce, tagged
from cwb_workshop.report.layout.text_pieces import draw_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter
from cwb_workshop.report.paper.even_lines import evened

MARGIN = 43.0
"""What no copier reaches, and a little more: 15 mm."""

WRITING = 34.0
"""From one line to write on to the next: 12 mm."""

_FOOT, _FOOTER = 24.0, 9.0
_MARK = 16.0
_TICKED = 14.0
"""Between a name that is ticked and the next box."""

_SMALLEST = 11.0
_TURNED = 1.46

PaperSize: TypeAlias = tuple[float, float]


@value_type
class PaperSide:
    """One side. `about` and `number` stand in its foot; without a foot it is cut to pieces."""

    draw: Callable[[SheetPen], None]
    about: str
    number: str
    size: PaperSize = A4


class SheetPen:
    """Puts texts in boxes, and lines beside them. All distances are points from left and top."""

    def __init__(self, pen: Pen, typesetter: Typesetter, size: PaperSize) -> None:
        self._pen = pen
        self._type = typesetter
        self.width, self.height = size
        self.foot = self.height - MARGIN - 8.0

    def text(
        self,
        text: str,
        place: tuple[float, float, float],
        size: float,
        *,
        font: str = REGULAR,
        colour: str = INK,
        tag: str | Element | None = "P",
        align: float = 0.0,
        room: float = 0.0,
        even: bool = False,
    ) -> float:
        """Write a text from this left and top in this width; return where it ends.

        It is set smaller where it is higher than `room`, but never too small to be read. What is
        `even` has lines of about one length, with no word alone on its last. Without a tag it is
        not read aloud: it was said before.
        """
        left, top, width = place
        lines, size = self._fitting(text, font, size, width, room)
        if not lines:
            return top
        if even:
            lines = evened(self._type, text, font, size, width)
        element = Element(tag) if isinstance(tag, str) else tag
        with self._pen.content(element) if element else self._pen.unsaid():
            for line in lines:
                x = left + (width - line.width) * align if align else left
                draw_lines(self._pen, [line], x, top, colour=colour, apart=self._apart(size))
                top += self._apart(size)
        return top

    def outlined(
        self, text: str, place: tuple[float, float], size: float, *, font: str = REGULAR
    ) -> None:
        """Write a text of one line from this left and top, of which only the outline is inked."""
        lines = self._type.lines(text, font, size, self.width)
        with self._pen.content(Element("P")), self._pen.hollow():
            draw_lines(self._pen, lines, *place)

    def height_of(self, text: str, size: float, width: float, font: str = REGULAR) -> float:
        return self._type.number_of_lines(text, font, size, width) * self._apart(size)

    def width_of(self, text: str, size: float, font: str = REGULAR) -> float:
        return self._type.width(text, font, size)

    def _apart(self, size: float) -> float:
        return line_height(size, turned=self._pen.right_to_left)

    def widest_word(self, text: str, size: float, font: str = REGULAR) -> float:
        return max((self.width_of(word, size, font) for word in text.split()), default=0.0)

    def rule(
        self,
        left: float,
        top: float,
        length: float,
        *,
        upright: bool = False,
        colour: str = QUIET,
        thickness: float = 0.8,
        dashed: bool = False,
    ) -> None:
        """Draw a line to the right, or downwards, from there."""
        end = (left, top + length) if upright else (left + length, top)
        self._pen.rule((left, top), end, colour=colour, thickness=thickness, dashed=dashed)

    def writing(
        self, left: float, top: float, width: float, number: int, *, each: float = WRITING
    ) -> float:
        """Draw lines to write on; the first has its room above it. Return where they end."""
        for _line in range(number):
            top += each
            self.rule(left, top, width)
        return top

    def frame(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        dashed: bool = False,
        thickness: float = 1.2,
    ) -> None:
        if not dashed:
            self._pen.box(left, top, width, height, stroke=INK, thickness=thickness)
            return
        for y in (top, top + height):
            self.rule(left, y, width, colour=INK, thickness=thickness, dashed=True)
        for x in (left, left + width):
            self.rule(x, top, height, upright=True, colour=INK, thickness=thickness, dashed=True)

    def tick_box(self, left: float, top: float, side: float) -> None:
        self._pen.box(left, top, side, side, stroke=INK, thickness=1.0)

    def ring(self, centre: tuple[float, float], radius: float) -> None:
        """Draw a circle that is empty."""
        self._pen.dot(centre, radius, fill=INK)
        self._pen.dot(centre, radius - 1.1, fill=WHITE)

    def rows_of(self, names: Sequence[str], width: float, size: float) -> list[list[str]]:
        """Part names into rows that have room, each with its box to tick."""
        rows: list[list[str]] = []
        used = width
        for name in names:
            needed = self._ticked(name, size)
            if not rows or used + needed - _TICKED > width:
                rows.append([])
                used = 0.0
            rows[-1].append(name)
            used += needed
        return rows

    def _ticked(self, name: str, size: float) -> float:
        return size + 5.0 + self.width_of(name, size) + _TICKED

    def ticks(self, names: Sequence[str], place: tuple[float, float, float], size: float) -> float:
        """Draw a box to tick in front of each name; return where the last row ends."""
        left, top, width = place
        for row in self.rows_of(names, width, size):
            x = left
            for name in row:
                self.tick_box(x, top + 2.0, size)
                self.text(name, (x + size + 5.0, top, width), size, colour=QUIET)
                x += self._ticked(name, size)
            top += leading(size) + 4.0
        return top

    def cut_marks(self, columns: Sequence[float], rows: Sequence[float]) -> None:
        """Draw where a sheet is cut: marks at its edges, and broken lines between the pieces."""
        for x in columns:
            self.rule(x, 6.0, _MARK, upright=True)
            self.rule(x, self.height - 6.0 - _MARK, _MARK, upright=True)
        for y in rows:
            self.rule(6.0, y, _MARK)
            self.rule(self.width - 6.0 - _MARK, y, _MARK)
        for x in columns[1:-1]:
            self.rule(x, rows[0], rows[-1] - rows[0], upright=True, dashed=True)
        for y in rows[1:-1]:
            self.rule(columns[0], y, columns[-1] - columns[0], dashed=True)

    def footer(self, about: str, number: str) -> None:
        end = self._type.line(number, REGULAR, _FOOTER)
        room = self.width - 2 * MARGIN - end.width - 20.0
        up = self.height - _FOOT
        for line in self._type.lines(about, REGULAR, _FOOTER, room)[:1]:
            self._pen.furniture(line, MARGIN, up, colour=QUIET)
        self._pen.furniture(end, self.width - MARGIN - end.width, up, colour=QUIET)

    def _fitting(
        self, text: str, font: str, size: float, width: float, room: float
    ) -> tuple[tuple[TextLine, ...], float]:
        lines = self._type.lines(text, font, size, width)
        while room and size > _SMALLEST and len(lines) * self._apart(size) > room:
            size -= 0.5
            lines = self._type.lines(text, font, size, width)
        return lines, size


def write_sheets(sheets: Sequence[PaperSide], document: Document) -> Pdf:
    """Write sheets as PDF; the document says what they are and in which language.

    Raises ReportError where a typeface is missing.
    """
    typesetter = typesetter_of(document)
    buffer = io.BytesIO()
    canvas = canvas_of(document, buffer)
    turned = document.right_to_left
    pen = Pen(canvas, right_to_left=turned, language=document.language, pages=len(sheets))
    for number, sheet in enumerate(sheets):
        if number:
            pen.next_page()
        pen.take_size(sheet.size)
        on_it = SheetPen(pen, typesetter, sheet.size)
        sheet.draw(on_it)
        on_it.footer(sheet.about, sheet.number)
    canvas.showPage()
    announce(canvas, document.title)
    canvas.save()
    return Pdf(tagged(canvas, buffer.getvalue(), pen.marked), len(sheets))


def line_height(size: float, *, turned: bool) -> float:
    """Return how far lines stand apart: letters that run to the left reach far up and down."""
    return max(leading(size), size * _TURNED) if turned else leading(size)


def measuring(words: Translator) -> Typesetter:
    """Return what measures texts before there is a sheet to write them on."""
    unprintable = Unprintable(words("report.unprintable.one"), words("report.unprintable.other"))
    turned = words.locale.direction == "rtl"
    return Typesetter(unprintable, right_to_left=turned, quoted=words("report.quoted"))


def title_of(pen: SheetPen, text: str, size: float, width: float = 0.0) -> float:
    """Write the title of a sheet in its left upper corner; return where it ends."""
    place = MARGIN, MARGIN, width or pen.width - 2 * MARGIN
    return pen.text(text, place, size, font=MEDIUM, tag="H1", room=size * 2.6, even=True)
