"""A pasted text in which semicolons, strokes, commas or wide spaces stand between cells, without
headings: each row has as many, and a column is no words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_contents import ColumnContent, content
from cwb_workshop.core.capture.column_places import FIGURES, Cells, filled
from cwb_workshop.core.capture.count_columns import counted_columns
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.named_tables import table_in
from cwb_workshop.core.capture.pasted_text import parted_rows
from cwb_workshop.core.capture.people_cells import are_names, is_person
from cwb_workshop.core.capture.total_rows import is_total

_WHOLE_ROW = 3
"""So many cells make one row a table as well."""
_MOST_COLUMNS = 60
_WIDE = r"[ \xa0]{2,}"


def rows_without_headings(text: str, rules: LineRules) -> tuple[Cells, ...]:
    """Return the rows of such a text; nothing for another one, and where lines have parts."""
    if rules.has_parts or rules.row is not None:
        return ()
    for between in (";", "|", ","):
        if between not in text:
            continue
        spaced = re.search(rf"{re.escape(between)}[ \xa0]", text) is not None
        if not (spaced and between == ","):
            rows = parted_rows(text, between)
            if _is_table(rows, rules, one=between == ";" and not spaced, narrow=between != ","):
                return rows
    if re.search(rf"\S{_WIDE}\S", text) is None:
        return ()
    rows = parted_rows(re.sub(rf"(?<=\S){_WIDE}(?=\S)", "\t", text), "\t")
    return rows if _is_table(rows, rules, one=False, narrow=True) else ()


def _is_table(rows: Sequence[Cells], rules: LineRules, *, one: bool, narrow: bool) -> bool:
    """Say whether rows are those of a table: `one` may be, and so may those of two cells where
    `narrow`.
    """
    width = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) == width]
    if (
        width > _MOST_COLUMNS
        or width < (2 if narrow else _WHOLE_ROW)
        or any(len(row) < 2 for row in rows)
    ):
        return False
    if len(full) < (1 if one and width >= _WHOLE_ROW else 2) or len(full) * 2 < len(rows):
        return False
    totals = [row for row in rows if is_total(row, width)]
    said = [row for row in rows if row not in totals]
    if narrow and totals and counted_columns(said, totals, rules) is not None:
        return True
    cells = [cell for row in rows for cell in row if cell]
    if sum(re.fullmatch(FIGURES, cell) is not None for cell in cells) * 2 > len(cells):
        return False
    columns = [filled(full, at) for at in range(width)]
    if width < _WHOLE_ROW and len(full) < len(rows):
        return False
    return any(_is_beside(column, rules, wide=width >= _WHOLE_ROW) for column in columns)


def _is_beside(cells: Sequence[str], rules: LineRules, *, wide: bool) -> bool:
    """Say whether a column tells when, where or who; of a `wide` table, also which table."""
    told: ColumnContent = content(cells)
    if not cells:
        return False
    if told in ("moment", "place", "contact") or (wide and told != "said"):
        return True
    if wide and all(map(table_in, cells)):
        return True
    people = [is_person(cell, rules.name_word) for cell in cells]
    return all(people) or (wide and are_names(cells) and any(people))
