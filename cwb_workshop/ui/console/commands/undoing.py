"""Taking back what was done last, and doing it again: typing, lines, items that were opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.openings import OPENED
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.capture.pasting import Pasting
from cwb_workshop.ui.console.capture.plain_field import UndoDirection
from cwb_workshop.ui.console.next_undone import TYPING, NextUndone


class UndoCommands:
    """While lines are being pasted, it is about those and typing alone."""

    def __init__(
        self,
        pasting: Pasting,
        next_undone: NextUndone,
        announcements: Announcements,
        words: Callable[[], Translator],
    ) -> None:
        self._pasting = pasting
        self._next = next_undone
        self._announcements = announcements
        self._words = words

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"undo": partial(self._go, "undo"), "redo": partial(self._go, "redo")}

    def _go(self, direction: UndoDirection) -> None:
        field, step = self._next.field, self._next.step(direction)
        if step == TYPING and field is not None:
            field.take_back(direction)
        elif field is None:
            self._elsewhere(direction)
        elif not field.keeps_undo:
            field.pass_on(direction)
            self._elsewhere(direction)

    def _elsewhere(self, direction: UndoDirection) -> None:
        openings, is_undo = self._next.openings, direction == "undo"
        if self._pasting.progress is None and (openings.undo() if is_undo else openings.redo()):
            # An item is no longer open, or is so again.
            words = self._words()
            key = "spoken.undone" if is_undo else "spoken.redone"
            self._announcements.tell(words(key, what=words(OPENED)))
        elif is_undo:
            self._pasting.undo()
        else:
            self._pasting.redo()
