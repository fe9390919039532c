"""What was searched for at home is what one sees when the evening of long ago opens."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.core.agenda.navigation_steps import end_session
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.found_line import go_on_to_line
from cwb_workshop.session.factory import Toolbox
from tests.desktop.evenings import closed
from tests.workshop import EVENING, NEW, registry


@pytest.fixture
def long_ago(program: Program, data: Path) -> Path:
    program._context.data.make()
    path = data / "sessions" / "avond.cwb"
    clock = SetClock(EVENING)
    session = Toolbox(registry(), data / "backups").begin(path, NEW, clock)
    session.open_item("obstacles")
    for line in ("1: te duur", "2: de bus rijdt niet", "2: te ver naar de bus"):
        session.capture(line)
    clock.set(EVENING + timedelta(hours=2))
    session.do(end_session(session.record, session.now()))
    session.close_file()
    return path


def chosen(program: Program, typed: str, path: Path) -> list[str]:
    """Search at home, open that session, and return which lines are chosen in its console."""
    program.home.pane.search.setText(typed)
    program.home.open_requested.emit(path)
    assert program.evening is not None
    QApplication.processEvents()
    return [line.text for line in program.evening.console.work.lines.selected()]


@pytest.mark.parametrize(
    ("typed", "line"),
    [("de bus", "de bus rijdt niet"), ("VER", "te ver naar de bus"), ("rijdt duur", "rijdt")],
)
def test_the_line_is_chosen_with_the_keyboard_on_it(
    program: Program, long_ago: Path, qtbot: QtBot, typed: str, line: str
) -> None:
    (found,) = chosen(program, typed, long_ago)
    assert line in found
    assert program.evening is not None
    assert program.evening.console.focusWidget() is program.evening.console.work.lines


@pytest.mark.parametrize("typed", ["", "Zuiderkouw", "\u200b"])
def test_who_searched_for_no_line_begins_as_always(
    program: Program, long_ago: Path, typed: str
) -> None:
    assert chosen(program, typed, long_ago) == []
    assert program.evening is not None
    console = program.evening.console
    assert console.focusWidget() is console.work.capture.field


def test_an_evening_that_goes_on_has_the_keyboard_in_its_field(
    program: Program, data: Path
) -> None:
    program.start(NEW)
    assert program.evening is not None
    program.evening.session.open_item("obstacles")
    program.evening.session.capture("1: te duur")
    path = program.open_file
    assert path is not None
    program.go_home()
    assert chosen(program, "duur", path) == []
    assert program.evening.console.focusWidget() is program.evening.console.work.capture.field


def test_coming_home_all_sessions_are_listed_and_the_one_that_was_left_is_chosen(
    program: Program, long_ago: Path, data: Path, qtbot: QtBot
) -> None:
    closed(data / "sessions" / "anders.cwb", "heel iets anders")
    program.home.refresh()
    pane = program.home.pane
    qtbot.waitUntil(lambda: len(pane.list.rows) == 2)
    pane.search.setText("de bus")
    qtbot.waitUntil(lambda: [row.path for row in pane.list.rows] == [long_ago])
    program.home.open_requested.emit(long_ago)
    program.go_home()
    assert pane.search.text() == ""
    qtbot.waitUntil(lambda: len(pane.list.rows) == 2)
    qtbot.waitUntil(lambda: pane.list.rows[pane.list.currentIndex().row()].path == long_ago)


def test_of_lines_that_say_the_same_the_one_with_that_label_is_gone_to(
    program: Program, data: Path
) -> None:
    program.start(NEW)
    assert program.evening is not None
    program.evening.session.open_item("obstacles")
    for line in ("1: een buurtbudget", "* een buurtbudget @gemeente"):
        program.evening.session.capture(line)
    path = program.open_file
    assert path is not None
    said = program.evening.session.record.active_entries()
    labels = [line.label for line in said if line.text == "een buurtbudget"]
    assert len(set(labels)) == 2
    for label in labels:
        program.go_home()
        go_on_to_line(program, path, "een buurtbudget", label)
        assert [one.label for one in program.evening.console.work.lines.selected()] == [label]
