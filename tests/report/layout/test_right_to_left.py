"""A document from right to left: everything stands on the other side of its page."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.core.contract.blocks import Bullets, Document, Heading, Para, Title
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import REGULAR
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import PAGE_WIDTH
from cwb_workshop.report.layout.typesetter import Typesetter
from tests.report.evenings import printed
from tests.report.layout.test_typesetter import drawn as as_drawn

_UNPRINTABLE = Unprintable("?", "?")
LINE = Typesetter(_UNPRINTABLE).line("12 / 24", REGULAR, 10.0)


class Paper(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Tells what is drawn on it, and on no photo looks what it shows."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO())
        self.photos: list[tuple[float, ...]] = []

    def drawImage(self, _photo: object, *place: float) -> None:
        self.photos.append(place)

    def drawn(self, operator: str) -> list[list[float]]:
        """Return the numbers in front of this operator, each time that it stands there."""
        code = " ".join(self._code)
        found = re.findall(rf"((?:-?[0-9.]+ )+){operator}(?![^ ])", code)
        return [[float(number) for number in numbers.split()] for numbers in found]


def papers(draw: Callable[[Pen], None]) -> tuple[Paper, Paper]:
    both = Paper(), Paper()
    for paper, right_to_left in zip(both, (False, True), strict=True):
        draw(Pen(paper, right_to_left=right_to_left))
    return both


def on_paper(place: float) -> Any:
    return pytest.approx(place, abs=0.01)


def test_a_box_and_a_photo_stand_on_the_other_side() -> None:
    def draw(pen: Pen) -> None:
        pen.box(50, 10, 200, 20, fill="#000000")
        pen.photo(b"jpeg", 50, 10, 200, 20)

    _plain, turned = papers(draw)
    assert turned.drawn("re")[0][0] == on_paper(PAGE_WIDTH - 250)
    assert turned.photos[0][0] == PAGE_WIDTH - 250


def test_lines_dots_and_shapes_do_too() -> None:
    def draw(pen: Pen) -> None:
        pen.rule((50, 10), (90, 10), colour="#000000", thickness=1)
        pen.dot((60, 10), 3, fill="#000000")
        pen.shape(((10, 0), (20, 0), (15, 9)), fill="#000000")

    _plain, turned = papers(draw)
    line, dot, shape = turned.drawn("m")
    assert (line[0], turned.drawn("l")[0][0]) == (
        on_paper(PAGE_WIDTH - 50),
        on_paper(PAGE_WIDTH - 90),
    )
    assert dot[0] - 3 == on_paper(PAGE_WIDTH - 60)
    corners = [shape[0], *(place[0] for place in turned.drawn("l")[1:])]
    assert corners == [on_paper(PAGE_WIDTH - edge) for edge in (10, 20, 15)]


@pytest.mark.parametrize("align", [0.0, 0.5, 1.0])
def test_text_keeps_its_distance_from_the_edge_that_it_begins_at(align: float) -> None:
    plain, turned = papers(lambda pen: pen.text(LINE, 70, 10, align=align))
    left, other = plain.drawn("Td")[0][0], turned.drawn("Td")[0][0]
    assert other == on_paper(PAGE_WIDTH - left - LINE.width)


def test_a_figure_is_said_to_stand_where_it_does() -> None:
    element = Element("Figure")
    papers(lambda pen: pen.place(element, 50, 10, 250, 30))
    assert element.box is not None
    assert (element.box[0], element.box[2]) == (PAGE_WIDTH - 250, PAGE_WIDTH - 50)


def test_the_letters_in_the_file_are_those_that_were_said() -> None:
    said = ("ثروة المجتمع", "بلدية وشركات محلية", "جميل")
    document = Document(
        title=said[0],
        subject="",
        language="ar",
        footer="Zuiderkouw",
        blocks=(Title(said[0], ""), Heading(said[1]), Para(said[2]), Bullets(said)),
        unprintable="?",
        page_of="{page} / {pages}",
        right_to_left=True,
    )
    text = printed(write_pdf(document).content)
    assert [text.count(one) for one in said] == [2, 2, 2]


@pytest.mark.parametrize(
    ("said", "drawn"), [("11 (18%)", "(18%) 11"), ("2 / 14", "14 / 2"), ("2.3", "2.3"), ("7", "7")]
)
def test_figures_run_as_their_page_does(said: str, drawn: str) -> None:
    line = Typesetter(_UNPRINTABLE, right_to_left=True).line(said, REGULAR, 10)
    assert as_drawn(line) == drawn
    assert (line.spoken or drawn) == said


def test_an_amount_begins_on_the_right() -> None:
    amount = load_locale("ar").amount(120000, "EUR")
    line = Typesetter(_UNPRINTABLE, right_to_left=True).line(amount, REGULAR, 10)
    assert "".join(run.text for run in line.runs) == "€ 120,000"
