"""Time never runs backwards, whatever becomes of the clock on the wall."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

import pytest

from cwb_workshop.core.model import clock
from cwb_workshop.core.model.clock import SetClock, SteadyClock, seconds_awake_or_asleep
from tests.core.small import at


class Fixed(datetime):
    """A day on which the wall clock stands still."""

    @classmethod
    def now(cls, tz: object = None) -> Fixed:
        return cls(2026, 3, 12, 19, 0)


def test_a_steady_clock_counts_from_the_time_at_which_it_was_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seconds = [1000.0]
    monkeypatch.setattr(clock, "seconds_awake_or_asleep", lambda: seconds[0])
    monkeypatch.setattr(clock, "datetime", Fixed)
    steady = SteadyClock()
    assert steady.now() == at("19:00")
    seconds[0] += 90.5
    assert steady.now() == at("19:01:30") + timedelta(milliseconds=500)
    assert steady.now().tzinfo is None


def test_a_clock_that_is_set_back_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = [5.0]
    monkeypatch.setattr(clock, "seconds_awake_or_asleep", lambda: seconds[0])
    steady = SteadyClock()
    before = steady.now()
    monkeypatch.setattr(clock, "datetime", Fixed)
    seconds[0] += 1
    assert steady.now() - before == timedelta(seconds=1)


def test_sleep_counts_where_the_system_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)
    monkeypatch.setattr(time, "clock_gettime", lambda which: {7: 123.5}[which], raising=False)
    assert seconds_awake_or_asleep() == 123.5
    monkeypatch.delattr(time, "CLOCK_BOOTTIME")
    monkeypatch.setattr(time, "monotonic", lambda: 77.0)
    assert seconds_awake_or_asleep() == 77.0


def test_a_clock_that_is_set_stands_still_and_only_goes_forward() -> None:
    set_clock = SetClock(at("19:00"))
    assert set_clock.now() == at("19:00")
    set_clock.set(at("19:00"))
    set_clock.set(at("19:05"))
    assert set_clock.now() == at("19:05")
    with pytest.raises(ValueError, match=r"^time runs backwards$"):
        set_clock.set(at("19:04:59"))
    assert set_clock.now() == at("19:05")
