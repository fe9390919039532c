"""A projector that falls out in practice, so that it does not frighten anybody in an evening."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cwb_workshop.ui.wall.screens import Screens
from cwb_workshop.ui.wall.window import WallWindow


class RehearsedOutage(QObject):
    """The wall goes as where the projector is unplugged; with one screen its window goes."""

    def __init__(self, screens: Screens, wall: WallWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._screens, self._wall = screens, wall
        self._took_window = False

    def begin_or_end(self, out: bool) -> None:
        """Let the projector be out, or back."""
        wall = self._wall
        if out and wall.is_in_sight and not wall.is_on_projector:
            wall.toggle_shown()
            self._took_window = True
        elif not out and self._took_window:
            self._took_window = False
            if not wall.is_in_sight:
                wall.toggle_shown()
        self._screens.rehearse(gone=out)
