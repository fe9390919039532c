"""The sheets of a workbook as one list: each sheet may hold the lines of a table of its own, and
has columns of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cwb_workshop.core.capture.column_places import Cells, PasteColumns, words_columns
from cwb_workshop.core.capture.heading_blocks import as_one_table
from cwb_workshop.core.capture.line_words import TABLE
from cwb_workshop.core.capture.named_tables import table_in
from cwb_workshop.core.capture.paste_columns import guessed_columns
from cwb_workshop.core.capture.paste_headings import heading_of
from cwb_workshop.core.capture.total_rows import is_total
from cwb_workshop.core.model.people import MOST_TABLES
from cwb_workshop.core.model.values import value_type

_HEADING = TABLE.partition("|")[0]
_TABLE, _ANSWER, _COUNT = "table", "answer", "count"
_HEADINGS = {_TABLE: _HEADING, _ANSWER: "antwoord", _COUNT: "aantal"}
"""What columns are called that no sheet has a heading for."""
_OF_ROOM = "plenair"


@value_type
class WorkbookSheet:
    """A sheet by its name, and the rows that were to be seen on it."""

    name: str
    rows: tuple[Cells, ...]


def rows_of_sheets(sheets: Sequence[WorkbookSheet]) -> tuple[Cells, ...]:
    """Return the rows of all sheets behind each other. Where their columns differ, or have
    headings, those that are the same stand below each other, with one heading above all. Where
    each sheet without tables is called as one, its rows are of that table.
    """
    whole = [sheet for sheet in sheets if sheet.rows]
    named = _by_name([*map(_one_table, whole)] if len(whole) > 1 else whole)
    read = [_ReadSheet(sheet.rows) for sheet in named]
    if len({tuple(one.keys) for one in read}) < 2 and not any(one.heading for one in read):
        return tuple(row for sheet in named for row in sheet.rows)
    keys = list(dict.fromkeys(key for one in read for key in one.keys))
    first = tuple(_called(key, read) for key in keys)
    return (first, *(row for one in read for row in one.rows_by(keys)))


def _one_table(sheet: WorkbookSheet) -> WorkbookSheet:
    """Return a sheet without its title, and with one heading; what adds up others is told later."""
    table = as_one_table(sheet.rows)
    totals = (row for row in table.aside if is_total(row, max(map(len, table.rows))))
    return WorkbookSheet(sheet.name, (*table.said, *totals))


class _ReadSheet:
    """A sheet with what each of its columns is, and without its heading."""

    def __init__(self, rows: tuple[Cells, ...]) -> None:
        columns = guessed_columns(rows, MOST_TABLES)
        self.heading: Cells = rows[0] if columns.heading else ()
        self._rows = rows[1:] if columns.heading else rows
        self.keys = self._named(columns, max(map(len, rows)))

    def _named(self, columns: PasteColumns, width: int) -> list[str]:
        """Return what each column is: a part of a line, or what it is called; no two are alike."""
        known = {columns.table: _TABLE, columns.answer: _ANSWER, columns.count: _COUNT}
        cells = (*self.heading, *("",) * width)
        keys = [known.get(at) or heading_of(cells[at]) or f"{at}" for at in range(width)]
        if _ANSWER not in keys:
            words = words_columns(self._rows, columns)
            others = [at for at in words if keys[at] not in _HEADINGS and at not in columns.out]
            for at in others[:1]:
                keys[at] = _ANSWER
        return [f"{key} {at}" if key in keys[:at] else key for at, key in enumerate(keys)]

    def rows_by(self, keys: Sequence[str]) -> Iterator[Cells]:
        """Yield the rows with their cells in the order of these columns."""
        places = [self.keys.index(key) if key in self.keys else None for key in keys]
        for row in self._rows:
            cells = ["" if at is None or at >= len(row) else row[at] for at in places]
            if _TABLE in keys and _TABLE not in self.keys:
                cells[keys.index(_TABLE)] = _OF_ROOM
            while cells and not cells[-1]:
                cells.pop()
            yield tuple(cells)


def _called(key: str, sheets: Sequence[_ReadSheet]) -> str:
    """Return the heading of a column, as the first sheet that has it calls it."""
    places = ((one, one.keys.index(key)) for one in sheets if key in one.keys)
    found = (one.heading[at] for one, at in places if at < len(one.heading) and one.heading[at])
    return next(found, _HEADINGS.get(key, ""))


def _by_name(sheets: Sequence[WorkbookSheet]) -> Sequence[WorkbookSheet]:
    """Return the sheets, with a table in front of each row of those that have no column of it,
    where their names all say which.
    """
    columns = {sheet.name: guessed_columns(sheet.rows, MOST_TABLES) for sheet in sheets}
    without = [name for name, own in columns.items() if own.table is None]
    if not all(map(table_in, without)):
        return sheets
    return [
        WorkbookSheet(sheet.name, tuple(_in_front(sheet, has_heading=columns[sheet.name].heading)))
        if sheet.name in without
        else sheet
        for sheet in sheets
    ]


def _in_front(sheet: WorkbookSheet, *, has_heading: bool) -> list[Cells]:
    cells = (_HEADING if has_heading and not at else sheet.name for at in range(len(sheet.rows)))
    return [(cell, *row) for cell, row in zip(cells, sheet.rows, strict=True)]
