"""A pasted table with a column for each table: what was said there stands below its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_places import FIGURES, Cells, are_figures, cell_at, filled
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_words import GROUP, TABLE
from cwb_workshop.core.capture.named_tables import table_in
from cwb_workshop.core.capture.total_rows import is_total

_COLUMN = rf"(?i:(?:t|(?:\w+\s){{0,3}}(?:{TABLE}|{GROUP}))\.?\s?0?([1-9][0-9]?)\s*:?)"
_NUMBERS = frozenset(("", "nr", "no"))


def rows_by_table(rows: Sequence[Cells]) -> tuple[Cells, ...]:
    """Return the rows of such a table, one for each thing that was said, with its table in front;
    nothing where the columns are others. A column in front may number the rows, and one behind add
    them up.
    """
    numbered = heard(rows[0][0]) in _NUMBERS and len(rows[0]) > 2
    if numbered and are_figures(filled(rows[1:], 0)):
        rows = [row[1:] for row in rows]
    last = len(rows[0]) - 1
    if last > 1 and is_total((rows[0][last],), last) and are_figures(filled(rows[1:], last)):
        rows = [row[:last] for row in rows]
    first, others = rows[0], rows[1:]
    cells = [cell for row in others for cell in row if cell]
    named = [found for cell in first if (found := re.fullmatch(_COLUMN, cell))]
    tables = {found[1] for found in named}
    if len(first) < 2 or len(tables) < len(first) or any(len(row) > len(first) for row in others):
        return ()
    if sum(re.fullmatch(FIGURES, cell) is not None for cell in cells) * 2 >= len(cells):
        return ()
    called = [found[0] if table_in(found[0]) else found[1] for found in named]
    return tuple(
        (table, cell)
        for at, table in enumerate(called)
        for row in others
        if (cell := cell_at(row, at))
    )
