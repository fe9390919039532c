"""Earlier states of a session: its backups, and what the room saw."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Copy
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.wall_renderer import WallRenderer
from cwb_workshop.store.contents import read_contents
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.dialogs.dialog import Choice, choose, tell_any
from cwb_workshop.ui.history.backups_dialog import BackupsDialog
from cwb_workshop.ui.history.wall_history_dialog import RoomDialog


class SessionHistory(QObject):
    """Reads off the window's thread, and then shows a dialog over the window that asked."""

    def __init__(
        self, window: QWidget, context: ProgramContext, words: Callable[[], Translator]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._words = words
        self._background = BackgroundWork(self)

    def backups(
        self, path: Path, go_back: Callable[[Copy], None], record: Record | None = None
    ) -> None:
        """Show the backups of a session; `record` is how it is now where it is open.

        `go_back` is called with the copy that somebody wants back.
        """
        library = self._context.library

        def read() -> tuple[Record, tuple[Copy, ...]]:
            return record or library.record(path), library.copies(path)

        def show(states: tuple[Record, tuple[Copy, ...]]) -> None:
            now, copies = states
            if not copies:
                self._say_none()
                return
            dialog = BackupsDialog(
                self._window,
                self._words(),
                now=now,
                copies=copies,
                read=library.record,
                background=self._background,
                today=datetime.now(),
            )
            dialog.exec()
            dialog.deleteLater()
            if dialog.chosen is not None:
                go_back(dialog.chosen)

        self._background.run(read, show, self._tell)

    def go_back(self, path: Path, copy: Copy, then: Callable[[], None]) -> None:
        """Put a session back to how a copy has it."""
        library = self._context.library
        self._background.run(
            lambda: library.go_back(path, copy.path), lambda _none: then(), self._tell
        )

    def room(self, path: Path) -> None:
        """Show what the room saw of a session that is not open."""

        def read() -> LookingBack:
            contents = read_contents(path, self._context.keys)
            tools = self._context.toolbox
            kit = tools.carried_kit(contents, path)
            return LookingBack(
                contents.journal, WallRenderer(kit, tools.exercises, tools.wall_words)
            )

        self._background.run(read, self.show_room, self._tell)

    def show_room(self, back: LookingBack) -> None:
        values = self._context.preferences.values
        dialog = RoomDialog(
            self._window,
            self._words(),
            back,
            metres=values.viewing_distance,
            dark=values.dark is True,
        )
        dialog.exec()
        dialog.deleteLater()

    def _say_none(self) -> None:
        words = self._words()
        choose(
            self._window,
            title=words("keeping.backups.title"),
            text=words("keeping.backups.none"),
            choices=(Choice("read", words("dialog.understood"), "primary"),),
            words=words,
        )

    def _tell(self, error: UserFacingError | OSError) -> None:
        tell_any(self._window, self._words(), error)
