"""What was set for the room is there again at the next evening, and home goes along."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.ui.open_dialogs import when_open
from tests.workshop import NEW


def an_evening(program: Program) -> Evening:
    program.start(NEW)
    assert program.evening is not None
    return program.evening


def remembered(program: Program) -> PreferencesFile:
    """Return the preferences as the next start reads them."""
    return PreferencesFile(program._context.data.preferences)


def test_dark_is_worn_by_every_window_and_remembered(
    program: Program, qapp: QApplication, qtbot: QtBot
) -> None:
    an_evening(program)
    with qtbot.waitSignal(program.home.listed):
        program.go_home()
    evening = an_evening(program)
    light, rows = qapp.styleSheet(), program.home.pane.list.grab().toImage()
    evening.room.turn_dark()
    assert qapp.styleSheet() != light
    assert program.home.pane.list.grab().toImage() != rows
    assert remembered(program).values.dark
    program.go_home()
    an_evening(program).room.turn_dark()
    assert qapp.styleSheet() == light
    assert not remembered(program).values.dark


def test_the_distance_is_remembered(program: Program) -> None:
    evening = an_evening(program)
    when_open(lambda dialog: dialog.findChildren(QAbstractButton)[-1].click())
    evening.room.ask_distance()
    assert remembered(program).values.viewing_distance == 12
