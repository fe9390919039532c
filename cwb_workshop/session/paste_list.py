"""A pasted block in the open item of a session: its rules, and what its rows become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.column_places import PasteColumns
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.paste_reading import PasteReading, ReadRow
from cwb_workshop.core.capture.pasted_block import PastedBlock, block_of_rows, block_of_text
from cwb_workshop.core.capture.pasted_text import pasted_lines
from cwb_workshop.core.capture.preview import Preview
from cwb_workshop.core.capture.separated_text import FileLines
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.values import value_type
from cwb_workshop.session.known_names import name_word
from cwb_workshop.session.pasted import column_of_paste, item_of_paste
from cwb_workshop.session.session import Session


def rules_here(session: Session, item: str = "") -> LineRules:
    """Return the rules of a line in the open item, or in this one. Raises Refused where none can
    be taken.
    """
    rules = session.reader(item_of_paste(session, item)).rules(session.record)
    return replace(rules, name_word=name_word)


def pasted_block(session: Session, pasted: str | FileLines) -> PastedBlock | None:
    """Return what was pasted, or read from a file, as a list; None where nothing is in it.

    Raises Refused where no line can be taken.
    """
    rules = rules_here(session)
    if isinstance(pasted, str) or pasted.plain:
        text = pasted if isinstance(pasted, str) else pasted.plain
        block = block_of_text(text, rules)
    else:
        block = block_of_rows(pasted.rows, rules)
        if block is not None:
            block = replace(block, separated=pasted.separated, sheets=pasted.sheets)
    if block is None:
        return None
    return replace(block, table=session.table, item=item_of_paste(session))


def line_of_row(session: Session, pasted: str) -> str | None:
    """Return the line that a pasted row is typed as; where none can be taken, as it is. None where
    it is several, or cells of it do not go along: then a list says so.
    """
    try:
        block = block_of_text(pasted, rules_here(session))
    except Refused:
        block = None
    if block is None:
        return "".join(pasted_lines(pasted))
    is_whole = len(block.rows) == 1 and not block.left_out
    return block.offered[0] if is_whole and not block.cells_left_out() else None


def reading(session: Session, table: int | None = None, item: str = "") -> PasteReading:
    """Return what reads rows as they would be typed now, or for this table and in this item. Raises
    Refused where none can be.
    """
    there = item_of_paste(session, item)
    return PasteReading(
        session.reader(there),
        session.record,
        session.now(),
        table=session.table if table is None else table,
        column=column_of_paste(session, there),
    )


@value_type
class ListCounts:
    """How many rows there are of each: to be stored, left out, and refused; and how many cells of
    other columns do not go along with their row, with what these `columns` are called. `no_table`:
    so many of those stored name a table that nobody knows.
    """

    stored: int
    left_out: int
    refused: int
    cells: int
    columns: tuple[str, ...] = ()
    no_table: int = 0


class PasteList:
    """The rows of a block while somebody looks through them. Nothing of it is stored yet.

    `item` is the one that they go to. What rows become is read with `read_some`, a few at a time.
    After a change the rows from there on are read again.
    """

    def __init__(self, session: Session, block: PastedBlock) -> None:
        """Raises Refused where no line can be taken."""
        self.item = item_of_paste(session, block.item)
        self._rules = rules_here(session, self.item)
        self._reading = reading(session, block.table, self.item)
        is_read = bool(block.offered)
        self.block = block if is_read else block.with_columns(block.columns, self._rules)
        self._lines = self.block.lines()

    @property
    def total(self) -> int:
        return len(self._lines)

    @property
    def read(self) -> int:
        """How many rows are read as they are now."""
        return self._reading.at

    @property
    def lines(self) -> tuple[str, ...]:
        """What is to be typed, a line for each row; empty for one that is left out."""
        return self._lines

    def row(self, at: int) -> ReadRow | None:
        """Return what a row becomes; None where it is not known yet."""
        rows = self._reading.rows
        return rows[at] if at < len(rows) else None

    def look(self, text: str, at: int) -> Preview | None:
        """Return what a row would become with this text; None where that is not known yet."""
        return self._reading.look(text, at) if at <= len(self._reading.rows) else None

    def read_some(self, most: int) -> tuple[int, int]:
        """Read more rows; return the first place and the one behind the last."""
        return self._reading.read_next(self._lines, most)

    def counts(self) -> ListCounts:
        rows = self._reading.rows
        refused = sum(row.shown.refusal is not None for row in rows)
        left_out = sum(not line for line in self._lines)
        stored = sum(row.stored for row in rows)
        cells, columns = self.block.cells_left_out(), self.block.columns_left_out()
        unknown = sum(row.stored and bool(self.block.no_table(at)) for at, row in enumerate(rows))
        return ListCounts(stored, left_out, refused, cells, columns, unknown)

    def next_refused(self, at: int) -> int | None:
        """Return the next row behind this one that is refused, from the top on again."""
        rows = self._reading.rows
        places = [*range(at + 1, len(rows)), *range(min(at + 1, len(rows)))]
        return next((at for at in places if rows[at].shown.refusal is not None), None)

    def change(self, at: int, line: str) -> None:
        self._put(self.block.with_line(at, line), at)

    def turn(self, places: Sequence[int]) -> None:
        """Leave rows out, or take them along where all of them were left out."""
        out = any(map(self.block.goes_along, places))
        block = self.block.with_out(frozenset(places), out=out)
        if not out and any(map(block.is_heading, places)):
            block = block.with_columns(replace(block.columns, heading=False), self._rules)
        self._put(block, min(places, default=0))

    def choose_columns(self, columns: PasteColumns) -> None:
        self._put(self.block.with_columns(columns, self._rules), 0)

    def choose_separator(self, between: str) -> None:
        """Read a file once more, with this between its cells; it may have other rows then."""
        self._put(self.block.with_separator(between, self._rules), 0)
        self._reading.begin_again(0)

    def _put(self, block: PastedBlock, at: int) -> None:
        whole = block.columns != self.block.columns
        self.block = block
        self._lines = block.lines()
        self._reading.begin_again(0 if whole else at)
