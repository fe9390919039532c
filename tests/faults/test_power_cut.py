"""The power is cut at any moment: answers that were told to be saved are there afterwards."""

from __future__ import annotations

import random
import threading
import time
from pathlib import Path

import pytest

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.store import connection
from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.session_file import SessionFile
from tests.faults.disk import watched
from tests.faults.floors import Hand
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.power import MODES, Acknowledged, Event, Recorder, State, Typed, states
from tests.store.sessions import KIT, said

MOST_TYPING = 0.5
"""Seconds of typing that a power cut may take, on top of how late a bare write is here."""

_HALF = MOST_TYPING / 2


def recorded(folder: Path, answers: int) -> list[Event]:
    """Let somebody type answers, and return what went to the disk."""
    path = folder / "avond.cwb"
    recorder = Recorder(path)
    witness = path.with_name(f"{path.name}-witness")
    saved = threading.Event()

    def on_saved(at: str) -> None:
        recorder.add(Acknowledged(int(at), witness.read_bytes()))
        saved.set()

    with watched(recorder):
        file = SessionFile.create(path, KIT, backups=folder / "backups")
        file.listen(lambda: None, on_saved, lambda error: None)
        for number in range(1, answers + 1):
            for length in range(1, 9 if number % 20 else 60):
                file.keep_draft("capture", "z" * length)
                recorder.add(Typed(length))
                time.sleep(0.0005 if number % 20 else 0.02)
            saved.clear()
            file.write(said(number), "do", str(number))
            file.keep_draft("capture", "")
            assert saved.wait(30)
        file.back_up()
        file.close()
    return recorder.events


def attack(folder: Path, answers: int, cuts: int, dice: random.Random) -> Outcome:
    outcome = Outcome()
    typing, promised = 0.0, 0
    folder.mkdir()
    hand = Hand(folder / "floor", _HALF)
    events = recorded(folder, answers)
    late = hand.stop()
    for number, state in enumerate(states(events, cuts, MODES, dice)):
        outcome.rounds += 1
        promised += state.acknowledged > 0
        here = folder / str(number)
        try:
            contents = found(here, state)
        except StoreError:
            # Before the first answer was told to be saved there is nothing to be found.
            outcome.lost += state.acknowledged > 0
            continue
        outcome.lost += max(state.acknowledged - contents.head.count, 0) + contents.missing
        typing = max(typing, typing_lost(state, contents))
    outcome.timed("typing gone", typing, late, MOST_TYPING + late)
    outcome.tried("cuts behind an answer that was told to be saved", promised, outcome.rounds // 2)
    outcome.note(f"{len(events)} writes and syncs")
    return outcome


def found(here: Path, state: State) -> SessionContents:
    here.mkdir()
    for name, content in state.files.items():
        (here / name).write_bytes(content)
    if state.witness is not None:
        (here / "avond.cwb-witness").write_bytes(state.witness)
    try:
        return read_contents(here / "avond.cwb")
    finally:
        for file in here.iterdir():
            file.unlink()


def typing_lost(state: State, contents: SessionContents) -> float:
    """Return how long ago the first character was typed that is gone."""
    if contents.head.count > state.acknowledged:
        return 0.0
    kept = len(contents.drafts.get("capture", ""))
    return max((ago for ago, length in state.typed if length > kept), default=0.0)


def test_no_power_cut_takes_an_acknowledged_answer(tmp_path: Path, dice: random.Random) -> None:
    answers, cuts = rounds(long=240, short=24), rounds(long=1200, short=40)
    outcome = attack(tmp_path / "run", answers, cuts, dice)
    conclude("power-cut", outcome)


def test_without_a_sync_for_every_answer_a_power_cut_takes_them(
    tmp_path: Path, dice: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_DURABLE", "PRAGMA synchronous=NORMAL")
    assert attack(tmp_path / "run", 24, 40, dice).lost > 0
