"""Passphrases of sessions: asked for when one is opened, given and taken away from home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.model.errors import StoreError, UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.reports import recovery_sheet
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.dialogs.dialog import breakable, tell, tell_any
from cwb_workshop.ui.dialogs.passphrase import (
    ask_new_passphrase,
    ask_passphrase,
    ask_what_to_change,
    tell_recovery,
)

_WRONG = "store.wrong_passphrase"


class Passphrases(QObject):
    """`changed` is called with a sentence once a passphrase was given or taken away."""

    def __init__(
        self,
        window: QWidget,
        context: ProgramContext,
        words: Callable[[], Translator],
        changed: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._words = words
        self._changed = changed
        self._background = BackgroundWork(self)

    def given(self, path: Path) -> bool:
        """Say whether a session can be read; ask for its passphrase, if it has one, until then.

        Raises StoreError for what is wrong with the file.
        """
        library = self._context.library
        return self._asked(path, library.is_locked, library.unlock)

    def given_for_backups(self, path: Path) -> bool:
        """Do the same for the backups of a session that nothing can be told of any more."""
        library = self._context.library
        return self._asked(path, library.backups_locked, library.unlock_backups)

    def _asked(
        self,
        path: Path,
        is_locked: Callable[[Path], bool],
        unlock: Callable[[Path, str], None],
    ) -> bool:
        sentence = ""
        while is_locked(path):
            typed = ask_passphrase(self._window, self._words(), path.name, sentence=sentence)
            if typed is None:
                return False
            # Making a key of a passphrase takes a moment, so that guessing takes for ever.
            QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
            try:
                unlock(path, typed)
            except StoreError as error:
                if error.key != _WRONG:
                    raise
                sentence = self._words()(error.key, **error.values)
            finally:
                QApplication.restoreOverrideCursor()
        return True

    def change(self, path: Path) -> None:
        """Give a session a passphrase; of one that has it, show the key or take it away."""
        try:
            if self._context.library.has_passphrase(path):
                if self.given(path):
                    self._change(path)
                return
        except StoreError as error:
            self._tell(error)
            return
        typed = ask_new_passphrase(self._window, self._words(), path.name)
        if typed is not None:
            library = self._context.library
            self._background.run(
                lambda: library.lock(path, typed), lambda left: self._locked(path, left), self._tell
            )

    def _change(self, path: Path) -> None:
        library = self._context.library
        chosen = ask_what_to_change(self._window, self._words(), path.name)
        if chosen == "key":
            self._show_key(path, "")
        elif chosen == "take_away":
            self._background.run(
                lambda: library.open_up(path),
                lambda left: self._changed(self._told("taken", path, left)),
                self._tell,
            )

    def _locked(self, path: Path, left: tuple[str, ...]) -> None:
        sentence = self._told("given", path, left)
        self._changed(sentence)
        self._show_key(path, sentence)

    def _show_key(self, path: Path, sentence: str) -> None:
        try:
            key = self._context.library.recovery(path)
            if tell_recovery(self._window, self._words(), key, sentence=breakable(sentence)):
                sheet = recovery_sheet(self._context, self._words(), path, key)
                self._changed(self._words()("keeping.passphrase.sheet_written", file=str(sheet)))
        except UserFacingError as error:
            self._tell(error)

    def _told(self, name: str, path: Path, left: tuple[str, ...]) -> str:
        words = self._words()
        sentence = words(f"keeping.passphrase.{name}", file=path.name)
        if left:
            sentence += " " + words("keeping.passphrase.left", files=", ".join(left))
        return sentence

    def _tell(self, error: UserFacingError | OSError) -> None:
        if isinstance(error, UserFacingError):
            tell(self._window, self._words(), error)
        else:
            tell_any(self._window, self._words(), error)
