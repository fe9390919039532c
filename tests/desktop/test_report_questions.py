"""Before a report leaves: the whole program, with keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.reports.dialog import ReportDialog
from tests.desktop.evenings import begun
from tests.desktop.ordering import filled_in, in_report, press
from tests.report.evenings import printed
from tests.ui.open_dialogs import when_open

_CONTROL = Qt.KeyboardModifier.ControlModifier
_BOTH = _CONTROL | Qt.KeyboardModifier.ShiftModifier
_ENTER = Qt.Key.Key_Return


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


def reports(data: Path) -> list[Path]:
    return sorted((data / "reports").glob("*.pdf"))


def choose(how: str) -> Callable[[ReportDialog], None]:
    def act(dialog: ReportDialog) -> None:
        (choice,) = dialog.hits.choices.values()
        choice.buttons[how].click()

    return act


@pytest.mark.parametrize(("held", "length"), [(_CONTROL, "summary"), (_BOTH, "full")])
def test_nothing_is_written_before_each_hit_was_decided_about(
    program: Program,
    path: Path,
    data: Path,
    qtbot: QtBot,
    held: Qt.KeyboardModifier,
    length: str,
) -> None:
    console = entered(program, path, qtbot)

    def still_there(dialog: ReportDialog) -> None:
        assert dialog.choices.choice.length == length
        (choice,) = dialog.hits.choices.values()
        qtbot.waitUntil(choice.buttons["keep"].hasFocus)
        assert dialog.isVisible()

    in_report(qtbot, filled_in, press(qtbot, _ENTER), still_there, press(qtbot, Qt.Key.Key_Escape))
    qtbot.keyClick(console, Qt.Key.Key_P, held)
    assert reports(data) == []


@pytest.mark.parametrize(
    ("how", "printed_as"),
    [("keep", "Fatima van der Berg"), ("blur", "Vraag het aan [naam]"), ("drop", "")],
)
def test_it_is_written_as_was_decided_and_asked_about_no_more(
    program: Program, path: Path, data: Path, qtbot: QtBot, how: str, printed_as: str
) -> None:
    console = entered(program, path, qtbot)
    in_report(qtbot, filled_in, choose(how), press(qtbot, _ENTER))
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    qtbot.waitUntil(lambda: len(reports(data)) == 1)
    (report,) = reports(data)
    text = printed(report.read_bytes())
    assert printed_as in text
    assert ("Fatima" in text) == (how == "keep")
    report.unlink()
    in_report(qtbot, press(qtbot, _ENTER))
    qtbot.keyClick(active(console, qtbot), Qt.Key.Key_P, _CONTROL)
    qtbot.waitUntil(lambda: reports(data) == [report])


def test_an_answer_is_asked_for_once(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    console = entered(program, path, qtbot)

    def asked(dialog: ReportDialog) -> None:
        assert dialog.isVisible()
        assert dialog.choices.fields["response_date"].hasFocus()

    in_report(qtbot, choose("keep"), press(qtbot, _ENTER), asked, press(qtbot, _ENTER))
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    qtbot.waitUntil(lambda: len(reports(data)) == 1)


def test_escape_puts_it_off(program: Program, path: Path, data: Path, qtbot: QtBot) -> None:
    console = entered(program, path, qtbot)
    in_report(qtbot, press(qtbot, Qt.Key.Key_Escape))
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    assert reports(data) == []


def change(dialog: ReportDialog) -> None:
    buttons = dialog.hits.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Ga erheen").click()


def test_who_wants_to_change_a_line_comes_to_it(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    console = entered(program, path, qtbot)
    in_report(qtbot, change)
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    assert program.evening is not None
    (selected,) = program.evening.console.work.lines.selected()
    assert selected.text == "Vraag het aan Fatima van der Berg"
    assert reports(data) == []


def test_from_home_the_evening_is_opened_to_change_it(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    in_report(qtbot, change)
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
    in_report(qtbot, filled_in, press(qtbot, _ENTER))
    qtbot.keyClick(console, Qt.Key.Key_P, _CONTROL)
    qtbot.waitUntil(lambda: len(reports(data)) == 1)
    (report,) = reports(data)
    report.write_bytes(b"%PDF-1.7 of somebody else")
    seen: list[object] = []

    def beside(dialog: object) -> None:
        seen.append(dialog)
        press(qtbot, _ENTER)(dialog)  # type: ignore[arg-type]

    def order(dialog: ReportDialog) -> None:
        press(qtbot, _ENTER)(dialog)
        when_open(beside)

    in_report(qtbot, order)
    qtbot.keyClick(active(console, qtbot), Qt.Key.Key_P, _CONTROL)
    assert isinstance(seen[0], PlainDialog)
    qtbot.waitUntil(lambda: len(reports(data)) == 2)
    assert report.read_bytes() == b"%PDF-1.7 of somebody else"
    assert reports(data) == [report.with_stem(f"{report.stem}-2"), report]
