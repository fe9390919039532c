"""`report`: a report of a session file, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.content.word_files import exercise_words, load_words
from cwb_workshop.core.agenda.timing import timing
from cwb_workshop.core.contract.entry_versions import upgraded
from cwb_workshop.core.figures.editions import printed
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.core.model.kit import Kit, without_notes
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Language, Translator
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.snapshot import Kind, Piece, Snapshot
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session_reader import read_session
from cwb_workshop.session.totals import totals
from cwb_workshop.store.file_names import safe_stem
from cwb_workshop.system.atomic import write_whole

_PDF = b"%PDF"
_PIECES = ("blocks", "details", "main_points", "questions", "interest", "rhythm")
_NAMES = {
    ("summary", "nl"): "verslag-kort",
    ("summary", "en"): "report-short",
    ("full", "nl"): "verslag-volledig",
    ("full", "en"): "report-full",
}


def report_of_file(
    session: Path,
    out: Path,
    toolbox: Toolbox,
    *,
    language: Language,
    edition: Edition,
    kind: Kind = "summary",
) -> None:
    """Read a session file and write its report. Raises StoreError, KitError or ReportError."""
    _keep_other_files(out)
    held = read_session(session, toolbox.keys)
    kit = toolbox.kit_of(held, session)
    record = upgraded(held.record, kit, toolbox.exercises.definitions())
    toolbox.note_report(session, out)
    write_report(snapshot(record, kit, toolbox.exercises, language, edition), out, kind)


def snapshot(
    record: Record, kit: Kit, exercises: Registry, language: Language, edition: Edition
) -> Snapshot:
    """Freeze what this edition may print; from here on it can be made on any thread.

    The figures are those of what is printed; the minutes are those of the evening.
    """
    definitions = exercises.definitions()
    held = printed(record, kit, edition, exercises.declared, definitions)
    return Snapshot(
        printed=held,
        kit=without_notes(kit),
        totals={**totals(held.record, kit, definitions), "timing": timing(record)},
        language=language,
        edition=edition,
        words=Translator(
            language,
            {
                **load_words(language, ["report"]).entries,
                **exercise_words(language).entries,
            },
        ),
        pieces=pieces(exercises),
    )


def pieces(exercises: Registry) -> Mapping[str, Piece]:
    """Return what the exercises print, by names such as `dot_vote.blocks`."""
    found: dict[str, Piece] = {}
    for exercise in exercises.ids:
        face = exercises.face(exercise, "report")
        for name in _PIECES:
            piece = getattr(face, name, None)
            if piece is not None:
                found[f"{exercise}.{name}"] = piece
    return found


def report_name(
    record: Record, language: Language, edition: Edition = "public", kind: Kind = "summary"
) -> str:
    """Return a name such as 2026-03-12_zuiderkouw_verslag-kort_nl.pdf.

    The editions that are not for everybody say so in their name.
    """
    called = _NAMES[kind, language]
    for_whom = "" if edition == "public" else f"-{edition}"
    stem = safe_stem(record.text("place"))
    return f"{safe_stem(record.text('date'))}_{stem}_{called}{for_whom}_{language}.pdf"


def write_report(frozen: Snapshot, out: Path, kind: Kind = "summary") -> None:
    """Raises ReportError; a report that was there is then as it was."""
    # ReportLab is heavy, and most of an evening needs none of it.
    from cwb_workshop.report.documents.full import write_full
    from cwb_workshop.report.documents.summary import write_summary

    _keep_other_files(out)
    content = (write_full if kind == "full" else write_summary)(frozen).content
    try:
        write_whole(out, content)
    except OSError as error:
        raise ReportError("report.cannot_write", file=str(out)) from error


def _keep_other_files(out: Path) -> None:
    """Raises ReportError where a file stands that is no report, such as a session."""
    try:
        if out.is_dir() or not os.path.lexists(out):
            return
        start = out.read_bytes()[: len(_PDF)] if out.is_file() else b"?"
    except OSError as error:
        raise ReportError("report.cannot_write", file=str(out)) from error
    if start not in (b"", _PDF):
        raise ReportError("report.in_the_way", file=str(out))
