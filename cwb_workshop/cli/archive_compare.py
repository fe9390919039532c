"""`archive compare`: neighbourhoods beside each other, in plain text, as JSON or as a report."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cwb_workshop.archive.comparing import whole_comparison
from cwb_workshop.archive.comparison_report.form_names import COMPARISON_FORMS, ending_of
from cwb_workshop.archive.comparison_telling import ComparisonTelling
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.learned_texts import LearnedTexts
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.opening import ReadableArchive, opened
from cwb_workshop.archive.places import ArchivePlace
from cwb_workshop.cli.archive_targets import ArchiveTargets
from cwb_workshop.cli.archive_words import Print, folder_beside, selection_of, words_in
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry


def compare_places(
    options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print
) -> int:
    archive = opened(place, options.organisation or "")
    if options.out is not None:
        targets = ArchiveTargets(folder_beside(place), force=options.force)
        _write(archive, selection_of(options, place), options, words, tell, targets)
        return 0
    with archive.reading() as connection:
        names = Names(connection, Registry(), words.language)
        whole = whole_comparison(connection, selection_of(options, place), names, date.today())
    if options.json:
        # What only prints lines has no use for it.
        from cwb_workshop.archive.comparison_report.as_json import comparison_json
        from cwb_workshop.archive.comparison_words import ComparisonWords

        tell(comparison_json(whole, ComparisonWords(names, words)).decode().rstrip())
    else:
        for line in _lines(ComparisonTelling(whole, names, words)):
            tell(clean(line))
    return 0


def _lines(telling: ComparisonTelling) -> Iterator[str]:
    for row in telling.rows():
        if row.role == "heading":
            yield ""
        yield f"- {row.cells[0]}" if row.role == "rule" else " | ".join(row.cells)


def _write(
    archive: ReadableArchive,
    selection: Selection,
    options: argparse.Namespace,
    words: Translator,
    tell: Print,
    targets: ArchiveTargets,
) -> None:
    """Write the report in the form that was asked for, or that the name of the file ends with."""
    # The writers are heavy, and what is only printed needs none of them.
    from cwb_workshop.archive.comparison_report.document import comparison_report
    from cwb_workshop.archive.comparison_report.forms import comparison_in
    from cwb_workshop.session.export import chart_picture

    asked = options.format or options.out.suffix.removeprefix(".").casefold()
    form = next((one for one in COMPARISON_FORMS if asked in (one, ending_of(one)[1:])), None)
    if form is None:
        known = ", ".join(COMPARISON_FORMS)
        raise ArchiveError("archive.no_report_form", form=clean(asked), known=known)
    out = targets.free(options.out)
    spoken = words_in(options.language, words)
    learned = _read(options.text) if options.text is not None else _learned(selection, options)
    with archive.reading() as connection:
        report = comparison_report(connection, selection, Registry(), spoken, date.today(), learned)
    targets.write(out, comparison_in(report, form, chart_picture))
    tell(words("archive.report_written", file=clean(str(options.out))))


def _learned(selection: Selection, options: argparse.Namespace) -> str:
    """Return what was written about it at the desk of this laptop."""
    folder = folder_beside(options.archive)
    return LearnedTexts(folder).of(selection, options.collection or "")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ArchiveError("archive.no_text", file=clean(str(path))) from error
