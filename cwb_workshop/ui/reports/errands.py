"""Errands of a window that makes pages: let go of together once nobody waits for them any more."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.window_turns import in_turns


class _LetGo(Exception):
    """Nobody waits for this any more."""


class Errands(QObject):
    """`progressed` counts pages, `failed` carries an error."""

    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, parent: QObject, work: BackgroundWork) -> None:
        super().__init__(parent)
        self._work = work
        self._given_up = Event()

    def give_up(self) -> None:
        """Let go of what is under way."""
        self._given_up.set()
        self._given_up = Event()

    def run(
        self, work: Callable[[Callable[[int, int], None]], object], then: Callable[..., None]
    ) -> None:
        """Do the work beside the window, with somebody to count pages to, and call `then`."""
        given_up = self._given_up

        def watch(page: int, pages: int) -> None:
            if given_up.is_set() or not isValid(self):
                raise _LetGo
            self.progressed.emit(page, pages)

        def errand() -> object:
            if given_up.is_set():
                return _LetGo
            try:
                with in_turns():
                    return work(watch)
            except _LetGo:
                return _LetGo

        def deliver(outcome: object) -> None:
            if outcome is not _LetGo and not given_up.is_set():
                then(outcome)

        def otherwise(error: UserFacingError | OSError) -> None:
            if not given_up.is_set():
                self.failed.emit(error)

        self._work.run(errand, deliver, otherwise, asker=self)
