"""The time of an evening: steady through clock changes, counting on through sleep."""

from __future__ import annotations

import time
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
