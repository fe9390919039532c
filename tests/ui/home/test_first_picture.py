"""Home is filled behind its first picture; it does not stay empty where that fails or is hidden."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
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


class PaintingsOfTheForm(QObject):
    """Writes down when the form is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, NewSessionForm):
            self._told.append("form")
        return False


def test_the_form_is_painted_before_it_is_told_that_it_can_be_used(
    house: House, qtbot: QtBot, qapp: QApplication
) -> None:
    home = HomeWindow(house.open()._make_contents)
    qtbot.addWidget(home)
    told: list[str] = []
    watching = PaintingsOfTheForm(told)
    qapp.installEventFilter(watching)
    home.usable.connect(lambda: told.append("usable"))
    with qtbot.waitSignal(home.listed, timeout=20_000):
        home.show()
    qapp.removeEventFilter(watching)
    assert set(told[: told.index("usable")]) == {"form"}
