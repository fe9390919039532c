"""The time of an evening: steady through clock changes, counting on through sleep."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Return the local time, without time zone. It never runs backwards."""
        ...


def seconds_awake_or_asleep() -> float:
    """Return seconds since some fixed moment, sleep included where the system tells it."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)  # Linux; elsewhere monotonic counts sleep
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class SteadyClock:
    """Looks at the wall clock once, and from then on counts: a changed clock moves nothing."""

    def __init__(self) -> None:
        self._started = datetime.now().replace(tzinfo=None)
        self._counter = seconds_awake_or_asleep()

    def now(self) -> datetime:
        return self._started + timedelta(seconds=seconds_awake_or_asleep() - self._counter)


class SetClock:
    """A clock that stands still until it is set: for scripts and tests."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def set(self, moment: datetime) -> None:
        """Raises ValueError when time would run backwards."""
        if moment < self._moment:
            raise ValueError("time runs backwards")
        self._moment = moment


class PacedClock:
    """The clock of a practice evening: it looks at the wall clock once, and then counts at
    whatever pace it is given.
    """

    def __init__(self, counter: Callable[[], float] = seconds_awake_or_asleep) -> None:
        self._counter = counter
        self._at = datetime.now().replace(tzinfo=None)
        self._since = counter()
        self._pace = 1

    @property
    def pace(self) -> int:
        """How many seconds of the evening go by in one of the laptop."""
        return self._pace

    def now(self) -> datetime:
        return self._at + timedelta(seconds=(self._counter() - self._since) * self._pace)

    def go_at(self, pace: int) -> None:
        """Count at this pace from now on; what went by stays as it was."""
        self._at, self._since, self._pace = self.now(), self._counter(), pace
