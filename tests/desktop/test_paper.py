"""From the window for reports to the paper of an evening: in the evening and at home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.reports.dialog import ReportDialog
from cwb_workshop.ui.reports.paper_dialog import PaperDialog
from tests.desktop.test_written_report import Asked, an_evening
from tests.ui.open_dialogs import when_open

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def in_paper(qtbot: QtBot, act: Callable[[PaperDialog], object]) -> list[QDialog]:
    """Go on from the window for reports to its paper, and act there; then go back."""

    def acted(dialog: QDialog) -> None:
        assert isinstance(dialog, PaperDialog)
        try:
            qtbot.waitUntil(dialog.buttons["all"].isEnabled, timeout=30_000)
            act(dialog)
        finally:
            dialog.reject()

    def go_on(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        seen.extend(when_open(acted))
        QTest.keyClick(dialog, Qt.Key.Key_P, CONTROL | SHIFT)

    seen: list[QDialog] = []
    when_open(go_on)
    return seen


def kept(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("*.pdf"))


def test_in_the_evening_paper_is_kept_among_the_reports_and_over_its_own(
    program: Program, qtbot: QtBot
) -> None:
    evening = an_evening(program, Asked())
    with qtbot.waitActive(evening.console):
        evening.console.activateWindow()
    folder = program._context.data.reports

    def twice(dialog: PaperDialog) -> None:
        dialog.buttons["save"].click()
        dialog.buttons["save"].click()
        assert str(folder) in dialog._told.text()

    in_paper(qtbot, twice)
    QTest.keyClick(evening.console.work.capture.field, Qt.Key.Key_P, CONTROL)
    assert kept(folder) == ["2026-03-12_zuiderkouw_draaiboek_nl.pdf"]


def test_at_home_all_of_it_is_kept_and_goes_with_its_session(
    program: Program, qtbot: QtBot
) -> None:
    an_evening(program, Asked())
    path = program.open_file
    assert path is not None
    program.go_home()
    in_paper(qtbot, lambda dialog: dialog.buttons["all"].click())
    program.report_of(path)
    files = kept(program._context.data.reports)
    assert len(files) >= 11
    assert all(name.startswith("2026-03-12_zuiderkouw_") for name in files)
    noted = program._context.library.traces(path).reports
    assert sorted(file.name for file in noted) == files


def test_it_is_printed_by_the_system_and_taken_along_on_a_stick(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    system = Asked(folder=tmp_path)
    evening = an_evening(program, system)
    with qtbot.waitActive(evening.console):
        evening.console.activateWindow()

    def act(dialog: PaperDialog) -> None:
        dialog.buttons["print"].click()
        assert dialog._told.text() == "De printer heeft dit: Draaiboek"
        dialog.buttons["stick"].click()
        dialog.buttons["folder"].click()

    in_paper(qtbot, act)
    QTest.keyClick(evening.console.work.capture.field, Qt.Key.Key_P, CONTROL)
    assert system.asked == [
        ("pages", Path("2026-03-12_zuiderkouw_draaiboek_nl.pdf")),
        ("folder", program._context.data.reports),
    ]
    assert len(kept(tmp_path)) >= 11


def test_what_somebody_else_put_there_is_never_written_over(program: Program, qtbot: QtBot) -> None:
    evening = an_evening(program, Asked())
    with qtbot.waitActive(evening.console):
        evening.console.activateWindow()
    folder = program._context.data.reports
    folder.mkdir(parents=True, exist_ok=True)
    other = folder / "2026-03-12_zuiderkouw_draaiboek_nl.pdf"
    other.write_bytes(b"van iemand anders")
    in_paper(qtbot, lambda dialog: dialog.buttons["save"].click())
    QTest.keyClick(evening.console.work.capture.field, Qt.Key.Key_P, CONTROL)
    assert other.read_bytes() == b"van iemand anders"
    assert len(kept(folder)) == 2
