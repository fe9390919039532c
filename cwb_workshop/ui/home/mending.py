"""A session that is damaged: what can be done is asked, and done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.library import Library
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.dialogs.dialog import tell
from cwb_workshop.ui.home.damage_dialog import Backup, ask_how_to_mend, newest_backup
from cwb_workshop.ui.home.rows import SessionRow
from cwb_workshop.ui.system_services import System


class Mending(QObject):
    """`open_requested` carries a file that may be whole by now, or that a passphrase keeps from
    being told of; `restored` what was brought back.
    """

    open_requested = Signal(object)
    restored = Signal(object)

    def __init__(
        self, parent: QWidget, library: Library, background: BackgroundWork, system: System
    ) -> None:
        super().__init__(parent)
        self._widget, self._library = parent, library
        self._background, self._system = background, system

    def mend(self, row: SessionRow, words: Translator) -> None:
        if row.summary.can_change:
            # What is in the way may be gone by now; who opens it is told what can be done.
            self.open_requested.emit(row.path)
            return
        self._background.run(
            lambda: self._backup_of(row.path),
            lambda backup: self._ask(row, words, *backup),
            lambda _error: self._ask(row, words, None),
        )

    def _backup_of(self, path: Path) -> tuple[Backup | None, bool]:
        """Return the newest backup, and whether there are some that wait for a passphrase."""
        return newest_backup(self._library, path), self._library.backups_locked(path)

    def _ask(
        self, row: SessionRow, words: Translator, backup: Backup | None, locked: bool = False
    ) -> None:
        if backup is None and locked:
            # Who opens it is told the same, and asked for the passphrase of the backup.
            self.open_requested.emit(row.path)
            return
        window = self._widget.window()
        chosen = ask_how_to_mend(window, words, row, backup)
        if chosen == "folder":
            self._system.show_folder(row.path.parent)
        elif chosen == "restore" and backup is not None:
            self._background.run(
                lambda: self._library.restore(row.path, backup.path),
                self.restored.emit,
                lambda _error: tell(window, words, UserFacingError("home.mend.failed")),
            )
