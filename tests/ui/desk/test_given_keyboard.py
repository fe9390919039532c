"""Whoever presses Enter twice where once was meant stops nothing and opens nothing at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.desk.given_keyboard import MOST_SECONDS, GivenKeyboard
from cwb_workshop.ui.desk.window import DeskWindow
from tests.archive.evenings import evening, say
from tests.ui.desk.test_desk_window import add, opened

ENTER = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
SPACE = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
TAB = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> DeskWindow:
    window = opened(tmp_path, qtbot)
    window.show_page("sessions")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_an_enter_just_after_the_keyboard_came_by_itself_was_for_what_had_it() -> None:
    now = [10.0]
    given = GivenKeyboard(lambda: now[0])
    assert not given.is_of_before(ENTER)
    given.came(Qt.FocusReason.OtherFocusReason)
    now[0] += MOST_SECONDS / 2
    assert given.is_of_before(ENTER)
    assert not given.is_of_before(SPACE)
    now[0] += MOST_SECONDS
    assert not given.is_of_before(ENTER)


def test_who_took_the_keyboard_there_by_tab_is_answered_at_once() -> None:
    given = GivenKeyboard(lambda: 10.0)
    given.came(Qt.FocusReason.OtherFocusReason)
    given.came(Qt.FocusReason.TabFocusReason)
    assert not given.is_of_before(ENTER)


def test_a_doubled_enter_does_not_stop_what_the_first_one_began(
    desk: DeskWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for place in ("Noord", "Oost", "Zuid"):
        say(evening(tmp_path, place), "te duur")
    stop = desk.sessions.buttons["stop"]
    desk.add([tmp_path])
    assert desk.focusWidget() is stop
    QTest.keyClick(stop, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not stop.isEnabled())
    assert not desk._work.is_stopped
    qtbot.waitUntil(lambda: len(desk.sessions.list.lines) == 3)


def test_a_doubled_enter_in_the_search_opens_no_evening(
    desk: DeskWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    say(evening(tmp_path), "te duur")
    add(desk, qtbot, tmp_path)
    desk.show_page("find")
    qtbot.waitUntil(lambda: len(desk.finding.list.lines) == 1)
    opened_now: list[object] = []
    desk.finding.opened.connect(opened_now.append)
    for had in (desk.finding.field, desk.finding.list):
        QTest.keyClick(had, Qt.Key.Key_Return)
    assert desk.focusWidget() is desk.finding.list
    assert opened_now == []
    desk.finding.list.focusInEvent(TAB)
    QTest.keyClick(desk.finding.list, Qt.Key.Key_Return)
    assert len(opened_now) == 1
