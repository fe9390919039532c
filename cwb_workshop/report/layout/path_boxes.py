"""Ways to read a report: a box for each, that leads to its chapter."""

from __future__ import annotations

from cwb_workshop.core.contract.reading_paths import ReadingPath, ReadingPaths
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import fill
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, Look
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_BETWEEN, _PADDING = 10.0, 8.0


@value_type
class _Box:
    path: ReadingPath
    asked: tuple[TextLine, ...]
    chapter: tuple[TextLine, ...]
    told: tuple[TextLine, ...]

    @property
    def height(self) -> float:
        return sum(map(height_of_lines, (self.asked, self.chapter, self.told)))


class PathBoxes:
    def __init__(
        self, block: ReadingPaths, typesetter: Typesetter, look: Look, width: float
    ) -> None:
        self._block = block
        self._type = typesetter
        self._look = look
        number = max(len(block.paths), 1)
        self._wide = (width - _BETWEEN * (number - 1)) / number

    def pieces(self) -> list[Piece]:
        boxes = [self._box(path) for path in self._block.paths]
        height = max((box.height for box in boxes), default=0.0) + 2 * _PADDING

        def draw(pen: Pen, left: float, top: float) -> None:
            for at, box in enumerate(boxes):
                self._draw(pen, box, (left + at * (self._wide + _BETWEEN), top), height)

        return [Piece(height, draw, before=self._look.gap * 1.5)] if boxes else []

    def _box(self, path: ReadingPath) -> _Box:
        inner, size = self._wide - 2 * _PADDING, self._look.body
        page = fill(self._block.on_page, {"page": str(path.page)}) if path.page else ""
        told = ", ".join(part for part in (page, path.told) if part)
        return _Box(
            path,
            self._type.lines(path.asked, MEDIUM, size, inner),
            self._type.lines(path.chapter, REGULAR, size, inner),
            self._type.lines(told, REGULAR, size, inner),
        )

    def _draw(self, pen: Pen, box: _Box, place: tuple[float, float], height: float) -> None:
        left, top = place
        pen.box(left, top, self._wide, height, stroke=DEEP, thickness=1.0)
        x, y = left + _PADDING, top + _PADDING
        with pen.content(Element("P")):
            draw_lines(pen, box.asked, x, y)
        y += height_of_lines(box.asked)
        link = Element("Link", parent=Element("P")) if box.path.page else Element("P")
        if box.path.page:
            goal = (box.path.chapter, box.path.page)
            pen.link(link, goal, (left, top, left + self._wide, top + height))
        with pen.content(link):
            draw_lines(pen, box.chapter, x, y, colour=DEEP)
            draw_lines(pen, box.told, x, y + height_of_lines(box.chapter))
