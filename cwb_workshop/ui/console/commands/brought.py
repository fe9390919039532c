"""Quotes from other evenings: shown to the room as a start, and taken off the wall again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda import quote_steps
from cwb_workshop.core.model.brought_quotes import quotes_on_wall
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.quote_file import ENDING
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.commands.line_files import ask_for_lines

if TYPE_CHECKING:
    from cwb_workshop.ui.console.brought.dialog import BroughtDialog


class BroughtCommands:
    """The dialog opens over `window`."""

    def __init__(
        self, session: Session, *, window: QWidget, words: Callable[[], Translator]
    ) -> None:
        self._session, self._window, self._words = session, window, words

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"quotes": self._open}

    def dialog(self) -> BroughtDialog:
        """Return what was brought along. Raises Refused where nothing can be changed any more."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.brought.dialog import BroughtDialog

        if self._session.read_only:
            raise Refused("capture.read_only")
        return BroughtDialog(self._window, self._session, self._words(), self._ask)

    def _open(self) -> None:
        """Take quotes off the wall where they stand there, or else let some be chosen."""
        record = self._session.record
        if quotes_on_wall(record) and wall_mode(record) == "live":
            self._session.do(quote_steps.hide(record))
            return
        dialog = self.dialog()
        dialog.exec()
        dialog.deleteLater()

    def _ask(self, parent: QWidget) -> Path | None:
        words = self._words()
        kind = f"{words('console.brought.kind')} (*{ENDING} *{ENDING.upper()})"
        return ask_for_lines(parent, words, words("console.brought.which"), kind)
