"""How long sessions stay: removing them when asked to, and a reminder of those that are old."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Summary, Traces
from cwb_workshop.core.sessions.retention import outlived
from cwb_workshop.session.library import Library
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.dialogs.dialog import tell_any
from cwb_workshop.ui.home.removal_dialog import ask_how_long, ask_to_remove, together
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.system_services import System


class Retention(QObject):
    """Asks, and lets the library do it elsewhere. Nothing is removed without a yes.

    `removed` tells what was removed in a sentence; `changed` that something else is kept
    now than before.
    """

    removed = Signal(str)
    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        library: Library,
        *,
        background: BackgroundWork,
        preferences: PreferencesFile,
        system: System,
        now: Callable[[], datetime],
        dress: Callable[[], None],
        words: Translator,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._background = background
        self._preferences = preferences
        self._system = system
        self._now = now
        self._dress = dress
        self.words = words
        self._outlived: tuple[Summary, ...] = ()
        self._of: tuple[Sequence[Summary], object] = ((), None)

    def outlived(self, summaries: Sequence[Summary]) -> tuple[Summary, ...]:
        """Return the sessions that are older than was chosen.

        It is asked at each key of a search: looked for again once there is something new.
        """
        of = self._preferences.values.retention_months, self._now().date()
        if self._of[0] is not summaries or self._of[1] != of:
            self._of = summaries, of
            self._outlived = outlived(summaries, *of)
        return self._outlived

    def reminder(self, old: Sequence[Summary]) -> str:
        """Return the sentence that reminds of them; empty where there are none."""
        months = self._preferences.values.retention_months
        if not old:
            return ""
        span = self.words("home.privacy.months", n=months)
        return self.words("home.old.reminder", n=len(old), months=span)

    def remove(self, summaries: Sequence[Summary]) -> None:
        """Look what these sessions left, ask, and remove them if that is wanted."""
        if not summaries:
            return

        def traces() -> Traces:
            return together(self._library.traces(one.path) for one in summaries)

        self._background.run(
            traces, lambda all_traces: self._ask(summaries, all_traces), self._failed
        )

    def choose(self) -> None:
        """Tell what is kept where, and let the person choose when to be reminded."""
        self._dress()
        values = self._preferences.values
        chosen = ask_how_long(
            self._window,
            self.words,
            folder=self._library.folder,
            months=values.retention_months,
        )
        if chosen == "folder":
            self._system.show_folder(self._library.folder)
        elif chosen is not None:
            self._preferences.keep(replace(values, retention_months=chosen))
            self.changed.emit()

    def _ask(self, summaries: Sequence[Summary], traces: Traces) -> None:
        self._dress()
        titles = [self._title(one) for one in summaries]
        wanted = ask_to_remove(self._window, self.words, titles, traces)
        if wanted is None:
            return

        def remove() -> None:
            for one in summaries:
                self._library.remove(one.path, reports=wanted == "all")

        self._background.run(
            remove, lambda _none: self._done(summaries, traces.elsewhere), self._failed
        )

    def _done(self, summaries: Sequence[Summary], elsewhere: Sequence[Path]) -> None:
        self._forget_form(summaries)
        sentence = self.words("home.remove.done", n=len(summaries), name=self._title(summaries[0]))
        if elsewhere:
            files = ", ".join(str(path) for path in elsewhere)
            sentence = f"{sentence} {self.words('home.remove.still', files=files)}"
        self.removed.emit(sentence)

    def _failed(self, error: UserFacingError | OSError) -> None:
        tell_any(self._window, self.words, error)
        self.changed.emit()

    def _forget_form(self, summaries: Sequence[Summary]) -> None:
        """The form of the newest session begins the next one; it holds its words too."""
        values = self._preferences.values
        last = values.last
        if last is None:
            return
        if any(last.place == one.place or last.date == one.day for one in summaries):
            self._preferences.keep(replace(values, last=None))

    def _title(self, summary: Summary) -> str:
        name = summary.place or summary.path.stem
        day = self.words.locale.date(summary.day)
        return f"{name}, {day}" if day else name
