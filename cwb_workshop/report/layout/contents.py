"""The contents of a report: groups of chapters, what stands in each, and its page."""

from __future__ import annotations

from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece, tied
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, INK, LINE, QUIET, Look
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines, lines_piece
from cwb_workshop.report.layout.typesetter import Typesetter

_MANY_CHAPTERS, _CLOSER = 16, 0.4
"""From how many chapters on the contents stand closer, and how much."""

_TITLE = 18.0
_BETWEEN = 11.0
"""White space between two columns."""

_PAGE = 24.0
"""The room for the number of a page."""

_GROUP, _COUNTS = 0.23, 0.3
"""The shares of the line for the name of a group, and for what stands in a chapter."""

_BELOW_TURNED = 6.0
"""Between the title and the rule below it, for letters that reach down as Arabic ones do."""


class ContentsPieces:
    """Makes a piece per chapter. Where chapters have a group its name stands in front of the first
    of them, and a rule above it; without groups there is a rule below each.
    """

    def __init__(
        self, block: TableOfContents, typesetter: Typesetter, look: Look, width: float
    ) -> None:
        self._block = block
        self._type = typesetter
        self._look = look
        self._width = width
        chapters = block.chapters
        self._grouped = any(one.group for one in chapters)
        self._front = width * _GROUP if self._grouped else 0.0
        self._behind = width * _COUNTS if any(one.counts for one in chapters) else 0.0
        # Many chapters stand closer, so that the cover holds them all.
        closer = len(chapters) > _MANY_CHAPTERS or not look.flows
        self._gap = look.gap * (_CLOSER if closer else 1.0)

    def pieces(self) -> list[Piece]:
        whole = Element("TOC")
        chapters = [self._chapter(at, whole) for at in range(len(self._block.chapters))]
        return [*self._title(), *tied(chapters)]

    def _title(self) -> list[Piece]:
        """Return no heading of a chapter: the contents are not among what they list."""
        if not self._block.title:
            return []
        lines = self._type.lines(self._block.title, MEDIUM, _TITLE, self._width)
        made = lines_piece(lines, Element("H2"), before=self._look.gap * 1.6, colour=DEEP)
        height = made.height + (_BELOW_TURNED if self._type.right_to_left else 0.0)
        return [Piece(height, made.draw, made.before, keep=True)]

    def _chapter(self, at: int, whole: Element) -> Piece:
        one = self._block.chapters[at]
        size = self._look.body
        number = self._type.line(str(one.page) if one.page else "", REGULAR, size)
        counts = self._type.lines(
            self._block.counted(one), REGULAR, size, max(self._behind - _BETWEEN, 1.0)
        )
        room = self._width - self._front - self._behind - _PAGE - _BETWEEN
        name = self._type.lines(one.name, REGULAR, size, room)
        begins = self._block.begins_group(at)
        group = one.group if begins else ""
        named = self._type.lines(group, MEDIUM, size, max(self._front - _BETWEEN, 1.0))
        item = Element("TOCI", parent=whole)
        element = Element("Link", parent=item)
        height = max(map(height_of_lines, (name, counts, named))) + self._gap

        def draw(pen: Pen, left: float, top: float) -> None:
            self._rule(pen, left, top, height, begins=begins)
            y, x = top + self._gap / 2, left + self._front
            end = left + self._width - number.width
            self._link(pen, one, element, (x, top, left + self._width, top + height))
            with pen.content(element):
                draw_lines(pen, name, x, y, colour=DEEP)
                draw_lines(pen, [number], end, y)
            beside = left + self._width - self._behind - _PAGE
            for lines, at_left, colour in ((named, left, INK), (counts, beside, QUIET)):
                if lines:
                    with pen.content(Element("P", parent=item)):
                        draw_lines(pen, lines, at_left, y, colour=colour)

        return Piece(height, draw)

    def _link(
        self, pen: Pen, one: ChapterLine, element: Element, box: tuple[float, float, float, float]
    ) -> None:
        if one.page:
            pen.link(element, (one.name, one.page), box)

    def _rule(self, pen: Pen, left: float, top: float, height: float, *, begins: bool) -> None:
        if self._grouped and not begins:
            return
        y = top if self._grouped else top + height
        pen.rule((left, y), (left + self._width, y), colour=LINE, thickness=0.6)
