"""The plain pages by fpdf2, in the typeface and the sizes of the program's own; not tagged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod
from pathlib import Path

from fpdf import FPDF, FontFace
from fpdf.enums import TableBordersLayout, XPos, YPos

from benchmarks.plain_blocks import PlainBlock, PlainPages
from cwb_workshop.core.contract.blocks import Bars, Heading, Para, Table, Title

_MARGIN, _BODY, _SUBTITLE, _TITLE = 51.0, 11.0, 11.0, 26.0
_HEADINGS = {1: 18.0, 2: 14.0}
_LEADING = 1.3
_DEEP = 10, 74, 64
_LABEL, _WIDEST = 0.34, 0.5
"""Of the width: what stands in front of a bar, and the longest bar."""


def fpdf2_pages(pages: PlainPages, regular: Path, medium: Path) -> bytes:
    return _Writer(pages, regular, medium).written(pages.blocks)


class _Writer:
    def __init__(self, pages: PlainPages, regular: Path, medium: Path) -> None:
        self._pdf = FPDF(unit="pt", format="A4")
        self._pdf.set_margin(_MARGIN)
        self._pdf.set_auto_page_break(auto=True, margin=_MARGIN)
        self._pdf.set_title(pages.title)
        self._pdf.set_lang(pages.language)
        self._pdf.add_font("Roboto", "", regular)
        self._pdf.add_font("Roboto", "B", medium)
        self._pdf.add_page()

    def written(self, blocks: Sequence[PlainBlock]) -> bytes:
        for block in blocks:
            self._write(block)
        return bytes(self._pdf.output())

    def _text(self, text: str, size: float, style: str = "") -> None:
        self._pdf.set_font("Roboto", style, size)
        self._pdf.multi_cell(
            0, size * _LEADING, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT
        )

    @singledispatchmethod
    def _write(self, block: PlainBlock) -> None:
        raise TypeError(f"these pages have no {type(block).__name__}")

    @_write.register
    def _(self, block: Title) -> None:
        self._text(block.text, _TITLE, "B")
        self._text(block.subtitle, _SUBTITLE)

    @_write.register
    def _(self, block: Heading) -> None:
        self._pdf.ln(_BODY)
        self._pdf.start_section(block.text, level=block.level - 1, strict=False)
        self._text(block.text, _HEADINGS[block.level], "B")

    @_write.register
    def _(self, block: Para) -> None:
        self._pdf.ln(_BODY / 2)
        self._text(block.text, _BODY)

    @_write.register
    def _(self, block: Table) -> None:
        self._pdf.ln(_BODY / 2)
        self._pdf.set_font("Roboto", "", _BODY)
        right = ["RIGHT" if at in block.numeric else "LEFT" for at in range(len(block.headings))]
        with self._pdf.table(
            col_widths=block.widths,
            text_align=tuple(right),
            line_height=_BODY * _LEADING,
            padding=2,
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            headings_style=FontFace(emphasis="BOLD"),
        ) as table:
            for cells in (block.headings, *block.rows):
                row = table.row()
                for cell in cells:
                    row.cell(cell)

    @_write.register
    def _(self, block: Bars) -> None:
        highest = max((bar.value for bar in block.bars), default=0.0) or 1.0
        across = self._pdf.epw
        self._pdf.ln(_BODY / 2)
        for bar in block.bars:
            self._pdf.set_font("Roboto", "B" if bar.strong else "", _BODY)
            if self._pdf.will_page_break(3 * _BODY * _LEADING):
                self._pdf.add_page()
            top = self._pdf.get_y()
            self._pdf.multi_cell(
                across * _LABEL, _BODY * _LEADING, bar.label, align="L", new_y=YPos.NEXT
            )
            below = self._pdf.get_y()
            wide = across * _WIDEST * bar.value / highest
            left = _MARGIN + across * _LABEL
            # A colour that is kept would be that of the tables behind it.
            with self._pdf.local_context(fill_color=_DEEP):
                self._pdf.rect(left, top + 2, wide, _BODY, style="F")
            self._pdf.set_xy(left + wide + 4, top)
            self._pdf.cell(text=bar.shown_value, h=_BODY * _LEADING)
            self._pdf.set_xy(_MARGIN, below + 2)
