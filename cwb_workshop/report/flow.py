"""Blocks to what ReportLab lays out on pages."""

from __future__ import annotations

from functools import singledispatchmethod

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from cwb_workshop.core import blocks
from cwb_workshop.report.charts import BarsChart, RadarChart, StackChart
from cwb_workshop.report.fonts import MEDIUM
from cwb_workshop.report.look import AMBER, INK, LINE, style
from cwb_workshop.report.runs import Typesetter

_GUTTER = 16.0
_NARROW = 240.0
"""Columns up to this width, in points, hold smaller text."""


class Bookmarked(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A heading that stands in the outline of the document."""

    def __init__(self, markup: str, look: ParagraphStyle, title: str) -> None:
        super().__init__(markup, look)
        self._title = title

    def draw(self) -> None:
        key = f"heading-{id(self)}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(self._title, key, level=0)
        super().draw()


class Flow:
    """Turns blocks into flowables of a given width, in points."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._type = typesetter

    def flowables(self, held: tuple[blocks.Block, ...], width: float) -> list[Flowable]:
        found: list[Flowable] = []
        for block in held:
            found += self._made(block, width)
        return _kept_with_next(found)

    def _text(self, text: str, name: str, font: str | None = None) -> Paragraph:
        look = style(name)
        return Paragraph(self._type.markup(text, font or look.fontName), look)

    @singledispatchmethod
    def _made(self, block: blocks.Block, width: float) -> list[Flowable]:
        raise TypeError(f"a report cannot show {type(block).__name__}")

    @_made.register
    def _title(self, block: blocks.Title, width: float) -> list[Flowable]:
        return [self._text(block.text, "title"), self._text(block.subtitle, "subtitle")]

    @_made.register
    def _heading(self, block: blocks.Heading, width: float) -> list[Flowable]:
        if block.level > 1:
            return [self._text(block.text, "heading2")]
        look = style("heading1")
        return [Bookmarked(self._type.markup(block.text, look.fontName), look, block.text)]

    @_made.register
    def _para(self, block: blocks.Para, width: float) -> list[Flowable]:
        return [self._text(block.text, "small" if block.small else "body"), Spacer(0, 3)]

    @_made.register
    def _bullets(self, block: blocks.Bullets, width: float) -> list[Flowable]:
        look = style("bullet" if width > _NARROW else "bullet_narrow")
        return [
            Paragraph(self._type.markup(line, look.fontName), look, bulletText="•")
            for line in block.lines
        ]

    @_made.register
    def _quote(self, block: blocks.Quote, width: float) -> list[Flowable]:
        inside: list[Flowable] = [self._text(f"“{block.text}”", "quote")]
        if block.source:
            inside.append(self._text(block.source, "caption"))
        table = Table([[inside]], colWidths=[width])
        table.setStyle(
            TableStyle(
                [
                    ("LINEBEFORE", (0, 0), (0, -1), 2.5, AMBER),
                    ("LEFTPADDING", (0, 0), (-1, -1), 9),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 0),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                ]
            )
        )
        return [table, Spacer(0, 5)]

    @_made.register
    def _figures(self, block: blocks.Figures, width: float) -> list[Flowable]:
        numbers = [self._text(number, "figure") for number, _caption in block.pairs]
        captions = [self._text(caption, "caption") for _number, caption in block.pairs]
        table = Table([numbers, captions], colWidths=[width / len(block.pairs)] * len(block.pairs))
        table.setStyle(
            TableStyle(
                [
                    ("LINEABOVE", (0, 0), (-1, 0), 1.1, INK),
                    ("LINEBELOW", (0, -1), (-1, -1), 0.6, LINE),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, 0), 5),
                    ("BOTTOMPADDING", (0, 0), (-1, 0), 1),
                    ("TOPPADDING", (0, 1), (-1, 1), 0),
                    ("BOTTOMPADDING", (0, 1), (-1, 1), 6),
                ]
            )
        )
        return [table, Spacer(0, 7)]

    @_made.register
    def _bars(self, block: blocks.Bars, width: float) -> list[Flowable]:
        return [BarsChart(block, self._type)]

    @_made.register
    def _stack(self, block: blocks.Stack, width: float) -> list[Flowable]:
        return [StackChart(block, self._type), Spacer(0, 2)]

    @_made.register
    def _radar(self, block: blocks.Radar, width: float) -> list[Flowable]:
        return [RadarChart(block, self._type)]

    @_made.register
    def _table(self, block: blocks.Table, width: float) -> list[Flowable]:
        total = sum(block.widths)
        rows = [[self._text(cell, "cell_heading", MEDIUM) for cell in block.headings]]
        rows += [[self._text(cell, "cell") for cell in row] for row in block.rows]
        table = Table(rows, colWidths=[width * part / total for part in block.widths], repeatRows=1)
        table.setStyle(
            TableStyle(
                [
                    ("LINEBELOW", (0, 0), (-1, 0), 1.0, INK),
                    ("LINEBELOW", (0, 1), (-1, -1), 0.5, LINE),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
                    ("TOPPADDING", (0, 0), (-1, -1), 2),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
                    *(("ALIGN", (column, 0), (column, -1), "RIGHT") for column in block.numeric),
                ]
            )
        )
        return [table, Spacer(0, 4)]

    @_made.register
    def _columns(self, block: blocks.Columns, width: float) -> list[Flowable]:
        number = len(block.columns)
        each = (width - _GUTTER * (number - 1)) / number
        cells = [self.flowables(column, each) for column in block.columns]
        table = Table([cells], colWidths=[each + _GUTTER] * (number - 1) + [each])
        table.setStyle(
            TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-2, -1), _GUTTER),
                    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 0),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ]
            )
        )
        return [table]

    @_made.register
    def _page_break(self, block: blocks.PageBreak, width: float) -> list[Flowable]:
        return [PageBreak()]


def _kept_with_next(held: list[Flowable]) -> list[Flowable]:
    """Never leave a heading alone at the foot of a page."""
    found: list[Flowable] = []
    for flowable in held:
        if found and isinstance(found[-1], Bookmarked) and not isinstance(flowable, PageBreak):
            found[-1] = KeepTogether([found[-1], flowable])
        else:
            found.append(flowable)
    return found
