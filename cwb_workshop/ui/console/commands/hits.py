"""Going to a line that was found: in the open item, or in the one that it stands in."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_kinds import QUESTION
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.said_or_sought import is_said
from cwb_workshop.ui.console.work_area import WorkArea


class HitCommands:
    """Goes to what was chosen among the lines that were found. On a live wall the room sees which
    item is open, and so another one opens at the second time only.
    """

    def __init__(
        self,
        session: Session,
        work: WorkArea,
        *,
        words: Callable[[], Translator],
        open_item: Callable[[str], None],
    ) -> None:
        self._session = session
        self._work = work
        self._words = words
        self._open_item = open_item
        self._asked = ""
        work.hit_chosen.connect(self._go)

    def _go(self, entry: str, wanted: str) -> None:
        if not entry:
            self._asked = ""
            self._take(wanted)
            return
        line, work = self._session.record.entries[entry], self._work
        asked, self._asked = self._asked, ""
        work.go_to(line, wanted)
        if work.scope != "find" or self._is_listed_as_question(line):
            return
        name = short_name(self._session, line.item, self._words())
        if all(item.id != line.item for item in self._session.record.agenda):
            self._say("left_out", name)
        elif wall_mode(self._session.record) == "live" and asked != entry:
            self._asked = entry
            self._say("elsewhere", name)
        else:
            self._open_item(line.item)
            work.go_to(line, wanted)

    def _take(self, wanted: str) -> None:
        """Bring what was said instead of searched for to the field, where Enter keeps it."""
        field = self._work.capture.field
        if not is_said(wanted):
            return
        if field.whole_text:
            self._work.capture.say(self._words()("console.found.field_full"), trouble=False)
            return
        self._work.show_item()
        field.insert(wanted)
        self._work.capture.say(self._words()("console.found.as_said"), trouble=False)

    def _is_listed_as_question(self, line: Entry) -> bool:
        """Go to a parked question, which stands among those of all items."""
        if line.kind != QUESTION.id:
            return False
        self._work.show_questions()
        self._work.lines.select(line.id)
        return True

    def _say(self, what: str, item: str) -> None:
        self._work.capture.say(self._words()(f"console.found.{what}", item=item), trouble=False)
