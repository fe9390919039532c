"""What `:: undo` takes back in a script: a line or a `set`, with the table and column of before."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.model.values import value_type
from cwb_workshop.session.session import Session
from cwb_workshop.session.written_record import TABLE_DRAFT


@value_type
class Destination:
    """Where the next line would go. `ahead` is a table that a directive names for it, `typed` one
    that a line named alone; `column` is that of the last line, in this `visit` of the item.
    """

    ahead: int | None = None
    typed: int | None = None
    column: int = 0
    visit: int = 0


@value_type
class _Taken:
    before: Destination
    is_stored: bool = True
    is_line: bool = True


class Undoing:
    """Remembers where each line of a script stood, for taking it back.

    A table or a column goes with the first line behind it, as if it were a part of that line; one
    that no line used yet is for those that follow.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._taken: list[_Taken] = []
        self._typed_table: int | None = None
        self._column = session.column
        self.table_ahead: int | None = None
        self.column_ahead = False

    @property
    def place(self) -> Destination:
        visit = self._session.record.open_visit
        number = 0 if visit is None else visit.number
        return Destination(self.table_ahead, self._typed_table, self._column, number)

    def opened(self) -> None:
        """Forget the column; it ends with the item."""
        self._column, self.column_ahead = 0, False

    def filled_in(self) -> None:
        self._taken.append(_Taken(self.place, is_line=False))

    def typed(self, before: Destination, *, is_stored: bool) -> None:
        """Remember a line that was taken, and where it stood. A table alone is not stored."""
        self._taken.append(_Taken(before, is_stored))
        self.table_ahead = None
        if not is_stored:
            self._typed_table = self._session.table
            return
        self._typed_table = None
        self._column, self.column_ahead = self._session.column, False

    def undo(self, take_back: Callable[[], object]) -> bool:
        """Take back the newest, what was stored by `take_back`; return whether there was any."""
        if not self._taken:
            return False
        taken = self._taken.pop()
        if taken.is_stored:
            take_back()
        if taken.is_line:
            self._back_to(taken)
        # Whether there is such a table is asked when a line uses it.
        chosen = self._typed_table if self.table_ahead is None else self.table_ahead
        self._session.keep_draft(TABLE_DRAFT, "" if chosen is None else str(chosen))
        return True

    def _back_to(self, taken: _Taken) -> None:
        before = taken.before
        self._typed_table = before.typed
        if not taken.is_stored:
            self.table_ahead = before.ahead if self.table_ahead is None else self.table_ahead
            return
        if before.visit == self.place.visit:
            self._column = before.column
            if not self.column_ahead:
                self._session.choose_column(before.column)
