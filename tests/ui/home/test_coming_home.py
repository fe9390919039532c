"""After an evening the keyboard is at its session, and late words begin no other one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.ui.home.window import HomeWindow
from tests.ui.home.conftest import House
from tests.ui.home.evenings import SHORTLY_AFTER, interrupted, press_enter


def after_an_evening(house: House, qtbot: QtBot) -> tuple[HomeWindow, Path, list[NewSession]]:
    """Return home after an evening, its session, and all that were asked for from then on."""
    home = house.open(now=SHORTLY_AFTER)
    home.form.place.setText("Zuiderkouw")
    press_enter(qtbot, home)
    home.hide()
    interrupted(house, name="eerder", ended=True)
    path = interrupted(house, ended=True)
    begun: list[NewSession] = []
    home.session_requested.connect(begun.append)
    home.open_requested.connect(begun.append)
    with qtbot.waitSignal(home.listed):
        home.come_back(path)
    return home, path, begun


def written(qtbot: QtBot, home: HomeWindow, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(home.focusWidget() or home, letter)


@pytest.mark.parametrize("touched", ["", "nog een veld", "en"])
def test_late_words_and_enter_begin_nothing_and_are_told(
    house: House, qtbot: QtBot, touched: str
) -> None:
    home, path, begun = after_an_evening(house, qtbot)
    home.hide()
    if touched == "en":
        home._contents.interface.speak("en")
    else:
        home.form.venue.setText(touched)
    home.come_back(path)
    written(qtbot, home, "late woorden")
    before = home.form.typed
    press_enter(qtbot, home)
    qtbot.waitUntil(lambda: home.focusWidget() is home.pane.list)
    written(qtbot, home, "en meer")
    press_enter(qtbot, home)
    assert not begun
    assert home.form.typed == before
    words = home._contents.interface.words
    assert words("home.late.nowhere") in home.pane.news


def test_the_next_enter_opens_the_session_that_was_left(house: House, qtbot: QtBot) -> None:
    home, path, _begun = after_an_evening(house, qtbot)
    written(qtbot, home, "ee")
    press_enter(qtbot, home)
    with qtbot.waitSignal(home.open_requested) as asked:
        press_enter(qtbot, home)
    assert asked.args == [path]


def test_a_half_filled_form_waits_after_an_evening_without_the_keyboard(
    house: House, qtbot: QtBot
) -> None:
    home = house.open(now=SHORTLY_AFTER)
    home.form.place.setText("Oosterwold")
    home.hide()
    path = interrupted(house)
    with qtbot.waitSignal(home.listed):
        home.come_back(path)
    assert home.focusWidget() is home.pane.list
    assert home.form.place.text() == "Oosterwold"


def test_who_went_to_the_form_after_an_evening_begins_as_ever(house: House, qtbot: QtBot) -> None:
    home, _path, begun = after_an_evening(house, qtbot)
    qtbot.keyClick(home.pane.list, Qt.Key.Key_Tab)
    assert home.form.isAncestorOf(home.focusWidget())
    home.form.place.setFocus()
    press_enter(qtbot, home)
    assert len(begun) == 1


def test_who_looked_along_the_sessions_opens_them_at_once(house: House, qtbot: QtBot) -> None:
    home, _path, begun = after_an_evening(house, qtbot)
    qtbot.keyClick(home.pane.list, Qt.Key.Key_Down)
    written(qtbot, home, "z")
    press_enter(qtbot, home)
    assert len(begun) == 1


def test_after_practice_with_nothing_kept_the_form_is_there_as_at_first(
    house: House, qtbot: QtBot
) -> None:
    home = house.open()
    home.hide()
    with qtbot.waitSignal(home.listed):
        home.come_back(None)
    assert home.focusWidget() is home.form.place


def test_after_an_evening_that_no_list_shows_nothing_can_be_begun_by_typing(
    house: House, qtbot: QtBot
) -> None:
    home = house.open()
    begun: list[NewSession] = []
    home.session_requested.connect(begun.append)
    home.hide()
    with qtbot.waitSignal(home.listed):
        home.come_back(house.root / "elders.cwb")
    written(qtbot, home, "late woorden")
    qtbot.keyClick(home.focusWidget() or home, Qt.Key.Key_Return)
    qtbot.keyClick(home.focusWidget() or home, Qt.Key.Key_Return)
    assert not begun
    assert not home.form.place.text()
