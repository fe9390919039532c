"""From the menu of an evening one goes over to another session."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.opened_elsewhere import OpenedElsewhere
from cwb_workshop.desktop.recent_sessions import recent_sessions
from cwb_workshop.session.library import Library
from cwb_workshop.store.encryption import lock
from cwb_workshop.store.library.session_index import IndexedSession, to_json
from cwb_workshop.ui.console.recent_menu import add_recent
from tests.workshop import NEW, every_words


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "sessions", derived=tmp_path / "derived", backups=tmp_path)


def a_file(folder: Path, name: str, age: int = 0) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.cwb"
    file.touch()
    os.utime(file, (1_000_000 - age, 1_000_000 - age))
    return file


def names(library: Library, *elsewhere: Summary, but: str = "open") -> list[str]:
    here = library.folder / f"{but}.cwb"
    return [one.name for one in recent_sessions(library, elsewhere, here, every_words("nl"))]


def listed(library: Library, *summaries: Summary) -> None:
    """Put into the index what home listed last."""
    seen = {one.path.name: IndexedSession("", one) for one in summaries}
    index = library._derived / "index.json"
    index.parent.mkdir(exist_ok=True)
    index.write_text(to_json(seen))


def offered(program: Program) -> list[QAction]:
    """Return the lines of the menu in the menu of an evening."""
    assert program.evening is not None
    top, menu = program.evening.console.top, QMenu(program.evening.console)
    add_recent(menu, "Laatste sessies", top._recent(), top.session_asked.emit)
    inner = [action.menu() for action in menu.actions()]
    return [line for one in inner if isinstance(one, QMenu) for line in one.actions()]


def test_the_newest_stand_first_and_the_open_one_is_not_among_them(library: Library) -> None:
    for age, name in enumerate(["new", "open", "older", "oldest"]):
        a_file(library.folder, name, age)
    (library.folder / "notes.txt").touch()
    assert names(library) == ["new", "older", "oldest"]


def test_nine_are_enough(library: Library) -> None:
    assert names(library) == []
    for number in range(20):
        a_file(library.folder, str(number))
    assert len(names(library, but="0")) == 9


def test_they_are_called_as_home_calls_them(library: Library) -> None:
    oost = a_file(library.folder, "2026-03-12-oost")
    a_file(library.folder, "not-listed-yet", age=1)
    listed(library, Summary(oost, "closed", place="Oost", venue="De Schakel", day="2026-03-12"))
    assert names(library) == ["Oost · De Schakel", "not-listed-yet"]


def test_where_names_are_alike_the_day_parts_them_and_then_the_file(library: Library) -> None:
    days = ("2026-03-12", "2026-03-19", "2026-03-19")
    files = [a_file(library.folder, f"oost-{number}", number) for number in range(3)]
    listed(
        library,
        *(
            Summary(file, "closed", place="Oost", day=day)
            for file, day in zip(files, days, strict=True)
        ),
    )
    assert names(library) == [
        "Oost · 12 maart 2026",
        "Oost · 19 maart 2026 · oost-1",
        "Oost · 19 maart 2026 · oost-2",
    ]


def test_one_from_elsewhere_stands_among_them(library: Library, tmp_path: Path) -> None:
    a_file(library.folder, "old", age=9)
    stick = a_file(tmp_path / "stick", "west")
    assert names(library, Summary(stick, "closed", place="West")) == ["West", "old"]


def test_one_that_was_opened_from_elsewhere_is_offered_from_then_on(
    program: Program, tmp_path: Path
) -> None:
    program.start(NEW)
    assert program.open_file is not None
    first = program.open_file
    program.go_home()
    stick = tmp_path / "stick" / "from-the-stick.cwb"
    stick.parent.mkdir()
    shutil.move(first, stick)
    program.go_on(stick)
    assert program.open_file == stick
    assert offered(program) == []
    program.go_home()
    program.start(replace(NEW, place="Ergens anders"))
    (line,) = offered(program)
    assert line.text() == "Zuiderkouw"
    line.trigger()
    assert program.open_file == stick


def test_of_one_that_is_gone_nothing_stays_written_down(tmp_path: Path) -> None:
    elsewhere = OpenedElsewhere(tmp_path)
    gone = a_file(tmp_path, "gone")
    elsewhere.add(Summary(gone, "closed", place="Geheim"))
    gone.unlink()
    assert elsewhere.all() == ()
    elsewhere.add(Summary(a_file(tmp_path, "there"), "closed"))
    assert "Geheim" not in (tmp_path / "elsewhere.json").read_text()
    assert [one.path.stem for one in elsewhere.all()] == ["there"]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"place": 1}]', "[[[", "null"])
def test_a_list_that_is_none_counts_as_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "elsewhere.json").write_text(text)
    assert OpenedElsewhere(tmp_path).all() == ()


def test_of_one_from_elsewhere_with_a_passphrase_only_where_it_is_is_written_down(
    program: Program, data: Path, tmp_path: Path
) -> None:
    program.start(NEW)
    assert program.open_file is not None
    first = program.open_file
    program.go_home()
    stick = tmp_path / "stick.cwb"
    shutil.move(first, stick)
    lock(stick, "some words to remember", data / "backups", program._context.keys)
    program.go_on(stick)
    assert program.open_file == stick
    kept = (data / "derived" / "elsewhere.json").read_text()
    assert "stick.cwb" in kept
    assert NEW.place not in kept


def test_choosing_one_closes_this_evening_and_opens_that(program: Program) -> None:
    program.start(NEW)
    first = program.open_file
    program.go_home()
    program.start(NEW)
    second = program.open_file
    (other,) = offered(program)
    other.trigger()
    assert program.open_file == first != second
    assert program.evening is not None


def test_with_no_other_session_the_menu_has_no_such_line(program: Program) -> None:
    program.start(NEW)
    assert offered(program) == []


def press_in_menu_of_home(program: Program, *keys: Qt.Key) -> list[list[str]]:
    """Open the menu of home, press keys in it, and return the lines of its inner menu."""
    told: list[list[str]] = []

    def press() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        inner = [one.menu() for one in menu.actions()]
        told.append(
            [line.text() for one in inner if isinstance(one, QMenu) for line in one.actions()]
        )
        for key in keys:
            front = QApplication.activePopupWidget()
            assert front is not None
            QTest.keyClick(front, key)
        rest = QApplication.activePopupWidget()
        while rest is not None:
            rest.close()
            rest = QApplication.activePopupWidget()

    QTimer.singleShot(0, press)
    QTest.keyClick(program.home, Qt.Key.Key_F10)
    return told


def test_home_offers_them_in_its_menu_too_and_keys_alone_open_one(
    program: Program, tmp_path: Path
) -> None:
    program.start(NEW)
    first = program.open_file
    assert first is not None
    program.go_home()
    stick = tmp_path / "stick" / "from-the-stick.cwb"
    stick.parent.mkdir()
    shutil.move(first, stick)
    program.go_on(stick)
    program.go_home()
    to_it = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert press_in_menu_of_home(program, *to_it) == [["Zuiderkouw"]]
    assert program.open_file == stick
    assert program.evening is not None


def test_where_there_is_no_session_the_menu_of_home_has_no_such_line(program: Program) -> None:
    assert press_in_menu_of_home(program) == [[]]
