"""What the facilitator sets for the room: how far its back row is, how dim it is, its screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.preferences.registry import DISTANCES
from cwb_workshop.ui.program_theme import ProgramTheme
from cwb_workshop.ui.wall.screen_labels import ScreenLabels
from cwb_workshop.ui.wall.screens import Screens, ScreenUse, named
from cwb_workshop.widgets.stage import Stage


class RoomSettings(QObject):
    """Each choice works at once, and is kept."""

    def __init__(
        self,
        console: ConsoleWindow,
        stages: Sequence[Stage],
        screens: Screens,
        interface: Interface,
        preferences: PreferencesFile,
        theme: ProgramTheme,
    ) -> None:
        super().__init__(console)
        self._console = console
        self._stages = stages
        self._screens = screens
        self._interface = interface
        self._preferences = preferences
        self._theme = theme
        for stage in stages:
            stage.set_viewing_distance(preferences.values.viewing_distance)
            stage.set_dark(self._is_dark)

    def turn_to_room(self, turned: bool) -> None:
        """Draw for a laptop that somebody turned to the room, as its screen is small: in the
        largest letters there are.
        """
        metres = max(DISTANCES) if turned else self._preferences.values.viewing_distance
        for stage in self._stages:
            stage.set_viewing_distance(metres)

    def ask_distance(self) -> None:
        """Ask how far away the back row sits; the type on the wall follows."""
        words = self._interface.words
        values = self._preferences.values
        now = values.viewing_distance
        chosen = choose(
            self._console,
            title=words("screens.distance.title"),
            text=words("screens.distance.now", n=now),
            choices=[
                Choice(str(each), words("screens.distance.choice", n=each), is_now=each == now)
                for each in DISTANCES
            ],
            words=words,
        )
        if chosen is None:
            return
        self.set_distance(int(chosen))
        self._console.status.announce(words("screens.distance.now", n=int(chosen)))

    def set_distance(self, metres: int) -> None:
        """Let the type of wall and preview be for a back row that far away, from now on."""
        for stage in self._stages:
            stage.set_viewing_distance(metres)
        self._preferences.keep(replace(self._preferences.values, viewing_distance=metres))

    def turn_dark(self) -> None:
        """Go dark for a dim room, or light again: laptop and wall alike."""
        dark = not self._is_dark
        for stage in self._stages:
            stage.set_dark(dark)
        word = "screens.dark.on" if dark else "screens.dark.off"
        self._console.status.announce(self._interface.words(word))
        self._theme.turn_dark(dark=dark)

    @property
    def _is_dark(self) -> bool:
        """Whether the wall is dark: because somebody chose so, for the laptop is nobody's room."""
        return self._preferences.values.dark is True

    def ask_screen(self) -> None:
        """Ask which screen the room looks at, with its number on each of them meanwhile."""
        words = self._interface.words
        places = self._screens.places
        if len(places) < 2:
            self._console.status.announce(words("screens.none"))
            return
        order = sorted(range(len(places)), key=lambda number: places[number].holds != "wall")
        labels = ScreenLabels(places, words)
        chosen = choose(
            self._console,
            title=words("screens.projector.title"),
            text=words("screens.projector.told", swap=shown_key("swap_screens", words)),
            choices=[Choice(str(number), self._told(number, places[number])) for number in order],
            words=words,
        )
        labels.take_away()
        if chosen is not None:
            self._screens.give_room(places[int(chosen)].screen.mark)

    def swap_screens(self) -> None:
        """Let the console and the wall change places at once."""
        if not self._screens.swap():
            self._console.status.announce(self._interface.words("screens.none"))

    def _told(self, number: int, place: ScreenUse) -> str:
        words = self._interface.words
        holds = words(f"screens.projector.{place.holds or 'free'}")
        return f"{number + 1} · {named(place.screen)} · {holds}"
