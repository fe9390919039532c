"""Reading the lines of a file that a second scribe made, into the list of pasted ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.console.commands.pastes import PasteCommands
from cwb_workshop.ui.console.work_area import WorkArea

ENDINGS = ("csv", "tsv", "xlsx", "txt")
"""What such files are called behind the point."""


class LineFileCommands:
    """A file is read off the window's thread: a workbook, or a stick, may take its time."""

    def __init__(
        self,
        session: Session,
        work: WorkArea,
        pastes: PasteCommands,
        words: Callable[[], Translator],
    ) -> None:
        self._session = session
        self._work = work
        self._pastes = pastes
        self._words = words
        self._background = BackgroundWork(work)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"from_file": self._choose}

    def _choose(self) -> None:
        """Ask for a file, and open the list of its lines."""
        self._session.refuse_lines()
        words = self._words()
        patterns = " ".join(f"*.{end} *.{end.upper()}" for end in ENDINGS)
        kind = f"{words('console.file.kind')} ({patterns})"
        file = ask_for_lines(self._work.window(), words, words("console.file.which"), kind)
        if file is None:
            return
        # What reads workbooks is loaded for who has one.
        from cwb_workshop.content.line_files import read_lines

        self._background.run(
            partial(read_lines, file),
            self._pastes.offer,
            partial(self._tell, file),
            asker=self._work,
        )

    def _tell(self, file: Path, error: UserFacingError | OSError) -> None:
        """Say why a file could not be read."""
        words = self._words()
        if isinstance(error, UserFacingError):
            sentence = words(error.key, **error.values)
        else:
            sentence = words("console.file.unreadable", file=file.name)
        self._work.capture.say(sentence)


def ask_for_lines(parent: QWidget, words: Translator, title: str, kind: str) -> Path | None:
    """Ask for a file, first among the documents of this person; None when none was chosen."""
    from PySide6.QtCore import QStandardPaths

    from cwb_workshop.ui.file_dialog import ask_for_file

    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    return ask_for_file(parent, words, title, folder=folder, kind=kind)
