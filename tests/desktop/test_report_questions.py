"""Before a report leaves: the whole program, with keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.dialogs.report_check import ReportCheckDialog
from tests.desktop.evenings import begun
from tests.report.evenings import printed
from tests.ui.open_dialogs import when_open

_CONTROL = Qt.KeyboardModifier.ControlModifier
_BOTH = _CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(program: Program, data: Path) -> Path:
    """A session in which somebody was named, while another item is open."""
    path, session = begun(program, data)
    session.capture("1: Vraag het aan Fatima van der Berg !")
    session.capture("2: Te veel formulieren !")
    session.open_item("question_1")
    session.close_file()
    return path


def entered(program: Program, path: Path, qtbot: QtBot) -> QWidget:
    program.go_on(path)
    assert program.evening is not None
    return active(program.evening.console, qtbot)


def active(console: QWidget, qtbot: QtBot) -> QWidget:
    """Give the keyboard to the console; a system with windows does so behind a dialog."""
    with qtbot.waitActive(console):
        console.activateWindow()
    return console


def press(qtbot: QtBot, *keys: Qt.Key) -> Callable[[QDialog], None]:
    """Press keys in the dialog, where the keyboard is."""

    def act(dialog: QDialog) -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        for key in keys:
            qtbot.keyClick(dialog.focusWidget() or dialog, key)

    return act


def reports(data: Path) -> list[Path]:
    return sorted((data / "reports").glob("*.pdf"))


@pytest.mark.parametrize("held", [_CONTROL, _BOTH])
def test_enter_goes_to_the_line_and_writes_nothing(
    program: Program, path: Path, data: Path, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    console = entered(program, path, qtbot)
    seen = when_open(press(qtbot, Qt.Key.Key_Return))
    qtbot.keyClick(console, Qt.Key.Key_P, held)
    assert isinstance(seen[0], ReportCheckDialog)
    assert reports(data) == []
    assert program.evening is not None
    (selected,) = program.evening.console.work.lines.selected()
    assert selected.text == "Vraag het aan Fatima van der Berg"
    assert console.focusWidget() is program.evening.console.work.lines


def test_the_report_is_written_by_its_own_button_and_asked_about_no_more(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    console = entered(program, path, qtbot)
    when_open(press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return))
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    (report,) = reports(data)
    assert "Fatima van der Berg" in printed(report.read_bytes())
    report.unlink()
    qtbot.keyClick(active(console, qtbot), Qt.Key.Key_P, _CONTROL)
    assert reports(data) == [report]


def test_escape_puts_it_off(program: Program, path: Path, data: Path, qtbot: QtBot) -> None:
    console = entered(program, path, qtbot)
    when_open(press(qtbot, Qt.Key.Key_Escape))
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    assert reports(data) == []


def test_from_home_the_evening_is_opened_to_change_it(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    when_open(press(qtbot, Qt.Key.Key_Return))
    program.report_of(path)
    assert reports(data) == []
    evening = program.evening
    assert evening is not None
    assert [entry.text for entry in evening.console.work.lines.selected()] == [
        "Vraag het aan Fatima van der Berg"
    ]


def test_beside_a_file_of_somebody_else_it_stands_under_a_name_of_its_own(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    path, session = begun(program, data)
    session.close_file()
    console = entered(program, path, qtbot)
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    (report,) = reports(data)
    report.write_bytes(b"%PDF-1.7 of somebody else")
    seen = when_open(press(qtbot, Qt.Key.Key_Return))
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    assert isinstance(seen[0], PlainDialog)
    assert report.read_bytes() == b"%PDF-1.7 of somebody else"
    assert reports(data) == [report.with_stem(f"{report.stem}-2"), report]
