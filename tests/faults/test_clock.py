"""The clock of the laptop jumps, and the laptop sleeps: timers and order stay what they were."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from cwb_workshop.core.agenda.agenda import timer
from cwb_workshop.core.model import clock as clocks
from cwb_workshop.core.model.clock import Clock, SteadyClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from tests.faults.outcome import Outcome, conclude, rounds
from tests.workshop import EVENING, NEW, registry

MOST_SECONDS = 0.1
_JUMP = timedelta(hours=2)


class Laptop:
    """What its clocks say: the one on the wall, which jumps, and the one that only counts."""

    def __init__(self) -> None:
        self.counted = 5000.0
        self.off = timedelta()

    def wall(self) -> datetime:
        return EVENING + timedelta(seconds=self.counted - 5000.0) + self.off

    def counter(self) -> float:
        return self.counted


class Wall:
    """A clock that believes the one on the wall."""

    def __init__(self, laptop: Laptop) -> None:
        self.now = laptop.wall


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch) -> Laptop:
    made = Laptop()

    class Datetime(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return made.wall()

    monkeypatch.setattr(clocks, "datetime", Datetime)
    monkeypatch.setattr(clocks, "seconds_awake_or_asleep", made.counter)
    return made


def attack(
    folder: Path, laptop: Laptop, clock: Clock, times: int, dice: random.Random
) -> tuple[float, int, Session]:
    """Let the clock jump between lines; return the worst error of the timer and the disorder."""
    tools = Toolbox(registry(), folder / "backups")
    session = tools.begin(folder / "avond.cwb", NEW, clock)
    session.open_item("obstacles")
    begun, worst = laptop.counted, 0.0
    for number in range(times):
        # Awake for some seconds, or asleep for an hour: only the counter tells how long.
        laptop.counted += dice.uniform(0.1, 30) if number % 10 else dice.uniform(600, 3600)
        laptop.off = timedelta(seconds=dice.uniform(-1, 1) * _JUMP.total_seconds())
        session.capture(f"antwoord {number}")
        running = timer(session.record, session.now())
        assert running is not None
        worst = max(worst, abs(running.total - running.left - (laptop.counted - begun)))
    stamps = [entry.created for entry in session.record.active_entries("answer")]
    disorder = sum(later < earlier for earlier, later in pairwise(stamps))
    return worst, disorder, session


def test_the_timer_is_exact_and_the_order_kept_however_the_clock_jumps(
    tmp_path: Path, laptop: Laptop, dice: random.Random
) -> None:
    times = rounds(long=200, short=40)
    worst, disorder, session = attack(tmp_path, laptop, SteadyClock(), times, dice)
    expected = [f"antwoord {number}" for number in range(times)]
    session.close_file()
    # Started again with the clock set back: what was said keeps its order.
    laptop.off = -_JUMP
    again = Toolbox(registry(), tmp_path / "backups").open(tmp_path / "avond.cwb", SteadyClock())
    again.capture("na het herstarten")
    said = [entry.text for entry in again.record.active_entries("answer")]
    again.close_file()
    outcome = Outcome(times, disorder + (said != [*expected, "na het herstarten"]))
    outcome.lost += worst > MOST_SECONDS
    outcome.note(f"timer off by {worst * 1000:.0f} ms at most")
    outcome.tried("lines said between two jumps", len(said) - 1, times)
    conclude("clock", outcome)


def test_a_timer_that_believes_the_clock_on_the_wall_jumps_along(
    tmp_path: Path, laptop: Laptop, dice: random.Random
) -> None:
    worst, disorder, session = attack(tmp_path, laptop, Wall(laptop), 20, dice)
    session.close_file()
    assert worst > MOST_SECONDS
    assert disorder > 0
