"""A document of blocks as PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from cwb_workshop.core.blocks import Document
from cwb_workshop.report import fonts
from cwb_workshop.report.flow import Flow
from cwb_workshop.report.look import BOTTOM, MARGIN, QUIET, SMALL, TOP
from cwb_workshop.report.runs import Typesetter


@dataclass(frozen=True, slots=True)
class Pdf:
    """The bytes of a PDF, and how many pages it has."""

    content: bytes
    pages: int


def write_pdf(document: Document) -> Pdf:
    """Lay a document out on A4. The same document always gives the same bytes.

    Raises ReportError where a typeface is missing.
    """
    fonts.register()
    typesetter = Typesetter(document.unprintable)
    width, height = A4
    buffer = io.BytesIO()
    template = BaseDocTemplate(
        buffer,
        pagesize=A4,
        title=document.title,
        subject=document.subject,
        author="",
        creator="CWB Workshop",
        lang=document.language,
        invariant=1,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
    )
    inner = width - 2 * MARGIN
    frame = Frame(
        MARGIN,
        BOTTOM,
        inner,
        height - TOP - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template.addPageTemplates([PageTemplate(frames=[frame])])
    pages: list[_Pages] = []

    def canvas(*arguments: Any, **options: Any) -> _Pages:
        pages.append(_Pages(*arguments, document=document, typesetter=typesetter, **options))
        return pages[-1]

    template.build(Flow(typesetter).flowables(document.blocks, inner), canvasmaker=canvas)
    return Pdf(buffer.getvalue(), pages[-1].total)


class _Pages(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Holds the pages back until their number is known, for the line at the foot."""

    def __init__(
        self, *arguments: Any, document: Document, typesetter: Typesetter, **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self._document = document
        self._typesetter = typesetter
        self._held: list[dict[str, Any]] = []
        self.total = 0
        self.setViewerPreference("DisplayDocTitle", "true")

    def showPage(self) -> None:  # ReportLab's name
        self._held.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        self.total = len(self._held)
        for number, state in enumerate(self._held, start=1):
            total = self.total
            self.__dict__.update(state)
            self.total = total
            self._foot(number)
            super().showPage()
        super().save()

    def _foot(self, number: int) -> None:
        y = BOTTOM - 20
        self._draw(MARGIN, y, self._document.footer, 0.0)
        of = self._document.page_of.format(page=number, pages=self.total)
        self._draw(A4[0] - MARGIN, y, of, 1.0)

    def _draw(self, x: float, y: float, text: str, align: float) -> None:
        self.setFillColor(QUIET)
        x -= align * self._typesetter.width(text, SMALL)
        for run in self._typesetter.runs(text):
            self.setFont(run.font, SMALL)
            self.drawString(x, y, run.text)
            x += self.stringWidth(run.text, run.font, SMALL)
