"""Writing the reports of a session into the folder for reports."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.core.model.errors import ReportError, StoreError
from cwb_workshop.core.privacy.hits import Hit
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.report.marking import evening_mark, marked
from cwb_workshop.session.report_files import evening_of_session, owner_of, report_file
from cwb_workshop.session.report_input import report_name, snapshot, to_look_at, write_report
from cwb_workshop.system.atomic import write_whole
from cwb_workshop.system.private_folder import make_private

if TYPE_CHECKING:
    from cwb_workshop.core.model.kit import Kit
    from cwb_workshop.core.model.words import Translator
    from cwb_workshop.core.privacy.naming import KindWord
    from cwb_workshop.report.documents.snapshot import ReportKind
    from cwb_workshop.session.session import Session

_TO_LOOK_AT = ("store.read_only", "store.in_use")
"""What stands in the way of working in a file, and not of reading it."""


class Questions(Protocol):
    """What has to be asked before a report is written. None puts it off."""

    def about_hits(
        self, hits: tuple[Hit, ...], kit: Kit, kind_word: KindWord
    ) -> Hit | Literal["write"] | None:
        """Show what may tell who somebody is; a hit is the one to go and change."""
        ...

    def about_place(self, file: Path, beside: Path) -> Literal["replace", "beside"] | None:
        """Tell that somebody else's file has the name of the report."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the report is, or the hit to go and change; neither where it was put off."""

    written: Path | None = None
    to_change: Hit | None = None


class Reports:
    """Writes reports, and asks first. What was looked at is not asked about once more."""

    def __init__(self, context: ProgramContext) -> None:
        self._context = context
        self._looked_at: dict[Path, frozenset[Hit]] = {}

    def of_session(self, session: Session, path: Path, kind: ReportKind, ask: Questions) -> Outcome:
        """Write a report of an open session. Raises ReportError or TargetError."""
        record = session.record
        language = session.kit.language_of(record.text("language"))
        frozen = snapshot(
            record, session.kit, session.exercises, language, "public", session.carried_kit
        )
        hits = to_look_at(frozen, record)
        if not self._looked_at.get(path, frozenset()).issuperset(hits):
            answer = ask.about_hits(hits, session.kit, session.exercises.kind_word)
            if answer != "write":
                return Outcome(to_change=answer)
            self._looked_at[path] = frozenset(hits)
        folder = self._context.reports_of(path)
        try:
            self._context.data.make()
            make_private(folder)
        except OSError as error:
            raise ReportError("store.folder_unwritable") from error
        evening = evening_of_session(session.journal)
        wanted = folder / report_name(record, language, kind=kind)
        place = self._context.toolbox.own_report(path, wanted, evening)
        chosen = self._about_place(wanted, place, evening, ask)
        if chosen is None:
            return Outcome()
        report = wanted if chosen == "replace" else place
        self._context.toolbox.note_report(path, report)
        write_report(frozen, report, kind, evening=evening, force=chosen == "replace")
        return Outcome(report)

    def of_file(self, path: Path, ask: Questions, kind: ReportKind = "summary") -> Outcome:
        """Write a report of a session that is not open. Raises UserFacingError."""
        try:
            session = self._context.toolbox.open(path, SteadyClock())
        except StoreError as error:
            if error.key not in _TO_LOOK_AT:
                raise
            session = self._context.toolbox.look_at(path, SteadyClock())
        try:
            return self.of_session(session, path, kind, ask)
        finally:
            session.close_file()

    def _about_place(
        self, wanted: Path, place: Path, evening: str, ask: Questions
    ) -> Literal["replace", "beside"] | None:
        """Ask once where a file of somebody else has the name; later there is one beside it."""
        if place == wanted or place.exists() or owner_of(wanted, evening) != "others":
            return "beside"
        return ask.about_place(wanted, place)


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
    try:
        write_whole(sheet, marked(content, mark))
    except OSError as error:
        raise ReportError("report.cannot_write", file=str(sheet)) from error
    return sheet
