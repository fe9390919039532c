"""A command that is interrupted leaves what is whole, or nothing, and says no more about it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.cli.totals import totals_as_json
from cwb_workshop.session.factory import Toolbox
from tests.interruptible import hearing_interrupts
from tests.workshop import ZUIDERKOUW, registry

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals of POSIX")

ROOT = Path(__file__).parents[2]
_TIMES = 4
_BY_SIGNAL = {signal.SIGINT: 130, signal.SIGTERM: 143}


def started(arguments: Sequence[str]) -> subprocess.Popen[str]:
    with hearing_interrupts():
        return subprocess.Popen(
            [sys.executable, "-m", "cwb_workshop", *arguments],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )


def interrupted(arguments: Sequence[str], seconds: float, number: signal.Signals) -> int:
    """Interrupt a command after so long, once it hears of that; return its exit status."""
    begun = time.monotonic()
    with started(arguments) as process:
        while process.poll() is None and not hears(process.pid):
            time.sleep(0.01)
        time.sleep(max(begun + seconds - time.monotonic(), 0.0))
        process.send_signal(number)
        _out, told = process.communicate(timeout=60)
    assert "Traceback" not in told
    assert process.returncode in (0, _BY_SIGNAL[number])
    return process.returncode


def hears(process: int) -> bool:
    """Say whether a process takes signals by now: on a busy machine Python itself comes late."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return True
    masks = dict(line.split(":", 1) for line in status.read_text(encoding="ascii").splitlines())
    taken = int(masks.get("SigCgt", "0"), 16) | int(masks.get("SigIgn", "0"), 16)
    return bool(taken >> (signal.SIGTERM - 1) & 1)


def moments(arguments: Sequence[str]) -> list[tuple[float, signal.Signals]]:
    """Return moments at which a command is at work, by how long it takes as a whole."""
    begun = time.monotonic()
    with started(arguments) as whole:
        assert whole.wait(60) == 0
    took = time.monotonic() - begun
    dice = random.Random(20260312)
    signals = (signal.SIGINT, signal.SIGTERM)
    # Before that Python itself is not there yet.
    return [(dice.uniform(0.3, 1) * took, signals[number % 2]) for number in range(_TIMES)]


def figures(session: Path) -> str:
    return totals_as_json(session, Toolbox(registry(), session.parent / "backups"))


def test_play_leaves_a_whole_session_or_none(tmp_path: Path) -> None:
    script = str(ZUIDERKOUW / "script.txt")
    whole = tmp_path / "whole.cwb"
    for number, (moment, sent) in enumerate(moments(["play", script, "--session", str(whole)])):
        home = tmp_path / str(number)
        home.mkdir()
        session = home / "evening.cwb"
        status = interrupted(["play", script, "--session", str(session)], moment, sent)
        found = {file.name for file in home.iterdir()} - {f"{session.name}-witness"}
        assert found == ({session.name} if session.exists() else set()), (status, found)
        if session.exists():
            assert figures(session) == figures(whole)
        else:
            assert status != 0


def test_report_leaves_a_whole_report_or_none(tmp_path: Path) -> None:
    session = tmp_path / "evening.cwb"
    assert main(["play", str(ZUIDERKOUW / "script.txt"), "--session", str(session)]) == 0
    whole = tmp_path / "whole.pdf"
    for number, (moment, sent) in enumerate(moments(["report", str(session), "-o", str(whole)])):
        out = tmp_path / str(number) / "report.pdf"
        out.parent.mkdir()
        interrupted(["report", str(session), "-o", str(out)], moment, sent)
        for file in out.parent.iterdir():
            assert file.name == out.name
            assert file.read_bytes().endswith(b"%%EOF\n")


@pytest.mark.parametrize("command", ["totals", "selftest"])
def test_what_only_looks_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    session = tmp_path / "evening.cwb"
    assert main(["play", str(ZUIDERKOUW / "script.txt"), "--session", str(session)]) == 0
    left = tmp_path / "temporary"
    left.mkdir()
    monkeypatch.setenv("TMPDIR", str(left))
    before = session.read_bytes()
    arguments = [command, *([str(session)] if command == "totals" else [])]
    for moment, sent in moments(arguments)[:2]:
        interrupted(arguments, moment, sent)
        assert [
            file.name for file in left.iterdir() if not file.name.startswith("cwb-workshop-")
        ] == []
    assert session.read_bytes() == before


@pytest.mark.slow
def test_a_demo_closes_its_session(tmp_path: Path) -> None:
    """It is interrupted while it types, when its session is open."""
    session = tmp_path / "zuiderkouw.cwb"
    with started(["demo", str(tmp_path)]) as process:
        while not session.exists() and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _out, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in told
    assert {file.name for file in tmp_path.glob("zuiderkouw*")} <= {
        session.name,
        f"{session.name}-witness",
    }
    assert list(tmp_path.rglob("*.part")) == []
    assert figures(session)
