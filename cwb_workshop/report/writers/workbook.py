"""The sheets as a workbook (XLSX), with dates and numbers as such, and no formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import document
from cwb_workshop.report.writers.packed import repacked
from cwb_workshop.report.writers.sheets import DataSheet, SheetValue, sheets
from cwb_workshop.system.workbooks import without_lxml

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_WIDEST = 60
_ON_A_SHEET = 180
"""So many letters of the standard size beside each other can be read on a sheet that lies."""

_LINE = 15.0
"""How high a line is, in points."""

_DAY = "yyyy-mm-dd"


def workbook(snapshot: Snapshot) -> bytes:
    """Return a workbook with a sheet for each kind of thing."""
    return workbook_of(sheets(snapshot), document(snapshot, ()))


def workbook_of(made_sheets: Iterable[DataSheet], made: Document) -> bytes:
    """Return sheets as a workbook that is called as the document is."""
    without_lxml()
    # Read when there is something to write: most evenings make none.
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = made.title
    book.properties.creator = "CWB Workshop"
    book.properties.language = made.language
    for sheet in made_sheets:
        _fill(book.create_sheet(_NOT_IN_A_NAME.sub(" ", sheet.name)[:_LONGEST_NAME]), sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return repacked(buffer.getvalue(), made.created)


def _fill(target: Any, sheet: DataSheet) -> None:
    from openpyxl.styles import Alignment, Font

    bold, wrapped = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for at, row in enumerate((sheet.columns, *sheet.rows), start=1):
        for column, value in enumerate(row, start=1):
            if value is None:
                continue
            cell = target.cell(row=at, column=column)
            _put(cell, value)
            cell.alignment = wrapped
            if at == 1:
                cell.font = bold
    target.freeze_panes = "A2"
    if sheet.rows:
        target.auto_filter.ref = target.dimensions
    for at, name in enumerate(sheet.columns):
        longest = max(
            [len(name), *(len(str(row[at])) for row in sheet.rows if row[at] is not None)]
        )
        target.column_dimensions[target.cell(row=1, column=at + 1).column_letter].width = (
            min(longest, _WIDEST) + 2
        )
    _set_up_for_paper(target)


def _set_up_for_paper(target: Any) -> None:
    """Let columns stand beside each other on sheets of A4 as far as they can be read there, under
    their names and behind the first of them on each.

    A row is as high as its longest text: not every program finds that by itself.
    """
    from openpyxl.worksheet.properties import PageSetupProperties

    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = target.PAPERSIZE_A4
    wide = sum(column.width for column in target.column_dimensions.values())
    target.page_setup.fitToWidth = max(-(-int(wide) // _ON_A_SHEET), 1)
    target.page_setup.fitToHeight = 0
    target.print_title_rows, target.print_title_cols = "1:1", "A:A"
    for at, row in enumerate(target.iter_rows(values_only=True), start=1):
        lines = max(-(-len(str(value)) // _WIDEST) for value in row)
        if lines > 1:
            target.row_dimensions[at].height = lines * _LINE


def _put(cell: Any, value: SheetValue) -> None:
    """Write a value as what it is. A text is one, whatever sign it begins with."""
    if isinstance(value, str):
        cell.value = _NOT_IN_XML.sub("\ufffd", value)
        cell.data_type = "s"
        cell.quotePrefix = True
        return
    cell.value = value
    if isinstance(value, date):
        cell.number_format = _DAY
