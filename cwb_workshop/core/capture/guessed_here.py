"""What the columns of pasted rows are by the rules of the item that they were pasted in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.column_places import Cells, PasteColumns, filled
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.near_dates import read_words
from cwb_workshop.core.capture.paste_answer import are_names
from cwb_workshop.core.capture.paste_columns import guessed_columns, table_heading
from cwb_workshop.core.capture.paste_headings import SignColumn
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
    agreed = rules.scope == "agreement"
    columns = guessed_columns(
        rows,
        rules.tables,
        counts=rules.counts,
        agreed=agreed,
        asked=asks_who(rows, rules),
        questions=rules.questions,
    )
    return _with_owners(columns, rows, rules) if agreed and not columns.heading else columns


def _with_owners(columns: PasteColumns, rows: Sequence[Cells], rules: LineRules) -> PasteColumns:
    """Return the columns of agreements without a heading, with who and when, where one column of
    words is left beside them.
    """
    places = [at for at in range(max(map(len, rows))) if at != columns.table and filled(rows, at)]
    days = [at for at in places if _are_days(filled(rows, at), rules)]
    names = [at for at in places if at not in days and are_names(rows, at)]
    words = [at for at in places if at not in (*days, *names)]
    if len(words) != 1 or len(days) > 1 or len(names) > 1 or not (days or names):
        return columns
    signs: list[tuple[int, SignColumn]] = [(at, "who") for at in names]
    return replace(columns, answer=words[0], signs=(*signs, *((at, "when") for at in days)))


def _are_days(cells: Sequence[str], rules: LineRules) -> bool:
    # "Sam" is how a day of the week begins, and a name.
    figures = all(re.search("[0-9]", cell) for cell in cells)
    return figures and all(read_words(cell.lstrip("^>").split(), rules) for cell in cells)
