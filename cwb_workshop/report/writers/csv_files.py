"""The sheets as CSV: UTF-8 with its mark, and parted as a spreadsheet in this language expects."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date

from cwb_workshop.core.model.locale import Locale
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.writers.sheets import DataSheet, SheetValue, sheets

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would be reckoned with."""

_GUARD = "'"
_MARK = "utf-8-sig"


def csv_files(snapshot: Snapshot) -> Mapping[str, bytes]:
    """Return the content of each file by its name, which is that of the sheet."""
    return csv_files_of(sheets(snapshot), snapshot.words.locale)


def csv_files_of(made: Iterable[DataSheet], locale: Locale) -> Mapping[str, bytes]:
    return {f"{sheet.name}.csv": csv_of(sheet, locale) for sheet in made}


def csv_of(sheet: DataSheet, locale: Locale) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter_of(locale), lineterminator="\r\n")
    writer.writerow([_told(name, locale) for name in sheet.columns])
    writer.writerows([_told(cell, locale) for cell in row] for row in sheet.rows)
    return text.getvalue().encode(_MARK, "replace")


def delimiter_of(locale: Locale) -> str:
    """Return what parts cells: where a comma stands in numbers, a semicolon."""
    return ";" if locale.decimal == "," else ","


def _told(cell: SheetValue, locale: Locale) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return repr(cell).replace(".", locale.decimal)
    if isinstance(cell, int):
        return str(cell)
    return _GUARD + cell if cell.startswith(_FORMULA) else cell
