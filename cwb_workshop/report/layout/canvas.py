"""A pen over a ReportLab canvas: measures from the top, and knows what it is drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Any, TypeAlias

from cwb_workshop.report.layout.jpeg import UndecodedJpeg
from cwb_workshop.report.layout.letters import draw_letters
from cwb_workshop.report.layout.operators import PageOperators
from cwb_workshop.report.layout.structure import Element, MarkedContent
from cwb_workshop.report.layout.style import A4, INK, LINE
from cwb_workshop.report.layout.typesetter import TextLine

_PRINTED = 4
"""The flag of what stands on paper too (ISO 32000-1, 12.5.3)."""

CanvasPoint: TypeAlias = tuple[float, float]


class Pen:
    """Draws on one page after the other. All distances are points from the left and the top.

    In a document from right to left everything stands on the other side of its page.
    """

    def __init__(
        self, canvas: Any, *, right_to_left: bool = False, language: str = "", pages: int = 1
    ) -> None:
        """`language` is that of the document, as in nl-NL, which has so many pages."""
        self.size = A4
        self._canvas = canvas
        self._write = PageOperators(canvas)
        self.right_to_left = right_to_left
        self._language = language.partition("-")[0]
        self._pages = pages
        self.links: list[Element] = []
        self._goals: dict[str, bool] = {}
        self._page = 0
        self._open = False
        self._element: Element | None = None
        self.marked: list[list[Element]] = [[]]

    def take_size(self, size: tuple[float, float]) -> None:
        """Let this page, and those behind it, have another width and height."""
        self.size = size
        self._canvas.setPageSize(size)

    def next_page(self) -> None:
        self._canvas.showPage()
        self._write.begin()
        self._page += 1
        self.marked.append([])

    @contextmanager
    def content(self, element: Element, *, once: bool = False) -> Iterator[None]:
        """What is drawn meanwhile belongs to element, and to no other; `once` says that no more
        will, as of one of a thousand cells: then what it says is kept where that is needed.
        """
        if self._open:
            raise ValueError("content was begun inside other content")
        self._element = element
        marks = self.marked[self._page]
        mark = MarkedContent(self._page, len(marks))
        marks.append(element)
        element.marks += (mark,)
        self._begin(f"/{element.tag} <</MCID {mark.number}>> BDC")
        try:
            yield
        finally:
            self._end()
        self._element = None
        if once and not element.turned:
            element.said = ()

    @contextmanager
    def _marked(self, begin: str) -> Iterator[None]:
        # Inside marked content nothing else is marked: charts draw lines as part of theirs.
        if self._open:
            yield
            return
        self._begin(begin)
        try:
            yield
        finally:
            self._end()

    def _begin(self, operators: str) -> None:
        self._open = True
        self._raw(operators)

    def _end(self) -> None:
        self._raw("EMC")
        self._open = False

    def text(
        self,
        line: TextLine,
        left: float,
        baseline: float,
        *,
        colour: str = INK,
        align: float = 0.0,
    ) -> None:
        """Draw a line; `align` 0 begins at left, 0.5 stands around it, 1 ends there."""
        left = self._side(left - align * line.width, line.width)
        self._write.fill_with(colour)
        for number, run in enumerate(line.runs, start=1):
            # The space at the end keeps the words of two lines apart when they are read aloud.
            end = " " if number == len(line.runs) and not line.cut else ""
            if run.glyphs:
                place = left + run.at, self._up(baseline)
                draw_letters(self._write, run, place, line.size, self._language)
                continue
            place = left + run.at, self._up(baseline)
            self._write.text(run.font, line.size, *place, run.text + end)
        if self._element is not None:
            said = line.spoken or "".join([run.text for run in line.runs])
            self._element.said += (said if line.cut else f"{said} ",)
            self._element.turned |= bool(line.spoken)

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        stroke: str = "",
        thickness: float = 0.5,
    ) -> None:
        with self._furniture():
            self._prepare(fill, stroke, thickness)
            corner = self._side(left, width), self._up(top + height)
            self._write.box(corner, width, height, _painting(fill, stroke))

    def rule(
        self,
        start: CanvasPoint,
        end: CanvasPoint,
        *,
        colour: str,
        thickness: float,
        dashed: bool = False,
    ) -> None:
        with self._furniture():
            self._prepare("", colour, thickness)
            self._write.dash(dashed=dashed)
            self._write.line(self._point(start), self._point(end))
            self._write.dash(dashed=False)

    def rule_of_row(self, left: float, foot: float, width: float, *, heading: bool) -> None:
        """Draw the line under a row of a table; that under its heading is stronger."""
        colour, thickness = (INK, 1.0) if heading else (LINE, 0.6)
        self.rule((left, foot), (left + width, foot), colour=colour, thickness=thickness)

    def shape(
        self,
        points: Sequence[CanvasPoint],
        *,
        fill: str = "",
        stroke: str = "",
        thickness: float = 0.5,
    ) -> None:
        """Draw a closed shape through points."""
        with self._furniture():
            self._prepare(fill, stroke, thickness)
            self._write.shape([self._point(point) for point in points], _painting(fill, stroke))

    def photo(self, data: bytes, left: float, top: float, width: float, height: float) -> None:
        """Draw a JPEG."""
        self._canvas.drawImage(
            UndecodedJpeg(data), self._side(left, width), self._up(top + height), width, height
        )

    def dot(self, centre: CanvasPoint, radius: float, *, fill: str) -> None:
        with self._furniture():
            self._prepare(fill, "", 0)
            self._write.dot(self._point(centre), radius)

    def furniture(self, line: TextLine, left: float, baseline: float, *, colour: str) -> None:
        """Draw a line that is not part of what the document says, such as a page number."""
        with self._furniture():
            self.text(line, left, baseline, colour=colour)

    def bookmark(self, title: str, top: float) -> None:
        """Let the outline lead here, and links."""
        key = _destination(title, self._page + 1)
        self._goals[key] = True
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=self._up(top - 6))
        self._canvas.addOutlineEntry(title, key, level=0)

    def link(
        self, element: Element, goal: tuple[str, int], place: tuple[float, float, float, float]
    ) -> None:
        """Let a click on this place, its left, top, right and bottom, lead to a heading."""
        left, top, right, bottom = place
        first, last = sorted((self._side(left), self._side(right)))
        title, page = goal
        self._goals.setdefault(_destination(title, page), False)
        element.link = f"link-{len(self.links)}"
        self._canvas.linkAbsolute(
            f"{title}, {page}",
            _destination(title, page),
            (first, self._up(bottom), last, self._up(top)),
            name=element.link,
            F=_PRINTED,
            StructParent=self._pages + len(self.links),
        )
        self.links.append(element)

    def settle(self) -> None:
        """Let links to what nobody drew lead to the end: a PDF has none that lead nowhere."""
        for key, found in self._goals.items():
            if not found:
                self._canvas.bookmarkPage(key)

    @contextmanager
    def scaled(self, factor: float, left: float, top: float) -> Iterator[None]:
        """What is drawn meanwhile is smaller, from this point on."""
        if factor == 1.0:
            yield
            return
        self._canvas.saveState()
        self._canvas.translate(self._side(left), self._up(top))
        self._canvas.scale(factor, factor)
        self._canvas.translate(-self._side(left), -self._up(top))
        self._write.begin()
        yield
        self._canvas.restoreState()
        self._write.begin()

    @contextmanager
    def hollow(self, thickness: float = 2.0) -> Iterator[None]:
        """Of letters that are drawn meanwhile there is only the outline."""
        self._prepare("", INK, thickness)
        self._raw("1 Tr")
        yield
        self._raw("0 Tr")

    def place(self, element: Element, left: float, top: float, right: float, bottom: float) -> None:
        """Say where on its page a figure stands."""
        first, last = sorted((self._side(left), self._side(right)))
        element.box = (first, self._up(bottom), last, self._up(top))

    def _side(self, left: float, width: float = 0.0) -> float:
        """Return where the left of something stands: its right stood there from the other side."""
        return self.size[0] - left - width if self.right_to_left else left

    def _up(self, down: float) -> float:
        """PDF measures from the foot of the page."""
        return self.size[1] - down

    def _point(self, point: CanvasPoint) -> CanvasPoint:
        return self._side(point[0]), self._up(point[1])

    def _furniture(self) -> Any:
        return self._marked("/Artifact BMC")

    @contextmanager
    def unsaid(self) -> Iterator[None]:
        """What is drawn meanwhile is there for the eye alone: it was said before."""
        with self._furniture():
            yield

    def _prepare(self, fill: str, stroke: str, thickness: float) -> None:
        if fill:
            self._write.fill_with(fill)
        if stroke:
            self._write.stroke_with(stroke, thickness)

    def _raw(self, operators: str) -> None:
        self._write.add(operators)


def _destination(title: str, page: int) -> str:
    """Return what a heading is found by."""
    return f"heading-{page}-{sha256(title.encode('utf-8', 'replace')).hexdigest()[:12]}"


def _painting(fill: str, stroke: str) -> str:
    """Return the operator that fills a path, strokes it, or does both."""
    if fill:
        return "B" if stroke else "f"
    return "S" if stroke else "n"
