"""Keys that are pressed twice where once was meant: by shaky hands, by clickers that bounce."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtWidgets import QApplication

_MOST_SECONDS = 0.3
"""Who turns two screens on purpose takes longer, whatever a system calls a double click."""

_NO_HAND_SECONDS = 0.06
"""So soon after it was let go nobody presses a key again."""


class DoubledKeys:
    """Tells the second of two quick presses for the same action from one that is meant.

    Quick is what the system calls a double click, at most 0.3 seconds. What other keys do
    meanwhile, as those of somebody who types, says nothing of it. Nothing is said of one that
    is let pass: a clicker that bounces would say it at each press. The help tells the rule.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._action = ""
        self._pressed = self._key = 0
        self._at = self._let_go = 0.0

    def press(self, key: int) -> None:
        """A key was pressed, as Qt numbers it: what is asked for next is asked with it."""
        self._pressed = key

    def hold(self, key: int) -> None:
        """A key is held down; a system that loses sight of that tells a press of its own."""
        if key == self._key:
            self._at = self._clock()

    def let_go(self, key: int) -> None:
        """A key was let go, or a system says so while it is held down."""
        if key == self._key:
            self._let_go = self._clock()

    def is_doubled(self, action: str) -> bool:
        """Say whether this action was asked for a moment ago; it counts as asked for now."""
        now = self._clock()
        within = min(QApplication.doubleClickInterval() / 1000, _MOST_SECONDS)
        no_hand = min(within, _NO_HAND_SECONDS)
        quick = now - self._at < within or now - self._let_go < no_hand
        doubled = action == self._action and quick
        self._action, self._key, self._at = action, self._pressed, now
        return doubled
