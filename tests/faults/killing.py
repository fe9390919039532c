"""Kills a program at any moment of what it does, however long that takes on this machine."""

from __future__ import annotations

import random
import time

from tests.faults import processes
from tests.faults.mending import BEGUN, DONE

WATCHED = 3
"""So many are left to come to their end: the first is slower than those behind it."""


class Killer:
    """Sees how long it takes, and goes on looking: a busy machine is a quick one later."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._watched = 0
        self._takes = 0.0

    def __call__(self, victim: processes.Victim) -> bool:
        """Kill it; say whether it had come to its end before."""
        victim.wait_for(BEGUN)
        begun = time.monotonic()
        if self._watched < WATCHED:
            victim.wait_for(DONE)
            took = time.monotonic() - begun
            self._takes = min(took, self._takes) if self._watched else took
            self._watched += 1
            victim.kill()
            return True
        lived = self._dice.uniform(0, self._takes)
        time.sleep(lived)
        done = DONE in victim.kill()
        # Who was done is looked at less long from now on, who was not, a little longer.
        self._takes = min(self._takes, max(lived, _LEAST)) if done else self._takes * _MORE
        return done


_LEAST, _MORE = 0.002, 1.02
