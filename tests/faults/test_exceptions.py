"""A fault in any function that Qt calls: told once, calmly, and the evening goes on."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

from tests.faults import processes
from tests.faults.at_home import at_home
from tests.faults.broken import WORKER, evening
from tests.faults.outcome import Outcome, conclude, rounds


def played(folder: Path, broken: str, *, calm: bool = True) -> dict:
    """Play an evening in a program of its own, in which this function fails once."""
    return _heard(folder, evening, broken, calm)


def gone_through(folder: Path, broken: str) -> dict:
    """Go through home in a program of its own, in which this function fails once."""
    return _heard(folder, at_home, broken)


def _heard(folder: Path, run: Callable[..., None], *values: object) -> dict:
    folder.mkdir()
    victim = processes.begin(run, str(folder), *values)
    told: dict = {}
    if victim.heard.poll(60):
        try:
            told = json.loads(victim.heard.recv_bytes())
        except EOFError:
            told = {}
    victim.kill()
    return told


def wrong(told: dict, broken: str) -> list[str]:
    if not told:
        return ["the program died"]
    found = []
    # A failed write is told in the bar at the bottom, and tried again; it is no dialog.
    dialogs = 0 if broken == WORKER else min(told["hits"], 1)
    if told["dialogs"] != dialogs:
        found.append(f"{told['dialogs']} dialogs")
    if not told["whole"]:
        found.append("not whole on the disk")
    if not told["goes on"]:
        found.append("does not go on")
    if told["in the log"]:
        found.append("words of the room in the log")
    return found


def test_the_program_outlives_a_fault_in_any_slot_timer_paint_and_worker(
    tmp_path: Path, dice: random.Random
) -> None:
    entrances = [*played(tmp_path / "whole", "")["seen"], WORKER]
    doors = [name for name in gone_through(tmp_path / "home", "")["seen"] if name not in entrances]
    assert len(entrances) > 40
    assert len(doors) > 15
    chosen = [
        *((name, played) for name in dice.sample(entrances, rounds(len(entrances), 4))),
        *((name, gone_through) for name in dice.sample(doors, rounds(len(doors), 2))),
    ]
    outcome = Outcome()
    for number, (broken, play) in enumerate(chosen):
        told = play(tmp_path / str(number), broken)
        outcome.rounds += bool(told.get("hits", 1))
        found = wrong(told, broken)
        outcome.lost += len(found)
        if found:
            outcome.note(f"{broken}: {', '.join(found)}; {told.get('log', '')}")
    outcome.note(f"{len(entrances)} entrances in an evening, {len(doors)} at home")
    outcome.tried("faults that really happened", outcome.rounds, len(chosen))
    conclude("exceptions", outcome)


def test_without_the_keeper_of_faults_nothing_is_told(tmp_path: Path) -> None:
    broken = next(
        name for name in played(tmp_path / "whole", "")["seen"] if "ConsoleWindow.tick" in name
    )
    assert wrong(played(tmp_path / "off", broken, calm=False), broken) == ["0 dialogs"]
