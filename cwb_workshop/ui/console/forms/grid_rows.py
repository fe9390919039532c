"""The rows of a grid: read as lines of the open item, stored as they come, undone together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureGrid
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.new_ids import new_id
from cwb_workshop.core.model.paste import Paste, paste_of
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session

_NOTHING = CaptureGrid((), ())


class GridRows:
    """`form` gives what the open item asks in a record. Rows are counted from 0, without those
    that are only told.

    Its steps are kept like those of a paste, so that one undo takes all of them back.
    """

    def __init__(
        self, session: Session, words: Translator, form: Callable[[Record], CaptureForm]
    ) -> None:
        item = session.item
        self._session, self._words, self._form = session, words, form
        self._item = "" if item is None else item.id
        self._stored = Paste(new_id(), self._item, session.table, ())

    def now(self) -> CaptureGrid:
        """Return the grid as it is now; an empty one once the item was left."""
        return self._in(self._session.record)

    def would_be(self, row: int, numbers: Sequence[str]) -> tuple[str, CaptureGrid | None]:
        """Return why a row would be refused, and the grid with it where it would not."""
        try:
            step = self._step(row, numbers)
        except Refused as refusal:
            return self._words(refusal.key, **refusal.values), None
        return "", self._in(self._session.record.after(step))

    def store(self, row: int, numbers: Sequence[str]) -> str:
        """Store a row; return why it was refused, or nothing."""
        session = self._session
        try:
            step = self._step(row, numbers)
        except Refused as refusal:
            return self._words(refusal.key, **refusal.values)
        number = self._stored.read + 1
        self._stored = replace(self._stored, read=number, taken=number)
        progress = self._stored.progress(session.record)
        session.do(Step("step.grid", (*progress, *step.changes)))
        return ""

    def take_back(self) -> None:
        """Take all that was stored here back; what was done before stays."""
        newest = self._session.newest("undo")
        if newest is not None and paste_of(newest) == self._stored.id:
            self._session.undo()

    def _in(self, record: Record) -> CaptureGrid:
        item = self._session.item
        if item is None or item.id != self._item:
            return _NOTHING
        return self._form(record).grid or _NOTHING

    def _step(self, row: int, numbers: Sequence[str]) -> Step:
        """Return the step of a row. Raises Refused, also where the item was left meanwhile."""
        self._session.refuse_lines()
        rows = [line for line in self.now().rows if line.start]
        if row >= len(rows):
            raise Refused("capture.no_item")
        capture = self._session.reader(self._item)
        session, line = self._session, rows[row].start + " ".join(numbers)
        # The table of a row is no table that was chosen for what is typed next.
        _table, changes = capture.changes(line, session.record, session.now())
        return Step("step.grid", changes)
