"""A pasted block as a list: what each row offers as a line, before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from cwb_workshop.core.capture.agreement_line import agreement_line
from cwb_workshop.core.capture.bullets import (
    bullet_rules,
    has_bullet,
    is_bullet,
    is_empty_bullet,
    months_in_full,
)
from cwb_workshop.core.capture.cells import cells_apart
from cwb_workshop.core.capture.chat_text import OF_CHAT, rows_of_chat
from cwb_workshop.core.capture.column_places import (
    Cells,
    PasteColumns,
    cell_at,
    columns_left_out,
)
from cwb_workshop.core.capture.headed_text import rows_with_headings
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.paste_columns import (
    guessed_columns,
    more_people,
    rows_by_table,
    table_heading,
    table_in,
    tables_above,
)
from cwb_workshop.core.capture.paste_parts import (
    are_whole,
    line_of_parts,
    part_columns,
    rows_by_column,
    rows_of_roles,
)
from cwb_workshop.core.capture.paste_signs import (
    asks_who,
    joined_cells,
    kind_prefix,
    names_in,
    with_people,
    with_signs,
)
from cwb_workshop.core.capture.pasted_text import CELLS, pasted_rows
from cwb_workshop.core.capture.rows_around import rows_above_heading, rows_beside_table
from cwb_workshop.core.capture.separated_text import SeparatedText
from cwb_workshop.core.capture.table_forms import table_form

_OF_ROOM = "p:"


@dataclass(frozen=True, slots=True)
class PastedBlock:
    """Rows of cells, and `offered`, the line that each of them would be typed as; empty where it
    was not read by its columns yet.

    `table` is the one that counted for what was typed as it was pasted, and so for rows that name
    none, `item` the one that it was pasted in; None and empty where that is not known.

    `separated` is the text of a file whose rows may be parted otherwise, `sheets` the names of
    those of a workbook that they stood on.

    `names` are how many cells of each row may be names, and do not go along.

    `changed` are lines that somebody wrote instead, by the place of their row, from 0;
    `left_out` are rows that do not go along.
    """

    rows: tuple[Cells, ...]
    columns: PasteColumns
    offered: tuple[str, ...]
    changed: Mapping[int, str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    table: int | None = None
    separated: SeparatedText | None = None
    sheets: tuple[str, ...] = ()
    item: str = ""
    names: tuple[int, ...] = ()

    def line(self, at: int) -> str:
        """Return a row as it stands now, also where it is left out."""
        return self.changed.get(at, self.offered[at])

    def is_heading(self, at: int) -> bool:
        return at == 0 and self.columns.heading

    def is_of_above(self, at: int) -> bool:
        """Say whether a row has no table where a column of tables is, and so that of one above."""
        if at in self.changed or not _has_no_table(self.rows[at], self.columns):
            return False
        first = 1 if self.columns.heading else 0
        above = (self.rows[place] for place in range(first, at))
        return any(not _has_no_table(row, self.columns) for row in above)

    def goes_along(self, at: int) -> bool:
        """Say whether a row is taken when all are."""
        return at not in self.left_out and not self.is_heading(at)

    def lines(self) -> tuple[str, ...]:
        """Return what is to be typed, a line for each row; empty for one that is left out."""
        places = range(len(self.offered))
        return tuple(self.line(at) if self.goes_along(at) else "" for at in places)

    def cells_left_out(self) -> int:
        """Return how many cells do not go along, of rows that do: those of other columns."""
        places = columns_left_out(self.rows, self.columns)
        along = [at for at in range(len(self.rows)) if self.goes_along(at)]
        read = [at for at in along if at not in self.changed and (places or any(self.names))]
        cells = (cell for at in read for place, cell in enumerate(self.rows[at]) if place in places)
        return sum(map(bool, cells)) + sum(self.names[at] for at in read if self.names)

    def columns_left_out(self) -> tuple[str, ...]:
        """Return what the columns are called of which cells do not go along; a number where no
        heading says so.
        """
        first = self.rows[0] if self.columns.heading else ()
        of_names = (at for at, role in self.columns.sign_columns if role == "actor")
        out = {*columns_left_out(self.rows, self.columns), *(of_names if any(self.names) else ())}
        return tuple(cell_at(first, at) or f"{at + 1}" for at in sorted(out))

    def with_columns(self, columns: PasteColumns, rules: LineRules) -> PastedBlock:
        """Return the block read by other columns; what was changed by hand stays."""
        names = tuple(names_in(row, columns, rules) for row in self.rows)
        offered = _offered(self.rows, columns, rules)
        return replace(self, columns=columns, offered=offered, names=names)

    def with_separator(self, between: str, rules: LineRules) -> PastedBlock:
        """Return the block of a file with this between its cells. What was changed by hand, and
        what was left out, stays where there are as many rows.
        """
        if self.separated is None:
            return self
        separated = replace(self.separated, between=between)
        block = block_of_rows(separated.rows, rules)
        if block is None:
            return self
        block = replace(block, table=self.table, separated=separated, item=self.item)
        if len(block.rows) != len(self.rows):
            return block
        return replace(block, changed=self.changed, left_out=self.left_out)

    def with_line(self, at: int, line: str) -> PastedBlock:
        changed = {place: text for place, text in self.changed.items() if place != at}
        return replace(self, changed=changed if line == self.offered[at] else {**changed, at: line})

    def with_out(self, places: frozenset[int], *, out: bool) -> PastedBlock:
        """Return the block with these rows left out, or taken along after all."""
        left_out = self.left_out | places if out else self.left_out - places
        return replace(self, left_out=left_out)


def block_of_text(text: str, rules: LineRules) -> PastedBlock | None:
    """Return the block that a pasted text is; None where there is nothing in it."""
    said = rows_of_chat(text)
    if said:
        return PastedBlock(said, OF_CHAT, ()).with_columns(OF_CHAT, rules)
    return block_of_rows(rows_with_headings(text, rules) or pasted_rows(text), rules)


def block_of_rows(rows: Sequence[Cells], rules: LineRules) -> PastedBlock | None:
    """Return the block of these rows, with their columns guessed; None where nothing is in it."""
    kept = tuple(cells for row in rows if any(cells := _cells(row)))
    if any(has_bullet(row[0]) for row in kept):
        # Among bullets a mark alone is one with nothing behind it.
        kept = tuple(row for row in kept if len(row) > 1 or not is_bullet(row[0]))
    if not kept:
        return None
    roles = rows_of_roles(kept, rules)
    if roles:
        return PastedBlock(roles, PasteColumns(), _offered(roles, PasteColumns(), rules))
    kept = rows_by_column(kept, rules) or kept
    above = rows_above_heading(kept)
    if above:
        return _below(kept, above, rules)
    by_table = rows_by_table(kept)
    if by_table:
        columns = PasteColumns(table=0)
        return PastedBlock(by_table, columns, _offered(by_table, columns, rules))
    if part_columns(kept[0], rules) and len(kept) > 1:
        columns = PasteColumns(table=table_heading(kept[0]), heading=True)
    elif rules.has_parts and table_heading(kept[0]) is None:
        # Of parts one is a score, and so no number of a table.
        columns = guessed_columns(kept, rules.tables)
        columns = replace(columns, table=None) if columns.table else columns
    else:
        agreed = rules.scope == "agreement"
        told = {"counts": rules.counts, "agreed": agreed, "asked": asks_who(kept, rules)}
        columns = guessed_columns(kept, rules.tables, **told, questions=rules.questions)
    if columns.answer is not None and are_whole(kept, columns, rules):
        columns = replace(columns, answer=None)
    block = PastedBlock(kept, columns, (), left_out=rows_beside_table(kept, columns))
    return block.with_columns(columns, rules)


def _below(rows: Sequence[Cells], above: int, rules: LineRules) -> PastedBlock | None:
    """Return the block of a table with its title above: that stands behind the headings, and goes
    along only where somebody says so.
    """
    block = block_of_rows((rows[above], *rows[:above], *rows[above + 1 :]), rules)
    return block and replace(block, left_out=block.left_out | frozenset(range(1, above + 1)))


def _cells(row: Cells) -> Cells:
    """Return the cells of a row; a bullet in front of a line is no cell of its own."""
    if len(row) == 2 and row[1] and is_bullet(row[0]):
        return (CELLS.join(row),)
    return () if len(row) == 1 and is_empty_bullet(row[0]) else row


def _offered(rows: Sequence[Cells], columns: PasteColumns, rules: LineRules) -> tuple[str, ...]:
    parts = _with_tables(rows, columns, rules)
    said = [text for _table, text in parts[1 if columns.heading else 0 :]]
    bullets = bullet_rules(
        said,
        months_in_full(rules.date_names.months),
        dash_is_sign=rules.has_parts,
        agreed=partial(_is_agreed, rules),
    )
    kinds = [kind_prefix(row, columns) for row in rows]
    return tuple(
        f"{table} {kind}{bullets.without(text)}".strip()
        for kind, (table, text) in zip(kinds, parts, strict=True)
    )


def _is_agreed(rules: LineRules, text: str) -> bool:
    """Say whether a text has words, and an owner or a date behind its sign."""
    if "@" not in text and "^" not in text:
        return False
    read = agreement_line(text, rules)
    return bool(read.text and (read.owners or read.due))


def _with_tables(
    rows: Sequence[Cells], columns: PasteColumns, rules: LineRules
) -> list[tuple[str, str]]:
    """Return the parts of each row. One whose table is left empty is of the table above, whether
    that row goes along or not; where there is none above, of the whole room.
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
        if not table and _has_no_table(row, columns) and text.strip():
            table = above
        elif table:
            above = table
        parts.append((table, text))
    return parts


def _has_no_table(row: Cells, columns: PasteColumns) -> bool:
    """Say whether the column of tables is empty in a row."""
    at = columns.table
    return at is not None and not (at < len(row) and row[at].strip())


def _parts(row: Cells, columns: PasteColumns, rules: LineRules) -> tuple[str, str]:
    """Return the table of a row as a line names it, and the words behind it."""
    at = columns.table
    cell = row[at] if at is not None and at < len(row) else ""
    table = table_in(cell)
    count = columns.count if columns.count not in (at, columns.answer) else None
    counted = row[count] if count is not None and count < len(row) else ""
    more = more_people(counted) if rules.adds_people else None
    if columns.answer is None:
        apart = {at, count, *columns.out, *(place for place, _role in columns.sign_columns)}
        text = joined_cells([each for place, each in enumerate(row) if place not in apart], rules)
    else:
        text = row[columns.answer] if columns.answer < len(row) else ""
    if counted and text:
        # What is no number of people is words, and words are never lost.
        text = joined_cells([text, counted], rules) if more is None else with_people(text, more)
    between = "; " if rules.has_parts else CELLS
    text = with_signs(text, row, columns, rules, between)
    if cell and not table:
        # No table after all: then it is words, and words are never lost.
        whole = f"{cell}{CELLS}{text}"
        text = f"{cell}: {text}" if text and cells_apart(whole) == whole else whole.rstrip()
    named = table_form(text, rules) if not table else None
    if named:
        return text[: len(text) - len(named.rest)].rstrip(), named.rest
    return table, text
