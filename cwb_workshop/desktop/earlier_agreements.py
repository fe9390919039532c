"""Looking for what was agreed last time in the same place, beside what the windows do."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from cwb_workshop.core.model.errors import StoreError, UserFacingError
from cwb_workshop.core.model.promised import promised_in
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.passphrases import Passphrases
from cwb_workshop.session.earlier_sessions import (
    EarlierSession,
    before,
    earlier_session,
    last_time_at,
)
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.console.window import ConsoleWindow

_MOST_READ = 5
"""So many sessions in one place are read until one has agreements."""


class EarlierAgreements(QObject):
    """Earlier sessions of the folder, for the evening of a session in the file `own`."""

    def __init__(self, console: ConsoleWindow, context: ProgramContext, own: Path) -> None:
        super().__init__(console)
        self._console, self._context, self._own = console, context, own
        self._work = BackgroundWork(self)

    @property
    def folder(self) -> Path:
        return self._context.library.folder

    def known(self) -> tuple[Summary, ...]:
        """Return the sessions that can be one before this evening, the newest first."""
        day = self._console.session.record.text("date")
        return before(self._context.library.known(), day, self._own)

    def read(
        self,
        path: Path,
        asker: QWidget,
        then: Callable[[EarlierSession], None],
        otherwise: Callable[[UserFacingError | OSError], None],
    ) -> None:
        """Read one, once its passphrase was given where it has one."""
        words = self._console.words
        asking = Passphrases(asker, self._context, lambda: words, lambda _sentence: None)
        try:
            if not asking.given(path):
                return
        except StoreError as error:
            otherwise(error)
            return
        self._work.run(lambda: self._read(path), then, otherwise, asker=asker)

    def look(self) -> None:
        """Offer what was agreed last time, before anything of this evening was opened. What
        cannot be read, or has a passphrase, is passed over in silence.
        """
        session = self._console.session
        record = session.record
        if session.read_only or record.visits or promised_in(record):
            return
        self._work.run(lambda: self._newest(record.text("place")), self._offer, _pass_over)

    def _newest(self, place: str) -> EarlierSession | None:
        for one in last_time_at(self.known(), place)[:_MOST_READ]:
            with suppress(UserFacingError, OSError):
                found = self._read(one.path)
                if found.agreements:
                    return found
        return None

    def _read(self, path: Path) -> EarlierSession:
        kinds = self._context.toolbox.exercises.declared.kinds
        return earlier_session(path, self._context.keys, kinds)

    def _offer(self, found: EarlierSession | None) -> None:
        if found is not None and isValid(self._console):
            self._console.commands.to_room.promised.offer(found)


def _pass_over(_error: UserFacingError | OSError) -> None:
    """Nothing is offered where the folder cannot be read; home tells of that."""
