"""The program with its windows: home first, then an evening, then home again.

What is heavy is imported inside the methods that need it: home must be painted first.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.desktop.context import Belongings
from cwb_workshop.system.instance_lock import OnlyOne
from cwb_workshop.ui.home.window import HomeWindow

if TYPE_CHECKING:
    from cwb_workshop.core.model.errors import StoreError
    from cwb_workshop.core.model.new_session import NewSession
    from cwb_workshop.core.model.words import Language
    from cwb_workshop.core.privacy.hits import Hit
    from cwb_workshop.core.sessions.library import Copy
    from cwb_workshop.desktop.closed_sessions import SessionsAtRest
    from cwb_workshop.desktop.history import Earlier
    from cwb_workshop.desktop.opening import Entered, WaysIn
    from cwb_workshop.desktop.reports import Reports
    from cwb_workshop.report.documents.snapshot import Kind
    from cwb_workshop.ui.evening import Evening
    from cwb_workshop.ui.home.contents import Furnishings
    from cwb_workshop.ui.language import Interface

_ALL_IS_SAVED = "store.log_left"


class Program(QObject):
    """Holds what lives as long as the program, and opens and closes evenings."""

    def __init__(
        self,
        application: QApplication,
        language: Language,
        only: OnlyOne | None = None,
        own: Belongings | None = None,
    ) -> None:
        """`language` is that of the system, spoken until another one is chosen.

        `only` is where a second start rings, if this is the first.
        """
        super().__init__()
        self._only = only
        self._application = application
        self._system_language = language
        self._own = own or Belongings()
        self.evening: Evening | None = None
        self._open: Path | None = None
        self._themed = False
        self.home = HomeWindow(self._furnish)
        self.home.session_requested.connect(self.start)
        self.home.continue_requested.connect(self.go_on)
        self.home.open_requested.connect(self.go_on)
        self.home.report_requested.connect(self.report_of)
        self.home.backups_requested.connect(self.backups_of)
        self.home.room_requested.connect(self.room_of)
        self.home.passphrase_requested.connect(self.passphrase_of)
        self.home.practise_requested.connect(self.practise)
        self.home.language_changed.connect(self._speak)
        self.home.completed.connect(self._settle)

    def begin(self) -> None:
        self.home.show()

    def gives_way(self, folder: Path, session: Path | None) -> bool:
        """Ring at the program that runs already; say whether this one is to end."""
        from cwb_workshop.desktop.second_instance import gives_way

        return gives_way(folder, session, lambda: self.interface.words)

    @cached_property
    def interface(self) -> Interface:
        from cwb_workshop.content.word_files import all_words
        from cwb_workshop.ui.language import Interface

        chosen = self._own.preferences.values.language
        return Interface(chosen or self._system_language, all_words)

    def start(self, new: NewSession) -> None:
        """Make a session and go to its evening."""
        self._enter(self._ways_in.make(new))

    def practise(self) -> None:
        """Begin a session with an imaginary room, in a folder that can be thrown away."""
        from cwb_workshop.core.model.new_session import NewSession

        self._own.forget_practice()
        now = datetime.now()
        new = NewSession(
            place=self.interface.words("console.practice_place"),
            date=now.date().isoformat(),
            start=now.strftime("%H:%M"),
            variant=120,
            language=self.interface.language,
            table_sizes=(5, 5, 5, 5, 4),
        )
        self._enter(self._ways_in.make(new, practice=True))

    def go_on(self, path: Path) -> None:
        """Open a session file and go to its evening; where it cannot, offer a way out."""
        self._enter(self._ways_in.open(path))

    def come_forward(self, told: str = "") -> None:
        """Bring what is open to the front; go on with the session that was named, if any."""
        from cwb_workshop.ui.window_activation import bring_forward

        bring_forward(self.front)
        if not told:
            return
        if self.evening is None and self._application.activeModalWidget() is None:
            self.go_on(Path(told))
        elif self.evening is not None:
            self.evening.console.status.announce(self.interface.words("screens.second.busy"))

    @property
    def front(self) -> QWidget:
        """The window that whoever sits at the laptop looks at; never the wall."""
        window = self.home if self.evening is None else self.evening.console
        return self._application.activeModalWidget() or window

    def go_home(self) -> None:
        """End the evening on the screens. The session is saved, and can be gone on with."""
        evening = self.evening
        if evening is None:
            return
        try:
            told = self.leave()
        finally:
            # However an evening ends, somebody has to find a window.
            if self.evening is not evening:
                self.home.show()
        if told:
            self.home.announce(told)

    def leave(self) -> str | None:
        """Close the session that is open, if any, and its windows.

        Return what is to be told afterwards; None where lines cannot be written and
        somebody chose to stay with them.
        """
        from cwb_workshop.core.model.errors import StoreError
        from cwb_workshop.ui.dialogs.dialog import tell

        evening = self.evening
        if evening is None:
            return ""
        told = ""
        try:
            evening.session.close_file()
        except StoreError as error:
            if error.key == _ALL_IS_SAVED:
                tell(evening.console, self.interface.words, error)
            else:
                left = self._leave_unsaved(evening, error)
                if left is None:
                    return None
                told = left
        practised = self._open is not None and self._open.parent == self._own.practice.folder
        self.evening = self._open = None
        evening.end()
        if practised:
            self._own.forget_practice()
        return told

    def _leave_unsaved(self, evening: Evening, error: StoreError) -> str | None:
        """Ask what is to become of lines that cannot be written; None to stay with them.

        Otherwise the file is let go of, and what is to be told at home is returned.
        """
        from cwb_workshop.desktop.closing import Unsaved

        unsaved = Unsaved(evening.console, self._own, self.interface.words)
        return unsaved.leave(evening.session, error)

    def report(self, kind: Kind) -> None:
        """Write a report of the open session, and say where it is."""
        from cwb_workshop.core.model.errors import UserFacingError
        from cwb_workshop.desktop.report_questions import WindowQuestions
        from cwb_workshop.ui.dialogs.dialog import tell_any

        evening, path = self.evening, self._open
        if evening is None or path is None:
            return
        console, words = evening.console, self.interface.words
        ask = WindowQuestions(console, words)
        try:
            outcome = self._reports.of_session(evening.session, path, kind, ask)
        except (UserFacingError, OSError) as error:
            tell_any(console, words, error)
            return
        if outcome.written is not None:
            console.status.announce(words("console.report_written", file=str(outcome.written)))
        elif outcome.to_change is not None:
            self._go_and_change(outcome.to_change)

    def _go_and_change(self, hit: Hit) -> None:
        """Go to the line that may tell who somebody is; what stands in no line is only told."""
        evening = self.evening
        if evening is not None:
            evening.console.go_to_line(hit.place.entry)
            evening.console.status.announce(self.interface.words("privacy.kept"))

    # What lives at rest is made at the first question about it, long after the first picture.

    def report_of(self, path: Path) -> None:
        hit = self._at_rest.report(path)
        if hit is not None:
            self.go_on(path)
            self._go_and_change(hit)

    def backups_of(self, path: Path) -> None:
        self._at_rest.backups(path)

    def room_of(self, path: Path) -> None:
        self._at_rest.room(path)

    def passphrase_of(self, path: Path) -> None:
        self._at_rest.passphrase(path)

    def _backups(self) -> None:
        """Show the backups of the open session; going back closes and opens it."""
        evening, path = self.evening, self._open
        if evening is None or path is None:
            return

        def go_back(copy: Copy) -> None:
            self.go_home()
            if self.evening is not None:
                return
            self._at_rest.earlier.go_back(path, copy, lambda: self.go_on(path))

        self._earlier_of(evening).backups(path, go_back, evening.session.record)

    def _room(self) -> None:
        """Show what the room saw of the open session so far."""
        from cwb_workshop.session.replay import LookingBack

        evening = self.evening
        if evening is not None:
            session = evening.session
            self._earlier_of(evening).show_room(LookingBack(session.journal, session.room))

    def _earlier_of(self, evening: Evening) -> Earlier:
        from cwb_workshop.desktop.history import Earlier

        return Earlier(evening.console, self._own, lambda: self.interface.words)

    @cached_property
    def _ways_in(self) -> WaysIn:
        from cwb_workshop.desktop.opening import WaysIn
        from cwb_workshop.ui.home.system_services import System

        return WaysIn(
            self.home,
            self._own,
            lambda: self.interface.words,
            System(),
            self._at_rest.passphrases.given,
            self._at_rest.passphrases.given_for_backups,
        )

    @cached_property
    def _reports(self) -> Reports:
        from cwb_workshop.desktop.reports import Reports

        return Reports(self._own)

    @cached_property
    def _at_rest(self) -> SessionsAtRest:
        from cwb_workshop.desktop.closed_sessions import SessionsAtRest

        self._dress()
        return SessionsAtRest(self.home, self._own, lambda: self.interface.words, self._reports)

    def _enter(self, entered: Entered | None) -> None:
        """Go to the evening of a session that was opened, if it was.

        One that cannot begin is left again: its file must not stay open behind home.
        """
        if entered is None:
            return
        try:
            self._begin_evening(entered)
        except Exception:
            if self.evening is None:
                entered.session.close_file()
            self.go_home()
            raise

    def _begin_evening(self, entered: Entered) -> None:
        from cwb_workshop.ui.evening import Evening

        self._dress()
        self.evening = evening = Evening(
            self._application, entered.session, self.interface, self._own.preferences
        )
        evening.home_requested.connect(self.go_home)
        self._open = entered.path
        evening.report_requested.connect(self.report)
        evening.backups_requested.connect(self._backups)
        evening.room_requested.connect(self._room)
        evening.room.dark_chosen.connect(self._turn_dark)
        self.home.hide()
        evening.begin()
        if entered.told:
            evening.console.status.announce(entered.told)

    def _furnish(self) -> Furnishings:
        """Dress the program and fill home. Its frame is on the screen by now."""
        from cwb_workshop.ui.home.contents import Furnishings
        from cwb_workshop.ui.theme import apply_start_theme

        apply_start_theme(self._application, dark=self._own.preferences.values.dark)
        return Furnishings(
            library=self._own.library,
            interface=self.interface,
            preferences=self._own.preferences,
            now=datetime.now,
            settings_of=self._settings_of,
            item_names=self._item_names,
            can_practise=True,
            dress=self._dress,
        )

    def _settle(self) -> None:
        """Home is there: collect garbage, and hear a second start, from here on."""
        gc.enable()
        self._listen()

    def _listen(self) -> None:
        """Let a second start ring here from now on."""
        only = self._only
        if only is None or not only.first or only.folder is None:
            return
        from cwb_workshop.desktop.instance_channel import Doorbell

        self._bell = Doorbell(only.folder, self)
        self._bell.rang.connect(self.come_forward)

    def _dress(self) -> None:
        """Put the whole theme on, once the first evening begins."""
        from cwb_workshop.ui.theme import apply_theme

        if not self._themed:
            apply_theme(self._application, dark=self._own.preferences.values.dark)
            self._themed = True

    def _speak(self, language: Language) -> None:
        from dataclasses import replace

        self.interface.speak(language)
        self._own.preferences.keep(replace(self._own.preferences.values, language=language))

    def _turn_dark(self, dark: bool) -> None:
        """Dress every window for a dim room, or for a light one again."""
        from cwb_workshop.ui.theme import apply_theme

        apply_theme(self._application, dark=dark)
        self.home.wear(dark=dark)

    def _settings_of(self, path: Path) -> NewSession:
        from cwb_workshop.core.sessions.setup import settings_of
        from cwb_workshop.store.contents import read_contents

        return settings_of(read_contents(path, self._own.keys).record)

    def _item_names(self, language: Language) -> Mapping[str, str]:
        texts = self._own.toolbox.kit.texts[language].items
        return {item: text.short for item, text in texts.items()}
