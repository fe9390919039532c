"""Keys that are pressed twice where once was meant: by shaky hands, by clickers that bounce."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtWidgets import QApplication

_MOST_SECONDS = 0.3
"""Who turns two screens on purpose takes longer, whatever a system calls a double click."""


class DoubledKeys:
    """Tells the second of two quick presses for the same action from one that is meant.

    Quick is what the system calls a double click, at most 0.3 seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._action = ""
        self._at = 0.0

    def is_doubled(self, action: str) -> bool:
        """Say whether this action was asked for a moment ago; it counts as asked for now."""
        now = self._clock()
        within = min(QApplication.doubleClickInterval() / 1000, _MOST_SECONDS)
        doubled = action == self._action and now - self._at < within
        self._action, self._at = action, now
        return doubled
