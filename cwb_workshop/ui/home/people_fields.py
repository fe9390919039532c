"""How many people, how many tables, and people per table: each follows from the others.

What was typed and is no number stays as it is, with the reason under it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from cwb_workshop.core.model.new_session import MOST_TABLES
from cwb_workshop.ui.home.fields import Tables
from cwb_workshop.ui.home.form_values import (
    MOST_PEOPLE,
    Field,
    FieldFault,
    read_number,
    read_sizes,
    shared_out,
    sizes_written,
)


class PeopleFields:
    """`say` says what is wrong with a field; without a fault, nothing any more."""

    def __init__(
        self,
        people: QLineEdit,
        tables: Tables,
        sizes: QLineEdit,
        say: Callable[[Field, FieldFault | None], None],
    ) -> None:
        self._people, self._tables, self._sizes, self._say = people, tables, sizes, say
        self._was_replaced = False
        people.textEdited.connect(self.share_out)
        people.editingFinished.connect(self.take_people)
        tables.changed.connect(self.share_out)
        tables.other.editingFinished.connect(self.take_tables)
        sizes.editingFinished.connect(self.take_sizes)

    def share_out(self) -> None:
        """Let the people per table follow from people and tables, as far as these are numbers."""
        self._was_replaced = False
        people = read_number(self._people.text(), 1, MOST_PEOPLE)
        tables = read_number(self._tables.typed, 1, MOST_TABLES)
        if self._is_flawed(people, self._people.text()) or self._is_flawed(
            read_sizes(self._sizes.text()), self._sizes.text()
        ):
            return
        shared = shared_out(people, tables) if people and tables else ()
        self._sizes.setText(sizes_written(shared))
        self._say("sizes", None)

    def take_sizes(self) -> None:
        """Let people and tables follow from the people per table, where those were typed."""
        sizes = read_sizes(self._sizes.text())
        if self._is_flawed(sizes, self._sizes.text()):
            self._say("sizes", FieldFault("sizes", "sizes"))
        elif self._sizes.isModified() and sizes and len(sizes) <= MOST_TABLES:
            self._sizes.setText(sizes_written(sizes))
            if self.take_tables():
                self._tables.set(str(len(sizes)))
            if self.take_people():
                self._replace_people(sum(sizes))

    def was_replaced(self) -> bool:
        """Tell once whether the tables made another number of people than was typed."""
        was_replaced, self._was_replaced = self._was_replaced, False
        return was_replaced

    def _replace_people(self, people: int) -> None:
        """Take the number of the tables; say it where somebody typed another one before."""
        typed = self._people.text().strip() if self._people.isModified() else ""
        self._people.setText(str(people))
        if typed not in ("", str(people)):
            self._was_replaced = True
            values = {"typed": typed, "n": people}
            self._say("people", FieldFault("people", "other_people", values))

    def take_people(self) -> bool:
        """Say it where what was typed is no number of people; tell whether it is one."""
        typed = self._people.text()
        flawed = self._is_flawed(read_number(typed, 1, MOST_PEOPLE), typed)
        if flawed:
            self._say("people", FieldFault("people", "people", {"most": MOST_PEOPLE}))
        return not flawed

    def take_tables(self) -> bool:
        """Say it where what was typed is no number of tables; tell whether it is one."""
        typed = self._tables.typed
        flawed = self._is_flawed(read_number(typed, 1, MOST_TABLES), typed)
        if flawed:
            self._say("tables", FieldFault("tables", "tables", {"most": MOST_TABLES}))
        return not flawed

    @staticmethod
    def _is_flawed(read: object, typed: str) -> bool:
        return read is None and typed.strip() != ""
