"""The program with its windows: home first, then an evening, then home again.

What is heavy is imported inside the methods that need it: home must be painted first.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.current_evening import CurrentEvening
from cwb_workshop.desktop.found_line import go_on_to_found
from cwb_workshop.system.instance_lock import InstanceLock
from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.screen_of import fit_on_screen

if TYPE_CHECKING:
    from cwb_workshop.core.model.kit_outline import KitOutline
    from cwb_workshop.core.model.locale import Language
    from cwb_workshop.core.model.new_session import NewSession
    from cwb_workshop.core.sessions.library import Copy
    from cwb_workshop.desktop.closed_sessions import ClosedSessions
    from cwb_workshop.desktop.open_session import OpenSession
    from cwb_workshop.desktop.opening import OpenedSession, Opening
    from cwb_workshop.desktop.reports import Reports
    from cwb_workshop.ui.evening import Evening
    from cwb_workshop.ui.handed_files import HandedFiles
    from cwb_workshop.ui.home.contents import HomeContents
    from cwb_workshop.ui.language import Interface
    from cwb_workshop.ui.program_theme import ProgramTheme


class Program(QObject):
    """Holds what lives as long as the program, and opens and closes evenings.

    `settled` comes once: home is complete, or an evening was gone to before it.
    """

    settled = Signal()

    def __init__(
        self,
        application: QApplication,
        language: Language | None = None,
        only: InstanceLock | None = None,
        context: ProgramContext | None = None,
    ) -> None:
        """`language` is spoken until another one is chosen, by default that of the system.

        `only` is where a second start rings, if this is the first.
        """
        super().__init__()
        self._only = only
        self._is_settled = False
        self._application = application
        self._first_language = language
        self._context = context or ProgramContext()
        self.home = HomeWindow(self._home_contents)
        self._current = CurrentEvening(self.home, self._evening_of, self._context.forget_practice)
        self.home.session_requested.connect(self.start)
        for requested in (self.home.continue_requested, self.home.open_requested):
            requested.connect(lambda file: go_on_to_found(self, file))
        self.home.report_requested.connect(self.report_of)
        self.home.backups_requested.connect(self.backups_of)
        self.home.room_requested.connect(self.room_of)
        self.home.passphrase_requested.connect(self.passphrase_of)
        self.home.practise_requested.connect(self.practise)
        self.home.plan_requested.connect(self.plan)
        self.home.completed.connect(self._settle)

    def begin(self) -> None:
        fit_on_screen(self.home)
        self.home.show()

    def gives_way(self, only: InstanceLock, session: Path | None) -> bool:
        """Ring at the program that runs already; say whether this one is to end."""
        from cwb_workshop.desktop.second_instance import gives_way

        words, folder = lambda: self.interface.words, only.folder
        return folder is not None and gives_way(folder, session, words, only.take_over)

    @cached_property
    def interface(self) -> Interface:
        from cwb_workshop.content.locale_reader import interface_languages, load_locales
        from cwb_workshop.content.spoken_language import spoken_language
        from cwb_workshop.content.word_files import all_words
        from cwb_workshop.ui.language import Interface

        spoken = interface_languages()
        chosen = self._context.preferences.values.language
        if chosen not in spoken:
            chosen = self._first_language or spoken_language()
        made = Interface(chosen, all_words, load_locales(spoken))
        self.home.language_changed.connect(made.speak)
        made.changed.connect(lambda: self._context.keep_language(made.language))
        return made

    def start(self, new: NewSession) -> None:
        """Make a session and go to its evening."""
        self._enter(lambda: self._opening.make(new))

    def practise(self, kit: KitOutline | None = None) -> None:
        """Begin a session with an imaginary room, in a folder that can be thrown away."""
        from cwb_workshop.desktop.practice import imaginary_session

        new = imaginary_session(self.interface.words, kit or self._context.toolbox.kit)
        self._enter(lambda: self._opening.make(new, practice=True))

    def plan(self, asked: Path | NewSession) -> None:
        """Change the plan of a session, or of a new one, without going to its evening."""
        if not self._current.is_taken:
            from cwb_workshop.desktop.planning import PlanAtHome

            at_home = PlanAtHome(self.home, self._context, self.interface.words, self.theme.look)
            at_home.show(asked, self._opening.of(asked))

    def go_on(self, path: Path) -> None:
        """Open a session file and go to its evening; where it cannot, offer a way out."""
        self._enter(lambda: self._opening.open(path))

    def come_forward(self, session: str = "") -> None:
        """Bring what is open to the front; go on with the session that was named, if any."""
        from cwb_workshop.desktop.started_again import come_forward

        come_forward(self, session)

    @property
    def evening(self) -> Evening | None:
        return self._current.evening

    @property
    def front(self) -> QWidget:
        """The window that whoever sits at the laptop looks at; never the wall."""
        window = self.home if self.evening is None else self.evening.console
        return self._application.activeModalWidget() or window

    @property
    def open_file(self) -> Path | None:
        return self._current.file

    def go_home(self) -> None:
        """End the evening on the screens. The session is saved, and can be gone on with."""
        evening = self.evening
        if evening is None:
            return
        kept = self._current.kept_file
        try:
            sentence = self._current.leave(lambda: self.home.come_back(kept))
        finally:
            # However an evening ends, somebody has to find a window.
            if self.evening is not evening:
                self.home.come_back(kept)
        if sentence:
            self.home.announce(sentence)

    def leave(self) -> str | None:
        """Close the session that is open, as `CurrentEvening.leave`; wait for a report of home."""
        told = self._current.leave()
        if told is not None and "_closed_sessions" in vars(self):
            self._closed_sessions.finish()
        return told

    def report_of(self, path: Path) -> None:
        if (hit := self._closed_sessions.report(path)) is not None:
            self.go_on(path)
            if self._current.open_session is not None:
                self._current.open_session.go_and_change(hit)

    def backups_of(self, path: Path) -> None:
        self._closed_sessions.backups(path)

    def room_of(self, path: Path) -> None:
        self._closed_sessions.room(path)

    def passphrase_of(self, path: Path) -> None:
        self._closed_sessions.passphrase(path)

    def _backups(self, open_session: OpenSession) -> None:
        """Show the backups of the open session; going back closes and opens it."""

        def go_back(copy: Copy) -> None:
            path = open_session.path
            self.go_home()
            if self.evening is None:
                self._closed_sessions.history.go_back(path, copy, lambda: self.go_on(path))

        open_session.backups(go_back)

    @cached_property
    def _handed_files(self) -> HandedFiles:
        from cwb_workshop.ui.handed_files import HandedFiles

        handed = HandedFiles(self._application)
        handed.handed.connect(lambda file: self.come_forward(str(file)))
        return handed

    @cached_property
    def _opening(self) -> Opening:
        from cwb_workshop.desktop.opening import Opening

        return Opening(
            self.home,
            self._context,
            lambda: self.interface.words,
            self._closed_sessions.passphrases.given,
            self._closed_sessions.passphrases.given_for_backups,
        )

    @cached_property
    def _reports(self) -> Reports:
        from cwb_workshop.desktop.reports import Reports

        return Reports(self._context)

    @cached_property
    def _closed_sessions(self) -> ClosedSessions:
        from cwb_workshop.desktop.closed_sessions import ClosedSessions

        self.theme.complete()
        return ClosedSessions(self.home, self._context, lambda: self.interface.words, self._reports)

    def _enter(self, opened: Callable[[], OpenedSession | None]) -> None:
        """Go to the evening of a session, if it is opened, or back to home."""
        try:
            self._current.enter(opened)
        except Exception:
            self.go_home()
            raise
        if self.evening is not None:
            self._settle()

    def _evening_of(self, entered: OpenedSession) -> tuple[Evening, OpenSession]:
        from cwb_workshop.desktop.leaving import leave_if_meant
        from cwb_workshop.desktop.open_session import OpenSession
        from cwb_workshop.desktop.past_evenings import PastEvenings
        from cwb_workshop.desktop.recent_sessions import offer_recent
        from cwb_workshop.ui.evening import Evening

        self.theme.complete()
        preferences = self._context.preferences
        evening = Evening(
            self._application, entered.session, self.interface, preferences, theme=self.theme
        )
        opened = OpenSession(evening, entered, self._context, self.interface, self._reports)
        evening.home_requested.connect(partial(leave_if_meant, evening, self.go_home))
        evening.report_requested.connect(opened.report)
        evening.backups_requested.connect(lambda: self._backups(opened))
        evening.room_requested.connect(opened.room)
        self._handed_files.watch(evening.console)
        self._handed_files.watch(evening.wall)
        PastEvenings(evening.console, self._context.library, entered.path)
        offer_recent(evening, self._context, entered, self.interface, self._go_over)
        return evening, opened

    def _go_over(self, file: Path) -> None:
        self.go_home()
        if self.evening is None:
            self.go_on(file)

    def _home_contents(self) -> HomeContents:
        from cwb_workshop.desktop.home_contents import home_contents

        toggle = self._current.toggle_wall
        return home_contents(self._context, self.interface, self.theme, toggle, self)

    @cached_property
    def theme(self) -> ProgramTheme:
        from cwb_workshop.ui.program_theme import ProgramTheme

        theme = ProgramTheme(self._application, self._context.preferences)
        theme.changed.connect(lambda: self.home.wear(theme.look))
        return theme

    def _settle(self) -> None:
        """A window is there: collect garbage, and hear a second start, from here on."""
        if self._is_settled:
            return
        self._is_settled = True
        from cwb_workshop.desktop.qt_words import QtWords

        gc.enable()
        self._qt_words = QtWords(self._application, self.interface, self)
        self._handed_files.watch(self.home)
        self._listen()
        self.settled.emit()

    def _listen(self) -> None:
        """Let a second start ring here from now on."""
        from cwb_workshop.desktop.instance_channel import listening

        self._channel = listening(self._only, self)
        if self._channel is not None:
            self._channel.rang.connect(self.come_forward)
