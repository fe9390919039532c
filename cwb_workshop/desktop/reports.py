"""Writing the reports of a session into the folder for reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.core.model.errors import ReportError, StoreError
from cwb_workshop.desktop.context import Belongings
from cwb_workshop.session.report_input import report_name, snapshot, write_report
from cwb_workshop.system.atomic import write_whole

if TYPE_CHECKING:
    from cwb_workshop.core.model.words import Language, Translator
    from cwb_workshop.report.documents.snapshot import Kind
    from cwb_workshop.session.session import Session

_TO_LOOK_AT = ("store.read_only", "store.in_use")
"""What stands in the way of working in a file, and not of reading it."""


def report_of_session(own: Belongings, session: Session, path: Path, kind: Kind) -> Path:
    """Write a report of an open session and return where it is. Raises ReportError."""
    record = session.record
    language: Language = "en" if record.text("language") == "en" else "nl"
    frozen = snapshot(record, session.kit, session.exercises, language, "public")
    try:
        own.data.make()
    except OSError as error:
        raise ReportError("store.folder_unwritable") from error
    name = report_name(record, language, kind=kind)
    report = own.toolbox.own_report(path, own.data.reports / name)
    own.toolbox.note_report(path, report)
    write_report(frozen, report, kind)
    return report


def report_of_file(own: Belongings, path: Path, kind: Kind = "summary") -> Path:
    """Write a report of a session that is not open. Raises UserFacingError."""
    try:
        session = own.toolbox.open(path, SteadyClock())
    except StoreError as error:
        if error.key not in _TO_LOOK_AT:
            raise
        session = own.toolbox.look_at(path, SteadyClock())
    try:
        return report_of_session(own, session, path, kind)
    finally:
        session.close_file()


def recovery_sheet(own: Belongings, words: Translator, path: Path, key: str) -> Path:
    """Write a page with the recovery key of a session and return where it is.

    It goes with the session when that is removed with its reports. Raises ReportError.
    """
    # ReportLab is heavy, and most evenings need none of this.
    from cwb_workshop.report.documents.recovery_sheet import write_recovery_sheet

    name = f"{path.stem}_{words('report.recovery.file')}.pdf"
    sheet = own.toolbox.own_report(path, own.data.reports / name)
    own.toolbox.note_report(path, sheet)
    content = write_recovery_sheet(words, path.name, key).content
    try:
        write_whole(sheet, content)
    except OSError as error:
        raise ReportError("report.cannot_write", file=str(sheet)) from error
    return sheet
