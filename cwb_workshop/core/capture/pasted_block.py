"""A pasted block as a list: what each row offers as a line, before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.answer_columns import rows_by_answer
from cwb_workshop.core.capture.chat_text import OF_CHAT, rows_of_chat, silent_rows
from cwb_workshop.core.capture.column_places import (
    Cells,
    PasteColumns,
    cell_at,
    columns_left_out,
)
from cwb_workshop.core.capture.count_columns import counted_columns
from cwb_workshop.core.capture.guessed_here import guessed_here
from cwb_workshop.core.capture.headed_text import rows_with_headings
from cwb_workshop.core.capture.heading_blocks import (
    TableRows,
    as_one_table,
    behind,
    repeats_heading,
)
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.mail_text import without_mail
from cwb_workshop.core.capture.markdown_table import rows_of_markdown
from cwb_workshop.core.capture.named_tables import tables_above
from cwb_workshop.core.capture.near_tables import with_near_tables
from cwb_workshop.core.capture.offered_lines import (
    cell_of_no_table,
    names_no_table,
    offered_lines,
)
from cwb_workshop.core.capture.paste_parts import (
    are_whole,
    is_heading,
    rows_by_column,
    rows_of_roles,
)
from cwb_workshop.core.capture.paste_signs import places_out
from cwb_workshop.core.capture.pasted_text import pasted_rows
from cwb_workshop.core.capture.people_cells import is_person
from cwb_workshop.core.capture.rows_apart import rows_apart
from cwb_workshop.core.capture.rows_around import rows_beside_table, without_bullets_apart
from cwb_workshop.core.capture.rows_aside import rows_aside
from cwb_workshop.core.capture.rows_of_dots import heads_dots, rows_of_dots
from cwb_workshop.core.capture.separated_text import SeparatedText
from cwb_workshop.core.capture.speakers_apart import OF_SPEAKERS, with_speakers_apart
from cwb_workshop.core.capture.table_columns import rows_by_table
from cwb_workshop.core.capture.table_names import headings_of_tables
from cwb_workshop.core.capture.total_rows import is_total
from cwb_workshop.core.capture.transcript_text import rows_of_transcript
from cwb_workshop.core.model.values import value_type

WhyOut: TypeAlias = Literal["heading", "total", "other_side", ""]


@value_type
class PastedBlock:
    """Rows of cells, and `offered`, the line that each of them would be typed as; empty where it
    was not read by its columns yet.

    `table` is the one that counted for what was typed as it was pasted, and so for rows that name
    none, `item` the one that it was pasted in; None and empty where that is not known.

    `separated` is the text of a file whose rows may be parted otherwise, `sheets` the names of
    those of a workbook that they stood on.

    `aside` are the places of cells of each row that say nothing which their column can say, as
    names and codes that are none, and do not go along.

    `under` are the titles of rows that are left out because these ask for something else than the
    item, by the place of the row.

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
    aside: tuple[tuple[int, ...], ...] = ()
    under: Mapping[int, str] = field(default_factory=dict)

    def line(self, at: int) -> str:
        """Return a row as it stands now, also where it is left out."""
        return self.changed.get(at, self.offered[at])

    def is_heading(self, at: int) -> bool:
        return at == 0 and self.columns.heading

    def is_of_above(self, at: int) -> bool:
        """Say whether a row has no table where a column of tables is, and so that of one above."""
        if at in self.changed or not names_no_table(self.rows[at], self.columns):
            return False
        first = 1 if self.columns.heading else 0
        above = (self.rows[place] for place in range(first, at))
        return any(not names_no_table(row, self.columns) for row in above)

    def no_table(self, at: int) -> str:
        """Return what stands where the table of a row is and is none; nothing where a table is."""
        is_read = at not in self.changed and self.goes_along(at)
        return cell_of_no_table(self.rows[at], self.columns) if is_read else ""

    def why_out(self, at: int) -> WhyOut:
        """Return why a row is left out from the start; empty where nothing says so."""
        if at in self.under:
            return "other_side"
        if is_total(self.rows[at], max(map(len, self.rows))):
            return "total"
        is_again = self.columns.heading and repeats_heading(self.rows[at], self.rows[0])
        return "heading" if is_again else ""

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
        read = [at for at in along if at not in self.changed and (places or any(self.aside))]
        cells = (cell for at in read for place, cell in enumerate(self.rows[at]) if place in places)
        return sum(map(bool, cells)) + sum(len(self.aside[at]) for at in read if self.aside)

    def columns_left_out(self) -> tuple[str, ...]:
        """Return what the columns are called of which cells do not go along; a number where no
        heading says so.
        """
        first = self.rows[0] if self.columns.heading else ()
        said = self.aside[1:] if self.columns.heading else self.aside
        out = {*columns_left_out(self.rows, self.columns), *(at for row in said for at in row)}
        return tuple(cell_at(first, at) or f"{at + 1}" for at in sorted(out))

    def with_columns(self, columns: PasteColumns, rules: LineRules) -> PastedBlock:
        """Return the block read by other columns; what was changed by hand stays."""
        aside = tuple(places_out(row, columns, rules) for row in self.rows)
        offered = offered_lines(self.rows, columns, rules, self.left_out)
        return replace(self, columns=columns, offered=offered, aside=aside)

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
    said = rows_of_transcript(text, rules.name_word) or rows_of_chat(text, rules.name_word)
    if said:
        chat = PastedBlock(said, OF_CHAT, (), left_out=silent_rows(said))
        return chat.with_columns(OF_CHAT, rules)
    mail = without_mail(text, partial(is_person, name_word=rules.name_word))
    rows = rows_of_markdown(mail.said) or rows_with_headings(mail.said, rules)
    around = tuple((line,) for line in mail.around)
    return block_of_rows(rows or pasted_rows(mail.said), rules, around)


def block_of_rows(
    rows: Sequence[Cells], rules: LineRules, around: Sequence[Cells] = ()
) -> PastedBlock | None:
    """Return the block of these rows, with their columns guessed; None where nothing is in it.
    Rows `around` them are of none.
    """
    near = with_near_tables(without_bullets_apart(rows), rules)
    kept, beside = headings_of_tables(near.rows, rules)
    beside = (*near.beside, *beside)
    nobody = rows_aside(kept, rules)
    said = tuple(row for at, row in enumerate(kept) if at not in nobody)
    others = _at_their_tables(kept, nobody)
    around = (*around, *others, *beside)
    if not said:
        return _read((), PasteColumns(), rules, around) if around else None
    block = _block_of_said(said, rules)
    if not around:
        return block
    left_out = block.left_out | behind(block.rows, around)
    first = len(block.rows) + len(around) - len(others) - len(beside)
    under = {at: title for at, title in enumerate(nobody.values(), start=first) if title}
    block = replace(block, rows=(*block.rows, *around), left_out=left_out, under=under)
    return block.with_columns(block.columns, rules)


def _at_their_tables(rows: Sequence[Cells], nobody: Mapping[int, str]) -> list[Cells]:
    """Return these rows; those below a title name the table that stands above them, where they go
    if somebody takes them along.
    """
    tables = tables_above(rows) if any(nobody.values()) else {}
    found, above = list[Cells](), ""
    for at, row in enumerate(rows):
        above = tables.get(at, above)
        if at in nobody:
            is_said = bool(above and nobody[at])
            found.append((f"{above} {row[0].strip()}",) if is_said else row)
    return found


def _block_of_said(kept: tuple[Cells, ...], rules: LineRules) -> PastedBlock:
    spoken = with_speakers_apart(kept, rules)
    if spoken:
        return _read(spoken, OF_SPEAKERS, rules, ())
    whole = as_one_table(kept, partial(is_heading, rules=rules))
    roles = rows_of_roles(whole.said, rules)
    if roles:
        return _read(roles, PasteColumns(), rules, whole.aside)
    dots = rows_of_dots(whole.said, rules)
    if dots:
        aside = (whole.said[0], *whole.aside) if heads_dots(whole.said) else whole.aside
        return _read(dots, PasteColumns(answer=0), rules, aside)
    by_column = rows_by_column(whole.said, rules)
    if by_column:
        whole = TableRows((*by_column, *whole.aside), behind(by_column, whole.aside))
    counted = counted_columns(whole.said, whole.aside, rules)
    if counted is not None:
        return _read(whole.said, counted, rules, whole.aside)
    by_table = rows_by_table(whole.said)
    if by_table:
        return _read(by_table, PasteColumns(table=0), rules, whole.aside)
    columns = guessed_here(whole.said, rules)
    if columns.several and not columns.heading:
        apart = rows_apart(whole.said, columns)
        return _read(apart.rows, apart.columns, rules, (*whole.aside, *apart.around))
    if columns.several:
        answer = columns.several[0]
        whole = TableRows(*rows_by_answer(whole.rows, columns.several, whole.out))
        columns = replace(guessed_here(whole.said, rules), answer=answer, heading=True, out=())
    if columns.answer is not None and are_whole(whole.said, columns, rules):
        columns = replace(columns, answer=None)
    beside = rows_beside_table(whole.rows, columns)
    return PastedBlock(whole.rows, columns, (), left_out=whole.out | beside).with_columns(
        columns, rules
    )


def _read(
    rows: Sequence[Cells], columns: PasteColumns, rules: LineRules, aside: Sequence[Cells]
) -> PastedBlock:
    """Return the block of these rows, and behind them those that nobody said."""
    block = PastedBlock((*rows, *aside), columns, (), left_out=behind(rows, aside))
    return block.with_columns(columns, rules)
