"""A fault in any function that Qt calls: told in a dialog, calmly, and the evening goes on."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

from tests.faults import processes
from tests.faults.broken import WORKERS, live
from tests.faults.hand import can_be_read
from tests.faults.outcome import Outcome, conclude, rounds

_AT_ONCE = 8
"""So many entrances fail in one evening; where anything is amiss, half of them at a time."""

_SECONDS = 300.0
_EVERY = 6
"""In a short run only each n-th thing is done that could be."""


class Evenings:
    """Programs of their own, lived through one after another at one place."""

    def __init__(self, folder: Path, where: str, every: int) -> None:
        folder.mkdir()
        self._folder = folder
        self._where = where
        self._every = every
        self._number = 0
        self.hits = 0

    def lived(self, broken: Sequence[str] = (), *, calm: bool = True) -> dict:
        """Live through one in which these entrances fail; nothing comes back where it dies."""
        self._number += 1
        here = self._folder / str(self._number)
        here.mkdir()
        victim = processes.begin(live, str(here), self._where, broken, self._every, calm)
        told: dict = {}
        if victim.heard.poll(_SECONDS):
            try:
                told = json.loads(victim.heard.recv_bytes())
            except EOFError:
                told = {}
        victim.kill()
        return told

    def wrong(self, broken: Sequence[str]) -> list[str]:
        """Let these entrances fail; say what is amiss.

        One that is broken can keep others from being reached: they have their turn after it.
        """
        while broken:
            told = self.lived(broken)
            found = amiss(told)
            if found and len(broken) > 1:
                half = len(broken) // 2
                return [*self.wrong(broken[:half]), *self.wrong(broken[half:])]
            hits = told.get("hits", [])
            self.hits += len(hits)
            if found or not hits:
                return [f"{', '.join(broken)}: {one}; {told.get('log', '')}" for one in found]
            broken = [name for name in broken if name not in hits]
        return []


def amiss(told: dict) -> list[str]:
    if not told:
        return ["the program died"]
    found = []
    read = [text for text in told["read"] if can_be_read(text)]
    if len(read) < len(told["hits"]):
        found.append(f"{len(read)} dialogs for {len(told['hits'])} faults")
    if len(read) > told["faults"]:
        found.append("told more than once")
    if len(read) != len(told["read"]):
        found.append(f"cannot be read: {told['read']}")
    if told["in front"]:
        found.append("the dialog cannot be put away")
    if told["missing"]:
        found.append(f"not whole on the disk: {told['missing']}")
    # Where the program cannot even begin or end, it says so and ends with a fault.
    if not told["goes on"] and told["status"] != 1:
        found.append(f"does not go on after {told['last']}")
    if told["in the log"]:
        found.append("words of the room in the log")
    return found


def attack(evenings: Evenings, entrances: Sequence[str]) -> Outcome:
    outcome = Outcome(len(entrances))
    batches = -(-len(entrances) // _AT_ONCE)
    for number in range(batches):
        wrong = evenings.wrong(entrances[number::batches])
        outcome.lost += len(wrong)
        for told in wrong:
            outcome.note(told)
    # Some are reached in some evenings alone: a window that is covered is not painted.
    outcome.tried("faults that happened", evenings.hits, outcome.rounds * 8 // 10)
    return outcome


def test_a_fault_in_any_slot_timer_paint_and_thread_of_an_evening_is_told_in_a_dialog(
    tmp_path: Path, dice: random.Random
) -> None:
    evenings = Evenings(tmp_path / "evening", "evening", _every())
    whole = evenings.lived()
    assert (amiss(whole), whole["read"]) == ([], [])
    conclude("exceptions", attack(evenings, _some([*whole["seen"], *WORKERS], dice)))


def test_a_fault_in_any_slot_timer_paint_and_thread_at_home_is_told_in_a_dialog(
    tmp_path: Path, dice: random.Random
) -> None:
    evenings = Evenings(tmp_path / "home", "home", _every())
    whole = evenings.lived()
    assert (amiss(whole), whole["read"]) == ([], [])
    of_an_evening = [name for name in whole["seen"] if name.startswith("ui/console/")]
    doors = [name for name in whole["seen"] if name not in of_an_evening]
    conclude("exceptions-home", attack(evenings, _some(doors, dice)))


def _every() -> int:
    return 1 if rounds(long=2, short=0) else _EVERY


def _some(names: Sequence[str], dice: random.Random) -> list[str]:
    chosen = set(dice.sample(names, rounds(len(names), 4)))
    return [name for name in names if name in chosen]


def test_without_the_keeper_of_faults_nothing_is_told(tmp_path: Path) -> None:
    evenings = Evenings(tmp_path / "off", "evening", _EVERY)
    tick = next(name for name in evenings.lived()["seen"] if "ConsoleWindow.tick" in name)
    assert amiss(evenings.lived([tick], calm=False)) == ["0 dialogs for 1 faults"]
