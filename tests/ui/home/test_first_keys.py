"""Where the first key goes: to the session that was interrupted, or else to the form."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.ui.home.form import NewSessionForm
from tests.ui.home.conftest import House
from tests.ui.home.evenings import SHORTLY_AFTER, interrupted, press_enter
from tests.workshop import EVENING


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.isWindow() and event.type() == QEvent.Type.Show:
            self.shown.append(watched)
        return False


def test_no_other_window_flashes_while_home_is_filled(house: House, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    home = house.open()
    qapp.removeEventFilter(windows)
    assert windows.shown == [home]


def test_the_form_has_the_keyboard_as_soon_as_it_is_there(house: House, qtbot: QtBot) -> None:
    home = house.open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is home.form.place)


def test_a_field_is_on_the_screen_before_it_is_given_the_keyboard(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: list[bool] = []
    monkeypatch.setattr(
        NewSessionForm, "take_focus", lambda form: there.append(form.place.isVisible())
    )
    house.open()
    assert there == [True]


def test_enter_goes_on_with_the_session_that_was_interrupted(house: House, qtbot: QtBot) -> None:
    path = interrupted(house)
    home = house.open(now=SHORTLY_AFTER)
    with qtbot.waitSignal(home.continue_requested) as asked:
        press_enter(qtbot, home)
    assert asked.args == [path]


def test_enter_goes_on_also_while_another_window_is_active(house: House, qtbot: QtBot) -> None:
    interrupted(house)
    home = house.open(now=SHORTLY_AFTER)
    home.form.take_focus()
    home.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    home.hide()
    with qtbot.waitSignal(home.listed):
        home.show()
    assert home.focusWidget() is home.pane.list


def test_coming_home_from_a_new_session_enter_goes_on_with_it(house: House, qtbot: QtBot) -> None:
    home = house.open(now=SHORTLY_AFTER)
    begun: list[NewSession] = []
    home.session_requested.connect(begun.append)
    home.form.place.setText("Zuiderkouw")
    home.form.venue.setFocus()
    press_enter(qtbot, home)
    home.hide()
    path = interrupted(house)
    with qtbot.waitSignal(home.listed):
        home.show()
    with qtbot.waitSignal(home.continue_requested) as asked:
        press_enter(qtbot, home)
    assert asked.args == [path]
    assert len(begun) == 1


def test_one_enter_too_many_after_an_evening_begins_nothing(house: House, qtbot: QtBot) -> None:
    home = house.open(now=SHORTLY_AFTER)
    begun: list[NewSession] = []
    home.session_requested.connect(begun.append)
    home.form.place.setText("Zuiderkouw")
    press_enter(qtbot, home)
    home.hide()
    path = interrupted(house, ended=True)
    with qtbot.waitSignal(home.listed):
        home.show()
    with qtbot.waitSignal(home.open_requested) as asked:
        press_enter(qtbot, home)
    assert asked.args == [path]
    assert len(begun) == 1


@pytest.mark.parametrize("ended", [True, False])
def test_at_the_start_enter_opens_a_locked_session_of_this_evening(
    house: House, qtbot: QtBot, ended: bool
) -> None:
    """Whether it was ended stands inside: beginning another one is not what Enter is for."""
    path = interrupted(house, ended=ended)
    house.library.lock(path, "een lang wachtwoord")
    house.library._keys.clear()
    os.utime(path, (SHORTLY_AFTER.timestamp(), SHORTLY_AFTER.timestamp()))
    home = house.open(now=SHORTLY_AFTER)
    assert home.focusWidget() is home.pane.list
    with qtbot.waitSignal(home.open_requested) as asked:
        press_enter(qtbot, home)
    assert asked.args == [path]


def test_at_the_start_a_finished_session_leaves_the_keyboard_to_the_form(house: House) -> None:
    interrupted(house, ended=True)
    home = house.open(now=SHORTLY_AFTER)
    assert home.focusWidget() is home.form.place


def cut_off_after_an_older_one(house: House) -> tuple[Path, Path]:
    """Return an older session that the index knows, and one that a power cut came before."""
    older = interrupted(house, name="eerder")
    os.utime(older, (EVENING.timestamp(), EVENING.timestamp()))
    house.library.refresh()
    return older, interrupted(house)


@pytest.mark.parametrize("ended", [True, False])
def test_after_a_power_cut_enter_goes_on_with_that_evening_and_with_no_older_one(
    house: House, qtbot: QtBot, *, ended: bool
) -> None:
    older, path = cut_off_after_an_older_one(house)
    if ended:
        older.unlink()
        interrupted(house, name="eerder", ended=True)
        os.utime(older, (EVENING.timestamp(), EVENING.timestamp()))
    home = house.open(now=SHORTLY_AFTER)
    qtbot.waitUntil(lambda: len(home.pane.list.rows) == 2)
    assert home.pane.list.current_row == home.pane.list.rows[0]
    with qtbot.waitSignal(home.continue_requested) as asked:
        press_enter(qtbot, home)
    assert asked.args == [path]


def test_who_walked_to_a_session_stays_there_when_one_to_go_on_with_appears(
    house: House, qtbot: QtBot
) -> None:
    older = interrupted(house, name="eerder")
    os.utime(older, (EVENING.timestamp(), EVENING.timestamp()))
    closed = interrupted(house, name="klaar", ended=True)
    home = house.open(now=SHORTLY_AFTER)
    qtbot.waitUntil(lambda: len(home.pane.list.rows) == 2)
    qtbot.keyClick(home.pane.list, Qt.Key.Key_Down)
    assert home.pane.list.current_row == home.pane.list.rows[1]
    path = interrupted(house)
    with qtbot.waitSignal(home.listed):
        home.refresh()
    assert [row.path for row in home.pane.list.rows][:1] == [path]
    row = home.pane.list.current_row
    assert row is not None
    assert row.path == closed
