"""From the menu of an evening one goes over to another session."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QMenu

from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.recent_sessions import recent_sessions
from cwb_workshop.ui.console.recent_menu import add_recent
from tests.workshop import NEW


def test_the_newest_stand_first_and_the_open_one_is_not_among_them(tmp_path: Path) -> None:
    for age, name in enumerate(["new", "open", "older", "oldest"]):
        file = tmp_path / f"{name}.cwb"
        file.touch()
        os.utime(file, (1_000_000 - age, 1_000_000 - age))
    (tmp_path / "notes.txt").touch()
    found = recent_sessions(tmp_path, tmp_path / "open.cwb")
    assert [one.name for one in found] == ["new", "older", "oldest"]


def test_nine_are_enough(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.cwb").touch()
    assert len(recent_sessions(tmp_path, tmp_path / "0.cwb")) == 9
    assert recent_sessions(tmp_path / "gone", tmp_path) == ()


def test_choosing_one_closes_this_evening_and_opens_that(program: Program) -> None:
    program.start(NEW)
    first = program.open_file
    program.go_home()
    program.start(NEW)
    second = program.open_file
    assert program.evening is not None
    top = program.evening.console.top
    menu = QMenu()
    add_recent(menu, "Laatste sessies", top._recent(), top.session_asked.emit)
    (inner,) = (action.menu() for action in menu.actions())
    assert isinstance(inner, QMenu)
    (other,) = inner.actions()
    other.trigger()
    assert program.open_file == first != second
    assert program.evening is not None


def test_with_no_other_session_the_menu_has_no_such_line(program: Program) -> None:
    program.start(NEW)
    assert program.evening is not None
    top = program.evening.console.top
    menu = QMenu()
    add_recent(menu, "Laatste sessies", top._recent(), top.session_asked.emit)
    assert menu.actions() == []
