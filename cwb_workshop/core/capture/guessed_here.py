"""What the columns of pasted rows are by the rules of the item that they were pasted in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.paste_columns import guessed_columns, table_heading
from cwb_workshop.core.capture.paste_parts import part_columns
from cwb_workshop.core.capture.paste_signs import asks_who


def guessed_here(rows: Sequence[Cells], rules: LineRules) -> PasteColumns:
    """Return what the columns of these rows seem to be."""
    if part_columns(rows[0], rules) and len(rows) > 1:
        return PasteColumns(table=table_heading(rows[0]), heading=True)
    if rules.has_parts and table_heading(rows[0]) is None:
        # Of parts one is a score, and so no number of a table.
        columns = guessed_columns(rows, rules.tables)
        return replace(columns, table=None) if columns.table else columns
    return guessed_columns(
        rows,
        rules.tables,
        counts=rules.counts,
        agreed=rules.scope == "agreement",
        asked=asks_who(rows, rules),
        questions=rules.questions,
    )
