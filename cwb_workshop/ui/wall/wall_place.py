"""Where the wall of an evening is: on a projector, or in a window of its own; and what is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.screen_identity import ScreenMark
from cwb_workshop.ui.wall.field_in_sight import FieldInSight
from cwb_workshop.ui.wall.screens import Projector, Screens
from cwb_workshop.ui.wall.settings import RoomSettings
from cwb_workshop.ui.wall.window import WallWindow

_UNTIL_CONSOLE_IS_UP = 300


class WallPlace(QObject):
    """Follows the projector, and gives the wall a window where there is none."""

    def __init__(
        self,
        console: ConsoleWindow,
        wall: WallWindow,
        screens: Screens,
        room: RoomSettings,
        interface: Interface,
        preferences: PreferencesFile,
    ) -> None:
        super().__init__(console)
        self._console, self._wall, self._screens, self._room = console, wall, screens, room
        self._interface, self._preferences = interface, preferences
        work, foot = console.work, console.status
        read = (*work.read, *console.side.read)
        self.in_sight = FieldInSight(wall, console, work.capture, work.bar, foot, read)
        self._is_placed = False
        self._tell_that_it_came: Callable[[str], object] | None = None
        screens.projector_came.connect(self._came)
        screens.projector_went.connect(self._went)
        screens.room_chosen.connect(self._keep)
        self.in_sight.covered.connect(console.agenda.leave_room)
        self.in_sight.covered.connect(work.lines.leave_room)
        self.in_sight.had_no_place.connect(self._tell_no_place)
        console.requests.full_screen.connect(self._full_screen)
        console.requests.wall_window.connect(self._toggle)

    def begin(self) -> None:
        """Put the wall on the projector, or in a window beside what is typed in."""
        self._screens.start()
        if self._screens.projector is None:
            self._place()
            # Where this stands, the other comes in its place.
            self._tell_that_it_came = self._console.status.announce
            self._console.status.announce(self._interface.words("console.one_screen"))

    def settle(self) -> None:
        """Look once more when the console has its size: behind it nobody would find the wall."""
        if self._screens.projector is None:
            QTimer.singleShot(_UNTIL_CONSOLE_IS_UP, self._wall, self._settle)

    def end(self) -> None:
        """Follow nothing any longer: the wall goes."""
        self._screens.stop()
        self.in_sight.stop()

    def _settle(self) -> None:
        if not self._wall.is_on_projector:
            self.in_sight.place()
            self._wall.raise_()

    def _place(self) -> None:
        self.in_sight.stand_beside()
        self._is_placed = True

    def _full_screen(self) -> None:
        if not self._wall.isVisible():
            self.in_sight.bring()
        self._wall.toggle_full_screen()

    def _toggle(self) -> None:
        """Put the window of the wall away, where there is one, or bring it back."""
        if self._wall.is_on_projector:
            word = "console.wall_stays"
        elif self._is_placed:
            self.in_sight.toggle()
            word = "console.wall_shown" if self._wall.isVisible() else "console.wall_away"
        else:
            self._place()
            word = "console.wall_shown"
        self._console.status.announce(self._interface.words(word))

    def _tell_no_place(self) -> None:
        words = self._interface.words
        told = words("console.wall_no_place", wall_window=shown_key("wall_window", words))
        self._console.status.announce(told)

    def _came(self, projector: Projector) -> None:
        self._room.turn_to_room(turned=False)
        # It is no window any more: as one it would fill the laptop when the projector goes.
        self._is_placed = False
        self.in_sight.give_up()
        if self._tell_that_it_came is not None:
            values = {"width": projector.width, "height": projector.height}
            self._tell_that_it_came(self._interface.words("screens.came", **values))
            self._tell_that_it_came = None
        self._tell_where(f"{projector.width}×{projector.height}")
        self._console.side.set_aspect(projector.width, projector.height)

    def _keep(self, mark: ScreenMark) -> None:
        """Remember what was chosen; where the system happened to show the console says nothing."""
        self._preferences.keep(replace(self._preferences.values, projector=mark))

    def _went(self) -> None:
        capture = self._console.work.capture
        self._tell_that_it_came = partial(capture.say, trouble=False)
        self._tell_where("")
        gone = Refused("console.projector_gone")
        capture.message.refuse(gone, self._sentence, why=self._until_done(gone), of_line=True)

    def _sentence(self, gone: Refused) -> str:
        words = self._interface.words
        return words(gone.key, full_screen=shown_key("full_screen", words))

    def _until_done(self, gone: Refused) -> Callable[[], Refused | None]:
        """Who types on while it goes reads of it too: it stands there until something is done."""
        session = self._console.session
        done = len(session.journal)

        def why() -> Refused | None:
            holds = self._screens.projector is None and len(session.journal) == done
            return gone if holds else None

        return why

    def _tell_where(self, size: str) -> None:
        self._console.top.set_projector(size)
        self._console.top.refresh()
