"""The columns of a pasted table that are what the lines of an item are made of: their parts, the
columns of a board, and roles with how many they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cwb_workshop.core.capture.answer_columns import is_numbered_answer
from cwb_workshop.core.capture.cells import names_a_speaker
from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import (
    BESIDE_HEADINGS,
    COUNT_HEADINGS,
    PEOPLE_HEADINGS,
    PERSON_HEADINGS,
    REMARK_HEADINGS,
    ROLE_HEADINGS,
    TABLE_HEADINGS,
)
from cwb_workshop.core.capture.named_tables import table_of_cell
from cwb_workshop.core.capture.paste_answer import names_somebody
from cwb_workshop.core.capture.paste_headings import is_known
from cwb_workshop.core.model.notes import PIECES, note_in

Row = tuple[str, ...]

_ROLE = r"[^\W\d_]{3,}"
_FIGURES = r"[0-9]+[.)]?"
_COLUMN = "column"
"""The heading of the column that says on which column of a board a line stands."""


def part_columns(first: Row, rules: LineRules) -> Mapping[int, str]:
    """Return the parts of a line that a heading names, by their place; nothing for another row."""
    if rules.row is None:
        return {}
    found: dict[str, int] = {}
    for at, cell in enumerate(first):
        part = rules.row.names.get(heard(cell))
        if part:
            found.setdefault(part, at)
    others = [heard(cell) for at, cell in enumerate(first) if at not in found.values()]
    beside = TABLE_HEADINGS | REMARK_HEADINGS | PERSON_HEADINGS
    is_heading = any(name in beside or names_somebody(name) for name in others)
    return {at: part for part, at in found.items()} if len(found) + is_heading > 1 else {}


def is_heading(cell: str, rules: LineRules) -> bool:
    """Say whether a cell is what a column is called, of any table or of one of this item."""
    name = heard(cell)
    of_item = _is_column(cell, rules) or (rules.row is not None and name in rules.row.names)
    return is_known(name) or is_numbered_answer(cell) or of_item


def line_of_parts(row: Row, first: Row, columns: PasteColumns, rules: LineRules) -> tuple[str, str]:
    """Return the table of a row whose columns are parts, and how the rest of it is typed. What
    stands beside the parts is a note.
    """
    parts = part_columns(first, rules)
    if rules.row is None or not parts:
        return "", ""
    at = columns.table
    table = table_of_cell(row[at]) if at is not None and at < len(row) else ""
    cells = {part: row[at].strip() for at, part in parts.items() if at < len(row)}
    said = rules.row.line(cells) if any(cells.values()) else ""
    known = {*parts, at}
    beside = [
        cell if note_in(cell) else f"// {cell}"
        for place, cell in enumerate(row)
        if cell.strip() and place not in known and not _is_number(cell, first, place)
    ]
    return table, f" {PIECES} ".join(filter(None, (said, *beside)))


def _is_number(cell: str, first: Row, at: int) -> bool:
    """Say whether a cell only numbers its row."""
    name = heard(first[at]) if at < len(first) else ""
    return (not name or name in BESIDE_HEADINGS) and re.fullmatch(_FIGURES, cell) is not None


def rows_by_column(rows: Sequence[Row], rules: LineRules) -> tuple[Row, ...]:
    """Return the rows of a table that has a column for each column of a board, one for each thing
    that was said, with a heading; nothing where the columns are others.
    """
    first, others = rows[0], rows[1:]
    known = {at: cell for at, cell in enumerate(first) if _is_column(cell, rules)}
    table = next((at for at, cell in enumerate(first) if heard(cell) in TABLE_HEADINGS), None)
    beside = {at for at, cell in enumerate(first) if heard(cell) in REMARK_HEADINGS} - {*known}
    if len(known) < 2 or len(known) + len(beside) + (table is not None) < len(first):
        return ()
    found: list[Row] = [("table", _COLUMN, "answer", "note")]
    for row in others:
        cells = (*row, *("",) * len(first))
        note = " · ".join(cells[at] for at in sorted(beside) if cells[at])
        for at, name in known.items():
            if cells[at]:
                found.append((cells[table] if table is not None else "", name, cells[at], note))
                note = ""
    if table is None:
        found = [row[1:] for row in found]
    return tuple(found) if any(row[-1] for row in found[1:]) else tuple(row[:-1] for row in found)


def _is_column(cell: str, rules: LineRules) -> bool:
    named = rules.named(cell) if rules.columns else None
    return named is not None and re.fullmatch("~[0-9]+", named) is not None


def rows_of_roles(rows: Sequence[Row], rules: LineRules) -> tuple[Row, ...]:
    """Return the row that counts the roles of a table with a column of them; nothing where there
    is none. Typed apart, each count of roles would take the place of the one before.
    """
    first, others = rows[0], rows[1:]
    named = [heard(cell) for cell in first]
    role = next((at for at, name in enumerate(named) if name in ROLE_HEADINGS), None)
    counts = COUNT_HEADINGS | PEOPLE_HEADINGS
    count = next((at for at, name in enumerate(named) if name in counts), None)
    if not rules.counts:
        return ()
    if role is None or count is None:
        pairs = [_pair(row, 0, 1) for row in rows] if are_counted_roles(rows) else []
        return ((" ".join(pairs),),) if len(pairs) > 1 else ()
    pairs = [_pair(row, role, count) for row in others]
    return ((" ".join(filter(None, pairs)),),) if any(pairs) else ()


def are_counted_roles(rows: Sequence[Row]) -> bool:
    """Say whether each row is a role and how many people have it, without a heading."""
    return all(
        len(row) == 2 and names_a_speaker(row[0]) and re.fullmatch("[0-9]{1,3}(?:\\.0)?", row[1])
        for row in rows
    )


def _pair(row: Row, role: int, count: int) -> str:
    name = row[role].strip() if role < len(row) else ""
    number = re.sub(r"[.,]0+$", "", row[count].strip()) if count < len(row) else ""
    word = re.search(_ROLE, name)
    return f"{word[0] if word else name}: {number or 0}" if name else ""


def are_whole(rows: Sequence[Cells], columns: PasteColumns, rules: LineRules) -> bool:
    """Say whether the cells of rows together are a line that the item has a form for."""
    said = rows[1:] if columns.heading else rows
    apart = {columns.table, columns.count}
    cells = ([cell for at, cell in enumerate(row) if at not in apart] for row in said)
    return rules.row is not None and any(map(rules.row.whole, cells))
