"""Reading a table's lines back to it, and writing down its yes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.read_back import approval, approve, said_at
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import read_back_table, wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.work_area import WorkArea


class ReadBackCommands:
    """Acts on the table of the selected lines; without a selection on the one typed for."""

    def __init__(self, session: Session, work: WorkArea, words: Callable[[], Translator]) -> None:
        self._session = session
        self._kinds = session.kinds
        self._work = work
        self._words = words

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"read_back": self._read_back, "approve": self._approve}

    def _table(self) -> int | None:
        """Return the table that is meant; None, with the reason told, where there is none."""
        session, table = self._session, self._work.table()
        item = session.item
        if item is None or table == PLENARY:
            self._work.capture.say(self._words()("console.read_back.which"))
        elif not said_at(session.record, session.kit, item.id, table, self._kinds):
            self._work.capture.say(self._words()("console.read_back.nothing", table=table))
        else:
            return table
        return None

    def _read_back(self) -> None:
        """Show what the table said, large; pressed again, go back to the screen before.

        What was hidden by hand stays hidden, and the scribe is told.
        """
        session = self._session
        if wall_mode(session.record) == "live" and read_back_table(session.record):
            session.do(navigation_steps.read_back(session.record, None))
            return
        table, item = self._table(), session.item
        if table is None or item is None:
            return
        said = said_at(session.record, session.kit, item.id, table, self._kinds)
        told = [entry.id for entry in said if not stays_hidden(session.record, entry.id)]
        if len(told) < len(said):
            words = self._words()("console.read_back.left_out", n=len(said) - len(told))
            self._work.capture.say(words, trouble=not told)
        if not told:
            return
        session.do(editing_steps.show(session.record, told))
        session.do(navigation_steps.read_back(session.record, table))
        session.set_wall_mode("live")

    def _approve(self) -> None:
        """Write the table's yes down with the time; pressed again, take it back."""
        session = self._session
        reading = read_back_table(session.record)
        table, item = reading or self._table(), session.item
        if not table or item is None:
            return
        session.do(approve(session.record, session.kit, item.id, table, self._kinds, session.now()))
        yes = approval(session.record, session.kit, item.id, table, self._kinds)
        key = "given" if yes is not None and yes.stands else "taken_back"
        time = yes.time if yes is not None else ""
        sentence = self._words()(f"console.read_back.{key}", table=table, time=time)
        self._work.capture.say(sentence, trouble=False)
