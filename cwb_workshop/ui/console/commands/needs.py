"""What an action needs to make sense here and now, and what is said where that is not there."""

from __future__ import annotations

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.console.commands.agenda import AgendaCommands
from cwb_workshop.ui.console.commands.drawings import DrawingCommands
from cwb_workshop.ui.console.commands.lines import LineCommands
from cwb_workshop.ui.console.next_undone import NextUndone
from cwb_workshop.ui.console.practice.practising import Practising
from cwb_workshop.ui.console.work_area import WorkArea

_NEEDLESS = frozenset(
    (
        *("save_line", "save_next_table", "choose_table", "park", "from_file"),
        *("check", "fairness", "save_time", "show_item"),
    )
)
"""What does something without an open item too, or says itself what is missing."""

_TOLD_BY_HANDLERS = frozenset(("nothing", "answer", "joinable", "columns", "grid", "drawable"))
"""Of these the commands themselves tell more exactly why not."""


class Needs:
    """Looks at what is there each time it is asked."""

    def __init__(
        self,
        session: Session,
        work: WorkArea,
        *,
        next_undone: NextUndone,
        lines: LineCommands,
        drawings: DrawingCommands,
        agenda: AgendaCommands,
        practice: Practising,
    ) -> None:
        self._session = session
        self._work = work
        self._next_undone = next_undone
        self._lines = lines
        self._drawings = drawings
        self._agenda = agenda
        self._practice = practice

    def are_met(self, action: str) -> bool:
        """Tell whether an action would do anything now."""
        need = BY_ID[action].needs
        if need in ("shown", "line", "answer", "joinable", "merged"):
            return self._lines.has(need)
        if need in ("drawable", "drawn"):
            return self._drawings.has(need)
        return {
            "nothing": True,
            "item": self._session.item is not None,
            "columns": bool(self._work.capture.columns),
            "form": self._work.form.is_there(),
            "grid": self._work.item_form().grid is not None,
            "board": self._work.item_form().themes,
            "undo": bool(self._next_undone.step("undo")),
            "redo": bool(self._next_undone.step("redo")),
            "ahead": self._agenda.can_drop(),
            "behind": self._session.has_behind,
            "rests": self._session.rests,
            "practice": self._practice.is_on,
        }[need]

    def refuse(self, action: str) -> None:
        """Raises Refused where the key of an action would do nothing, and nobody said why."""
        need = BY_ID[action].needs
        if need in _TOLD_BY_HANDLERS or action in _NEEDLESS or self.are_met(action):
            return
        raise Refused(f"console.needs.{need}")
