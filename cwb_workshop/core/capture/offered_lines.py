"""What each row of a pasted block would be typed as, read by the columns of the block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cwb_workshop.core.capture.agreement_line import agreement_line
from cwb_workshop.core.capture.bullets import bullet_rules, months_in_full
from cwb_workshop.core.capture.column_places import Cells, PasteColumns, cell_at
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.named_tables import table_of_cell, tables_above
from cwb_workshop.core.capture.paste_columns import more_people
from cwb_workshop.core.capture.paste_parts import line_of_parts, part_columns
from cwb_workshop.core.capture.paste_signs import (
    joined_cells,
    kind_prefix,
    with_people,
    with_signs,
)
from cwb_workshop.core.capture.pasted_text import CELLS
from cwb_workshop.core.capture.table_forms import table_form

_OF_ROOM = "p:"
_AGREED = "* "
_NO_COUNT = r"(?i:[-–—?0]|n/?a|n\.?v\.?t\.?)"
_BY_NUMBER = r"0?([1-9][0-9]?)\s?[:;]"
_FIGURE = r"\(?([0-9]{1,2})[-.)>]\s"
_DASH_ALONE = r"^\s*[-–—]\s*$"
"""In a cell it says that nobody said anything."""


def offered_lines(
    rows: Sequence[Cells],
    columns: PasteColumns,
    rules: LineRules,
    left_out: frozenset[int] = frozenset(),
) -> tuple[str, ...]:
    """Return the line that each row offers; empty for one in which nobody said anything. Rows that
    are `left_out` tell nothing of the bullets of others.
    """
    parts = _with_tables(rows, columns, rules)
    first = 1 if columns.heading else 0
    said = [text for at, (_table, text) in enumerate(parts) if at >= first and at not in left_out]
    bullets = bullet_rules(
        said,
        months_in_full(rules.date_names.months),
        dash_is_sign=rules.has_parts,
    )
    bullets = replace(bullets, figures=not _count_tables(parts))
    kinds = [kind_prefix(row, columns) for row in rows]
    if len(said) == 1 and _is_agreed(said[0], rules):
        # One row alone is no list, and its mark no bullet.
        return tuple(f"{table} {text}".strip() for table, text in parts)
    return tuple(
        f"{table} {kind}{bullets.without(text)}".strip()
        for kind, (table, text) in zip(kinds, parts, strict=True)
    )


def _count_tables(parts: Sequence[tuple[str, str]]) -> bool:
    """Say whether numbers of a list go on counting the tables that the first rows name by a number
    alone: `1: text`, `2: text`, `3) text`.
    """
    tables = [re.fullmatch(_BY_NUMBER, table) for table, _text in parts]
    figures = [re.match(_FIGURE, text) for _table, text in parts]
    found = [one or two for one, two in zip(tables, figures, strict=True)]
    numbers = [int(one[1]) for one in found if one]
    goes_on = all(before + 1 == behind for before, behind in pairwise(numbers))
    return len(numbers) == len(parts) and goes_on and any(tables) and not all(tables)


def _is_agreed(text: str, rules: LineRules) -> bool:
    """Say whether a text is typed as an agreement that names who or when."""
    if not text.startswith(_AGREED) or ("@" not in text and "^" not in text):
        return False
    read = agreement_line(text.removeprefix(_AGREED), rules)
    return bool(read.text and (read.owners or read.due))


def names_no_table(row: Cells, columns: PasteColumns) -> bool:
    """Say whether the column of tables is empty in a row, or holds what is no table."""
    return columns.table is not None and not table_of_cell(cell_at(row, columns.table))


def cell_of_no_table(row: Cells, columns: PasteColumns) -> str:
    """Return what stands in the column of tables and is none; it is no words of the line."""
    if columns.table is None or not names_no_table(row, columns):
        return ""
    beside = (cell for at, cell in enumerate(row) if at != columns.table)
    return cell_at(row, columns.table).strip() if any(map(str.strip, beside)) else ""


def _with_tables(
    rows: Sequence[Cells], columns: PasteColumns, rules: LineRules
) -> list[tuple[str, str]]:
    """Return the parts of each row. One that names no table where a column of them is, is of the
    table above, whether that row goes along or not; where there is none above, of the whole room.
    """
    above, parts = _OF_ROOM, []
    are_lines = columns.table is None and columns.answer is None
    headings = tables_above(rows) if are_lines else {}
    are_parts = columns.answer is None and columns.heading and bool(part_columns(rows[0], rules))
    for at, row in enumerate(rows):
        if at in headings:
            table, text = headings[at], ""
        elif are_parts and at:
            table, text = line_of_parts(row, rows[0], columns, rules)
        else:
            table, text = _parts(row, columns, rules)
        if not table and names_no_table(row, columns) and text.strip():
            table = above
        elif table:
            above = table
        parts.append((table, text))
    return parts


def _parts(row: Cells, columns: PasteColumns, rules: LineRules) -> tuple[str, str]:
    """Return the table of a row as a line names it, and the words behind it."""
    at = columns.table
    cell = cell_at(row, at) if at is not None else ""
    table = table_of_cell(cell)
    count = columns.count if columns.count not in (at, columns.answer) else None
    counted = cell_at(row, count) if count is not None else ""
    counted = "" if re.fullmatch(_NO_COUNT, counted.strip()) else counted
    more = more_people(counted) if rules.adds_people else None
    if columns.answer is None:
        apart = {at, count, *columns.out, *(place for place, _role in columns.sign_columns)}
        text = joined_cells([each for place, each in enumerate(row) if place not in apart], rules)
    else:
        text = re.sub(_DASH_ALONE, "", cell_at(row, columns.answer))
    if counted and text:
        # What is no number of people is words, and words are never lost.
        text = joined_cells([text, counted], rules) if more is None else with_people(text, more)
    between = "; " if rules.has_parts else CELLS
    text = with_signs(text, row, columns, rules, between)
    if not (table or text or columns.answer is not None or cell_of_no_table(row, columns)):
        # A row of this cell alone is words, and words are never lost.
        text = cell
    named = table_form(text, rules) if not table else None
    if named:
        return text[: len(text) - len(named.rest)].rstrip(), named.rest
    return table, text
