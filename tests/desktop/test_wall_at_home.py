"""Between two evenings the room looks at the page that waits, and never at a desktop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import WaitingScene
from cwb_workshop.desktop.application import Program
from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugs
from tests.workshop import NEW

ROOM = QRect(PROJECTOR.x, 0, PROJECTOR.width, PROJECTOR.height)


@pytest.fixture
def left(plugs: Plugs, program: Program) -> Program:
    """Home, after an evening whose wall stood on the projector with an answer on it."""
    program.start(NEW)
    assert program.evening is not None
    session = program.evening.session
    session.next_item()
    session.set_wall_mode("live")
    session.capture("1: Alleen voor deze zaal")
    assert program.evening.wall.is_on_projector
    program.go_home()
    QApplication.processEvents()
    return program


def on_projector() -> list[str]:
    """Return the titles of the windows that the room sees."""
    return [
        window.windowTitle()
        for window in QApplication.topLevelWidgets()
        if window.isVisible() and window.geometry() == ROOM
    ]


def test_the_page_that_waits_stands_where_the_wall_of_the_evening_stood(left: Program) -> None:
    wall = left._current.wall_at_home.window
    assert wall is not None
    assert isinstance(wall.stage.scene.content, WaitingScene)
    assert on_projector() == ["Zaalscherm: de wachtpagina"]
    assert not wall.geometry().intersects(left.home.geometry())


def test_home_stands_on_the_laptop_also_where_it_stood_on_the_projector_before(
    plugs: Plugs, program: Program
) -> None:
    program.home.move(ROOM.topLeft() + QPoint(60, 60))
    program.start(NEW)
    assert program.evening is not None
    assert program.evening.wall.geometry() == ROOM
    program.go_home()
    QApplication.processEvents()
    assert on_projector() == ["Zaalscherm: de wachtpagina"]
    assert QRect(0, 0, LAPTOP.width, LAPTOP.height).contains(program.home.geometry())


def test_home_that_hung_over_the_edge_of_the_projector_stands_beside_the_page(
    plugs: Plugs, program: Program, qtbot: QtBot
) -> None:
    program.start(NEW)
    assert program.evening is not None
    program.home.move(ROOM.x() - 300, 20)
    program.go_home()
    whole = QRect(0, 0, LAPTOP.width, LAPTOP.height)
    qtbot.waitUntil(lambda: whole.contains(program.home.geometry()))
    assert on_projector() == ["Zaalscherm: de wachtpagina"]


def test_behind_practice_the_page_names_no_place_that_was_thought_up(
    plugs: Plugs, program: Program
) -> None:
    program.practise()
    assert program.evening is not None
    assert program.evening.wall.is_on_projector
    thought_up = program.evening.session.record.text("place")
    program.go_home()
    wall = program._current.wall_at_home.window
    assert wall is not None
    scene = wall.stage.scene
    assert isinstance(scene.content, WaitingScene)
    assert scene.content.title.main
    assert thought_up not in f"{scene}"


def test_the_next_evening_takes_its_place(left: Program) -> None:
    assert left.home.pane is not None
    left.start(NEW)
    assert left.evening is not None
    QApplication.processEvents()
    assert left._current.wall_at_home.window is None
    assert left.evening.wall.geometry() == ROOM
    assert len(on_projector()) == 1


def test_it_goes_with_the_projector_and_comes_back_with_it(left: Program, plugs: Plugs) -> None:
    plugs.plug([LAPTOP])
    for _ in range(3):
        QApplication.processEvents()
    assert on_projector() == []
    plugs.plug([LAPTOP, PROJECTOR])
    for _ in range(3):
        QApplication.processEvents()
    assert len(on_projector()) == 1


def test_a_key_at_home_takes_it_away_and_brings_it_back(left: Program) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(left.home, Qt.Key.Key_F11, modifiers)
    assert on_projector() == []
    QTest.keyClick(left.home, Qt.Key.Key_F11, modifiers)
    assert len(on_projector()) == 1


def test_before_any_evening_there_is_none(plugs: Plugs, program: Program) -> None:
    assert program._current.wall_at_home.toggle() == "screens.no_wall"
    assert on_projector() == []


def test_it_ends_with_home(left: Program) -> None:
    left.home.close()
    assert on_projector() == []
    assert left._current.wall_at_home.window is None


def test_a_wall_beside_the_console_leaves_nothing_behind(plugs: Plugs, program: Program) -> None:
    plugs.plug([LAPTOP])
    QApplication.processEvents()
    program.start(NEW)
    program.go_home()
    assert program._current.wall_at_home.window is None
