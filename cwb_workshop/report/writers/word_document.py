"""A report as a document for a word processor (DOCX), with the styles that it has by itself."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import singledispatchmethod
from typing import TYPE_CHECKING, Any, TypeAlias

from cwb_workshop.core.contract import blocks
from cwb_workshop.core.contract.blocks import Block, Document
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.contract.heat_cell import HeatCell, colour_of
from cwb_workshop.core.contract.reading_paths import ReadingPaths
from cwb_workshop.core.contract.said import Several, SpokenWords
from cwb_workshop.core.model.direction import mark_of, side_of
from cwb_workshop.core.model.illustrations import illustration_jpeg
from cwb_workshop.core.model.words import fill
from cwb_workshop.report.writers.chart_svg import CHARTS, Chart, chart_svg
from cwb_workshop.report.writers.markup import in_xml
from cwb_workshop.report.writers.packed import repacked
from cwb_workshop.report.writers.worded import anchors_of, chapter_marks, source_of, undrawn

if TYPE_CHECKING:
    from cwb_workshop.report.writers.word_parts import WordParts

Picture: TypeAlias = Callable[[str], bytes]
"""Draws an SVG as PNG."""

_CHART_WIDTH, _PHOTO_WIDTH = 15.5, 9.0
"""In centimetres."""


def word_document(document: Document, picture: Picture | None = None) -> bytes:
    """Return the document; with a `picture` each chart is drawn, and its figures stand under it."""
    written = _Writer(undrawn(document), picture).written()
    return repacked(written, document.created)


class _Writer:
    """Writes the blocks of one document under each other, whatever stood beside what."""

    def __init__(self, document: Document, picture: Picture | None) -> None:
        # Read when there is something to write: most evenings make none.
        from cwb_workshop.report.writers.word_parts import WordParts

        self._document = document
        self._picture = picture
        self._parts: WordParts = WordParts(document)
        self._heading = document.title
        self._anchors = anchors_of(document)
        self._chapters = 0
        self._chapter_marks = chapter_marks(document)

    def written(self) -> bytes:
        self._add(self._document.blocks)
        buffer = io.BytesIO()
        self._parts.save(buffer)
        return buffer.getvalue()

    def _add(self, several: Sequence[Block]) -> None:
        for block in several:
            if isinstance(block, CHARTS):
                self._draw(block)
            self._made(block)

    @singledispatchmethod
    def _made(self, block: Block) -> None:
        raise TypeError(f"a document cannot show {type(block).__name__}")

    @_made.register
    def _(self, block: blocks.Title) -> None:
        self._parts.paragraph("Title", block.text)
        self._parts.paragraph("Subtitle", block.subtitle)

    @_made.register
    def _(self, block: blocks.Heading) -> None:
        self._heading = block.text
        self._chapters += block.level == 1
        mark = f"c{self._chapters}" if block.level == 1 else ""
        self._parts.paragraph(f"Heading {block.level}", block.text, mark=mark)

    @_made.register
    def _(self, block: TableOfContents) -> None:
        if block.title:
            self._parts.paragraph("Heading 1", block.title)
        for at, one in enumerate(block.chapters):
            if block.begins_group(at):
                self._parts.run(self._parts.paragraph("Normal", ""), one.group, bold=True)
            paragraph = self._parts.paragraph("List Number", "")
            self._parts.link(paragraph, f"c{at + 1}", one.name)
            if one.counts:
                behind = f"{self._document.said.between}{block.counted(one)}"
                self._parts.run(paragraph, behind, quiet=True)

    @_made.register
    def _(self, block: ReadingPaths) -> None:
        for path in block.paths:
            paragraph = self._parts.paragraph("List Bullet", "")
            self._parts.run(paragraph, f"{path.asked} ", bold=True)
            self._parts.link(paragraph, self._chapter_marks[path.chapter], path.chapter)
            self._parts.run(paragraph, f", {path.told}" if path.told else "")

    @_made.register
    def _(self, block: blocks.Para) -> None:
        self._parts.paragraph("Small" if block.small else "Normal", block.text)

    @_made.register
    def _(self, block: blocks.Bullets) -> None:
        for line in block.lines:
            self._tell(self._parts.paragraph("List Bullet", ""), line)

    @_made.register
    def _(self, block: blocks.Findings) -> None:
        for number, (sentence, told) in enumerate(block.told, start=1):
            self._parts.paragraph("Heading 2", f"{number}. {sentence}")
            self._parts.paragraph("Normal", told)

    @_made.register
    def _(self, block: blocks.Quote) -> None:
        paragraph = self._parts.paragraph("Quote", "")
        self._parts.run(paragraph, self._literal(block.text), spoken=True)
        source = source_of(block, self._document.said)
        if source:
            self._parts.paragraph("Small", source)

    @_made.register
    def _(self, block: blocks.Photo) -> None:
        jpeg = illustration_jpeg(block.drawing)
        if jpeg is not None:
            width = _CHART_WIDTH if block.large else _PHOTO_WIDTH
            self._parts.picture(jpeg.data, block.alt, width)

    @_made.register
    def _(self, block: blocks.Figures) -> None:
        for number, caption in block.pairs:
            paragraph = self._parts.paragraph("List Bullet", "")
            self._parts.run(paragraph, f"{number} ", bold=True)
            self._parts.run(paragraph, caption)

    @_made.register
    def _(self, block: blocks.Bars) -> None:
        noted = any(bar.note for bar in block.bars)
        rows = tuple(
            (bar.label, bar.shown_value, *((self._noted(bar.note),) if noted else ()))
            for bar in block.bars
        )
        widths = (2.0, 1.0, 3.5) if noted else (4.0, 1.5)
        self._table(blocks.Table((), rows, widths, numeric=(1,)))

    @_made.register
    def _(self, block: blocks.Stack) -> None:
        rows = tuple((name, str(count)) for name, count in block.parts)
        self._table(blocks.Table((), rows, (4.0, 1.5), numeric=(1,)))

    @_made.register
    def _(self, block: blocks.Distribution) -> None:
        headings = ("", *block.steps, "")
        rows = tuple((row.label, *map(str, row.counts), row.votes) for row in block.rows)
        widths = (3.0, *(1.0,) * len(block.steps), 1.6)
        numeric = tuple(range(1, len(block.steps) + 1))
        self._table(blocks.Table(headings, rows, widths, numeric=numeric))

    @_made.register
    def _(self, block: blocks.Ranges) -> None:
        rows = tuple((row.label, row.shown) for row in block.rows)
        self._table(blocks.Table((), rows, (4.0, 2.5), numeric=(1,)))

    @_made.register
    def _(self, block: blocks.Radar) -> None:
        rows = tuple((name, shown) for name, _value, shown in block.axes)
        self._table(blocks.Table((), rows, (4.0, 1.5), numeric=(1,)))

    @_made.register
    def _(self, block: blocks.Matrix) -> None:
        headings = ("", "", block.across, block.up)
        rows = tuple(
            (str(number), name, f"{across:g}", f"{up:g}")
            for number, (name, across, up) in enumerate(block.points, start=1)
        )
        self._table(blocks.Table(headings, rows, (0.5, 4.0, 1.2, 1.2), numeric=(2, 3)))

    @_made.register
    def _(self, block: blocks.TableMap) -> None:
        """The room from above is a sentence here: it stands under the drawing on paper."""

    @_made.register
    def _(self, block: blocks.Timetable) -> None:
        rows = tuple((one.name, str(one.planned), str(one.real)) for one in block.rows)
        self._table(blocks.Table(block.headings, rows, (3.0, 1.0, 1.0), numeric=(1, 2)))

    @_made.register
    def _(self, block: blocks.Table) -> None:
        self._table(block)

    @_made.register
    def _(self, block: blocks.Columns) -> None:
        above = self._heading
        for column in block.columns:
            self._heading = above
            self._add(column)

    @_made.register
    def _(self, block: blocks.PageBreak) -> None:
        self._parts.break_page(lying=block.lying)

    def _draw(self, chart: Chart) -> None:
        if self._picture is not None:
            turned = self._document.right_to_left
            drawn = chart_svg(chart, self._heading, right_to_left=turned)
            self._parts.picture(self._picture(drawn), chart.alt, _CHART_WIDTH)

    def _table(self, block: blocks.Table) -> None:
        if not block.rows:
            return
        table = self._parts.table(block.headings, [row[0] for row in block.rows], block.widths)
        first = 1 if block.headings else 0
        for column in block.numeric if block.headings else ():
            self._parts.to_the_end(table.cell(0, column).paragraphs[0])
        for at, row in enumerate(block.rows):
            for column, text in enumerate(row):
                self._fill(table.cell(at + first, column), text, block, (at, column))
            if block.form:
                self._parts.roomy(table.rows[at + first])
        self._parts.keep_rows(table)
        if block.grouped:
            self._parts.join_groups(table, [row[0] for row in block.rows], first)

    def _fill(self, cell: Any, text: str, block: blocks.Table, place: tuple[int, int]) -> None:
        """Write a cell, which stands in this row and column of a table."""
        paragraph, (row, column) = cell.paragraphs[0], place
        if isinstance(text, Several):
            self._several(cell, text)
        elif isinstance(text, HeatCell):
            self._parts.run(paragraph, text, quiet=text.light)
            self._parts.shade(cell, colour_of(text.shade))
        elif block.named and not column:
            self._parts.run(paragraph, text, bold=True)
        elif block.grouped and column == 1 and text in self._anchors:
            self._parts.link(paragraph, f"a_{text}", text)
        else:
            self._tell(paragraph, text, bold=row in block.strong)
        if block.numbered and not column and text:
            self._parts.mark(paragraph, f"a_{text}")
        if column in block.numeric:
            self._parts.to_the_end(paragraph)

    def _several(self, cell: Any, text: Several) -> None:
        for at, part in enumerate(text.parts):
            paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
            self._parts.item_in_cell(paragraph)
            self._tell(paragraph, part)

    def _tell(self, paragraph: Any, text: str, *, bold: bool = False) -> None:
        """Write a text; behind somebody's words where they are from, with a link to the whole."""
        is_spoken = isinstance(text, SpokenWords)
        self._parts.run(paragraph, text, bold=bold and is_spoken, spoken=is_spoken)
        source = self._document.said.source(text) if isinstance(text, SpokenWords) else ""
        if not isinstance(text, SpokenWords) or not source:
            return
        # What stands behind words of the other direction runs as the page does.
        page = self._parts.side
        mark = "" if side_of(text, page) == page else mark_of(page)
        self._parts.run(paragraph, f"{mark} (", quiet=True)
        if text.label in self._anchors:
            self._parts.link(paragraph, f"a_{text.label}", text.label)
            source = source.removeprefix(text.label)
        self._parts.run(paragraph, f"{source})", quiet=True)

    def _literal(self, text: str) -> str:
        return in_xml(fill(self._document.quoted, {"text": str(text)}))

    def _noted(self, note: str) -> str:
        if not note:
            return ""
        return (
            note.with_text(self._literal(note))
            if isinstance(note, SpokenWords)
            else self._literal(note)
        )
