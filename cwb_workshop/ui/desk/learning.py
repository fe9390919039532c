"""Writing down what is learned of the comparison that the page shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cwb_workshop.archive.finding import Selection
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.desk_news import DeskNews


class Learning:
    def __init__(
        self,
        window: QWidget,
        words: Translator,
        work: ArchiveWork,
        chosen: Callable[[], tuple[Selection, str]],
        desk: DeskNews,
    ) -> None:
        """`chosen` gives the selection that is compared, and its collection or none."""
        self._window, self._words, self._work = window, words, work
        self._chosen, self._desk = chosen, desk
        self._too_long: dict[tuple[Selection, str], str] = {}

    def ask(self) -> None:
        """Read what was written before, and let it be changed."""
        chosen, work = self._chosen(), self._work
        work.beside(
            lambda: work.learned().of(*chosen),
            lambda text: self._write(chosen, text),
            self._desk.tell_fault,
        )

    def _write(self, chosen: tuple[Selection, str], kept: str) -> None:
        """Let it be changed, and keep it however somebody leaves: what was typed is not lost. What
        is too long to be kept stands there when it is opened again.
        """
        # Costly to import, and seldom asked for.
        from cwb_workshop.ui.desk.learned_dialog import LearnedDialog

        dialog = LearnedDialog(self._window, self._words, self._too_long.pop(chosen, kept))
        is_asked, work = bool(dialog.exec()), self._work
        written, fits = dialog.text, dialog.fits
        dialog.deleteLater()
        if not fits:
            self._too_long[chosen] = written
        elif is_asked or written != kept:
            work.beside(
                lambda: work.learned().keep(*chosen, written),
                lambda _none: self._desk.tell(self._words("desk.learned.kept")),
                self._desk.tell_fault,
            )
