"""Reports of several sessions at once, from the menu of home and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.reports.many_dialog import ManyReportsDialog
from tests.ui.open_dialogs import when_open
from tests.workshop import EVENING, NEW

NAME = "Fatima van der Berg"


def a_session(program: Program, line: str, minute: int) -> Path:
    context = program._context
    context.data.make()
    path = context.library.new_path(NEW.place, NEW.date)
    session = context.toolbox.begin(path, NEW, SetClock(EVENING.replace(minute=minute)))
    session.open_item("obstacles")
    session.capture(line)
    session.close_file()
    return path


@pytest.fixture
def listed(program: Program) -> Program:
    """Two sessions of which everybody may read everything, and one that names somebody."""
    for minute, line in enumerate(("1: Te duur", f"1: Vraag {NAME}", "1: Te ver weg")):
        a_session(program, line, minute)
    program._context.library.refresh()
    return program


def in_many(
    program: Program, qtbot: QtBot, act: Callable[[ManyReportsDialog], object]
) -> list[QDialog]:
    """Ask for it, act there, and go back."""

    def acted(dialog: QDialog) -> None:
        assert isinstance(dialog, ManyReportsDialog)
        try:
            act(dialog)
        finally:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    seen = when_open(acted)
    ask = program.home._contents.many_reports
    assert ask is not None
    ask(program.home)
    return seen


def choose_all(dialog: ManyReportsDialog) -> None:
    for _row in range(dialog.list.count()):
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)


def rows(dialog: ManyReportsDialog) -> list[str]:
    return [dialog.list.item(at).text() for at in range(dialog.list.count())]


def test_each_is_made_and_one_in_which_somebody_may_be_recognised_waits(
    listed: Program, qtbot: QtBot
) -> None:
    def make(dialog: ManyReportsDialog) -> None:
        choose_all(dialog)
        assert dialog._told.text() == "3 sessies gekozen"
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog._told.text() == "2 van 3 gemaakt.", timeout=30_000)
        told = rows(dialog)
        assert sum("✓" in one for one in told) == 2
        (waits,) = (one for one in told if "✓" not in one)
        assert waits.endswith("wat er met 1 vondst gebeurt.")

    in_many(listed, qtbot, make)
    files = list(listed._context.data.reports.glob("*.pdf"))
    assert len(files) == 2
    assert all(NAME.encode() not in file.read_bytes() for file in files)


def test_the_organiser_gets_all_of_them_in_the_form_that_was_chosen(
    listed: Program, qtbot: QtBot
) -> None:
    def make(dialog: ManyReportsDialog) -> None:
        for name, value in (("edition", "organiser"), ("format", "docx")):
            box = dialog.boxes[name]
            box.setCurrentIndex(box.findData(value))
        choose_all(dialog)
        dialog.take.click()
        qtbot.waitUntil(lambda: dialog._told.text() == "3 van 3 gemaakt.", timeout=60_000)

    in_many(listed, qtbot, make)
    assert len(list(listed._context.data.reports.glob("*organis*.docx"))) == 3


def test_what_is_not_chosen_is_not_made(listed: Program, qtbot: QtBot) -> None:
    in_many(listed, qtbot, lambda dialog: dialog.begin())
    assert not list(listed._context.data.reports.glob("*.*"))


def test_a_session_that_is_gone_is_told_in_its_row_and_the_others_are_made(
    listed: Program, qtbot: QtBot
) -> None:
    def make(dialog: ManyReportsDialog) -> None:
        choose_all(dialog)
        first = min(listed._context.library.folder.glob("*.cwb"), key=lambda path: len(path.name))
        first.unlink()
        dialog.begin()
        qtbot.waitUntil(lambda: dialog._told.text() == "1 van 3 gemaakt.", timeout=30_000)

    in_many(listed, qtbot, make)


def test_the_menu_of_home_opens_it(listed: Program) -> None:
    opened: list[list[QDialog]] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        word = "Verslagen van meer sessies…"
        (line,) = (one for one in menu.actions() if one.text() == word)
        menu.setActiveAction(line)
        opened.append(when_open(QDialog.reject))
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    QTest.keyClick(listed.home, Qt.Key.Key_F10)
    ((dialog,),) = opened
    assert isinstance(dialog, ManyReportsDialog)
