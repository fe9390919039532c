"""Plain tables as files. What somebody said is text in each of them, and never a formula."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from cwb_workshop.archive.parquet_file import as_parquet
from cwb_workshop.archive.tables import ANSWERS, TABLE_NAMES, ArchiveCell, PlainTable

Heading = Callable[[str], str]
"""Returns what a table or a column is called: `table.answers`, `column.text`."""

Writer = Callable[[Sequence[PlainTable], Heading], bytes]

_FORMULA = re.compile(r"[=+\-@\t\r]")
"""How a cell begins that a spreadsheet would reckon with."""

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML has no way to say."""

_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
"""Of a sheet, as Excel has it."""


def as_json(tables: Sequence[PlainTable], _heading: Heading) -> bytes:
    """Names and columns are keys, the same in every language; figures stay figures."""
    whole = {
        table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        for table in tables
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def as_csv(tables: Sequence[PlainTable], heading: Heading) -> bytes:
    """Return one table: Excel reads it by its mark, and by the separators of RFC 4180."""
    (table,) = tables
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(heading(f"column.{name}") for name in table.columns)
    for row in table.rows:
        writer.writerow(_harmless(cell) for cell in row)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def as_zip(tables: Sequence[PlainTable], heading: Heading) -> bytes:
    """Return a CSV file for each table, in one zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for table in tables:
            # Without the time of the day, so that the same selection is the same file.
            name = zipfile.ZipInfo(f"{table.name}.csv")
            packed.writestr(name, as_csv((table,), heading), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def as_xlsx(tables: Sequence[PlainTable], heading: Heading) -> bytes:
    """Return a workbook with a sheet for each table, its heading frozen."""
    # Only for who wants a workbook.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    for table in tables:
        sheet = book.create_sheet(heading(f"table.{table.name}")[:_LONGEST_NAME])
        sheet.freeze_panes = "A2"
        headings = [WriteOnlyCell(sheet, heading(f"column.{name}")) for name in table.columns]
        for cell in headings:
            cell.font = Font(bold=True)
        sheet.append(headings)
        for row in table.rows:
            cells = [WriteOnlyCell(sheet) for _cell in row]
            for cell, value in zip(cells, row, strict=True):
                cell.value = _fit(value)
                if isinstance(value, str):
                    # Otherwise what begins with = would be reckoned with.
                    cell.data_type = "s"
            sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WRITERS: Mapping[str, Writer] = {
    ".json": as_json,
    ".csv": as_csv,
    ".zip": as_zip,
    ".xlsx": as_xlsx,
    ".parquet": as_parquet,
}
"""What writes a file, by its ending."""

OF_ONE_TABLE = (as_csv,)
"""What these write holds the answers alone."""

OF_A_TABLE_EACH = (as_parquet,)
"""These write one table in a file, and so the others beside the answers."""


def paths_of(out: Path) -> dict[str, Path]:
    """Return where each table goes that has a file of its own, the answers where somebody said;
    elsewhere they are all in that.
    """
    if WRITERS[out.suffix.casefold()] not in OF_A_TABLE_EACH:
        return {ANSWERS: out}
    beside = {name: out.with_name(f"{out.stem}-{name}{out.suffix}") for name in TABLE_NAMES}
    return {**beside, ANSWERS: out}


def made_files(out: Path, tables: Sequence[PlainTable], heading: Heading) -> dict[Path, bytes]:
    """Return what goes where for a file of this name: all is made before anything is written."""
    writer, paths = WRITERS[out.suffix.casefold()], paths_of(out)
    if writer in OF_A_TABLE_EACH:
        return {paths[table.name]: writer((table,), heading) for table in tables}
    return {out: writer(tables[1:2] if writer in OF_ONE_TABLE else tables, heading)}


def _harmless(cell: ArchiveCell) -> ArchiveCell:
    if isinstance(cell, str) and _FORMULA.match(cell):
        return f"'{cell}"
    return "" if cell is None else cell


def _fit(cell: ArchiveCell) -> ArchiveCell:
    return _UNFIT.sub("\ufffd", cell)[:_LONGEST_CELL] if isinstance(cell, str) else cell
