"""Reading the rows of a list in their order, each behind those before it, without storing any."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cwb_workshop.core.capture.capture_steps import Capture, Captured
from cwb_workshop.core.capture.paste_tables import PasteTable
from cwb_workshop.core.capture.preview import Preview, preview
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import LONGEST_LINE
from cwb_workshop.core.model.record import Record, RecordDraft
from cwb_workshop.core.model.text import MAX_TEXT, clean
from cwb_workshop.core.model.values import value_type

LONGEST_SHOWN = 2 * MAX_TEXT
"""A row that is far too long is shown by its beginning."""

_APART = 2_000
"""Rows from one place to which reading can go back to the next: a copy of the record each."""


@value_type
class ReadRow:
    """What a row becomes. `stored`: it makes or changes something; a table alone does not.

    `next_table` is the one that counts for the row behind it.
    """

    text: str
    shown: Preview
    stored: bool
    next_table: int

    @property
    def words(self) -> str:
        """The words that are kept; all of it where nothing is taken out."""
        return self.shown.kept or clean(self.text[:LONGEST_SHOWN]).strip()


@value_type
class _Mark:
    at: int
    record: Record
    said_at: PasteTable


class PasteReading:
    """Knows what the rows that were read become; the rest is read with `read_next`.

    `begin_again` goes back to a row that was changed. Rows behind it are kept as they were until
    they are read again, so that a list can go on showing them.
    """

    def __init__(
        self, capture: Capture, record: Record, now: datetime, *, table: int, column: int = 0
    ) -> None:
        self._capture = capture
        self._now = now
        self._column = column
        self._said_at = PasteTable(table)
        self._marks = [_Mark(0, record, self._said_at)]
        self._draft = RecordDraft(record)
        self.at = 0
        self.rows: list[ReadRow] = []

    @property
    def record(self) -> Record:
        """The record behind the rows that were read."""
        return self._draft.record()

    @property
    def table(self) -> int:
        """The table that counts for the next row."""
        return self._said_at.table

    def read_next(self, lines: Sequence[str], most: int) -> tuple[int, int]:
        """Read the next lines, at most so many; return the first place and the one behind."""
        first = self.at
        for line in lines[first : first + most]:
            if self.at >= self._marks[-1].at + _APART:
                self._marks.append(_Mark(self.at, _copied(self._draft.record()), self._said_at))
            self._put(self._read(line))
            self.at += 1
        return first, self.at

    def begin_again(self, at: int) -> None:
        """Read again from this row on, or from somewhat before it."""
        if at >= self.at:
            return
        self._marks = [mark for mark in self._marks if mark.at <= at]
        mark = self._marks[-1]
        self._draft, self._said_at, self.at = RecordDraft(mark.record), mark.said_at, mark.at

    def _put(self, row: ReadRow) -> None:
        if self.at < len(self.rows):
            self.rows[self.at] = row
        else:
            self.rows.append(row)

    def look(self, text: str, at: int) -> Preview:
        """Return what a line would become in the place of a row, as far as is known now."""
        table = self.rows[at - 1].next_table if at else self._marks[0].said_at.chosen
        line = self._capture.parse(text, self.record, chosen=table)
        try:
            _next, captured = self._capture.read_on(
                line, self.record, self._now, chosen=table, column=self._column
            )
        except Refused as refusal:
            return self._shown(line, table, refusal)
        return self._shown(line, table, captured)

    def _read(self, text: str) -> ReadRow:
        table = self._said_at.chosen
        if not text:
            return self._row(text, Preview(table))
        if len(text) > LONGEST_LINE:
            refusal = Refused("capture.too_long", length=len(text), most=MAX_TEXT)
            return self._row(text, Preview(table, refusal=refusal))
        line = self._capture.parse(text, self.record, chosen=table)
        try:
            alone = self._capture.table_alone(line, self.record)
            if alone is not None:
                self._said_at = self._said_at.behind_taken(alone)
                return self._row(text, Preview(alone))
            left_to_next, captured = self._capture.read_on(
                line, self.record, self._now, chosen=table, column=self._column
            )
        except Refused as refusal:
            self._said_at = self._said_at.behind_refused(line, self._capture, self.record)
            return self._row(text, self._shown(line, table, refusal))
        self._said_at = self._said_at.behind_taken(left_to_next)
        self._draft.apply(captured.step)
        return self._row(text, self._shown(line, table, captured), stored=True)

    def _row(self, text: str, shown: Preview, *, stored: bool = False) -> ReadRow:
        return ReadRow(text, shown, stored, self._said_at.chosen)

    def _shown(self, line: Line, table: int, captured: Captured | Refused) -> Preview:
        said_at = table if line.table is None else line.table
        return preview(line, said_at, captured, self._capture.form)


def _copied(record: Record) -> Record:
    """Return a record that does not go along with the draft it is of."""
    return RecordDraft(record).record()
