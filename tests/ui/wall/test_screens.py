"""Whatever is plugged or pulled: the wall is where the room looks, and never over the console."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.screen_identity import ScreenMark
from cwb_workshop.ui.wall.screen_labels import ScreenLabels
from cwb_workshop.ui.wall.screens import Projector
from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugged, Plugs
from tests.ui.wall.plugged_room import SCENE, SECOND, PluggedRoom, any_screens, application


@pytest.fixture
def room(plugs: Plugs) -> Iterator[PluggedRoom]:
    made = PluggedRoom(plugs)
    yield made
    made.close()


def test_the_wall_opens_on_the_screen_where_the_console_is_not(room: PluggedRoom) -> None:
    room.screens.start()
    assert room.wall.isVisible()
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)
    assert room.wall.isFullScreen()
    assert room.news == [Projector(ScreenMark("1-projector"), 1920, 1080)]


def test_with_the_console_on_the_projector_the_wall_takes_the_laptop(room: PluggedRoom) -> None:
    room.console.move(1500, 100)
    room.screens.start()
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)


@pytest.mark.parametrize("left", [480, 900, 1000])
def test_a_console_over_the_edge_is_put_on_one_screen_and_the_wall_on_the_other(
    room: PluggedRoom, left: int
) -> None:
    room.console.setGeometry(left, 60, 900, 600)
    room.screens.start()
    places = [screen.geometry() for screen in application().screens()]
    here, other = places if left < 950 else places[::-1]
    assert here.contains(room.console.frameGeometry())
    assert room.wall.geometry() == other


def test_a_console_wider_than_its_screen_still_leaves_the_projector_to_the_wall(
    room: PluggedRoom,
) -> None:
    room.console.setMinimumSize(1366, 768)
    room.screens.start()
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)


def test_a_console_that_lands_on_the_projector_after_all_changes_places_with_the_wall(
    room: PluggedRoom,
) -> None:
    room.screens.start()
    room.console.move(1500, 100)
    for _ in range(3):
        QApplication.processEvents()
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)


def test_pulling_the_projector_hides_the_wall_and_says_so(room: PluggedRoom) -> None:
    room.screens.start()
    room.plug(LAPTOP)
    assert not room.wall.isVisible()
    assert room.news[1:] == [None]
    assert room.screens.projector is None


def test_the_same_picture_returns_with_the_projector(room: PluggedRoom) -> None:
    room.screens.start()
    room.wall.show_scene(SCENE)
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert room.wall.is_on_projector
    assert room.wall.isFullScreen()
    assert room.wall.stage.scene == SCENE
    assert room.faults([LAPTOP, PROJECTOR]) == []


def test_another_resolution_is_followed(room: PluggedRoom) -> None:
    room.screens.start()
    room.plug(LAPTOP, Plugged("1-projector", 1366, 1024, 768))
    assert room.wall.geometry() == QRect(1366, 0, 1024, 768)
    assert room.screens.projector == Projector(ScreenMark("1-projector"), 1024, 768)


def test_the_projector_that_was_chosen_before_is_chosen_again(plugs: Plugs) -> None:
    plugs.plug([LAPTOP, PROJECTOR, SECOND])
    room = PluggedRoom(plugs, remembered=ScreenMark("2-television"))
    room.screens.start()
    assert room.wall.geometry() == QRect(SECOND.x, 0, 1280, 720)
    room.plug(LAPTOP, PROJECTOR)
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)
    room.plug(LAPTOP, PROJECTOR, SECOND)
    assert room.wall.geometry() == QRect(SECOND.x, 0, 1280, 720)
    room.close()


def test_a_screen_can_be_chosen_while_the_session_runs(room: PluggedRoom) -> None:
    room.plug(LAPTOP, PROJECTOR, SECOND)
    room.screens.start()
    places = [(place.screen.mark.name, place.holds) for place in room.screens.places]
    assert places == [("0-laptop", "console"), ("1-projector", "wall"), ("2-television", "")]
    room.screens.give_room(ScreenMark("2-television"))
    assert room.wall.geometry() == QRect(SECOND.x, 0, 1280, 720)
    assert room.console.geometry() == QRect(60, 60, 900, 600)


def test_console_and_wall_change_places_and_back_and_stay_so(room: PluggedRoom) -> None:
    room.screens.start()
    assert room.screens.swap()
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)
    assert PROJECTOR.x <= room.console.x() < PROJECTOR.x + PROJECTOR.width
    assert room.faults([LAPTOP, PROJECTOR]) == []
    room.plug(LAPTOP, PROJECTOR)
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)
    assert room.screens.swap()
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)
    assert room.faults([LAPTOP, PROJECTOR]) == []


def test_a_console_that_fills_its_screen_fills_the_other_one_too(room: PluggedRoom) -> None:
    room.console.showMaximized()
    room.screens.start()
    assert room.screens.swap()
    QApplication.processEvents()
    assert room.console.isMaximized()
    assert room.console.geometry().intersects(QRect(1366, 0, 1920, 1080))
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)


def test_the_screen_of_the_console_can_be_given_to_the_room(room: PluggedRoom) -> None:
    room.plug(LAPTOP, PROJECTOR, SECOND)
    room.screens.start()
    room.screens.give_room(ScreenMark("0-laptop"))
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)
    assert room.faults([LAPTOP, PROJECTOR, SECOND]) == []


def test_with_one_screen_nothing_changes_places(room: PluggedRoom) -> None:
    room.plug(LAPTOP)
    room.screens.start()
    assert not room.screens.swap()
    room.screens.give_room(ScreenMark("0-laptop"))
    assert room.console.geometry() == QRect(60, 60, 900, 600)
    assert not room.wall.isVisible()


def test_a_screen_that_shows_the_same_as_another_is_told_of_once(room: PluggedRoom) -> None:
    mirrored = Plugged("1-projector", 0, 1366, 768)
    room.plug(LAPTOP, mirrored)
    room.screens.start()
    assert [place.screen.mark.name for place in room.screens.places] == ["0-laptop"]
    assert not room.wall.isVisible()
    room.plug(LAPTOP, PROJECTOR)
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)


def test_each_screen_says_which_it_is_while_it_is_asked_for(room: PluggedRoom) -> None:
    room.plug(LAPTOP, PROJECTOR, SECOND)
    room.screens.start()
    labels = ScreenLabels(room.screens.places, all_words("nl"))
    told = [label.texts for label in labels.labels]
    assert told == [
        ("1", "Hier typ je", "0-laptop · 1366×768"),
        ("2", "Hier kijkt de zaal", "1-projector · 1920×1080"),
        ("3", "Hier staat niets", "2-television · 1280×720"),
    ]
    for label, place in zip(labels.labels, room.screens.places, strict=True):
        assert label.isVisible()
        assert place.at.contains(label.geometry())
    shown = list(labels.labels)
    labels.take_away()
    assert not any(label.isVisible() for label in shown)


def test_a_closed_lid_moves_the_console_to_what_is_left(room: PluggedRoom) -> None:
    room.screens.start()
    left = Plugged("1-projector", 0, 1024, 768)
    room.console.setGeometry(2000, 100, 900, 600)
    room.plug(left)
    assert room.faults([left]) == []
    assert not room.wall.isVisible()


@pytest.mark.parametrize("filled", [False, True], ids=["as a window", "filled"])
def test_a_console_whose_screen_is_back_goes_there_and_the_wall_to_the_room(
    room: PluggedRoom, filled: bool
) -> None:
    room.screens.start()
    if filled:
        room.console.showMaximized()
    # A lid that is closed and opened: the system puts the console on the one screen left.
    room.plug(PROJECTOR)
    room.console.move(1500, 60)
    room.plug(LAPTOP, PROJECTOR)
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)
    assert QRect(0, 0, 1366, 768).contains(room.console.geometry())


def test_a_console_that_was_given_another_screen_since_stays_there(room: PluggedRoom) -> None:
    room.screens.start()
    room.plug(PROJECTOR)
    room.console.move(1500, 60)
    room.plug(PROJECTOR, SECOND)
    room.screens.give_room(room.screens.places[1].screen.mark)
    room.plug(LAPTOP, PROJECTOR, SECOND)
    assert room.wall.geometry() == QRect(SECOND.x, 0, SECOND.width, SECOND.height)
    assert room.console.x() == 1500


def test_any_plugging_and_pulling_keeps_the_wall_off_the_console(room: PluggedRoom) -> None:
    chance = random.Random(2)
    room.screens.start()
    for _ in range(300):
        screens = any_screens(chance)
        room.plug(*screens)
        if screens:
            assert room.faults(screens) == [], screens
        else:
            assert not room.wall.isVisible()


def test_the_keyboard_stays_with_the_console(room: PluggedRoom, qtbot: QtBot) -> None:
    room.console.activateWindow()
    qtbot.waitUntil(room.console.isActiveWindow)
    room.screens.start()
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    qtbot.waitUntil(room.console.isActiveWindow)


def test_after_the_session_no_plug_brings_the_wall_back(room: PluggedRoom) -> None:
    room.screens.start()
    room.screens.stop()
    assert not room.wall.isVisible()
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert not room.wall.isVisible()
