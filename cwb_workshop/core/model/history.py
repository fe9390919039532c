"""The journal of steps, and what of it can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from cwb_workshop.core.model.entry import Step

Mode: TypeAlias = Literal["do", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Logged:
    """One row of the journal: `step` as it was applied (an undo holds the reversed one)."""

    sequence: int
    at: str
    mode: Mode
    step: Step


@dataclass(frozen=True, slots=True)
class History:
    """Steps that can be undone and redone, newest last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def after(self, mode: Mode, step: Step) -> History:
        """Return the history once step was applied in this mode.

        For an undo and a redo, step is the one that was applied, so reversed for an undo.
        """
        if not step.undoable:
            return self
        if mode == "do":
            return History((*self.done, step), ())
        if mode == "undo":
            return replace(self, done=self.done[:-1], undone=(*self.undone, self.done[-1]))
        return replace(self, done=(*self.done, self.undone[-1]), undone=self.undone[:-1])


def history_of(journal: tuple[Logged, ...]) -> History:
    """Rebuild what can be undone from a whole journal, as after a restart."""
    history = History()
    for row in journal:
        history = history.after(row.mode, row.step)
    return history
