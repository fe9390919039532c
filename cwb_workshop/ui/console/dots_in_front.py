"""Dots in front of a line: each may be a clicker's that asks for black, until words follow."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from cwb_workshop.core.contract.scene import WallMode
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.capture.capture_field import BLACK_OF_CLICKERS, CaptureField

_SECONDS = 0.8
"""Who types goes on within this time; who presses a clicker does not type."""


class DotsInFront:
    """Gives dots back to a line that goes on behind them, and the wall its state of before."""

    def __init__(
        self, session: Session, field: CaptureField, clock: Callable[[], float] = monotonic
    ) -> None:
        self._session, self._field, self._clock = session, field, clock
        self._dots = 0
        self._at = 0.0
        self._before: WallMode = "waiting"
        field.textEdited.connect(self._typed)

    def press(self, text: str) -> None:
        """A key asks for something; in the field it may be a dot. Pressed elsewhere it is none."""
        if text != BLACK_OF_CLICKERS or not self._field.hasFocus():
            self._dots = 0
            return
        if not self._goes_on:
            self._dots, self._before = 0, wall_mode(self._session.record)
        self._dots, self._at = self._dots + 1, self._clock()

    @property
    def _goes_on(self) -> bool:
        return self._dots > 0 and self._clock() - self._at < _SECONDS

    def _typed(self, text: str) -> None:
        dots, goes_on, self._dots = self._dots, self._goes_on, 0
        if goes_on and len(text) == 1:
            self._field.replace(BLACK_OF_CLICKERS * dots + text)
            if wall_mode(self._session.record) != self._before:
                self._session.set_wall_mode(self._before)
