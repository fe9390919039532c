"""The evening that is open, if one is: there is one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.system.collection import without_collection
from cwb_workshop.ui.home.window import HomeWindow

if TYPE_CHECKING:
    from cwb_workshop.desktop.open_session import OpenSession
    from cwb_workshop.desktop.opening import OpenedSession
    from cwb_workshop.desktop.staying_awake import StayingAwake
    from cwb_workshop.ui.evening import Evening
    from cwb_workshop.ui.held_input import HeldInput
    from cwb_workshop.ui.wall.at_home import WallAtHome


class CurrentEvening:
    """Opens and leaves evenings. Home takes no input from the moment one is asked for, and what
    is typed there meanwhile goes to the capture field.
    """

    def __init__(
        self,
        home: HomeWindow,
        make: Callable[[OpenedSession], tuple[Evening, OpenSession]],
        forget_practice: Callable[[], None],
    ) -> None:
        self._home = home
        self._make = make
        self._forget_practice = forget_practice
        self.evening: Evening | None = None
        self.open_session: OpenSession | None = None

    @property
    def is_taken(self) -> bool:
        """Tell whether an evening is open, or on its way."""
        # Asked while home is made: what holds input back is there from the first evening on.
        return self.evening is not None or ("_input" in vars(self) and self._input.is_held)

    @property
    def file(self) -> Path | None:
        return None if self.open_session is None else self.open_session.path

    @property
    def kept_file(self) -> Path | None:
        """The file of the session that is open; that of practice is thrown away."""
        is_practice = self.open_session is not None and self.open_session.is_practice
        return None if is_practice else self.file

    def enter(self, opened: Callable[[], OpenedSession | None]) -> None:
        """Go to the evening of a session, if it is opened. Asked while one is open or on its
        way, it does nothing.
        """
        if self.is_taken:
            return
        self._input.hold()
        try:
            with without_collection():
                entered = opened()
                if entered is not None:
                    self._begin(entered)
        finally:
            if self.evening is None:
                self._input.release()

    def leave(self, show_next: Callable[[], None] = lambda: None) -> str | None:
        """Close the session that is open, if any, and its windows; show the next one before
        these go, so that there always is a window for what is typed.

        Return what is to be told afterwards; None where lines cannot be written and
        somebody chose to stay with them.
        """
        evening, open_session = self.evening, self.open_session
        if evening is None or open_session is None:
            return ""
        sentence = open_session.close()
        if sentence is None:
            return None
        self.evening = self.open_session = None
        self._input.release()
        if "_awake" in vars(self):
            self._awake.end()
        self._keep_wall(evening, is_practice=open_session.is_practice)
        words = evening.console.words
        # It may not be put away yet, and comes back as after every evening.
        self._home.hide()
        try:
            show_next()
            self._home.activateWindow()
        finally:
            evening.end()
        if open_session.is_practice:
            evening.console.commands.practice.leave()
            self._forget_practice()
            return sentence or words("console.practice_over")
        return sentence

    def _keep_wall(self, evening: Evening, *, is_practice: bool) -> None:
        """Let the room look at the page that waits, where it looked at the wall; behind practice
        at one without the place that was thought up.
        """
        projector, session = evening.screens.projector, evening.session
        if evening.wall.is_on_projector and projector is not None:
            waiting = session.room.waiting(session.record)
            if is_practice:
                from cwb_workshop.core.wall.waiting import nameless

                waiting = nameless(waiting)
            name = evening.console.words("screens.wall_waits")
            self.wall_at_home.take_over(evening.wall, projector, waiting, name)

    @cached_property
    def wall_at_home(self) -> WallAtHome:
        # Needed after an evening; it touches names of Qt which the first window must not wait for.
        from cwb_workshop.ui.wall.at_home import WallAtHome

        return WallAtHome(self._home)

    def toggle_wall(self) -> str:
        """Take the page that waits off the projector, or bring it back; return what is said."""
        return self.wall_at_home.toggle()

    @cached_property
    def _input(self) -> HeldInput:
        # It knows hundreds of keys by name, which the first window must not wait for.
        from cwb_workshop.ui.held_input import HeldInput

        return HeldInput(self._home)

    @cached_property
    def _awake(self) -> StayingAwake:
        # Needed in an evening alone; the first window must not wait for it.
        from cwb_workshop.desktop.staying_awake import StayingAwake

        awake = StayingAwake(self._home)
        awake.failed.connect(self._tell_of_sleep)
        return awake

    def _stay_awake(self, *_step: object) -> None:
        """Hold sleep off, unless the evening is over and nobody went on with it."""
        if self.evening is not None and not self.evening.session.rests:
            self._awake.begin()

    def _tell_of_sleep(self) -> None:
        if self.evening is not None:
            console = self.evening.console
            console.status.announce(console.words("screens.may_sleep"))

    def _begin(self, entered: OpenedSession) -> None:
        try:
            self.evening, self.open_session = self._make(entered)
        except Exception:
            # Its file must not stay open behind home.
            entered.session.close_file()
            raise
        # It touches names of Qt which the first window must not wait for.
        from cwb_workshop.ui.window_activation import put_away_behind

        self.evening.begin()
        put_away_behind(self._home, self.evening.console)
        if "wall_at_home" in vars(self):
            self.wall_at_home.give_way()
        self._input.give_to(self.evening.console.work.capture.field)
        self._stay_awake()
        entered.session.stepped.connect(self._stay_awake)
        if entered.told:
            self.evening.console.status.announce(entered.told)
