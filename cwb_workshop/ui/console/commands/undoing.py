"""Taking back what was done last, and doing it again: lines, and items that were opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.openings import OPENED, Openings
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.capture.pasting import Pasting


class UndoCommands:
    """While lines are being pasted, it is about those alone."""

    def __init__(
        self,
        pasting: Pasting,
        openings: Openings,
        announcements: Announcements,
        words: Callable[[], Translator],
    ) -> None:
        self._pasting = pasting
        self._openings = openings
        self._announcements = announcements
        self._words = words

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"undo": self._undo, "redo": self._redo}

    def _undo(self) -> None:
        if self._pasting.progress is not None or not self._openings.undo():
            self._pasting.undo()
        else:
            self._tell("spoken.undone")

    def _redo(self) -> None:
        if self._pasting.progress is not None or not self._openings.redo():
            self._pasting.redo()
        else:
            self._tell("spoken.redone")

    def _tell(self, key: str) -> None:
        """Say that an item is no longer open, or is so again."""
        words = self._words()
        self._announcements.tell(words(key, what=words(OPENED)))
