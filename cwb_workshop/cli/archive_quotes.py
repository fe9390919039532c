"""`archive quotes`: quotes that may be taken along to another evening, and a file of some."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.finding import FoundLine
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.opening import opened
from cwb_workshop.archive.places import ArchivePlace
from cwb_workshop.archive.told_places import with_places_apart
from cwb_workshop.archive.travelling_quotes import brought, travelling_quotes
from cwb_workshop.cli.archive_targets import ArchiveTargets
from cwb_workshop.cli.archive_words import Print, folder_beside, selection_of
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.quote_file import quote_file
from cwb_workshop.exercises import Registry

MOST = 200
"""So many are listed; who wants others types more words."""


def quotes(options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print) -> int:
    """List them with a number each; with `-o` those that are chosen go in a file."""
    archive, exercises = opened(place, options.organisation or ""), Registry()
    targets = ArchiveTargets(folder_beside(place), force=options.force)
    out = None if options.out is None else targets.free(options.out)
    with archive.reading() as connection:
        fit = travelling_quotes(
            connection,
            " ".join(options.words),
            selection_of(options, place),
            exercises,
            Names(connection, exercises, words.language),
            most=MOST,
        )
        found = with_places_apart(connection, fit)
    if out is None:
        for number, line in enumerate(found, start=1):
            tell(clean(f"{number:>3}  {line.text} ({_where(line, words)})"))
        if not found:
            tell(words("archive.quotes.none"))
        return 0
    chosen = _chosen(found, options.take or "")
    targets.write(out, quote_file([brought(line) for line in chosen]))
    tell(words("archive.quotes.written", file=clean(str(options.out)), n=len(chosen)))
    return 0


def _chosen(found: Sequence[FoundLine], typed: str) -> list[FoundLine]:
    """Return the lines of these numbers, all of them where none is named. Raises ArchiveError."""
    if not typed.strip():
        return list(found)
    numbers = typed.replace(",", " ").split()
    known = {str(number): line for number, line in enumerate(found, start=1)}
    if not all(number in known for number in numbers):
        raise ArchiveError("archive.quotes.no_number", typed=clean(typed), most=len(found))
    return [known[number] for number in dict.fromkeys(numbers)]


def _where(line: FoundLine, words: Translator) -> str:
    title = line.titles.get(words.language) or next(iter(line.titles.values()), line.item)
    day = words.locale.date(line.day) if line.day else ""
    return ", ".join(part for part in (line.place, day, title) if part)
