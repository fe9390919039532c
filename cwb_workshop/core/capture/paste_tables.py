"""The table of the lines of a paste: that of the last line that named one, taken or not.

A line that is refused names a table all the same. What stands behind it, and names none, is said at
that table: where it is not there, these lines wait with it, and go to no other one.
"""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.capture.capture_steps import Capture
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.people import MOST_TABLES, tables
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type


@value_type
class PasteTable:
    """`table` is that of the session which was named last, `waiting` one that it has not, and that
    was named behind it; 0 for none, and `TABLE_0` for a table 0.
    """

    table: int
    waiting: int = 0

    @property
    def chosen(self) -> int:
        """The table that counts for a line that names none."""
        return self.waiting or self.table

    def behind_taken(self, table: int) -> PasteTable:
        """Return it behind a line that was taken, and left this table to the next."""
        return replace(self, table=table, waiting=0)

    def behind_refused(self, line: Line, capture: Capture, record: Record) -> PasteTable:
        """Return it behind a line that was refused. Where lines are of the whole room, one that
        says something for a table of its own is alone in that.
        """
        if line.table is None or capture.scope == "main_point":
            return self
        if PLENARY <= line.table <= (tables(record) or MOST_TABLES):
            return PasteTable(line.table)
        is_alone = self.chosen == PLENARY and bool(line.body)
        return self if is_alone else replace(self, waiting=line.table)

    def line_waiting(self, text: str, refusal: Refused) -> str:
        """Return a refused line as it waits: with its table, where it hangs on one that is not
        there.
        """
        named = max(self.waiting, 0)
        hangs = refusal.key == "capture.no_table" and refusal.values.get("table") == named
        return f"{named}: {text}" if hangs and self.waiting else text
