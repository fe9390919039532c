"""The window is killed in the middle of a paste: what it called saved is there, the rest waits."""

from __future__ import annotations

import random
import time
from pathlib import Path

from cwb_workshop.core.capture.paste_drafts import PASTES, pastes_in
from cwb_workshop.store.contents import read_contents
from tests.faults import processes
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.windows import LINE, OPEN, paste_and_be_killed

LINES = [f"{at % 5 + 1}: regel {at} over het buurthuis" for at in range(4_000)]
TEXTS = [line.partition(" ")[2] for line in LINES]
_LIVES = 3


def attack(folder: Path, times: int, dice: random.Random) -> Outcome:
    outcome = Outcome(times)
    halfway = 0
    for number in range(times):
        path = folder / f"{number // _LIVES}.cwb"
        victim = processes.begin(paste_and_be_killed, str(path), LINES)
        victim.wait_for(OPEN)
        time.sleep(dice.uniform(0.02, 0.5))
        told = [int(word.removeprefix(LINE)) for word in victim.kill() if word.startswith(LINE)]
        lost, there = _lost(path, max(told, default=0))
        outcome.lost += lost
        halfway += 0 < there < len(LINES)
    outcome.tried("pastes broken off half-way", halfway, times // 3)
    return outcome


def _lost(path: Path, told: int) -> tuple[int, int]:
    """Count the lines that are neither stored nor waiting, or are both; and those stored."""
    contents = read_contents(path)
    there = [entry.text for entry in contents.record.active_entries("answer")]
    waiting = pastes_in(contents.drafts.get(PASTES, ""))
    begun = waiting or there
    read = waiting[0].as_in(contents.record).read if waiting else len(TEXTS)
    untold = max(told - len(there), 0)
    wrong = sum(mine != theirs for mine, theirs in zip(there, TEXTS, strict=False))
    astray = abs(read - len(there)) if begun else 0
    gone = sum(paste.lines != tuple(LINES) for paste in waiting)
    return untold + wrong + astray + gone + contents.missing, len(there)


def test_a_paste_that_is_killed_loses_no_line_and_doubles_none(
    tmp_path: Path, dice: random.Random
) -> None:
    conclude("kill-paste", attack(tmp_path, rounds(long=90, short=6), dice))
