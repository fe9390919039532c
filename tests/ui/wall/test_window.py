"""The window that the room looks at: nothing but the scene, and no way to close it by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import Scene, TextScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.ui.wall.window import WallWindow

SCENE = Scene(TextScene(NOTHING, Phrase("Welkom"), (Phrase("Fijn dat je er bent"),)))


def on_projector(wall: WallWindow) -> WallWindow:
    wall.stand_on(QApplication.screens()[1])
    return wall


def test_on_the_projector_it_fills_the_screen_without_frame_or_pointer(wall: WallWindow) -> None:
    on_projector(wall)
    assert wall.geometry() == QRect(1366, 0, 1920, 1080)
    assert wall.isFullScreen()
    assert wall.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    assert wall.stage.geometry() == wall.rect()


def test_it_takes_no_focus_from_the_console(wall: WallWindow) -> None:
    on_projector(wall)
    assert wall.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert wall.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_standing_where_it_stands_already_changes_nothing(wall: WallWindow) -> None:
    on_projector(wall)
    window = wall.winId()
    on_projector(wall)
    assert wall.winId() == window
    assert wall.isVisible()


def test_closing_it_from_outside_does_nothing(wall: WallWindow) -> None:
    on_projector(wall)
    assert not wall.close()
    assert wall.isVisible()


def test_the_program_can_close_it(wall: WallWindow) -> None:
    on_projector(wall)
    wall.close_for_good()
    assert not wall.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_no_key_takes_it_off_the_projector(wall: WallWindow, key: Qt.Key) -> None:
    on_projector(wall)
    QTest.keyClick(wall, key)
    assert wall.isFullScreen()
    assert wall.geometry() == QRect(1366, 0, 1920, 1080)


def test_keys_go_on_to_the_console(wall: WallWindow) -> None:
    pressed: list[QKeyEvent] = []
    wall.key_pressed.connect(pressed.append)
    on_projector(wall)
    QTest.keyClick(wall, Qt.Key.Key_PageDown)
    QTest.keyClick(wall, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    keys = [(event.key(), event.modifiers()) for event in pressed]
    assert (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier) in keys
    assert keys[-1] == (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)


def field_of(console: QWidget) -> QWidget:
    """Return where one types in a console: in the middle, near the bottom."""
    field = QWidget(console)
    field.setGeometry(288, console.height() - 180, console.width() - 640, 52)
    return field


def typed_in(field: QWidget) -> QRect:
    """Return the place of a field, in pixels of the desktop."""
    return QRect(field.mapToGlobal(QPoint(0, 0)), field.size())


def test_with_one_screen_it_is_a_window_to_be_placed(
    wall: WallWindow, console: QWidget, qtbot: QtBot
) -> None:
    wall.stand_beside(console, typed_in(field_of(console)))
    assert wall.isVisible()
    assert not wall.isFullScreen()
    assert not wall.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert wall.width() * 9 == wall.height() * 16
    assert wall.cursor().shape() != Qt.CursorShape.BlankCursor


def test_f11_fills_the_screen_it_was_placed_on_and_leaves_it_again(
    wall: WallWindow, console: QWidget
) -> None:
    wall.stand_beside(console, typed_in(field_of(console)))
    QTest.keyClick(wall, Qt.Key.Key_F11)
    assert wall.isFullScreen()
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert wall.isFullScreen()
    QTest.keyClick(wall, Qt.Key.Key_F11)
    assert not wall.isFullScreen()


def test_a_placed_window_leaves_the_keyboard_to_the_console(
    wall: WallWindow, console: QWidget, qtbot: QtBot
) -> None:
    with qtbot.waitActive(console):
        console.activateWindow()
    wall.stand_beside(console, typed_in(field_of(console)))
    wall.toggle_full_screen()
    assert wall.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert console.isActiveWindow()
    wall.toggle_full_screen()
    assert console.isActiveWindow()


def test_a_placed_window_is_put_away_by_closing_and_can_come_back(
    wall: WallWindow, console: QWidget
) -> None:
    wall.show_scene(SCENE)
    wall.stand_beside(console, typed_in(field_of(console)))
    wall.close()
    assert not wall.isVisible()
    wall.stand_beside(console, typed_in(field_of(console)))
    assert wall.isVisible()
    assert wall.stage.scene == SCENE


def test_a_placed_window_is_a_dialog_of_the_console_which_stays_in_front_of_it(
    wall: WallWindow, console: QWidget
) -> None:
    wall.stand_beside(console, typed_in(field_of(console)))
    assert wall.parentWidget() is console
    assert wall.windowType() == Qt.WindowType.Dialog
    assert not wall.windowFlags() & Qt.WindowType.WindowMinimizeButtonHint


def test_on_the_projector_it_is_no_part_of_the_console(wall: WallWindow, console: QWidget) -> None:
    wall.stand_beside(console, typed_in(field_of(console)))
    on_projector(wall)
    assert wall.parentWidget() is None
    assert wall.windowType() == Qt.WindowType.Window
    assert wall.isVisible()


def test_the_key_brings_back_a_window_that_is_in_the_task_bar_alone(
    wall: WallWindow, console: QWidget
) -> None:
    wall.stand_beside(console, typed_in(field_of(console)))
    place = wall.geometry()
    wall.showMinimized()
    wall.toggle_shown()
    assert wall.isVisible()
    assert not wall.isMinimized()
    assert wall.geometry() == place
    wall.toggle_shown()
    assert not wall.isVisible()


def test_a_placed_window_stays_when_there_is_no_projector(
    wall: WallWindow, console: QWidget
) -> None:
    wall.stand_beside(console, typed_in(field_of(console)))
    wall.stand_aside()
    assert wall.isVisible()


def test_a_placed_window_goes_to_the_projector_when_one_comes(
    wall: WallWindow, console: QWidget
) -> None:
    wall.stand_beside(console, typed_in(field_of(console)))
    on_projector(wall)
    assert wall.is_on_projector
    assert wall.geometry() == QRect(1366, 0, 1920, 1080)


def test_once_the_projector_is_gone_it_asks_for_no_whole_screen_any_more(
    wall: WallWindow,
) -> None:
    on_projector(wall)
    wall.stand_aside()
    assert wall.windowState() == Qt.WindowState.WindowNoState


def test_it_has_a_name_for_those_who_cannot_see_it(wall: WallWindow) -> None:
    wall.name_as("Zaalscherm")
    assert wall.windowTitle() == "Zaalscherm"
    assert wall.stage.accessibleName() == "Zaalscherm"
