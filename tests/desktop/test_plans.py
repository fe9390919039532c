"""From home to home: a plan is changed, kept, and another evening begins with it; so by copying."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.plan.planning import Planning
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.ui.open_dialogs import when_open

CONTROL = Qt.KeyboardModifier.ControlModifier


def agenda(session: Session) -> list[tuple[str, int]]:
    return [(item.id, item.minutes) for item in session.record.agenda]


def begin(program: Program, place: str, qtbot: QtBot) -> Session:
    form = program.home.form
    form.place.setText(place)
    form.submit()
    qtbot.waitUntil(lambda: program.evening is not None)
    assert program.evening is not None
    return program.evening.session


def test_a_plan_goes_from_one_evening_to_the_next(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    session = begin(program, "Zuid", qtbot)
    planning = Planning(session, lambda: program.interface.words)
    planning.repeat("obstacles")
    planning.plan("welcome", 9)
    told = agenda(session)
    assert program.evening is not None
    templates = program.evening.console.commands.walking.templates
    assert templates is not None
    path = templates.keep("Onze avond", session.record)
    assert path.parent == data / "templates"
    program.go_home()

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        dialog._take(str(path))

    when_open(choose)
    program.home.activateWindow()
    QTest.keyClick(program.home.form.place, Qt.Key.Key_E, CONTROL)
    assert "Onze avond" in program.home.form._note.text()
    assert agenda(begin(program, "Noord", qtbot)) == told
    program.go_home()
    assert agenda(begin(program, "West", qtbot)) != told


def test_the_set_up_of_an_earlier_session_brings_its_plan(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    session = begin(program, "Zuid", qtbot)
    Planning(session, lambda: program.interface.words).plan("welcome", 9)
    told = agenda(session)
    program.go_home()
    (path,) = (data / "sessions").glob("*.cwb")
    settings_of = program.home._contents.settings_of
    assert settings_of is not None
    form = program.home.form
    form.take_set_up(replace(form.typed, plan_of=settings_of(path).plan_of), "Zuid")
    assert agenda(begin(program, "Noord", qtbot)) == told
