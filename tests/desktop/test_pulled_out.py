"""A stick that is pulled out: who leaves then chooses what becomes of the lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from tests.desktop.opening import answer, enter_line, evening, lines


@pytest.fixture
def pulled_out(program: Program, tmp_path: Path, qtbot: QtBot) -> Path:
    """The folder of a session whose stick was pulled out before its last line was written."""
    path = evening(tmp_path / "stick" / "avond.cwb")
    program.go_on(path)
    assert program.evening is not None
    path.parent.rename(tmp_path / "weg")
    enter_line(program, "2: zonder stick")
    told = program.evening.console.status._saved
    qtbot.waitUntil(lambda: told.text().startswith("!"), timeout=10_000)
    return path


def put_back(path: Path, tmp_path: Path) -> None:
    (tmp_path / "weg").rename(path.parent)


def test_who_stays_loses_nothing_once_the_stick_is_back(
    program: Program, pulled_out: Path, tmp_path: Path
) -> None:
    said = answer("stay")
    program.go_home()
    assert "nog niet bewaard" in said[0]
    assert program.evening is not None
    put_back(pulled_out, tmp_path)
    program.go_home()
    assert program.evening is None
    program.go_on(pulled_out)
    assert lines(program) == ["de eerste regel", "zonder stick"]


def test_who_keeps_a_copy_takes_everything_along(
    program: Program, pulled_out: Path, tmp_path: Path, data: Path
) -> None:
    answer("copy")
    program.go_home()
    assert program.evening is None
    (copy,) = (data / "sessions").glob("*.cwb")
    assert copy.name in program.home.pane.news
    program.go_on(copy)
    assert lines(program) == ["de eerste regel", "zonder stick"]
    program.go_home()
    put_back(pulled_out, tmp_path)
    program.go_on(pulled_out)
    assert lines(program)[0] == "de eerste regel", "nothing holds it any more"


def test_who_goes_without_the_lines_can_open_the_rest(
    program: Program, pulled_out: Path, tmp_path: Path
) -> None:
    answer("leave")
    program.go_home()
    assert program.evening is None
    put_back(pulled_out, tmp_path)
    program.go_on(pulled_out)
    assert lines(program)[0] == "de eerste regel"
