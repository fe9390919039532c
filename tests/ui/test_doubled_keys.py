"""One press is one press, whatever a hand, a clicker or a system makes of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.doubled_keys import DoubledKeys

PGDN, LETTER = int(Qt.Key.Key_PageDown), int(Qt.Key.Key_B)


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time(qapp: QApplication) -> Iterator[Time]:
    qapp.setDoubleClickInterval(400)
    yield Time()
    qapp.setDoubleClickInterval(0)


def test_a_second_press_at_once_is_doubled_and_a_later_one_is_meant(time: Time) -> None:
    keys = DoubledKeys(time)
    keys.press(PGDN)
    assert not keys.is_doubled("next_screen")
    time.now += 0.2
    assert keys.is_doubled("next_screen")
    time.now += 0.31
    assert not keys.is_doubled("next_screen")


def test_another_action_is_no_double(time: Time) -> None:
    keys = DoubledKeys(time)
    keys.press(PGDN)
    keys.is_doubled("next_screen")
    assert not keys.is_doubled("previous_screen")


def test_a_key_that_is_held_is_one_press_though_the_system_tells_another(time: Time) -> None:
    keys = DoubledKeys(time)
    keys.press(PGDN)
    keys.is_doubled("next_screen")
    for _ in range(40):
        time.now += 0.05
        keys.hold(PGDN)
    time.now += 0.05
    assert keys.is_doubled("next_screen")


def test_so_soon_after_it_was_let_go_no_hand_pressed_it(time: Time) -> None:
    keys = DoubledKeys(time)
    keys.press(PGDN)
    keys.is_doubled("next_screen")
    time.now += 0.7
    keys.let_go(PGDN)
    time.now += 0.01
    assert keys.is_doubled("next_screen")


def test_where_the_system_knows_no_double_click_each_press_is_meant(
    time: Time, qapp: QApplication
) -> None:
    qapp.setDoubleClickInterval(0)
    keys = DoubledKeys(time)
    keys.press(PGDN)
    keys.is_doubled("next_screen")
    keys.let_go(PGDN)
    assert not keys.is_doubled("next_screen")


def test_a_clicker_is_heard_while_somebody_types(time: Time) -> None:
    """Keys of words say nothing of the key that turned the screen."""
    keys = DoubledKeys(time)
    keys.press(PGDN)
    keys.is_doubled("next_screen")
    keys.let_go(PGDN)
    for _letter in range(20):
        time.now += 0.06
        keys.press(LETTER)
        keys.hold(LETTER)
        time.now += 0.05
        keys.let_go(LETTER)
    time.now += 0.01
    keys.press(PGDN)
    assert not keys.is_doubled("next_screen")
