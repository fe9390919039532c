"""A fault outside any evening: before the first window, while closing, in what tells faults."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.desktop.driven import BARELY, LINE, TOLD, command
from tests.desktop.processes import ROOT


@pytest.mark.parametrize(
    ("where", "told", "status"),
    [
        ("making the program", BARELY, 1),
        ("showing home", TOLD, 1),
        ("filling home", TOLD, 0),
        ("being listed", TOLD, 0),
        ("closing home", TOLD, 0),
        ("leaving", TOLD, 1),
        ("words", BARELY, 0),
        ("telling a fault", BARELY, 0),
    ],
)
def test_a_fault_is_told_in_a_dialog_wherever_the_program_is(
    own_home: Path, where: str, told: str, status: int
) -> None:
    ran = subprocess.run(
        command(where), cwd=ROOT, capture_output=True, text=True, check=False, timeout=40
    )
    # What is broken can be needed once more at the end, and is told once more then.
    said = ran.stdout.splitlines()
    assert said
    assert all(one.startswith(f"{told} Er ging iets mis in het programma") for one in said)
    assert ran.returncode == status
    assert "Traceback" not in ran.stderr
    log = (own_home / "CWB Workshop" / "log" / "cwb-workshop.log").read_text(encoding="utf-8")
    assert "ValueError" in log or where == "words"
    assert LINE not in ran.stdout + ran.stderr + log
