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
