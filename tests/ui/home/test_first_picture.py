"""Home is filled behind its first picture; it does not stay empty where that fails or is hidden."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.home.form import NewSessionForm
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


def test_the_form_is_painted_before_it_is_told_that_it_can_be_used(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    paint = NewSessionForm.paintEvent

    def counted(self: NewSessionForm, event: QPaintEvent) -> None:
        painted.append("form")
        paint(self, event)

    monkeypatch.setattr(NewSessionForm, "paintEvent", counted)
    home = HomeWindow(house.open()._make_contents)
    qtbot.addWidget(home)
    painted.clear()
    home.usable.connect(lambda: painted.append("usable"))
    with qtbot.waitSignal(home.listed, timeout=20_000):
        home.show()
    assert painted[:2] == ["form", "usable"]
