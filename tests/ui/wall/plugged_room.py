"""A console, a wall and screens that come and go, with what must be true of them at any time."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.contract.scene import CardsScene, Scene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.screen_identity import ScreenMark
from cwb_workshop.ui.wall.screens import Projector, Screens
from cwb_workshop.ui.wall.window import WallWindow
from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugged, Plugs

SECOND = Plugged("2-television", 1366 + 1920, 1280, 720)
SHAPES = ((1920, 1080), (1024, 768), (1280, 800), (3840, 2160))
SCENE = Scene(CardsScene(NOTHING, Phrase("Wat is er al?"), (Card("Een buurttuin"),)))


class PluggedRoom:
    """A console on the laptop, a wall, and screens that come and go."""

    def __init__(
        self,
        plugs: Plugs,
        remembered: ScreenMark | None = None,
        evening: Evening | None = None,
    ) -> None:
        self._plugs = plugs
        self.news: list[Projector | None] = []
        if evening is not None:
            self.console: QWidget = evening.console
            self.wall, self.screens = evening.wall, evening.screens
            return
        self.console = QWidget()
        self.console.setGeometry(60, 60, 900, 600)
        self.console.show()
        self.wall = WallWindow()
        self.screens = Screens(
            application(), console=self.console, wall=self.wall, remembered=remembered
        )
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


def application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def any_screens(chance: random.Random) -> list[Plugged]:
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
