"""A key that is held down or pressed twice does once what it says."""

from __future__ import annotations

from collections.abc import Iterator
from time import sleep

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, NONE, focused, key


def held(console: ConsoleWindow, pressed: Qt.Key, times: int) -> None:
    """Press a key and hold it: the system repeats it."""
    for repeat in range(times):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, pressed, NONE, "", autorep=repeat > 0)
            QApplication.sendEvent(focused(), event)


def test_what_was_asked_of_a_second_press_goes_with_another_key(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_Escape)
    assert console.work.capture.message.isVisible()
    key(console, Qt.Key.Key_PageDown, CONTROL)
    assert not console.work.capture.message.isVisible()


def test_a_key_that_is_held_down_goes_one_step_back(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    held(console, Qt.Key.Key_Escape, 8)
    assert wall_mode(console.session.record) == "live"


def test_a_key_that_is_pressed_twice_turns_one_screen(
    console: ConsoleWindow, qapp: QApplication
) -> None:
    key(console, Qt.Key.Key_F5)
    before = console.session.screen_at
    qapp.setDoubleClickInterval(5_000)
    try:
        for _ in range(3):
            key(console, Qt.Key.Key_PageDown)
    finally:
        qapp.setDoubleClickInterval(0)
    after = console.session.screen_at
    key(console, Qt.Key.Key_PageUp)
    assert (before, after) == (console.session.screen_at, after)
    assert before != after


@pytest.fixture
def hands(qapp: QApplication) -> Iterator[None]:
    """As quick as hands are, not as tests."""
    qapp.setDoubleClickInterval(400)
    yield
    qapp.setDoubleClickInterval(0)


@pytest.mark.usefixtures("hands")
def test_a_second_press_counts_only_after_the_question_was_seen(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F5)
    for _press in range(4):
        key(console, Qt.Key.Key_Escape)
        assert wall_mode(console.session.record) == "live"
        assert console.work.capture.message.isVisible()
        QTest.qWait(90)
    QTest.qWait(300)
    key(console, Qt.Key.Key_Escape)
    assert wall_mode(console.session.record) == "waiting"


@pytest.mark.usefixtures("hands")
def test_presses_that_wait_behind_a_busy_moment_answer_no_question(console: ConsoleWindow) -> None:
    """What was pressed before the sentence is on the screen cannot be its answer."""
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_Escape)
    sleep(0.4)
    QApplication.sendEvent(focused(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE))
    assert wall_mode(console.session.record) == "live"


@pytest.mark.usefixtures("hands")
def test_what_is_seen_by_nobody_but_said_can_be_answered(console: ConsoleWindow) -> None:
    """A console behind other windows is not painted, and a screen reader still says it."""
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_Escape)
    console.showMinimized()
    QTest.qWait(400)
    console.wall_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE))
    assert wall_mode(console.session.record) == "waiting"
