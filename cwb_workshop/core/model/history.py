"""The journal of steps, and what of it can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.paste import paste_of
from cwb_workshop.core.model.values import value_type

Mode: TypeAlias = Literal["do", "undo", "redo"]


@value_type
class Logged:
    """One row of the journal: `step` as it was applied (an undo holds the reversed one)."""

    sequence: int
    at: str
    mode: Mode
    step: Step


@value_type
class History:
    """Steps that can be undone and redone, newest last; those of one paste stand together."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()


_NOTHING_DONE = History()


class UndoStack:
    """Follows the journal step by step, so that a long evening costs no more than a short one."""

    def __init__(self, history: History = _NOTHING_DONE) -> None:
        self._done = [(paste_of(step), step) for step in history.done]
        self._undone = [(paste_of(step), step) for step in history.undone]

    @property
    def history(self) -> History:
        return History(
            tuple(step for _paste, step in self._done),
            tuple(step for _paste, step in self._undone),
        )

    def newest(self, mode: Mode, paste: str = "") -> Step | None:
        """Return the step that an undo or a redo is about; None where there is none.

        With a paste it is the next step of that paste.
        """
        steps = self._done if mode == "undo" else self._undone
        at = _behind(steps, paste) - 1
        return None if at < 0 else steps[at][1]

    def add(self, mode: Mode, step: Step) -> None:
        """Take over a step that was applied; for an undo it is the reversed one.

        A step of a paste comes to stand behind the others of it, also where something else
        was done while the paste was under way: what was begun last is undone first.
        """
        if not step.undoable:
            return
        paste = paste_of(step)
        if mode == "do":
            self._undone.clear()
            _put(self._done, (paste, step))
        else:
            from_, to = (self._done, self._undone) if mode == "undo" else (self._undone, self._done)
            _put(to, from_.pop(_behind(from_, paste) - 1))


def history_of(journal: Iterable[Logged]) -> History:
    """Rebuild what can be undone from a whole journal, as after a restart."""
    stack = UndoStack()
    for row in journal:
        stack.add(row.mode, row.step)
    return stack.history


def _put(steps: list[tuple[str, Step]], step: tuple[str, Step]) -> None:
    at = _behind(steps, step[0])
    steps.insert(at if at else len(steps), step)


def _behind(steps: list[tuple[str, Step]], paste: str) -> int:
    """Return the place behind the last step of a paste, 0 where it has none; else the end."""
    if not paste:
        return len(steps)
    back = (at for at in range(len(steps), 0, -1) if steps[at - 1][0] == paste)
    return next(back, 0)
