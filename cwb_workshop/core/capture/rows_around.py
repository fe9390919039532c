"""Rows around a pasted table that are no rows of it: a title above, a greeting below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cwb_workshop.core.capture.bullets import has_bullet, is_bullet, is_empty_bullet
from cwb_workshop.core.capture.column_places import Cells, PasteColumns, cell_at
from cwb_workshop.core.capture.named_tables import table_in
from cwb_workshop.core.capture.paste_columns import has_figure
from cwb_workshop.core.capture.paste_headings import heading_of
from cwb_workshop.core.capture.pasted_text import CELLS

_MOST_TITLES = 3
_ENOUGH_TABLES = 2
_DASHES = ("-", "–", "—")


def rows_above_heading(rows: Sequence[Cells], is_known: Callable[[str], bool]) -> int:
    """Return how many rows of one cell stand above those of a table with headings: its title.
    `is_known` says whether a cell is what a column is called.
    """
    wide = next((at for at, row in enumerate(rows) if sum(map(bool, row)) > 1), 0)
    if not 0 < wide <= _MOST_TITLES or len(rows) < wide + 2:
        return 0
    known = sum(map(is_known, filter(None, rows[wide])))
    enough = 1 if "table" in map(heading_of, rows[wide]) else 2
    return wide if known >= enough and not has_figure(rows[wide]) else 0


def rows_beside_table(rows: Sequence[Cells], columns: PasteColumns) -> frozenset[int]:
    """Return the rows that are no rows of a table with headings, as a greeting below it: they have
    one cell, and that is in a column of tables or of nothing.
    """
    if not columns.heading or columns.answer is None:
        return frozenset()
    found = [[at for at, cell in enumerate(row) if cell.strip()] for row in rows]
    known = columns.places - {columns.table}
    return frozenset(
        number
        for number, (row, filled) in enumerate(zip(rows, found, strict=True))
        if number and len(filled) == 1 and filled[0] not in known and not table_in(row[filled[0]])
    )


def without_bullets_apart(rows: Sequence[Cells]) -> tuple[Cells, ...]:
    """Return the rows in which there is something; a bullet in front of a line is no cell of its
    own, unless a dash stands where tables do.
    """
    tables = sum(table_in(cell_at(row, 0)) != "" for row in rows)
    headed = any(heading_of(cell_at(row, 0)) == "table" for row in rows)
    with_dash = not headed and tables < _ENOUGH_TABLES
    kept = tuple(cells for row in rows if any(cells := _cells(row, with_dash=with_dash)))
    if any(has_bullet(row[0]) for row in kept):
        # Among bullets a mark alone is one with nothing behind it.
        kept = tuple(row for row in kept if len(row) > 1 or not is_bullet(row[0]))
    return kept


def _cells(row: Cells, *, with_dash: bool) -> Cells:
    if len(row) == 2 and row[1] and is_bullet(row[0]) and (with_dash or row[0] not in _DASHES):
        return (CELLS.join(row),)
    return () if len(row) == 1 and is_empty_bullet(row[0]) else row
