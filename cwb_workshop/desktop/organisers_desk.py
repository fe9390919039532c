"""The organiser's desk at home: its window, and what that asks of the rest of the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cwb_workshop.archive.agreements import StoredAgreement
from cwb_workshop.core.capture.editing_steps import set_fields
from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.desk_papers import DeskPapers
from cwb_workshop.desktop.found_line import GoingOn, go_on_to_line
from cwb_workshop.desktop.passphrases import Passphrases
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.taken_in import TakenIn
from cwb_workshop.ui.desk.window import DeskWindow
from cwb_workshop.ui.desk_state import AT_FIRST

OpenLine = Callable[[Path, str, str], None]


def show_desk(program: GoingOn, context: ProgramContext, words: Callable[[], Translator]) -> None:
    """Show the desk over home, and open what somebody wants to see from there."""
    OrganisersDesk(program.home, context, words, partial(go_on_to_line, program)).show()


class OrganisersDesk:
    """`open_line` opens a session, at the line with these words and this label, or none."""

    def __init__(
        self,
        home: QWidget,
        context: ProgramContext,
        words: Callable[[], Translator],
        open_line: OpenLine,
    ) -> None:
        self._home, self._context, self._words = home, context, words
        self._open_line = open_line
        self._papers = DeskPapers(context, words)
        self._wanted: tuple[Path, str, str] | None = None

    def show(self) -> None:
        """Show the desk until somebody goes back, or opens a session from it."""
        window = self._window()
        window.exec()
        preferences = self._context.preferences
        preferences.keep(replace(preferences.values, desk=window.left))
        window.deleteLater()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._open_line(*wanted)

    def _window(self) -> DeskWindow:
        context = self._context
        work = ArchiveWork(
            self._home, context.data.archive, context.toolbox.exercises, lambda _path: context.keys
        )
        left = context.preferences.values.desk or AT_FIRST
        window = DeskWindow(self._home, self._words(), work, date.today, left)
        work.setParent(window)
        window.to_add.connect(lambda name: self._add(window, name))
        window.locked.connect(lambda taken: self._unlock(window, taken))
        window.agreement_settled.connect(lambda one, state: self._settle(window, work, one, state))
        window.calendar_asked.connect(lambda: self._papers.write_calendar(window))
        window.letters_asked.connect(lambda: self._papers.give_letters(window, work))
        window.comparison_asked.connect(
            lambda form: self._papers.write_comparison(window, work, form)
        )
        window.quotes_asked.connect(lambda: self._papers.write_quotes(window))
        window.export_asked.connect(lambda form: self._papers.write_found(window, work, form))
        window.session_asked.connect(
            lambda session, said, label: self._go_to(window, work, session, (said, label))
        )
        return window

    def _add(self, window: DeskWindow, name: str) -> None:
        system, words, library = self._context.system, self._words(), self._context.library
        if name == "own":
            path: Path | None = library.folder if library.folder.is_dir() else None
            if path is None:
                window.tell(words("desk.sessions.no_own"))
        elif name == "stick":
            path = system.stick()
            if path is None:
                window.tell(words("desk.sessions.no_stick"))
        elif name == "folder":
            title = words("desk.sessions.which_folder")
            path = system.choose_folder(window, words, title, folder=library.folder)
        else:
            title, kind = words("home.file.title"), words("home.file.kind")
            path = system.choose_file(window, words, title, folder=library.folder, kind=kind)
        if path is not None:
            window.add([path])

    def _unlock(self, window: DeskWindow, taken: TakenIn) -> None:
        """Ask for each passphrase once; what somebody does not know stays outside."""
        asks = self._passphrases(window)
        opened = []
        for path in taken.locked:
            try:
                if asks.given(path):
                    opened.append(path)
            except UserFacingError as error:
                window.tell_fault(error)
        if opened:
            still = tuple(path for path in taken.locked if path not in opened)
            window.add(opened, after=replace(taken, locked=still))

    def _go_to(
        self, window: DeskWindow, work: ArchiveWork, session: str, line: tuple[str, str]
    ) -> None:
        def found(path: Path) -> None:
            self._wanted = path, *line
            window.accept()

        work.file_of(session, self._context.library.folder, found, window.tell_fault)

    def _settle(
        self, window: DeskWindow, work: ArchiveWork, one: StoredAgreement, state: str
    ) -> None:
        """Write in its session what became of an agreement, and read that session again."""
        words = self._words()
        now = words(f"archive.standing.{state}")
        told = words("desk.agreements.settled", agreement=clean(one.text), state=now)

        def found(path: Path) -> None:
            try:
                if not self._passphrases(window).given(path):
                    return
            except UserFacingError as error:
                window.tell_fault(error)
                return
            work.beside(
                lambda: self._write_state(path, one.entry, state),
                lambda _done: window.add([path], told),
                window.tell_fault,
            )

        work.file_of(one.session, self._context.library.folder, found, window.tell_fault)

    def _write_state(self, path: Path, entry: str, state: str) -> None:
        session = self._context.toolbox.open(path, SteadyClock())
        try:
            if entry in session.record.entries:
                fields = {"status": state}
                session.do(set_fields(session.record, entry, fields, session.now()))
        finally:
            session.close_file()

    def _passphrases(self, window: DeskWindow) -> Passphrases:
        return Passphrases(window, self._context, self._words, window.tell)
