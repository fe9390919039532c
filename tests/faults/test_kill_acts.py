"""Killed while lines are changed, undone and merged, sessions put back and removed."""

from __future__ import annotations

import random
import time
from pathlib import Path

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.store import journal
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import MissingFile
from cwb_workshop.store.journal import JournalHead
from cwb_workshop.store.reading import reading
from tests.faults import processes
from tests.faults.acting import BACK, OPEN, REACHED, REMOVING, SAID, act_for_ever, library_of
from tests.faults.outcome import Outcome, conclude, rounds

_LIVES = 8
_MOST_STATES = 32
_SELDOM_SECONDS = 0.02


def attack(folder: Path, times: int, dice: random.Random, *, careless: bool = False) -> Outcome:
    outcome = Outcome(times)
    states = removals = returns = 0
    path = folder / "avond.cwb"
    for number in range(times):
        if number % _LIVES == 0:
            path = folder / str(number) / "avond.cwb"
            path.parent.mkdir()
        victim = processes.begin(act_for_ever, str(path), number, careless)
        victim.wait_for(OPEN)
        told = _lived(victim, number, dice) + victim.kill()
        states += len(told)
        removals += told[-1:] == [REMOVING]
        returns += told[-1].startswith(BACK) if told else 0
        wrong = _wrong(path, told)
        outcome.lost += bool(wrong)
        if wrong:
            outcome.note(f"{number}: {wrong}")
    outcome.tried("states told", states, 8 * times)
    outcome.tried("killed while removing", removals, times // 20)
    outcome.tried("killed while going back", returns, times // 20)
    return outcome


def _lived(victim: processes.Victim, number: int, dice: random.Random) -> list[str]:
    """Let it act for a while; every now and then until it begins what is seldom done."""
    seldom = {3: REMOVING, 5: BACK}.get(number % _LIVES)
    if seldom is None:
        return victim.live_for(dice.randint(0, _MOST_STATES), dice)
    told = victim.live(lambda word: word.startswith(seldom))
    time.sleep(dice.uniform(0, _SELDOM_SECONDS))
    return told


def _wrong(path: Path, told: list[str]) -> str:
    """Say what is not as it was told; nothing where all is."""
    removing = told[-1:] == [REMOVING]
    reached = [_head(word) for word in told if word.startswith(REACHED)]
    try:
        contents = read_contents(path)
    except MissingFile:
        return _left_of(path) if removing else "gone"
    except StoreError as error:
        return error.key
    if removing:
        # Some of its traces may be gone, but what is there can be removed once more.
        library_of(path.parent).remove(path, reports=True)
        return _left_of(path)
    if contents.missing:
        return f"{contents.missing} missing"
    if told and told[-1].startswith(BACK):
        reached = [*reached, _head(told[-1])]
        return "" if any(_holds(path, head) for head in reached[-2:]) else "neither old nor new"
    return "" if not reached or _holds(path, reached[-1]) else "not what was told"


def _holds(path: Path, head: JournalHead) -> bool:
    with reading(path) as connection:
        return journal.holds(connection, head)


def _left_of(path: Path) -> str:
    """Say in which files words of a session that was removed are left."""
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    return ", ".join(file.name for file in files if SAID.encode() in file.read_bytes())


def _head(word: str) -> JournalHead:
    count, mark = word.split()[-2:]
    return JournalHead(int(count), mark)


def test_a_kill_at_any_moment_leaves_what_was_told(tmp_path: Path, dice: random.Random) -> None:
    outcome = attack(tmp_path, rounds(long=200, short=8), dice)
    conclude("kill-acts", outcome)


def test_states_that_are_told_before_they_are_written_are_not_there(
    tmp_path: Path, dice: random.Random
) -> None:
    assert attack(tmp_path, 16, dice, careless=True).lost > 0
