"""Long work done a turn at a time, with all that happens in the windows in between."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

TURN_SECONDS = 0.012
"""After so long no further piece is begun: a picture of the window lasts 0.016."""


class Turns(QObject):
    """Does pieces of work as long as a turn lasts, and goes on in the next one.

    The first turn comes at once: what is short is done before anything else happens.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._piece: Callable[[], bool] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._take_turn)

    @property
    def busy(self) -> bool:
        return self._piece is not None

    def run(self, piece: Callable[[], bool]) -> None:
        """Call `piece` as long as it says that there is more to do."""
        self._piece = piece
        self._take_turn()

    def stop(self) -> None:
        self._piece = None
        self._timer.stop()

    def _take_turn(self) -> None:
        begun = perf_counter()
        while (piece := self._piece) is not None and perf_counter() < begun + TURN_SECONDS:
            self._do(piece)
        if self._piece is not None:
            self._timer.start(0)

    def _do(self, piece: Callable[[], bool]) -> None:
        more = False
        try:
            more = piece()
        finally:
            # A piece that fails is not tried again; one that was put in its place meanwhile is.
            if not more and self._piece is piece:
                self._piece = None
