"""`archive commitments` and `archive export`: what leaves an archive, to be gone on with."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cwb_workshop.archive.agreements import (
    STANDINGS,
    StoredAgreement,
    by_owner,
    counted,
    stored_agreements,
)
from cwb_workshop.archive.calendar_file import calendar
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.opening import opened
from cwb_workshop.archive.owner_letters import LETTER_ENDINGS, owner_letters
from cwb_workshop.archive.places import ArchivePlace
from cwb_workshop.cli.archive_targets import ArchiveTargets
from cwb_workshop.cli.archive_words import Print, folder_beside, selection_of, words_in
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry
from cwb_workshop.system.targets import TargetError, target_folder

if TYPE_CHECKING:
    from cwb_workshop.archive.tables import PlainTable


def commitments(
    options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print
) -> int:
    """List what was agreed by owner, with how it stands; with `--ics` its dates go in a file."""
    archive, today = opened(place, options.organisation or ""), date.today()
    targets = ArchiveTargets(folder_beside(place), force=options.force)
    out = None if options.ics is None else targets.free(options.ics)
    letters = options.letters
    to = None if letters is None else targets.free(letters)
    if letters is not None and letters.suffix.casefold() not in LETTER_ENDINGS:
        known = ", ".join(LETTER_ENDINGS)
        raise ArchiveError("archive.no_letter_form", form=clean(letters.suffix), known=known)
    spoken = words_in(options.language, words)
    with archive.reading() as connection:
        made = stored_agreements(connection, selection_of(options, place), options.owner or "")
    if options.standing:
        made = tuple(one for one in made if options.standing in one.standings(today))
    for owner, theirs in by_owner(made):
        tell(clean(owner or words("archive.standing.no_owner")))
        for one in theirs:
            tell(f"  {clean(_line(one, today, words))}")
    counts = counted(made, today)
    told = [words(f"archive.stands.{name}", n=counts[name]) for name in STANDINGS if counts[name]]
    tell(words("archive.agreements", n=len(made), counted=words.in_a_row(told) or "0"))
    if to is not None:
        # The writers are heavy, and a list needs none of them.
        from cwb_workshop.archive.document_forms import document_in

        form = letters.suffix.casefold().removeprefix(".")
        targets.write(to, document_in(owner_letters(made, spoken, today), form))
        tell(words("archive.letters_written", file=clean(str(letters))))
    if out is not None:
        content = calendar(made, words, datetime.now(UTC))
        targets.write(out, content)
        tell(words("archive.written", file=clean(str(options.ics))))
    return 0


def export(options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print) -> int:
    """Write a selection as a file, by its ending, or as a folder for Datasette."""
    # Each form loads what it needs.
    from cwb_workshop.archive.table_files import WRITERS, made_files, paths_of
    from cwb_workshop.archive.tables import plain_tables

    archive = opened(place, options.organisation or "")
    targets = ArchiveTargets(folder_beside(place), force=options.force)
    writer = WRITERS.get(options.out.suffix.casefold())
    if writer is None and options.out.suffix:
        endings = ", ".join(sorted(WRITERS))
        raise ArchiveError("archive.no_form", ending=clean(options.out.suffix), known=endings)
    if writer is None:
        out = _folder(options.out)
    else:
        for path in paths_of(options.out).values():
            targets.free(path)
        out = targets.free(options.out)
    with archive.reading() as connection:
        tables = plain_tables(connection, selection_of(options, place), Registry(), words.language)
    if writer is None:
        _write_folder(out, tables, words, options.licence or "")
    else:
        for path, content in made_files(out, tables, lambda key: words(f"archive.{key}")).items():
            targets.write(path, content)
    sizes = [len(table.rows) for table in tables[:2]]
    tell(words("archive.exported", file=clean(str(options.out)), n=sizes[1], sessions=sizes[0]))
    return 0


def _write_folder(out: Path, tables: Sequence[PlainTable], words: Translator, licence: str) -> None:
    from cwb_workshop.archive.datasette_folder import write_folder

    try:
        write_folder(out, tables, lambda key: words(f"archive.{key}"), licence)
    except OSError as error:
        raise TargetError("target.cannot", file=clean(str(out))) from error


def _line(one: StoredAgreement, today: date, words: Translator) -> str:
    day = words.locale.date(one.due) if one.due else one.due_words
    standings = [words(f"archive.standing.{name}") for name in one.standings(today)]
    when = words.in_a_row((*filter(None, (day,)), *standings))
    return f"{one.name}, {one.label}: {one.text} ({when})"


def _folder(path: Path) -> Path:
    from cwb_workshop.archive.datasette_folder import DATABASE, METADATA

    folder = target_folder(path)
    there = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
    if there - {DATABASE, METADATA}:
        raise TargetError("archive.folder_taken", folder=clean(str(path)))
    return folder
