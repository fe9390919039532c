"""The check before the doors open, with screens that are plugged and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cwb_workshop.core.contract.pictures import SampleScene
from cwb_workshop.core.sessions.readiness import Finding
from cwb_workshop.desktop import readiness
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.readiness import Readiness
from cwb_workshop.ui.controls import Button
from cwb_workshop.ui.dialogs.readiness_dialog import ReadinessDialog
from cwb_workshop.ui.wall.screen_labels import ScreenLabel
from tests.ui.hotplug import LAPTOP, Plugged, Plugs
from tests.ui.open_dialogs import when_open
from tests.workshop import NEW


@pytest.fixture
def held(plugs: Plugs, program: Program) -> Program:
    program.start(NEW)
    return program


@pytest.fixture
def check(held: Program) -> Readiness:
    assert held.evening is not None
    assert held.open_file is not None
    return Readiness(held.evening, held._context, Path(held.open_file))


def found(check: Readiness, name: str) -> Finding:
    return next(one for one in check.look() if one.check == name)


def press(dialog: ReadinessDialog, word: str) -> None:
    button = next(one for one in dialog.findChildren(Button) if one.text().startswith(word))
    button.click()


def test_the_projector_is_good_only_while_the_wall_stands_there(
    check: Readiness, plugs: Plugs
) -> None:
    assert found(check, "projector").verdict == "good"
    assert found(check, "projector").values == {"name": "1-projector · 1920×1080"}
    plugs.plug([LAPTOP])
    for _ in range(3):
        QApplication.processEvents()
    assert found(check, "projector").told == "none"
    plugs.plug([LAPTOP, Plugged("1-projector", 0, LAPTOP.width, LAPTOP.height)])
    for _ in range(3):
        QApplication.processEvents()
    assert found(check, "projector").told == "mirrored"


def test_the_sample_stands_on_the_wall_until_the_check_is_put_away(held: Program) -> None:
    assert held.evening is not None
    wall, before = held.evening.wall.stage, held.evening.session.scene
    seen: list[object] = []

    def go_through(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadinessDialog)
        press(dialog, "Toon de proefpagina")
        seen.append(wall.scene.content)
        press(dialog, "Ja, goed te lezen")
        seen.append("Iemand las het vanaf 8 meter." in dialog.texts)
        press(dialog, "12 m")
        seen.append("Iemand las het vanaf 8 meter." in dialog.texts)
        dialog.reject()

    when_open(go_through)
    held.evening.console.run("doors")
    assert isinstance(seen[0], SampleScene)
    assert seen[1:] == [True, False]
    assert wall.scene == before
    assert held._context.preferences.values.viewing_distance == 12


def test_a_clicker_is_good_once_it_was_heard_and_turns_nothing_here(held: Program) -> None:
    assert held.evening is not None
    before = held.evening.session.record
    told: list[list[str]] = []

    def click(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadinessDialog)
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Period):
            QTest.keyClick(dialog.focusWidget() or dialog, key)
        told.append(dialog.texts)
        dialog.reject()

    when_open(click)
    held.evening.console.run("doors")
    assert "Hier zijn 3 knoppen gehoord." in told[0]
    assert held.evening.session.record == before
    assert held.evening.console.work.capture.field.text() == ""
    assert found_again(held) == "Hier zijn 3 knoppen gehoord."


def found_again(held: Program) -> str:
    """Return what the check says of the clicker when it is opened once more."""
    assert held.evening is not None
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadinessDialog)
        told.extend(text for text in dialog.texts if "knoppen gehoord" in text)
        dialog.reject()

    when_open(look)
    held.evening.console.run("doors")
    return told[0]


def test_each_screen_says_which_it_is_and_no_longer_once_the_check_is_away(held: Program) -> None:
    assert held.evening is not None
    shown: list[int] = []

    def labels() -> int:
        every = QApplication.topLevelWidgets()
        return sum(isinstance(each, ScreenLabel) and each.isVisible() for each in every)

    def go_through(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadinessDialog)
        press(dialog, "Welke is welke?")
        shown.append(labels())
        dialog.reject()

    when_open(go_through)
    held.evening.console.run("doors")
    assert shown == [2]
    assert labels() == 0


def test_programs_of_the_system_are_asked_at_the_beginning_and_again_when_asked_for(
    held: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert held.evening is not None
    asked: list[str] = []

    def none() -> tuple[str, ...]:
        asked.append("printers")
        return ()

    monkeypatch.setattr(readiness, "printers", none)
    counts: list[int] = []

    def go_through(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadinessDialog)
        counts.append(len(asked))
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            QTest.keyClick(dialog.focusWidget() or dialog, key)
        counts.append(len(asked))
        QTest.keyClick(dialog, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        counts.append(len(asked))
        dialog.reject()

    when_open(go_through)
    held.evening.console.run("doors")
    assert counts == [1, 1, 2]
