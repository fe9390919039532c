"""Rows without a heading in which several things that somebody said stand beside each other: each
is a row of its own, with the table that it was said at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cwb_workshop.core.capture.column_places import Cells, PasteColumns, cell_at
from cwb_workshop.core.capture.pasted_text import CELLS
from cwb_workshop.core.model.notes import has_sign
from cwb_workshop.core.model.values import value_type

_SIGNS = r"(?:(?:[#~=^+@][^\s]*|!)\s*)+"


@value_type
class RowsApart:
    """The rows, what their `columns` are, and cells `around` them that nobody said."""

    rows: tuple[Cells, ...]
    columns: PasteColumns
    around: tuple[Cells, ...]


def rows_apart(rows: Sequence[Cells], columns: PasteColumns) -> RowsApart:
    """Return a row for each thing that was said in these."""
    made = tuple(each for row in rows for each in _each(row, columns))
    around = (tuple(filter(None, (cell_at(row, at) for at in columns.out))) for row in rows)
    has_table = columns.table is not None
    return RowsApart(
        made, PasteColumns(table=0 if has_table else None), tuple(filter(None, around))
    )


def _each(row: Cells, columns: PasteColumns) -> Iterator[Cells]:
    front = (cell_at(row, columns.table),) if columns.table is not None else ()
    said: list[str] = []
    for at, cell in enumerate(row):
        if not cell or at == columns.table or at in columns.out:
            continue
        # A sign, or a note, is of what stands in front of it.
        goes_on = re.fullmatch(_SIGNS, cell) or has_sign(cell)
        if said and goes_on:
            said[-1] = f"{said[-1]}{CELLS}{cell}"
        else:
            said.append(cell)
    yield from ((*front, one) for one in said)
    if front and front[0] and not said:
        yield front
