"""Ctrl+C, and a system that ends its programs: all is written and closed, without a traceback."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.interruption import Interruption
from cwb_workshop.store.contents import SessionContents, read_contents
from tests.desktop.driven import HALF, LINE, READY, session_of
from tests.desktop.processes import driven, started

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals of POSIX")

_STUCK = """
import time
from cwb_workshop.desktop.interruption import Interruption
interruption = Interruption()
while True:
    interruption.status = 0
    print("ready", flush=True)
    while not interruption.status:
        time.sleep(0.01)
"""


@pytest.fixture
def data(own_home: Path) -> Path:
    return own_home / "CWB Workshop"


def left(data: Path) -> SessionContents:
    """Return what the session holds, which has to be closed: one file, and its witness."""
    path = session_of(data)
    assert {file.name for file in path.parent.iterdir()} <= {path.name, f"{path.name}-witness"}
    return read_contents(path)


def said(contents: SessionContents) -> list[str]:
    return [entry.text for entry in contents.record.active_entries("answer")]


@pytest.mark.parametrize(
    ("number", "where", "status"),
    [
        (signal.SIGINT, "evening", 130),
        (signal.SIGTERM, "evening", 143),
        (signal.SIGHUP, "evening", 129),
        (signal.SIGINT, "board", 130),
        (signal.SIGTERM, "help", 143),
        (signal.SIGINT, "menu", 130),
    ],
)
def test_an_evening_that_is_interrupted_is_closed_with_its_half_typed_line(
    data: Path, number: int, where: str, status: int
) -> None:
    with driven(where) as program:
        program.interrupt(number)
        assert program.end() == (status, "")
    contents = left(data)
    assert said(contents) == [LINE]
    assert contents.drafts["capture"] == HALF


def test_a_program_at_home_that_is_interrupted_just_ends(data: Path) -> None:
    with driven("home") as program:
        program.interrupt()
        assert program.end() == (130, "")


def test_while_a_fault_is_told_the_program_can_be_interrupted(data: Path) -> None:
    with driven("fault") as program:
        program.interrupt()
        status, told = program.end()
    assert status == 130
    assert "Traceback" not in told
    assert LINE not in told
    assert said(left(data)) == [LINE]


def test_whoever_stays_with_lines_that_cannot_be_written_is_not_ended(data: Path) -> None:
    with driven("broken disk") as program:
        program.interrupt()
        assert program.hear() == "stay"
        program.interrupt()
        assert program.hear() == "leave"
        status, told = program.end()
    assert status == 130
    assert "Traceback" not in told


def test_a_program_that_does_not_get_to_its_end_is_ended_when_asked_again() -> None:
    with started(sys.executable, "-c", _STUCK) as stuck:
        for _time in range(3):
            assert stuck.hear() == READY
            stuck.interrupt()
        assert stuck.end() == (130, "")


def test_what_was_held_back_from_the_program_stays_held_back() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    interruption = Interruption()
    try:
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        interruption.let_go()
        signal.signal(signal.SIGINT, before)


def test_signals_do_what_they_did_once_nobody_listens_any_more(
    qapp: QApplication, qtbot: QtBot
) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    interruption = Interruption()
    with qtbot.waitSignal(interruption.asked):
        os.kill(os.getpid(), signal.SIGTERM)
    assert interruption.status == 143
    interruption.let_go()
    assert before == {number: signal.getsignal(number) for number in before}
