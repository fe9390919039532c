"""Points in front of a line: each may be a clicker's that asks for black, until words follow.

On AZERTY it is a colon.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from cwb_workshop.core.contract.scene import WallMode
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.capture.capture_field import CaptureField

_SECONDS = 0.8
"""Who types goes on within this time; who presses a clicker does not type."""


class DotsInFront:
    """Gives points back to a line that goes on behind them, and the wall its state of before."""

    def __init__(
        self, session: Session, field: CaptureField, clock: Callable[[], float] = monotonic
    ) -> None:
        self._session, self._field, self._clock = session, field, clock
        self._points = ""
        self._at = 0.0
        self._before: WallMode = "waiting"
        field.textEdited.connect(self._typed)

    def press(self, point: str) -> None:
        """A key asks for black, and may be a point that is typed; any other asks with nothing."""
        if not point or not self._field.hasFocus():
            self._points = ""
            return
        if not self._goes_on:
            self._points, self._before = "", wall_mode(self._session.record)
        self._points, self._at = self._points + point, self._clock()

    @property
    def _goes_on(self) -> bool:
        return self._points != "" and self._clock() - self._at < _SECONDS

    def _typed(self, text: str) -> None:
        points, goes_on, self._points = self._points, self._goes_on, ""
        if goes_on and len(text) == 1:
            self._field.replace(points + text)
            if wall_mode(self._session.record) != self._before:
                self._session.set_wall_mode(self._before)
