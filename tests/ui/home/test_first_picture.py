"""Home is filled behind its first picture; it does not stay empty where that fails or is hidden."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.home.window import HomeWindow
from tests.ui.home.conftest import House


def test_home_is_filled_though_no_first_picture_comes(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HomeWindow, "paintEvent", lambda *_: None)
    assert house.open().form.isVisible()


def test_a_home_that_was_left_at_once_is_filled_when_it_is_seen_again(
    house: House, qtbot: QtBot
) -> None:
    home = house.open()
    other = HomeWindow(home._make_contents)
    qtbot.addWidget(other)
    other.painted.connect(other.hide)
    with qtbot.waitSignal(other.painted, timeout=20_000):
        other.show()
    other.painted.disconnect(other.hide)
    with qtbot.waitSignal(other.listed, timeout=20_000):
        other.show()
    assert other.form.isVisible()
