"""The sheets of a workbook as one list: each sheet may hold the lines of a table of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cwb_workshop.core.capture.line_words import TABLE
from cwb_workshop.core.capture.paste_columns import Cells, guessed_columns, table_in
from cwb_workshop.core.model.people import MOST_TABLES

_HEADING = TABLE.partition("|")[0]


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A sheet by its name, and the rows that were to be seen on it."""

    name: str
    rows: tuple[Cells, ...]


def rows_of_sheets(sheets: Sequence[WorkbookSheet]) -> tuple[Cells, ...]:
    """Return the rows of all sheets behind each other. A heading that a later one repeats stands
    there once; where each sheet is called as a table, its rows are of that table.
    """
    named = _by_name(sheets)
    if not named:
        return ()
    first, *others = named
    heading = first.rows[0] if guessed_columns(first.rows, MOST_TABLES).heading else None
    behind = (row for sheet in others for row in _without_heading(sheet, heading))
    return (*first.rows, *behind)


def _by_name(sheets: Sequence[WorkbookSheet]) -> list[WorkbookSheet]:
    """Return the sheets that have rows, with a table in front of each row where the names of all
    say which, and no column does.
    """
    filled = [sheet for sheet in sheets if sheet.rows]
    columns = [guessed_columns(sheet.rows, MOST_TABLES) for sheet in filled]
    if not all(table_in(one.name) for one in filled) or any(c.table is not None for c in columns):
        return filled
    return [
        WorkbookSheet(sheet.name, tuple(_in_front(sheet, has_heading=own.heading)))
        for sheet, own in zip(filled, columns, strict=True)
    ]


def _in_front(sheet: WorkbookSheet, *, has_heading: bool) -> list[Cells]:
    cells = (_HEADING if has_heading and not at else sheet.name for at in range(len(sheet.rows)))
    return [(cell, *row) for cell, row in zip(cells, sheet.rows, strict=True)]


def _without_heading(sheet: WorkbookSheet, heading: Cells | None) -> tuple[Cells, ...]:
    is_repeated = heading is not None and _folded(sheet.rows[0]) == _folded(heading)
    return sheet.rows[1:] if is_repeated else sheet.rows


def _folded(cells: Cells) -> list[str]:
    return [cell.strip().casefold() for cell in cells]
