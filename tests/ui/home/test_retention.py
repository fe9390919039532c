from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.sessions.retention import NEVER
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from cwb_workshop.ui.home.window import HomeWindow
from tests.languages import LANGUAGES
from tests.ui.home.conftest import House
from tests.ui.open_dialogs import when_open
from tests.workshop import EVENING, NEW, registry


def held(house: House, place: str, day: str, said: str = "meer groen") -> Path:
    path = house.root / "sessions" / f"{day}-{place.lower()}.cwb"
    new = replace(NEW, place=place, date=day)
    session = Toolbox(registry(), house.root / "backups").begin(path, new, SetClock(EVENING))
    session.open_item("obstacles")
    session.capture(said)
    session.close_file()
    return path


def titles(home: HomeWindow) -> list[str]:
    return [row.summary.place for row in home.pane.list.rows]


def press(qtbot: QtBot, home: HomeWindow, key: Qt.Key) -> None:
    home.pane.list.setFocus()
    qtbot.keyClick(home.pane.list, key)


def press_key(qtbot: QtBot, key: Qt.Key, dialog: QDialog) -> None:
    qtbot.keyClick(dialog, key)


def was_closed(seen: Sequence[object]) -> bool:
    return bool(seen) and QApplication.activeModalWidget() is None


def answer(value: str) -> list[str]:
    """Choose this in the next dialog; what it says comes into the list."""
    said: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        text = f"{dialog._heading.text()}\n{dialog._text.text()}"
        said.append(text.replace("\u200b", ""))
        dialog._take(value)

    when_open(take)
    return said


def test_delete_removes_the_chosen_session_after_a_yes(house: House, qtbot: QtBot) -> None:
    held(house, "Zuiderkouw", "2026-03-12")
    held(house, "Noorderzon", "2026-03-20")
    home = house.open()
    assert titles(home) == ["Noorderzon", "Zuiderkouw"]
    seen = answer("all")
    with qtbot.waitSignal(home.pane._retention.removed, timeout=20_000):
        press(qtbot, home, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(home) == ["Zuiderkouw"], timeout=20_000)
    assert "Noorderzon" in home.pane.news
    assert "niet ongedaan" in seen[0]


def test_enter_and_escape_leave_everything(house: House, qtbot: QtBot) -> None:
    path = held(house, "Zuiderkouw", "2026-03-12")
    home = house.open()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        seen = when_open(partial(press_key, qtbot, key))
        press(qtbot, home, Qt.Key.Key_Delete)
        qtbot.waitUntil(partial(was_closed, seen), timeout=20_000)
    assert path.exists()
    assert titles(home) == ["Zuiderkouw"]


def test_the_form_forgets_the_session_that_is_removed(house: House, qtbot: QtBot) -> None:
    held(house, "Zuiderkouw", "2026-03-12")
    last = NewSession("Zuiderkouw", "2026-03-12", "19:00", 120, "nl", venue="De Geheime Zaal")
    house.preferences.keep(replace(house.preferences.values, last=last))
    home = house.open()
    answer("all")
    with qtbot.waitSignal(home.pane._retention.removed, timeout=20_000):
        press(qtbot, home, Qt.Key.Key_Delete)
    assert house.preferences.values.last is None
    assert "Geheime" not in (house.root / "preferences.json").read_text()


def test_an_old_session_is_mentioned_and_only_removed_after_a_yes(
    house: House, qtbot: QtBot
) -> None:
    old = held(house, "Zuiderkouw", "2025-04-19")
    young = held(house, "Noorderzon", "2025-04-21")
    home = house.open()
    assert home.pane.reminder.text.startswith("1 sessie is ouder dan 12 maanden")
    seen = answer("leave")
    qtbot.mouseClick(home.pane.reminder.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(partial(was_closed, seen), timeout=20_000)
    assert old.exists()
    answer("all")
    with qtbot.waitSignal(home.pane._retention.removed, timeout=20_000):
        qtbot.mouseClick(home.pane.reminder.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: home.pane.reminder.text == "", timeout=20_000)
    assert not old.exists()
    assert young.exists()


def test_another_time_can_be_chosen_by_keys_and_is_kept(house: House, qtbot: QtBot) -> None:
    held(house, "Zuiderkouw", "2025-12-01")
    home = house.open()
    assert home.pane.reminder.text == ""
    seen = answer("3")
    qtbot.keyClick(home, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert str(house.root / "sessions") in seen[0]
    assert house.preferences.values.retention_months == 3
    qtbot.waitUntil(lambda: bool(home.pane.reminder.text), timeout=20_000)
    answer(str(NEVER))
    qtbot.mouseClick(home.pane.privacy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not home.pane.reminder.text, timeout=20_000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_session_that_cannot_be_read_can_be_removed(
    house: House, qtbot: QtBot, language: str
) -> None:
    (house.root / "sessions" / "stuk.cwb").write_bytes(b"geen sessie")
    home = house.open(language)
    answer("all")
    with qtbot.waitSignal(home.pane._retention.removed, timeout=20_000):
        press(qtbot, home, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(home) == [], timeout=20_000)


def test_the_menu_of_a_row_offers_everything_with_its_key(house: House) -> None:
    held(house, "Zuiderkouw", "2026-03-12")
    home = house.open()
    menu = home.pane.list.menu(home.pane.list.rows[0])
    offered = {action.text(): action.shortcut().toString() for action in menu.actions()}
    assert offered["Verwijderen…"] == "Del"
    assert offered["Reservekopieën…"] == "Ctrl+B"
    assert offered["Wat zag de zaal?"] == "Ctrl+R"
    menu.deleteLater()
