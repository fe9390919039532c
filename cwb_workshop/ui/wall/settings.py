"""What the facilitator sets for the room: how far its back row is, how dim it is, its screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences import DISTANCES, Preferences
from cwb_workshop.ui.wall.screens import Projector, Screens
from cwb_workshop.widgets.stage import Stage


class RoomSettings(QObject):
    """Each choice works at once, and is told so that it can be remembered."""

    distance_chosen = Signal(int)
    dark_chosen = Signal(bool)

    def __init__(
        self,
        console: ConsoleWindow,
        stages: Sequence[Stage],
        screens: Screens,
        interface: Interface,
        preferences: Preferences,
    ) -> None:
        super().__init__(console)
        self._console = console
        self._stages = stages
        self._screens = screens
        self._interface = interface
        self._metres = preferences.viewing_distance
        self._dark = preferences.dark
        for stage in stages:
            stage.set_viewing_distance(self._metres)
            stage.set_dark(self._dark)

    def ask_distance(self) -> None:
        """Ask how far away the back row sits; the type on the wall follows."""
        words = self._interface.words
        order = sorted(DISTANCES, key=lambda metres: metres != self._metres)
        chosen = choose(
            self._console,
            title=words("screens.distance.title"),
            text=words("screens.distance.now", n=self._metres),
            choices=[
                Choice(str(metres), words("screens.distance.choice", n=metres)) for metres in order
            ],
        )
        if chosen is None:
            return
        self._metres = int(chosen)
        for stage in self._stages:
            stage.set_viewing_distance(self._metres)
        self._console.status.announce(words("screens.distance.now", n=self._metres))
        self.distance_chosen.emit(self._metres)

    def turn_dark(self) -> None:
        """Go dark for a dim room, or light again: laptop and wall alike."""
        self._dark = not self._dark
        self._console.wear(dark=self._dark)
        for stage in self._stages:
            stage.set_dark(self._dark)
        word = "screens.dark.on" if self._dark else "screens.dark.off"
        self._console.status.announce(self._interface.words(word))
        self.dark_chosen.emit(self._dark)

    def ask_screen(self) -> None:
        """Ask which screen the room looks at, where there is a choice."""
        words = self._interface.words
        found = self._screens.choices
        now = self._screens.projector
        if len(found) < 2:
            word = "screens.projector.only" if found else "screens.none"
            self._console.status.announce(words(word))
            return
        order = sorted(range(len(found)), key=lambda number: found[number] != now)
        chosen = choose(
            self._console,
            title=words("screens.projector.title"),
            text=words("screens.projector.told"),
            choices=[Choice(str(number), _named(found[number])) for number in order],
        )
        if chosen is not None:
            self._screens.prefer(found[int(chosen)].mark)


def _named(screen: Projector) -> str:
    maker = " ".join(part for part in (screen.mark.maker, screen.mark.model) if part)
    return f"{maker or screen.mark.name} · {screen.width}×{screen.height}"
