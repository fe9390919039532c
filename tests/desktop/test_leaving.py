"""An evening that is held is left by whoever means it, and by no slip of the hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.ui.open_dialogs import when_open
from tests.workshop import NEW


@pytest.fixture
def held(program: Program) -> Program:
    """The program in an evening of which the first item is open."""
    program.start(NEW)
    assert program.evening is not None
    program.evening.session.next_item()
    return program


def press_ctrl_w(program: Program) -> None:
    assert program.evening is not None
    program.evening.console.activateWindow()
    QApplication.processEvents()
    field = program.evening.console.work.capture.field
    QTest.keyClick(field, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)


def answer_with(key: Qt.Key) -> list[str]:
    asked: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        asked.append(dialog.windowTitle())
        focused = dialog.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    when_open(answer)
    return asked


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_who_only_presses_on_stays(held: Program, key: Qt.Key) -> None:
    asked = answer_with(key)
    press_ctrl_w(held)
    assert asked == ["Deze avond verlaten?"]
    assert held.evening is not None


def test_who_chooses_to_leave_is_at_home(held: Program) -> None:
    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        dialog._take("leave")

    when_open(leave)
    press_ctrl_w(held)
    assert held.evening is None
    assert held.home.isVisible()


def test_before_the_first_item_and_after_the_end_nothing_is_asked(program: Program) -> None:
    program.start(NEW)
    press_ctrl_w(program)
    assert program.evening is None
    assert QApplication.activeModalWidget() is None


def told_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_practice_says_all_the_time_that_nothing_is_kept(program: Program) -> None:
    program.practise()
    assert program.evening is not None
    console = program.evening.console
    for do in (console.session.next_item, lambda: console.session.capture("1: te duur")):
        do()
        QApplication.processEvents()
        for part in (console.top, console.status):
            assert "Oefenen" in told_in(part)
            assert "Bewaard" not in told_in(part)
    program.go_home()
    program.start(NEW)
    assert "Oefenen" not in told_in(program.evening.console.top)


def test_leaving_practice_asks_whether_it_may_go_and_tells_that_it_went(program: Program) -> None:
    program.practise()
    assert program.evening is not None
    program.evening.session.next_item()
    asked: list[str] = []

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        asked.append(dialog.windowTitle())
        dialog._take("leave")

    when_open(leave)
    press_ctrl_w(program)
    assert asked == ["Stoppen met oefenen?"]
    assert program.evening is None
    assert "Het oefenen is voorbij" in told_in(program.home)
