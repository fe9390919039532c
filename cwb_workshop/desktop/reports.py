"""Writing the reports of a session into the folder for reports."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.core.model.errors import ReportError, StoreError
from cwb_workshop.core.model.values import value_type
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.report.marking import evening_mark, marked
from cwb_workshop.session.report_files import owner_of, report_file, write_out
from cwb_workshop.system.private_folder import make_private

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cwb_workshop.core.model.words import Translator
    from cwb_workshop.session.paper_pieces import PieceOfPaper
    from cwb_workshop.session.report_source import ReportSource
    from cwb_workshop.session.session import Session
    from cwb_workshop.ui.reports.maker import ReportAsked

_TO_LOOK_AT = ("store.read_only", "store.in_use")
"""What stands in the way of working in a file, and not of reading it."""


class Questions(Protocol):
    """What has to be asked before a report is written. None puts it off."""

    def about_place(self, file: Path, beside: Path) -> Literal["replace", "beside"] | None:
        """Tell that somebody else's file has the name of the report."""
        ...


@value_type
class ReportPlace:
    """Where a report goes; `force` where it takes the place of a file of somebody else."""

    file: Path
    force: bool = False


class Reports:
    """Finds where reports go, and writes them there."""

    def __init__(self, context: ProgramContext) -> None:
        self._context = context

    def place_of(
        self, path: Path, asked: ReportAsked, ask: Questions, folder: Path | None = None
    ) -> ReportPlace | None:
        """Return where a report of a session goes, by default into the folder for reports; None
        where it is put off. Raises ReportError or TargetError.

        A PDF takes the place of an older one of its evening, for nobody wrote in it. Any other
        form can have been worked in since, so it has a name of its own each time.
        """
        folder = folder or self.made_folder(path)
        wanted = folder / asked.source.name(asked.choice)
        if asked.choice.format != "pdf":
            return ReportPlace(free_name(wanted))
        evening = asked.source.evening
        place = self._context.toolbox.own_report(path, wanted, evening)
        chosen = self._about_place(wanted, place, evening, ask)
        if chosen is None:
            return None
        return ReportPlace(wanted, force=True) if chosen == "replace" else ReportPlace(place)

    def write(self, path: Path, asked: ReportAsked, place: ReportPlace, content: bytes) -> None:
        """Write a report of a session. Raises ReportError or TargetError."""
        target = place.file
        if asked.choice.format == "pdf":
            target = report_file(target, asked.source.evening, force=place.force)
        self._context.toolbox.note_report(path, target)
        write_out(target, content)

    def write_paper(
        self,
        path: Path,
        source: ReportSource,
        pieces: Iterable[PieceOfPaper],
        folder: Path | None = None,
    ) -> list[Path]:
        """Write paper of an evening, by default among its reports, each piece over an older one of
        its own and over nothing else. Raises ReportError or TargetError.
        """
        folder = folder or self.made_folder(path)
        toolbox, evening = self._context.toolbox, source.evening
        written = []
        for piece in pieces:
            wanted = folder / source.paper_name(piece.file)
            target = report_file(toolbox.own_report(path, wanted, evening), evening)
            toolbox.note_report(path, target)
            write_out(target, marked(piece.content, evening))
            written.append(target)
        return written

    def opened(self, path: Path) -> Session:
        """Open a session to report of, or look at it where it cannot be worked in.

        Raises UserFacingError.
        """
        try:
            return self._context.toolbox.open(path, SteadyClock())
        except StoreError as error:
            if error.key not in _TO_LOOK_AT:
                raise
            return self._context.toolbox.look_at(path, SteadyClock())

    def folder_of(self, path: Path) -> Path:
        return self._context.reports_of(path)

    def made_folder(self, path: Path) -> Path:
        """Make the folder for reports of a session, and return it. Raises ReportError."""
        folder = self.folder_of(path)
        try:
            self._context.data.make()
            make_private(folder)
        except OSError as error:
            raise ReportError("store.folder_unwritable") from error
        return folder

    def _about_place(
        self, wanted: Path, place: Path, evening: str, ask: Questions
    ) -> Literal["replace", "beside"] | None:
        """Ask once where a file of somebody else has the name; later there is one beside it."""
        if place == wanted or place.exists() or owner_of(wanted, evening) != "others":
            return "beside"
        return ask.about_place(wanted, place)


def free_name(wanted: Path) -> Path:
    """Return a name that no file has: this one, or with the first number that is free."""
    path, number = wanted, 2
    while os.path.lexists(path):
        path = wanted.with_name(f"{_stem(wanted)}-{number}{wanted.name[len(_stem(wanted)) :]}")
        number += 1
    return path


def _stem(path: Path) -> str:
    """Return what comes before all endings: of `a.csv.zip` that is `a`."""
    return path.name.partition(".")[0]


def recovery_sheet(context: ProgramContext, words: Translator, path: Path, key: str) -> Path:
    """Write a page with the recovery key of a session and return where it is.

    It goes with the session when that is removed with its reports. Raises ReportError or
    TargetError.
    """
    # ReportLab is heavy, and most evenings need none of this.
    from cwb_workshop.report.documents import recovery_sheet as document
    from cwb_workshop.report.layout.pdf import write_pdf

    name = f"{path.stem}_{words('report.recovery.file')}.pdf"
    mark = evening_mark(str(path.absolute()))
    sheet = report_file(context.toolbox.own_report(path, context.data.reports / name, mark), mark)
    context.toolbox.note_report(path, sheet)
    content = write_pdf(document.recovery_sheet(words, path.name, key)).content
    write_out(sheet, marked(content, mark))
    return sheet
