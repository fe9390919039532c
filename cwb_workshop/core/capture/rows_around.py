"""Rows around a pasted table that are no rows of it: a title above, a greeting below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_places import FIGURES, Cells, PasteColumns
from cwb_workshop.core.capture.line_words import (
    AGREEMENT_HEADINGS,
    ANSWER_HEADINGS,
    COUNT_HEADINGS,
    PERSON_HEADINGS,
    REMARK_HEADINGS,
    TABLE_HEADINGS,
)
from cwb_workshop.core.capture.paste_answer import names_somebody
from cwb_workshop.core.capture.paste_columns import table_in
from cwb_workshop.core.capture.paste_headings import heard

_MOST_TITLES = 3
_KNOWN = (
    *(TABLE_HEADINGS, ANSWER_HEADINGS, COUNT_HEADINGS),
    *(PERSON_HEADINGS, REMARK_HEADINGS, AGREEMENT_HEADINGS),
)


def rows_above_heading(rows: Sequence[Cells]) -> int:
    """Return how many rows of one cell stand above those of a table with headings: its title."""
    wide = next((at for at, row in enumerate(rows) if sum(map(bool, row)) > 1), 0)
    if not 0 < wide <= _MOST_TITLES or len(rows) < wide + 2:
        return 0
    first = [heard(cell) for cell in rows[wide] if cell]
    are_headings = sum(_is_known(name) or names_somebody(name) for name in first)
    return wide if are_headings > 1 and not _has_figure(rows[wide]) else 0


def _is_known(heading: str) -> bool:
    return any(heading in names for names in _KNOWN)


def _has_figure(cells: Cells) -> bool:
    return any(cell and re.fullmatch(FIGURES, cell) for cell in cells)


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
