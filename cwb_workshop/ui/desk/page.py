"""What the pages of the desk have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.filters import Filters
from cwb_workshop.ui.line_field import LineField

_TYPED = "typed"
Failed = Callable[[UserFacingError | OSError], None]


class DeskPage(QWidget):
    """Asks the archive through `work`; `failed` is told what it could not answer. What somebody
    types and chooses here stands in `field` and `filters`, where a page has them.
    """

    field: LineField | None = None
    filters: Filters | None = None

    def __init__(self, words: Translator, work: ArchiveWork, failed: Failed) -> None:
        super().__init__()
        self._words, self._work, self._failed = words, work, failed

    def left(self) -> dict[str, str]:
        """Return what is typed and chosen here, by its name."""
        typed = self.field.text().strip() if self.field is not None else ""
        chosen = self.filters.chosen if self.filters is not None else {}
        return {**({_TYPED: typed} if typed else {}), **chosen}

    def put_back(self, left: Mapping[str, str]) -> None:
        """Type and choose that again, before anything is asked."""
        if self.field is not None:
            self.field.setText(left.get(_TYPED, ""))
        if self.filters is not None:
            self.filters.choose(left)

    def refresh(self) -> None:
        """Ask again: something else may be in the archive now."""
        raise NotImplementedError

    def take_keyboard(self) -> None:
        """Give the keyboard to what somebody uses first here."""
        raise NotImplementedError
