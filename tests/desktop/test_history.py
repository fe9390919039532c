"""Backups and earlier pictures, by key, from home and from the console."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import TextScene, WaitingScene
from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.history.backups_dialog import BackupsDialog
from cwb_workshop.ui.history.wall_history_dialog import RoomDialog
from tests.desktop.evenings import begun
from tests.ui.open_dialogs import when_open
from tests.workshop import EVENING

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(data: Path, program: Program, qtbot: QtBot) -> Path:
    """A session with a line in its backup, and another after it, shown at home."""
    made, session = begun(program, data)
    session.capture("1: van voor de kopie")
    session.set_wall_mode("live")
    session.open_item("obstacles")
    session.flush()
    session.capture("2: van na de kopie")
    session.close_file()
    with qtbot.waitSignal(program.home.listed, timeout=20_000):
        program.home.refresh()
    return made


def said(program: Program, path: Path) -> list[str]:
    return [entry.text for entry in program._context.library.record(path).active_entries("answer")]


def go_back_to(count: int, qtbot: QtBot, dialog: QDialog) -> None:
    """Choose by keys the newest backup with so many answers fewer, and say yes."""
    assert isinstance(dialog, BackupsDialog)

    def found() -> bool:
        comparison = dialog._comparison
        if comparison is not None and len(comparison.only_now) == count:
            return True
        if comparison is not None:
            qtbot.keyClick(dialog.copies, Qt.Key.Key_Down)
        return False

    def say_yes(asked: QDialog) -> None:
        qtbot.keyClick(asked, Qt.Key.Key_Down)
        qtbot.keyClick(asked, Qt.Key.Key_Return)

    qtbot.waitUntil(found, timeout=20_000)
    when_open(say_yes)
    qtbot.keyClick(dialog.copies, Qt.Key.Key_Return)


def control(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    qtbot.keyClick(widget, key, _CONTROL)


def test_from_home_a_session_goes_back_by_keys(program: Program, path: Path, qtbot: QtBot) -> None:
    when_open(partial(go_back_to, 1, qtbot))
    program.home.pane.list.setFocus()
    control(qtbot, program.home.pane.list, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: "teruggezet" in program.home.pane.news, timeout=20_000)
    assert said(program, path) == ["van voor de kopie"]


def test_from_the_console_the_session_goes_back_and_is_open_again(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    program.go_on(path)
    first = program.evening
    assert first is not None
    with qtbot.waitActive(first.console):
        first.console.activateWindow()
    when_open(partial(go_back_to, 1, qtbot))
    control(qtbot, first.console, Qt.Key.Key_B)

    def gone_back() -> bool:
        evening = program.evening
        return evening is not None and evening is not first

    qtbot.waitUntil(gone_back, timeout=20_000)
    assert program.evening is not None
    answers = program.evening.session.record.active_entries("answer")
    assert [entry.text for entry in answers] == ["van voor de kopie"]
    # What was hidden since is back, and nobody showed it.
    assert isinstance(program.evening.wall.stage.scene.content, WaitingScene)


def test_the_console_shows_what_the_room_saw(program: Program, path: Path, qtbot: QtBot) -> None:
    program.go_on(path)
    evening = program.evening
    assert evening is not None
    with qtbot.waitActive(evening.console):
        evening.console.activateWindow()
    shown = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RoomDialog)
        shown.append((dialog.stage.scene, dialog.moment))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(look)
    control(qtbot, evening.console, Qt.Key.Key_R)
    ((scene, moment),) = shown
    assert isinstance(scene.content, TextScene)
    assert moment == EVENING


def test_home_shows_what_the_room_saw(program: Program, path: Path, qtbot: QtBot) -> None:
    shown: list[datetime] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RoomDialog)
        shown.append(dialog.moment)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(look)
    program.home.pane.list.setFocus()
    control(qtbot, program.home.pane.list, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert shown == [EVENING]


def test_a_session_without_backups_says_when_they_come(
    program: Program, path: Path, data: Path, qtbot: QtBot
) -> None:
    for backup in (data / "backups").rglob("*.cwb"):
        backup.unlink()
    closed: list[bool] = []

    def read(dialog: QDialog) -> None:
        closed.append("twee minuten" in dialog.accessibleDescription())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    when_open(read)
    program.home.pane.list.setFocus()
    control(qtbot, program.home.pane.list, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: closed == [True], timeout=20_000)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=20_000)
