"""A document of blocks as PDF."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import fill
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import REGULAR, widths
from cwb_workshop.report.layout.pages import PaperPage, pages
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.style import A4, A4_LYING, FOOT, FOOTER, MARGIN, QUIET, TOP
from cwb_workshop.report.layout.tagged import announce, tagged
from cwb_workshop.report.layout.typesetter import Typesetter
from cwb_workshop.report.marking import KEYWORDS

# As letters a stream takes a quarter more room, and the time to turn it into them.
rl_config.useA85 = 0

_CREATOR = "CWB Workshop"
_VERSION = (1, 5)
"""The first with streams of objects; every reader of these twenty years knows it."""

OnPage: TypeAlias = Callable[[int, int], None]
"""Told of each page before it is drawn, with how many there are; what it raises ends it all."""


def unwatched(_page: int, _pages: int) -> None:
    pass


@value_type
class Pdf:
    """The bytes of a PDF, and how many pages it has."""

    content: bytes
    pages: int


def write_pdf(
    document: Document,
    typesetter: Typesetter | None = None,
    laid_out: deque[PaperPage] | None = None,
    on_page: OnPage = unwatched,
) -> Pdf:
    """Write a document on A4. The same document always gives the same bytes.

    With the typesetter that laid it out before, no text is set twice; `laid_out` are its pages,
    where they are there already; none is left in it. Raises ReportError where a typeface is
    missing.
    """
    typesetter = typesetter or typesetter_of(document)
    rest = deque(pages(document, typesetter)) if laid_out is None else laid_out
    total = len(rest)
    buffer = io.BytesIO()
    canvas = canvas_of(document, buffer)
    turned = document.right_to_left
    pen = Pen(canvas, right_to_left=turned, language=document.language, pages=total)
    for number in range(1, total + 1):
        on_page(number, total)
        if number > 1:
            pen.next_page()
        # What is drawn is let go: a long report has tens of thousands of pieces.
        page = rest.popleft()
        pen.take_size(A4_LYING if page.lying else A4)
        _draw(page, pen)
        _foot(document, typesetter, pen, (number, total))
    pen.settle()
    canvas.showPage()
    announce(canvas, document.title)
    canvas.save()
    return Pdf(tagged(canvas, buffer.getvalue(), pen.marked, pen.links), total)


def typesetter_of(document: Document) -> Typesetter:
    unprintable = Unprintable(document.unprintable_one, document.unprintable)
    return Typesetter(unprintable, right_to_left=document.right_to_left, quoted=document.quoted)


def canvas_of(document: Document, buffer: io.BytesIO) -> Canvas:
    widths(REGULAR)  # so that no page begins in a typeface that is not embedded
    canvas = Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        pdfVersion=_VERSION,
        lang=document.language,
        initialFontName=REGULAR,
    )
    canvas.setTitle(document.title)
    canvas.setSubject(document.subject)
    canvas.setAuthor("")
    canvas.setCreator(_CREATOR)
    canvas.setProducer(_CREATOR)
    canvas.setKeywords(KEYWORDS)
    if document.created:
        canvas.setDateFormatter(_moment_of(document.created))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _moment_of(created: str) -> Callable[..., str]:
    """Return what writes that moment as PDF does, whatever the clock says now."""
    moment = datetime.fromisoformat(created).strftime("D:%Y%m%d%H%M%S")
    return lambda *_now: moment


def _draw(page: PaperPage, pen: Pen) -> None:
    with pen.scaled(page.factor, MARGIN, TOP):
        for one in page.held:
            one.piece.draw(pen, MARGIN, TOP + one.top)


def _foot(document: Document, typesetter: Typesetter, pen: Pen, numbers: tuple[int, int]) -> None:
    page, total = numbers
    width, height = pen.size[0] - 2 * MARGIN, pen.size[1]
    of = typesetter.line(fill(document.page_of, {"page": page, "pages": total}), REGULAR, FOOTER)
    room = width - of.width - 20
    where = typesetter.lines(document.footer, REGULAR, FOOTER, room)[:1]
    for line in where:
        pen.furniture(line, MARGIN, height - FOOT, colour=QUIET)
    pen.furniture(of, MARGIN + width - of.width, height - FOOT, colour=QUIET)
