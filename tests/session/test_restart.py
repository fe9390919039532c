"""After a crash everything is where it was: lines, undo, item, timer and half-typed text."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import timer
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from tests.workshop import EVENING, NEW, registry

pytestmark = pytest.mark.slow

_TYPING = """
import sys
from pathlib import Path
from tests.workshop import EVENING, NEW, registry
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
folder = Path(sys.argv[1])
session = Toolbox(registry(), folder).begin(folder / "evening.cwb", NEW, SetClock(EVENING))
session.open_item("obstacles")
session.capture("3: te veel formulieren #g")
for end in range(1, 13):
    session.keep_draft("capture", "half een zin"[:end])
session.flush()
print("typed", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def tools(tmp_path: Path) -> Toolbox:
    return Toolbox(registry(), tmp_path / "backups")


def begun(tools: Toolbox, path: Path, clock: SetClock) -> Session:
    session = tools.begin(path, NEW, clock)
    session.open_item("obstacles")
    return session


def test_after_a_kill_the_line_the_item_and_half_a_sentence_are_there(
    tmp_path: Path, tools: Toolbox
) -> None:
    command = [sys.executable, "-c", _TYPING, str(tmp_path)]
    root = Path(__file__).parent.parent
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"typed\n"
        os.kill(child.pid, signal.SIGKILL)
    session = tools.open(tmp_path / "evening.cwb", SetClock(EVENING))
    assert [entry.text for entry in session.record.active_entries("answer")] == [
        "te veel formulieren"
    ]
    assert session.item is not None
    assert session.item.id == "obstacles"
    assert session.draft("capture") == "half een zin"
    assert session.table == 3
    session.close_file()


def test_the_timer_goes_on_from_the_clock(tmp_path: Path, tools: Toolbox) -> None:
    path = tmp_path / "evening.cwb"
    session = begun(tools, path, SetClock(EVENING))
    session.close_file()
    later = SetClock(EVENING + timedelta(minutes=3))
    again = tools.open(path, later)
    running = timer(again.record, again.now())
    assert running is not None
    assert (running.left, running.running) == (9 * 60, True)
    again.close_file()


def test_undo_and_redo_reach_back_over_a_restart(tmp_path: Path, tools: Toolbox) -> None:
    path = tmp_path / "evening.cwb"
    clock = SetClock(EVENING)
    session = begun(tools, path, clock)
    session.capture("een")
    session.capture("twee")
    session.do(editing_steps.set_fact(session.record, "", "present", 30))
    session.undo()
    session.close_file()
    again = tools.open(path, clock)
    again.redo()
    assert again.record.number("present") == 30
    for _step in range(3):
        again.undo()
    assert again.record.active_entries("answer") == ()
    assert again.record.number("present") == 24
    assert again.undo() is None
    again.close_file()
    third = tools.open(path, clock)
    third.redo()
    third.redo()
    assert [entry.text for entry in third.record.active_entries("answer")] == ["een", "twee"]
    third.close_file()


def test_undo_goes_on_past_an_item_that_was_left_out_and_added_again(
    tmp_path: Path, tools: Toolbox
) -> None:
    path = tmp_path / "evening.cwb"
    session = begun(tools, path, SetClock(EVENING))
    session.capture("een")
    session.do(navigation_steps.plan_minutes(session.record, "closing", 3))
    session.do(navigation_steps.drop_item(session.record, "closing"))
    session.do(navigation_steps.switch_on(session.record, session.kit, "closing"))
    session.undo()
    assert not session.record.plan["closing"].dropped, "it was there again already"
    session.redo()
    assert session.record.plan["closing"].dropped
    for _step in range(3):
        session.undo()
    assert session.record.active_entries("answer") == ()
    session.close_file()
    again = tools.open(path, SetClock(EVENING))
    again.redo()
    assert [entry.text for entry in again.record.active_entries("answer")] == ["een"]
    again.close_file()


def test_a_clock_that_is_set_back_moves_no_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    from cwb_workshop.core.model import clock as clocks

    seconds = iter([1000.0, 1060.0])
    monkeypatch.setattr(clocks, "seconds_awake_or_asleep", lambda: next(seconds))
    steady = clocks.SteadyClock()
    started = steady.now() - timedelta(seconds=60)
    assert abs((started - datetime.now()).total_seconds()) < 60
