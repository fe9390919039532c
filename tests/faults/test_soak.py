"""Eight hours of an evening: memory stays, Qt has nothing to complain of."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.faults import processes
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.soak import VOID_CALLS_A_SECOND, long_evening

MOST_MEGABYTES = 20
_HOURS = 8

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def lived(folder: Path, seconds: int, *, leaking: bool = False) -> dict:
    victim = processes.begin(long_evening, str(folder), seconds, leaking)
    assert victim.heard.poll(900)
    told: dict = json.loads(victim.heard.recv_bytes())
    victim.kill()
    return told


def test_a_long_evening_leaves_memory_alone_and_qt_calm(tmp_path: Path) -> None:
    seconds = rounds(long=_HOURS * 3600, short=240)
    told = lived(tmp_path, seconds)
    late = told["growth"] > MOST_MEGABYTES
    outcome = Outcome(1, len(told["warnings"]) + late)
    outcome.note(
        f"{seconds / 3600:.1f} h at {told['speed']:.0f}x, {seconds * VOID_CALLS_A_SECOND} void"
        f" calls, memory +{told['growth']:.1f} MB"
    )
    outcome.tried("lines entered", told["lines"], seconds // 60 // 2)
    outcome.tried("items opened", told["items"], seconds // 3600)
    conclude("soak", outcome)


def test_pictures_that_are_kept_would_be_seen(tmp_path: Path) -> None:
    assert lived(tmp_path, 240, leaking=True)["growth"] > MOST_MEGABYTES
