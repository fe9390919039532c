"""What the console draws of what was done: behind the wall, for the room goes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from cwb_workshop.core.model.entry import Step
from cwb_workshop.session.openings import OPENED
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.panels import Panels


class DrawnSteps(QObject):
    """Draws each step once, as soon as the room sees what it changed there.

    Those of a paste are many: whoever pastes has them drawn together, by `look_again`.
    """

    def __init__(
        self,
        session: Session,
        panels: Panels,
        tell: Callable[[Step], None],
        pasting: object,
    ) -> None:
        """`tell` says each step to who listens, at once; those of `pasting` say themselves."""
        super().__init__()
        self._session, self._panels = session, panels
        self._tell = tell
        self._pasting = pasting
        self._undrawn: list[Step] = []
        session.stepped.connect(self._stepped)
        session.settled.connect(self._draw)

    def leave(self) -> None:
        """Stop listening: the panels are thrown away after this."""
        self._session.stepped.disconnect(self._stepped)
        self._session.settled.disconnect(self._draw)

    def look_again(self) -> None:
        """Show what was stored of a paste; who looks at the newest line goes on doing so."""
        work = self._panels.work
        at_end = work.lines.at_end()
        work.refresh()
        self._refresh_beside()
        if at_end:
            work.lines.show_newest()

    def _stepped(self, step: Step, origin: object) -> None:
        if step.undoable or step.name == OPENED:
            self._panels.work.capture.field.forget_emptied()
        if origin is not self._pasting:
            self._tell(step)
            self._undrawn.append(step)

    def _draw(self) -> None:
        steps, self._undrawn = self._undrawn, []
        if not steps:
            return
        work = self._panels.work
        opened = any(step.name == OPENED for step in steps)
        if opened:
            work.item_opened()
        else:
            work.refresh()
        if opened or any(step.undoable for step in steps):
            work.capture.something_done()
        self._refresh_beside()

    def _refresh_beside(self) -> None:
        for panel in (self._panels.top, self._panels.agenda, self._panels.side):
            panel.refresh()
        self._panels.status.refresh()
