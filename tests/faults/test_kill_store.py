"""The store is killed at random points while lines are acknowledged: none of those is lost."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

from cwb_workshop.store.contents import read_contents
from tests.faults import processes, victims
from tests.faults.outcome import Outcome, conclude, rounds

_LIVES = 8
"""How often one session is killed and gone on with, before a new one begins."""

_MOST_LINES = 8
"""A life ends behind the acknowledgement of so many lines at most, or in the middle of the next."""


def attack(folder: Path, times: int, dice: random.Random, *, early: bool = False) -> Outcome:
    outcome = Outcome(times)
    told = lines = 0
    for number in range(times):
        path = folder / f"{number // _LIVES}.cwb"
        if number % _LIVES == 0:
            told = 0
        victim = processes.begin(victims.write_answers, str(path), early)
        victim.wait_for("open")
        words = victim.live_for(dice.randint(0, _MOST_LINES), dice) + victim.kill()
        heard = [int(word) for word in words]
        lines += len(heard)
        told = max([told, *heard])
        outcome.lost += _wrong(path, told)
        told = max(told, read_contents(path).head.count)
    outcome.tried("lines acknowledged", lines, 2 * times)
    return outcome


def _wrong(path: Path, told: int) -> int:
    """Count what was lost or came twice, against what was acknowledged."""
    contents = read_contents(path)
    said = Counter(entry.text for entry in contents.record.active_entries("answer"))
    lost = [number for number in range(1, told + 1) if not said[f"wijk {number}"]]
    return len(lost) + sum(said.values()) - len(said) + contents.missing


def test_no_acknowledged_line_is_lost_or_doubled_by_a_kill(
    tmp_path: Path, dice: random.Random
) -> None:
    outcome = attack(tmp_path, rounds(long=1000, short=40), dice)
    conclude("kill-store", outcome)


def test_lines_acknowledged_before_they_are_written_are_lost(
    tmp_path: Path, dice: random.Random
) -> None:
    assert attack(tmp_path, 10, dice, early=True).lost > 0
