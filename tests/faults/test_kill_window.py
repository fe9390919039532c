"""The window is killed while somebody types: every line and every character is there again."""

from __future__ import annotations

import random
from pathlib import Path

from cwb_workshop.store.contents import read_contents
from tests.faults import processes
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.windows import DRAFT, LINE, OPEN, type_for_ever

_LIVES = 10
_MOST_LIVES = 5
"""For each round asked, so many lives at most."""
_MOST_KEYS = 80
"""A life ends behind so many painted keys at most; a line takes nearly forty."""


def attack(
    folder: Path,
    times: int,
    dice: random.Random,
    *,
    drafts: bool = True,
    most_keys: int = _MOST_KEYS,
) -> Outcome:
    outcome = Outcome()
    least_keys, least_lines = 20 * times, max(times // 4, 1)
    keys = lines = number = 0
    # A few short lives may happen to enter no line: then more lives follow, with an end to them.
    while number < times or (
        number < _MOST_LIVES * times and (keys < least_keys or lines < least_lines)
    ):
        path = folder / f"{number // _LIVES}.cwb"
        victim = processes.begin(type_for_ever, str(path), number, drafts)
        victim.wait_for(OPEN)
        told = victim.live_for(dice.randint(1, most_keys), dice) + victim.kill()
        entered = [word.removeprefix(LINE) for word in told if word.startswith(LINE)]
        typed = told[-1].removeprefix(DRAFT) if told and told[-1].startswith(DRAFT) else ""
        lines, keys = lines + len(entered), keys + len(told) - len(entered)
        outcome.lost += _lost(path, entered, typed)
        number += 1
    outcome.rounds = number
    outcome.tried("keys painted", keys, least_keys)
    outcome.tried("lines entered", lines, least_lines)
    return outcome


def _lost(path: Path, entered: list[str], typed: str) -> int:
    """Count the lines and the characters of half a line that are gone."""
    contents = read_contents(path)
    said = [entry.text for entry in contents.record.active_entries("answer")]
    draft = contents.drafts.get("capture", "")
    lines = [line for line in entered if said.count(line) + (draft == line) != 1]
    characters = 0 if typed in said else _behind_the_same(typed, draft)
    return len(lines) + characters + contents.missing


def _behind_the_same(typed: str, kept: str) -> int:
    """Count the characters from the first that is another one, or none, in what was kept."""
    same = next((at for at, char in enumerate(typed) if kept[at : at + 1] != char), len(typed))
    return len(typed) - same


def test_no_line_and_no_character_is_lost_when_the_window_is_killed(
    tmp_path: Path, dice: random.Random
) -> None:
    outcome = attack(tmp_path, rounds(long=150, short=4), dice)
    conclude("kill-window", outcome)


def test_an_attack_that_types_next_to_nothing_was_not_tried(
    tmp_path: Path, dice: random.Random
) -> None:
    outcome = attack(tmp_path, 2, dice, most_keys=1)
    assert outcome.lost == 0
    assert outcome.state == "not tried"


def test_without_drafts_half_a_line_is_lost(tmp_path: Path, dice: random.Random) -> None:
    assert attack(tmp_path, 2, dice, drafts=False).lost > 0
