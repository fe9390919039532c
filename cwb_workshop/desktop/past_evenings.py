"""What the sessions on this laptop teach about time, read once somebody asks for time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cwb_workshop.core.agenda.habits import PastEvening, past_evening
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.ui.background_work import BackgroundWork

if TYPE_CHECKING:
    from cwb_workshop.session.library import Library
    from cwb_workshop.ui.console.window import ConsoleWindow

_MOST = 12
"""So many of the newest sessions are read: what was usual years ago is so no more."""


class PastEvenings(QObject):
    """Reads them elsewhere, and once for an evening; what cannot be read teaches nothing."""

    def __init__(self, console: ConsoleWindow, library: Library, path: Path) -> None:
        super().__init__(console)
        self._library, self._path = library, path
        self._background = BackgroundWork(self)
        self._known: Sequence[PastEvening] | None = None
        console.commands.agenda.past = self.ask

    def ask(self, then: Callable[[Sequence[PastEvening]], None], asker: QObject) -> None:
        """Call `then` with what was read, at once or later, unless the asker is gone by then."""
        if self._known is not None:
            then(self._known)
            return

        def brought(past: Sequence[PastEvening]) -> None:
            self._known = past
            then(past)

        self._background.run(self._read, brought, lambda _error: None, asker=asker)

    def _read(self) -> Sequence[PastEvening]:
        evenings = []
        held = (one for one in self._library.known() if one.status == "closed" and not one.locked)
        for summary in [one for one in held if one.path != self._path][:_MOST]:
            try:
                past = past_evening(self._library.record(summary.path))
            except (UserFacingError, OSError):
                continue
            if past is not None:
                evenings.append(past)
        return evenings
