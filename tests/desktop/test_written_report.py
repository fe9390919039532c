"""After a report: open it, show it in its folder, or print it, in the evening and at home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.system_services import System
from tests.ui.open_dialogs import when_open
from tests.workshop import NEW


class Asked(System):
    """A system that does what the test says, and notes what it was asked."""

    def __init__(self, *, does: bool = True) -> None:
        self.does = does
        self.asked: list[tuple[str, Path]] = []

    def open_file(self, file: Path) -> bool:
        return self._note("open", file)

    def show_folder(self, folder: Path) -> bool:
        return self._note("folder", folder)

    def print_file(self, file: Path) -> bool:
        return self._note("print", file)

    def _note(self, what: str, path: Path) -> bool:
        self.asked.append((what, path))
        return self.does


def an_evening(program: Program, system: System) -> Evening:
    program._context.system = system
    program.start(NEW)
    assert program.evening is not None
    program.evening.session.open_item("obstacles")
    program.evening.session.capture("1: Te veel loketten")
    return program.evening


def offered(evening: Evening, qtbot: QtBot) -> list[QPushButton]:
    """Ask for a report by its key, and return the buttons that come with the news of it."""
    with qtbot.waitActive(evening.console):
        evening.console.activateWindow()
    QTest.keyClick(
        evening.console.work.capture.field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
    )
    told = evening.console.status._told
    qtbot.waitUntil(told.isVisible)
    return [button for button in told.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.parametrize(("number", "what"), [(0, "open"), (1, "folder"), (2, "print")])
def test_a_report_can_be_used_at_once_by_keyboard(
    program: Program, qtbot: QtBot, number: int, what: str
) -> None:
    system = Asked()
    evening = an_evening(program, system)
    buttons = offered(evening, qtbot)
    assert [button.text() for button in buttons] == ["Openen", "Toon in de map", "Afdrukken"]
    for _press in range(60):
        if buttons[number].hasFocus():
            break
        QTest.keyClick(evening.console.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(buttons[number], Qt.Key.Key_Space)
    ((asked, path),) = system.asked
    assert asked == what
    assert path.exists()
    assert path.is_dir() is (what == "folder")
    assert evening.session.record.entries.values()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_the_laptop_cannot_do_is_said(program: Program, qtbot: QtBot, number: int) -> None:
    evening = an_evening(program, Asked(does=False))
    button = offered(evening, qtbot)[number]
    before = evening.console.status._announced.text()
    button.click()
    told = evening.console.status._announced.text()
    assert told != before
    assert str(program._context.data.reports) in told
    assert button.isVisible(), "another way can be tried"


def test_the_offer_goes_with_the_next_news(program: Program, qtbot: QtBot) -> None:
    evening = an_evening(program, Asked())
    offered(evening, qtbot)
    evening.console.status.announce("Iets anders")
    QApplication.processEvents()
    told = evening.console.status._told
    assert [one for one in told.findChildren(QPushButton) if one.isVisible()] == []


def test_at_home_it_is_asked_until_it_is_enough(program: Program, qtbot: QtBot) -> None:
    system = Asked(does=False)
    an_evening(program, system)
    with qtbot.waitSignal(program.home.listed):
        program.go_home()
    (path,) = program._context.library.folder.glob("*.cwb")
    texts: list[str] = []

    def press(number: int, then: Callable[[], object] | None = None) -> Callable[[QDialog], None]:
        def act(dialog: QDialog) -> None:
            texts.append(dialog.accessibleDescription())
            if then is not None:
                then()
            dialog.findChildren(QPushButton)[number].click()

        return act

    when_open(press(3, lambda: when_open(press(0))))
    program._closed_sessions.report(path)
    assert [what for what, _path in system.asked] == ["print"]
    assert len(texts) == 2
