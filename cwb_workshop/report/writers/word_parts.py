"""The pieces of a document for a word processor: paragraphs, runs, links, tables, pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, BinaryIO

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.model.direction import Side, embedded
from cwb_workshop.report.writers.markup import in_xml
from cwb_workshop.report.writers.word_widths import fitting_widths

_CREATOR = "CWB Workshop"
_FONT = "Arial"
_GREEN, _QUIET = RGBColor(0x0A, 0x4A, 0x40), RGBColor(0x4D, 0x5F, 0x59)
_SIZES = {"Title": 26, "Subtitle": 11, "Heading 1": 18, "Heading 2": 14, "Normal": 11, "Quote": 11}
_SMALL = 9
_A4 = (21.0, 29.7)
_MARGIN = 2.0
_ROOM_TO_WRITE, _MARK = 1.2, 0.4
"""The least height of a row to write in, and the width of a mark in front of an item, in
centimetres.
"""

_FEW_ROWS = 7
"""So many stand on one page."""

_NOT_IN_A_MARK = re.compile(r"[^A-Za-z0-9_]")


class WordParts:
    """Adds to one document; what is right to left runs so in every paragraph and table."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._made = docx.Document()
        self._marks = 0
        self._break = False
        self._is_lying = False
        self._set_up()

    @property
    def side(self) -> Side:
        """How its pages run."""
        return "R" if self._document.right_to_left else "L"

    def save(self, target: BinaryIO) -> None:
        self._made.save(target)

    def break_page(self, *, lying: bool = False) -> None:
        """Let the next paragraph begin a page; of one that is `lying` the long side is below."""
        if lying == self._is_lying:
            self._break = True
            return
        self._is_lying, self._break = lying, False
        section = self._made.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = map(Cm, self._page)

    @property
    def _page(self) -> tuple[float, float]:
        """The width and height of the page, in centimetres."""
        return (_A4[1], _A4[0]) if self._is_lying else _A4

    def paragraph(self, style: str, text: str, *, mark: str = "") -> Any:
        paragraph = self._made.add_paragraph(style=style)
        if self._break:
            paragraph.paragraph_format.page_break_before = True
            self._break = False
        if text:
            self.run(paragraph, text)
        if mark:
            self.mark(paragraph, mark)
        return paragraph

    def run(
        self,
        paragraph: Any,
        text: str,
        *,
        bold: bool = False,
        quiet: bool = False,
        spoken: bool = False,
        size: float = 0.0,
    ) -> None:
        """Add words; what was `spoken` is in the language of the evening."""
        run = paragraph.add_run(in_xml(embedded(text, self.side)))
        if size:
            _size(run.font, size)
        # Letters from right to left have a weight of their own.
        run.bold = run.font.cs_bold = True if bold else None
        if quiet:
            run.font.color.rgb = _QUIET
        if spoken and self._document.spoken:
            run._r.get_or_add_rPr().append(_element("w:lang", val=self._document.spoken))  # noqa: SLF001

    def link(self, paragraph: Any, mark: str, text: str) -> None:
        """Add words that lead to a mark in this document."""
        link = _element("w:hyperlink", anchor=_NOT_IN_A_MARK.sub("_", mark), history="1")
        run, written = _element("w:r"), _element("w:t")
        written.text = in_xml(text)
        run.append(written)
        link.append(run)
        paragraph._p.append(link)  # noqa: SLF001  # python-docx has no links of its own

    def mark(self, paragraph: Any, mark: str) -> None:
        """Give a paragraph a name that links lead to."""
        self._marks += 1
        name = _NOT_IN_A_MARK.sub("_", mark)
        begin = _element("w:bookmarkStart", id=str(self._marks), name=name)
        paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, begin)  # noqa: SLF001
        paragraph._p.append(_element("w:bookmarkEnd", id=str(self._marks)))  # noqa: SLF001

    def picture(self, content: bytes, alt: str, width: float) -> None:
        """Add a picture, `width` in centimetres, that says in words what it shows."""
        run = self.paragraph("Normal", "").add_run()
        shape = run.add_picture(io.BytesIO(content), width=Cm(width))
        properties = shape._inline.docPr  # noqa: SLF001  # nor alternative texts
        properties.set("descr", in_xml(alt))
        properties.set("title", "")

    def table(self, headings: Sequence[str], names: Sequence[str], widths: Sequence[float]) -> Any:
        """Return a table with its headings, and a row for each of the names that will stand in its
        first column; headings stand on each page again.
        """
        rows = len(names) + bool(headings)
        table = self._made.add_table(rows, len(widths), style="Table Grid")
        if self._break:
            table.cell(0, 0).paragraphs[0].paragraph_format.page_break_before = True
            self._break = False
        table.autofit = False
        fitting, size = fitting_widths(headings, names, widths, self._page[0] - 2 * _MARGIN)
        for column, width in zip(table.columns, fitting, strict=True):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)
        for row in table.rows:
            row._tr.get_or_add_trPr().append(_element("w:cantSplit"))  # noqa: SLF001
        if headings:
            table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))  # noqa: SLF001
            for at, name in enumerate(headings):
                self.run(table.cell(0, at).paragraphs[0], name, bold=True, size=size)
        if self._document.right_to_left:
            table._tbl.tblPr.insert(1, _element("w:bidiVisual"))  # noqa: SLF001  # behind its style
        self._made.add_paragraph(style="Small").paragraph_format.space_after = Pt(4)
        return table

    def join_groups(self, table: Any, names: Sequence[str], first: int) -> None:
        """Let a name take the cells below it that have none; `first` is the row of the first."""
        for at, name in enumerate(names):
            cell = table.cell(first + at, 0)._tc.get_or_add_tcPr()  # noqa: SLF001
            begins = {"val": "restart"} if name else {}
            cell.append(_element("w:vMerge", **begins))

    def keep_rows(self, table: Any) -> None:
        """Leave no row of a table alone at the foot of a page, nor on top of the next."""
        rows = table.rows
        kept = range(len(rows) - 1) if len(rows) <= _FEW_ROWS else (0, 1, len(rows) - 2)
        for at in kept:
            for cell in rows[at].cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True

    def item_in_cell(self, paragraph: Any) -> None:
        """Make a paragraph an item of a list, whose mark stands at the edge of its cell."""
        paragraph.style = "List Bullet"
        paragraph.paragraph_format.left_indent = Cm(_MARK)
        paragraph.paragraph_format.first_line_indent = Cm(-_MARK)

    def roomy(self, row: Any) -> None:
        """Give a row room to write in by hand."""
        row.height = Cm(_ROOM_TO_WRITE)

    def shade(self, cell: Any, colour: str) -> None:
        """Give a cell a colour, as in #93b5ac."""
        fill = _element("w:shd", val="clear", color="auto", fill=colour.removeprefix("#"))
        cell._tc.get_or_add_tcPr().append(fill)  # noqa: SLF001

    def to_the_end(self, paragraph: Any) -> None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _set_up(self) -> None:
        document, made = self._document, self._made
        properties = made.core_properties
        properties.title, properties.subject = in_xml(document.title), in_xml(document.subject)
        properties.author = properties.last_modified_by = _CREATOR
        properties.comments, properties.language = "", document.language
        if document.created:
            properties.created = properties.modified = datetime.fromisoformat(document.created)
        self._style()
        (section,) = made.sections
        section.page_width, section.page_height = map(Cm, self._page)
        section.left_margin = section.right_margin = Cm(_MARGIN)
        section.top_margin = section.bottom_margin = Cm(_MARGIN)
        foot = section.footer.paragraphs[0]
        foot.style = made.styles["Small"]
        self.run(foot, f"{document.footer} · ")
        self._number(foot)

    def _style(self) -> None:
        styles = self._made.styles
        small = styles.add_style("Small", 1)
        small.base_style = styles["Normal"]
        _size(small.font, _SMALL)
        small.font.color.rgb = _QUIET
        for name, size in _SIZES.items():
            style = styles[name]
            _size(style.font, size)
            style.font.name = _FONT
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for script in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn(f"w:{script}"), _FONT)
            for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            if name not in ("Normal", "Quote"):
                style.font.color.rgb = _GREEN
        normal = styles["Normal"].element
        kind = "bidi" if self._document.right_to_left else "val"
        language = _element(
            "w:lang", **{"val": self._document.language, kind: self._document.language}
        )
        normal.get_or_add_rPr().append(language)
        if self._document.right_to_left:
            normal.get_or_add_pPr().insert(0, _element("w:bidi"))

    def _number(self, paragraph: Any) -> None:
        """Add the number of the page, which the word processor knows."""
        field = _element("w:fldSimple", instr="PAGE")
        run, written = _element("w:r"), _element("w:t")
        written.text = "1"
        run.append(written)
        field.append(run)
        paragraph._p.append(field)  # noqa: SLF001


def _size(font: Any, points: float) -> None:
    """Set the size of letters, and of those from right to left, which have one of their own."""
    font.size = Pt(points)
    properties = font._element.rPr  # noqa: SLF001  # python-docx sets the first alone
    for own in properties.findall(qn("w:szCs")):
        properties.remove(own)
    properties.find(qn("w:sz")).addnext(_element("w:szCs", val=str(round(points * 2))))


def _element(tag: str, **values: str) -> Any:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made
