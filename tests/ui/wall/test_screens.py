"""Whatever is plugged or pulled: the wall is where the room looks, and never over the console."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.contract.scene import CardsScene, Scene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.ui.screen_identity import ScreenMark
from cwb_workshop.ui.wall.screens import Projector, Screens
from cwb_workshop.ui.wall.window import WallWindow
from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugged, Plugs

SECOND = Plugged("2-television", 1366 + 1920, 1280, 720)
SHAPES = ((1920, 1080), (1024, 768), (1280, 800), (3840, 2160))
SCENE = Scene(CardsScene(NOTHING, Phrase("Wat is er al?"), (Card("Een buurttuin"),)))


class WallRenderer:
    """A console on the laptop, a wall, and screens that come and go."""

    def __init__(self, plugs: Plugs, remembered: ScreenMark | None = None) -> None:
        self._plugs = plugs
        self.console = QWidget()
        self.console.setGeometry(60, 60, 900, 600)
        self.console.show()
        self.wall = WallWindow()
        self.screens = Screens(
            _application(), console=self.console, wall=self.wall, remembered=remembered
        )
        self.news: list[Projector | None] = []
        self.screens.projector_came.connect(self.news.append)
        self.screens.projector_went.connect(lambda: self.news.append(None))

    def plug(self, *screens: Plugged) -> None:
        self._plugs.plug(screens)
        for _ in range(3):
            QApplication.processEvents()

    def close(self) -> None:
        self.screens.stop()
        self.wall.close_for_good()
        self.console.close()

    def faults(self, present: Sequence[Plugged]) -> list[str]:
        """Return what is wrong now; nothing should be."""
        places = [QRect(screen.x, 0, screen.width, screen.height) for screen in present]
        console, wall = self.console.geometry(), self.wall
        free = [place for place in places if not place.intersects(console)]
        found = []
        if wall.isVisible() and wall.geometry().intersects(console):
            found.append("the wall is over the console")
        if wall.isVisible() and wall.geometry() not in places:
            found.append("the wall does not fill a screen")
        if places and not any(place.intersects(console) for place in places):
            found.append("the console is out of sight")
        if wall.isVisible() != bool(free):
            found.append("the wall is hidden" if free else "the wall is on no screen of its own")
        return found


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


@pytest.fixture
def plugs(qapp: QApplication) -> Iterator[Plugs]:
    try:
        made = Plugs()
    except (OSError, AttributeError) as missing:
        pytest.skip(f"this Qt does not let screens be plugged: {missing}")
    yield made
    made.plug([LAPTOP, PROJECTOR])
    qapp.processEvents()


@pytest.fixture
def room(plugs: Plugs) -> Iterator[WallRenderer]:
    made = WallRenderer(plugs)
    yield made
    made.close()


def test_the_wall_opens_on_the_screen_where_the_console_is_not(room: WallRenderer) -> None:
    room.screens.start()
    assert room.wall.isVisible()
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)
    assert room.wall.isFullScreen()
    assert room.news == [Projector(ScreenMark("1-projector"), 1920, 1080)]


def test_with_the_console_on_the_projector_the_wall_takes_the_laptop(room: WallRenderer) -> None:
    room.console.move(1500, 100)
    room.screens.start()
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)


@pytest.mark.parametrize("left", [480, 900, 1000])
def test_a_console_over_the_edge_is_put_on_one_screen_and_the_wall_on_the_other(
    room: WallRenderer, left: int
) -> None:
    room.console.setGeometry(left, 60, 900, 600)
    room.screens.start()
    places = [screen.geometry() for screen in _application().screens()]
    here, other = places if left < 950 else places[::-1]
    assert here.contains(room.console.frameGeometry())
    assert room.wall.geometry() == other


def test_a_console_wider_than_its_screen_still_leaves_the_projector_to_the_wall(
    room: WallRenderer,
) -> None:
    room.console.setMinimumSize(1366, 768)
    room.screens.start()
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)


def test_a_console_that_lands_on_the_projector_after_all_changes_places_with_the_wall(
    room: WallRenderer,
) -> None:
    room.screens.start()
    room.console.move(1500, 100)
    for _ in range(3):
        QApplication.processEvents()
    assert room.wall.geometry() == QRect(0, 0, 1366, 768)


def test_pulling_the_projector_hides_the_wall_and_says_so(room: WallRenderer) -> None:
    room.screens.start()
    room.plug(LAPTOP)
    assert not room.wall.isVisible()
    assert room.news[1:] == [None]
    assert room.screens.projector is None


def test_the_same_picture_returns_with_the_projector(room: WallRenderer) -> None:
    room.screens.start()
    room.wall.show_scene(SCENE)
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert room.wall.is_on_projector
    assert room.wall.isFullScreen()
    assert room.wall.stage.scene == SCENE
    assert room.faults([LAPTOP, PROJECTOR]) == []


def test_another_resolution_is_followed(room: WallRenderer) -> None:
    room.screens.start()
    room.plug(LAPTOP, Plugged("1-projector", 1366, 1024, 768))
    assert room.wall.geometry() == QRect(1366, 0, 1024, 768)
    assert room.screens.projector == Projector(ScreenMark("1-projector"), 1024, 768)


def test_the_projector_that_was_chosen_before_is_chosen_again(plugs: Plugs) -> None:
    plugs.plug([LAPTOP, PROJECTOR, SECOND])
    room = WallRenderer(plugs, remembered=ScreenMark("2-television"))
    room.screens.start()
    assert room.wall.geometry() == QRect(SECOND.x, 0, 1280, 720)
    room.plug(LAPTOP, PROJECTOR)
    assert room.wall.geometry() == QRect(1366, 0, 1920, 1080)
    room.plug(LAPTOP, PROJECTOR, SECOND)
    assert room.wall.geometry() == QRect(SECOND.x, 0, 1280, 720)
    room.close()


def test_a_screen_can_be_chosen_while_the_session_runs(room: WallRenderer) -> None:
    room.plug(LAPTOP, PROJECTOR, SECOND)
    room.screens.start()
    names = [choice.mark.name for choice in room.screens.choices]
    assert names == ["1-projector", "2-television"]
    room.screens.prefer(ScreenMark("2-television"))
    assert room.wall.geometry() == QRect(SECOND.x, 0, 1280, 720)


def test_a_closed_lid_moves_the_console_to_what_is_left(room: WallRenderer) -> None:
    room.screens.start()
    left = Plugged("1-projector", 0, 1024, 768)
    room.console.setGeometry(2000, 100, 900, 600)
    room.plug(left)
    assert room.faults([left]) == []
    assert not room.wall.isVisible()


def test_any_plugging_and_pulling_keeps_the_wall_off_the_console(room: WallRenderer) -> None:
    chance = random.Random(2)
    room.screens.start()
    for _ in range(300):
        screens = _any_screens(chance)
        room.plug(*screens)
        if screens:
            assert room.faults(screens) == [], screens
        else:
            assert not room.wall.isVisible()


def _any_screens(chance: random.Random) -> list[Plugged]:
    shape = chance.choice(SHAPES)
    return chance.choice(
        [
            [LAPTOP],
            [LAPTOP, Plugged("1-projector", 1366, *shape)],
            [LAPTOP, PROJECTOR, SECOND],
            [Plugged("1-projector", 0, 1920, 1080)],
            [],
        ]
    )


def test_the_keyboard_stays_with_the_console(room: WallRenderer, qtbot: QtBot) -> None:
    room.console.activateWindow()
    qtbot.waitUntil(room.console.isActiveWindow)
    room.screens.start()
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    qtbot.waitUntil(room.console.isActiveWindow)


def test_after_the_session_no_plug_brings_the_wall_back(room: WallRenderer) -> None:
    room.screens.start()
    room.screens.stop()
    assert not room.wall.isVisible()
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert not room.wall.isVisible()
