"""The items that were opened, newest last: who came one too far goes back, and nothing is left."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.agenda.navigation_steps import wall_mode
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.history import Mode
from cwb_workshop.core.model.values import value_type
from cwb_workshop.session.session import Session

OPENED = "step.open_item"
_MOVES = frozenset(
    (
        OPENED,
        "step.wall",
        "step.wall_language",
        "step.digits",
        "step.auto_show",
        "step.pause",
        "step.start",
        "step.add_time",
        "step.time",
    )
)
"""Steps that leave the agenda, and where the wall is, as they are. Behind any other one that undo
passes by nobody would expect to go back: who turned a screen since has begun with the item.
"""


@value_type
class _Opening:
    """`behind` is the step that undo would take back when the item was opened; for one that was
    taken back, the step that redo would do again.
    """

    step: Step
    behind: Step | None


class Openings:
    """Follows a session while its console is open. Undo and redo ask here first."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._done: list[_Opening] = []
        self._undone: list[_Opening] = []
        self._is_own = False
        session.stepped.connect(self._stepped)

    def leave(self) -> None:
        """Follow no more."""
        self._session.stepped.disconnect(self._stepped)

    @property
    def is_newest(self) -> bool:
        """Whether nothing was done in the item since it was opened."""
        return self._stands(self._done, "undo")

    @property
    def was_undone_last(self) -> bool:
        """Whether the next redo opens an item again."""
        return self._stands(self._undone, "redo")

    def undo(self) -> bool:
        """Go back to the item before, its time as if it had not been left; tell whether so."""
        if not self.is_newest:
            return False
        opening = self._done.pop()
        # Whoever looks when it is told finds both as they are from now on.
        self._undone.append(_Opening(opening.step, self._session.newest("redo")))
        self._do(opening.step.reversed())
        if self._session.item is None:
            self._session.do(wall_mode(self._session.record, "waiting"))
        return True

    def redo(self) -> bool:
        """Open the item again that was gone back from; tell whether so."""
        if not self.was_undone_last:
            return False
        opening = self._undone.pop()
        self._done.append(_Opening(opening.step, self._session.newest("undo")))
        self._do(opening.step)
        return True

    def _do(self, step: Step) -> None:
        fitting = self._session.record.fitted(replace(step, name=OPENED))
        self._is_own = True
        try:
            self._session.do(fitting)
        finally:
            self._is_own = False

    def _stands(self, openings: list[_Opening], mode: Mode) -> bool:
        return bool(openings) and openings[-1].behind is self._session.newest(mode)

    def _stepped(self, step: Step, _origin: object) -> None:
        if self._is_own:
            return
        if step.undoable:
            # What is done anew leaves nothing to do again.
            if step is self._session.newest("undo"):
                self._undone.clear()
        elif step.name == OPENED:
            self._done.append(_Opening(step, self._session.newest("undo")))
            self._undone.clear()
        elif step.name not in _MOVES:
            self._done.clear()
            self._undone.clear()
