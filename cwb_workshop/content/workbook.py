"""Reads the rows of a workbook (XLSX) as somebody saw them: of all its sheets, without those that
were hidden and what was hidden in the others.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from datetime import date, datetime, time
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from cwb_workshop.content.hidden_cells import hidden_in
from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.sheets import WorkbookSheet
from cwb_workshop.core.model.limits import MOST_PASTED_LINES
from cwb_workshop.system.workbooks import without_lxml

_MOST_UNPACKED = 200_000_000
_MOST_COLUMNS = 100
_FAULTS = (
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, OverflowError, ParseError, ExpatError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What a workbook that is broken makes the library and its parts raise."""


def workbook_sheets(content: bytes) -> tuple[WorkbookSheet, ...] | None:
    """Return the sheets of a workbook that have rows; None where the content is no workbook that
    can be read.
    """
    without_lxml()
    # Loaded for who has a workbook to read.
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
                return None
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheets = []
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    continue
                with zipfile.ZipFile(io.BytesIO(content)) as archive:
                    hidden = hidden_in(archive, sheet._worksheet_path)  # noqa: SLF001  # told by nothing else
                # What a sheet says about its size is often wrong.
                sheet.reset_dimensions()
                values = sheet.iter_rows(
                    max_row=MOST_PASTED_LINES + 1, max_col=_MOST_COLUMNS, values_only=True
                )
                rows = tuple(row for row in map(_cells, hidden.without(values)) if row)
                if rows:
                    sheets.append(WorkbookSheet(sheet.title, rows))
        finally:
            book.close()
    except _FAULTS:
        return None
    return tuple(sheets)


def _cells(values: Iterable[object]) -> Cells:
    cells = [_text(value) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _text(value: object) -> str:
    """Return a cell as it reads; a tab in it parts no cells."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | datetime | time):
        return value.isoformat(" ", "minutes") if isinstance(value, datetime) else value.isoformat()
    return str(value).replace("\t", "\n").strip()
