"""Dates of the desk go where somebody says, and over no calendar that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.desk.window import DeskWindow
from tests.archive.evenings import evening, say
from tests.desktop.test_organisers_desk import at_desk


@pytest.fixture
def held(tmp_path: Path) -> Path:
    path = evening(tmp_path)
    fields = {"who": "Buurthuis", "by": "2099-05-01"}
    say(path, "tuin", kind="commitment", item="commitments", fields=fields)
    return path


def press(program: Program, qtbot: QtBot, held: Path, times: int) -> list[str]:
    """Ask for the calendar so often; return what was told each time."""
    told: list[str] = []

    def write(desk: DeskWindow) -> None:
        desk.add([held])
        qtbot.waitUntil(lambda: len(desk.agreements.list.lines) == 1)
        desk.show_page("agreements")
        for _time in range(times):
            desk.agreements.calendar.click()
            told.append(desk.news.text().replace("\u200b", ""))

    at_desk(program, write)
    return told


def test_a_folder_is_asked_for_and_the_next_calendar_stands_beside_the_first(
    program: Program, held: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    system = type(program._context.system)
    monkeypatch.setattr(system, "choose_folder", lambda *_asked, **_where: folder)
    told = press(program, qtbot, held, 2)
    made = sorted(folder.iterdir())
    assert [file.suffix for file in made] == [".ics", ".ics"]
    assert all(b"DTSTART;VALUE=DATE:20990501" in file.read_bytes() for file in made)
    assert all(any(file.name in one for one in told) for file in made)


def test_who_chooses_no_folder_has_no_calendar(
    program: Program,
    held: Path,
    data: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    system = type(program._context.system)
    monkeypatch.setattr(system, "choose_folder", lambda *_asked, **_where: None)
    assert press(program, qtbot, held, 1) == [""]
    assert not list(data.rglob("*.ics"))
