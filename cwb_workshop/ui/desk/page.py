"""What the pages of the desk have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork

Failed = Callable[[UserFacingError | OSError], None]


class DeskPage(QWidget):
    """Asks the archive through `work`; `failed` is told what it could not answer."""

    def __init__(self, words: Translator, work: ArchiveWork, failed: Failed) -> None:
        super().__init__()
        self._words, self._work, self._failed = words, work, failed

    def refresh(self) -> None:
        """Ask again: something else may be in the archive now."""
        raise NotImplementedError

    def take_keyboard(self) -> None:
        """Give the keyboard to what somebody uses first here."""
        raise NotImplementedError
