"""A pasted text of a program in which semicolons or commas stand between cells, without headings:
each row has as many, no space stands behind one, and a column is no words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_contents import ColumnContent, content
from cwb_workshop.core.capture.column_places import FIGURES, Cells, filled
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.named_tables import table_in
from cwb_workshop.core.capture.pasted_text import parted_rows
from cwb_workshop.core.capture.people_cells import are_names, is_person

_WHOLE_ROW = 3
"""So many cells make one row a table as well."""


def rows_without_headings(text: str, rules: LineRules) -> tuple[Cells, ...]:
    """Return the rows of such a text; nothing for another one, and where lines have parts."""
    if rules.has_parts or rules.row is not None:
        return ()
    for between in (";", ","):
        if between in text and re.search(rf"{between}[ \xa0]", text) is None:
            rows = parted_rows(text, between)
            if _is_table(rows, between, rules):
                return rows
    return ()


def _is_table(rows: Sequence[Cells], between: str, rules: LineRules) -> bool:
    width = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) == width]
    if width < _WHOLE_ROW or len(full) * 2 < len(rows) or any(len(row) < 2 for row in rows):
        return False
    if between == "," and len(full) < 2:
        return False
    cells = [cell for row in rows for cell in row if cell]
    if sum(re.fullmatch(FIGURES, cell) is not None for cell in cells) * 2 > len(cells):
        return False
    return any(_is_beside(filled(full, at), rules) for at in range(width))


def _is_beside(cells: Sequence[str], rules: LineRules) -> bool:
    """Say whether a column is a table, or tells when, where or who."""
    told: ColumnContent = content(cells)
    if cells and (told != "said" or all(map(table_in, cells))):
        return True
    people = [is_person(cell, rules.name_word) for cell in cells]
    return bool(cells) and are_names(cells) and any(people)
