"""Shows the paper of a session, and keeps, prints or takes along what is asked for there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.reports import Reports
from cwb_workshop.session.paper_pieces import PieceOfPaper
from cwb_workshop.session.report_choice import choice_in
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.dialogs.dialog import tell_any
from cwb_workshop.ui.reports.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from cwb_workshop.core.model.locale import Locale
    from cwb_workshop.session.session import Session


class PaperDesk:
    def __init__(
        self, window: QWidget, context: ProgramContext, reports: Reports, words: Translator
    ) -> None:
        self._window, self._context = window, context
        self._reports, self._words = reports, words

    def show(self, session: Session, path: Path, languages: Sequence[Locale]) -> None:
        """Show the paper of a session until somebody goes back; it is as it was at that moment."""
        source = ReportSource.of(session)
        language = choice_in(session.record, session.kit).language
        folder = self._reports.folder_of(path)
        deeds = _Deeds(path, source, self._context, self._reports, self._words)
        dialog = PaperDialog(self._window, self._words, source, languages, language, folder, deeds)
        dialog.exec()
        dialog.deleteLater()


class _Deeds:
    """What is done with the paper of one session."""

    def __init__(
        self,
        path: Path,
        source: ReportSource,
        context: ProgramContext,
        reports: Reports,
        words: Translator,
    ) -> None:
        self._path, self._source = path, source
        self._system, self._reports, self._words = context.system, reports, words

    def keep(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str:
        return self._tried(window, lambda: self._kept(pieces))

    def take_along(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str:
        words = self._words
        start = self._system.stick() or Path.home()
        folder = self._system.choose_folder(
            window, words, words("reports.which_folder"), folder=start
        )
        return "" if folder is None else self._tried(window, lambda: self._kept(pieces, folder))

    def print_it(self, window: QWidget, piece: PieceOfPaper) -> str:
        name = self._source.paper_name(piece.file)
        printed = self._system.print_pages(window, piece.content, name)
        told = "printed" if printed else "not_printed"
        return self._words(f"reports.paper.{told}", piece=piece.title)

    def show_folder(self, window: QWidget) -> str:
        return self._tried(window, self._shown)

    def _kept(self, pieces: Sequence[PieceOfPaper], folder: Path | None = None) -> str:
        files = self._reports.write_paper(self._path, self._source, pieces, folder)
        last = files[-1]
        return self._words(
            "reports.paper.kept", n=len(files), file=str(last), folder=str(last.parent)
        )

    def _shown(self) -> str:
        folder = self._reports.made_folder(self._path)
        shown = self._system.show_folder(folder)
        return "" if shown else self._words("written.no_folder", folder=str(folder))

    def _tried(self, window: QWidget, does: Callable[[], str]) -> str:
        try:
            return does()
        except (UserFacingError, OSError) as error:
            tell_any(window, self._words, error)
            return ""
