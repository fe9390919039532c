"""The real program is stopped, its clock jumps, and it is started again: the timer stays exact.

Time that went by is counted by the system's counter, which no clock of the program can change.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.timed_window import BELIEVES_WALL, OPENED, SAYS

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 0.1
_WITHIN = 0.02
"""An answer that took longer was interrupted while it was given, and tells nothing."""
_PATIENCE = 60.0
_LIBRARIES = ("x86_64-linux-gnu", "aarch64-linux-gnu", "arm-linux-gnueabihf", "")
_FAKETIME = next(
    (
        path
        for folder in _LIBRARIES
        for path in (Path("/usr/lib", folder, "faketime", "libfaketimeMT.so.1"),)
        if path.exists()
    ),
    None,
)

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no SIGSTOP here")


@dataclass
class Answer:
    """What the timer says has run, at which moment of the counter; and what is shown of it."""

    moment: float
    ran: float
    total: float
    shown: str

    def shown_left(self) -> float:
        minutes, seconds = self.shown.lstrip("+").split(":")
        return float(minutes) * 60 + float(seconds)


class Program:
    """The windows of an evening in a program of their own."""

    def __init__(self, path: Path, *options: str, jumps: Path | None = None) -> None:
        more = {}
        if jumps is not None:
            more = {
                "LD_PRELOAD": str(_FAKETIME),
                "FAKETIME_TIMESTAMP_FILE": str(jumps),
                "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                # What it mends for an old glibc lets threads wait for each other for ever.
                "FAKETIME_FORCE_MONOTONIC_FIX": "0",
            }
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.faults.timed_window", str(path), *options),
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def opened(self) -> float:
        words = self._line()
        assert words[0] == OPENED
        return float(words[1])

    def answer(self) -> Answer:
        """Return what the timer says from now on: not what waits to be read."""
        asked, until = time.monotonic(), time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            words = self._line()
            if words[0] != SAYS:
                continue
            before, after, ran, total = map(float, words[1:5])
            if before > asked and after - before < _WITHIN:
                return Answer((before + after) / 2, ran, total, words[5])
        raise AssertionError("the program gave no answer")

    def _line(self) -> list[str]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the program ended"
        return line.split()

    def stop(self, seconds: float) -> None:
        """Let it stand still as in sleep, and go on."""
        self._process.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


@contextmanager
def running(path: Path, *options: str, jumps: Path | None = None) -> Iterator[Program]:
    program = Program(path, *options, jumps=jumps)
    try:
        yield program
    finally:
        program.kill()


def error_of(answer: Answer, opened: float) -> float:
    """Return by how many seconds the timer is off, and what is shown of it beyond its second."""
    off = abs(answer.ran - (answer.moment - opened))
    left = answer.total - answer.ran
    # The last second is shown until it is over.
    beyond = max(answer.shown_left() - left - 1, left - answer.shown_left(), 0)
    return max(off, beyond)


def set_clock(file: Path, seconds: float) -> None:
    """Let the clock on the wall be off by so much from now on."""
    made = file.with_suffix(".new")
    made.write_text(f"{seconds:+.3f}\n")
    made.replace(file)


def test_the_timer_is_exact_through_sleep_and_a_new_start(
    tmp_path: Path, dice: random.Random
) -> None:
    times = rounds(long=20, short=2)
    path, worst, answers = tmp_path / "avond.cwb", 0.0, 0
    with running(path) as program:
        opened = program.opened()
        for _time in range(times):
            program.stop(dice.uniform(0.5, 3.0))
            worst = max(worst, error_of(program.answer(), opened))
            answers += 1
    for _start in range(max(times // 4, 1)):
        time.sleep(dice.uniform(0.1, 2.0))
        with running(path) as program:
            worst = max(worst, error_of(program.answer(), opened))
            answers += 1
    outcome = Outcome(answers, int(worst > MOST_SECONDS))
    outcome.note(f"timer off by {worst * 1000:.0f} ms at most")
    outcome.tried("answers after a stop or a new start", answers, times + 1)
    conclude("timer-sleep", outcome)


@pytest.mark.skipif(_FAKETIME is None, reason="libfaketime is not installed: no clock can jump")
def test_the_timer_is_exact_however_the_clock_of_the_system_jumps(
    tmp_path: Path, dice: random.Random
) -> None:
    times = rounds(long=40, short=4)
    jumps, path, worst = tmp_path / "clock", tmp_path / "avond.cwb", 0.0
    set_clock(jumps, 0)
    with running(path, jumps=jumps) as program:
        opened = program.opened()
        for number in range(times):
            set_clock(jumps, dice.uniform(600, 7200) * (-1) ** number)
            if number % 2:
                program.stop(dice.uniform(0.2, 1.0))
            worst = max(worst, error_of(program.answer(), opened))
    # Set right again before the next start, as clocks are; that start looks at it once.
    set_clock(jumps, 0)
    with running(path, jumps=jumps) as program:
        worst = max(worst, error_of(program.answer(), opened))
        set_clock(jumps, 5400)
        worst = max(worst, error_of(program.answer(), opened))
    outcome = Outcome(times + 2, int(worst > MOST_SECONDS))
    outcome.note(f"timer off by {worst * 1000:.0f} ms at most")
    outcome.tried("answers after a jump", times + 2, times)
    conclude("timer-jumps", outcome)


@pytest.mark.skipif(_FAKETIME is None, reason="libfaketime is not installed: no clock can jump")
def test_a_timer_that_believes_the_clock_of_the_system_jumps_along(tmp_path: Path) -> None:
    jumps = tmp_path / "clock"
    set_clock(jumps, 0)
    with running(tmp_path / "avond.cwb", BELIEVES_WALL, jumps=jumps) as program:
        opened = program.opened()
        assert error_of(program.answer(), opened) < MOST_SECONDS
        set_clock(jumps, 3600)
        assert error_of(program.answer(), opened) > 3000
