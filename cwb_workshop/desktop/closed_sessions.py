"""What can be done from home with a session that is not open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.model.errors import StoreError, UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.passphrases import Passphrases
from cwb_workshop.desktop.reports import Reports
from cwb_workshop.ui.dialogs.dialog import tell, tell_any

if TYPE_CHECKING:
    from cwb_workshop.core.privacy.hits import Hit
    from cwb_workshop.core.sessions.library import Copy
    from cwb_workshop.desktop.history import SessionHistory
    from cwb_workshop.desktop.report_desk import ReportDesk
    from cwb_workshop.ui.home.window import HomeWindow
    from cwb_workshop.ui.written_file import Offer


class ClosedSessions:
    """Its report, its backups, what the room saw of it, and its passphrase."""

    def __init__(
        self,
        home: HomeWindow,
        context: ProgramContext,
        words: Callable[[], Translator],
        reports: Reports,
    ) -> None:
        self._home = home
        self._context = context
        self._words = words
        self._reports = reports

    @cached_property
    def passphrases(self) -> Passphrases:
        return Passphrases(self._home, self._context, self._words, self._changed)

    @cached_property
    def history(self) -> SessionHistory:
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.desktop.history import SessionHistory

        return SessionHistory(self._home, self._context, self._words)

    def report(self, path: Path) -> Hit | None:
        """Ask which report of a session is wanted, and have it made.

        Returns what somebody wants to change first, for which the evening has to be opened.
        """
        try:
            if not self.passphrases.given(path):
                return None
            session = self._reports.opened(path)
        except (UserFacingError, OSError) as error:
            tell_any(self._home, self._words(), error)
            return None
        try:
            return self._desk.ask(session, path)
        finally:
            session.close_file()

    @cached_property
    def _desk(self) -> ReportDesk:
        # Costly to import, and home is there for more than this.
        from cwb_workshop.desktop.report_desk import ReportDesk

        return ReportDesk(self._home, self._context, self._reports, self._words, self._tell)

    def _tell(self, sentence: str, offers: Sequence[Offer]) -> None:
        self._home.announce(sentence)

    def finish(self) -> None:
        """Wait for a report that is being made, and do with it what was said."""
        if "_desk" in vars(self):
            self._desk.finish()

    def backups(self, path: Path) -> None:
        """Show the backups of a session, and go back to one if that is asked."""

        def go_back(copy: Copy) -> None:
            self.history.go_back(path, copy, lambda: self._gone_back(copy))

        if self._readable(path):
            self.history.backups(path, go_back)

    def room(self, path: Path) -> None:
        """Show what the room saw of a session."""
        if self._readable(path):
            self.history.room(path)

    def passphrase(self, path: Path) -> None:
        """Give a session a passphrase, or take it away."""
        self.passphrases.change(path)

    def _readable(self, path: Path) -> bool:
        """Ask for the passphrase of a session, if it has one; say whether it was given."""
        try:
            return self.passphrases.given(path)
        except StoreError as error:
            tell(self._home, self._words(), error)
            return False

    def _gone_back(self, copy: Copy) -> None:
        self._changed(self._words()("keeping.backups.gone_back", time=f"{copy.made:%H:%M}"))

    def _changed(self, sentence: str) -> None:
        self._home.announce(sentence)
        self._home.refresh()
