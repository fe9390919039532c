"""`archive`: many sessions in one place, added, searched, decided about and taken out again."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from cwb_workshop.archive.desk import SHORT, decide, remove, stored_divergences
from cwb_workshop.archive.divergence_words import told_side
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.finding import PAGE, find
from cwb_workshop.archive.intake import Intake, TakenFile
from cwb_workshop.archive.opening import opened
from cwb_workshop.archive.places import ArchivePlace, folder_of
from cwb_workshop.archive.session_files import session_files
from cwb_workshop.cli.archive_collect import collect
from cwb_workshop.cli.archive_compare import compare_places
from cwb_workshop.cli.archive_out import commitments, export
from cwb_workshop.cli.archive_quotes import quotes
from cwb_workshop.cli.archive_words import SKIPPED, Print, selection_of, watched
from cwb_workshop.cli.passphrase import keys_for
from cwb_workshop.content.spoken_language import spoken_language
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry
from cwb_workshop.store.keys import Keys
from cwb_workshop.system.data_folder import DataFolder


def archive(options: argparse.Namespace, tell: Print) -> int:
    """Do what was asked of an archive; return the exit status. Raises UserFacingError."""
    words = load_words(spoken_language())
    place = options.archive or DataFolder.of_this_person().archive
    return _ACTS[options.act](options, place, words, tell)


def _add(options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print) -> int:
    outcomes: Counter[str] = Counter()
    undecided = 0
    reading = session_files(options.files)
    paths = watched(reading, lambda n: words("archive.reading", n=n))
    try:
        for taken in _intake(SessionArchive(folder_of(place))).take(paths):
            outcomes[taken.outcome] += 1
            undecided += taken.undecided
            _tell_taken(taken, words, tell)
    except KeyboardInterrupt:
        print(words("archive.stopped", n=sum(outcomes.values())), file=sys.stderr)
        raise
    if not outcomes:
        tell(words("archive.no_files"))
    counted = [words(f"archive.count.{name}", n=n) for name, n in outcomes.items()]
    if counted:
        tell(words("archive.taken", counted=words.in_a_row(counted)))
    if undecided:
        tell(words("archive.undecided", n=undecided))
    return SKIPPED if outcomes["skipped"] else 0


def _tell_taken(taken: TakenFile, words: Translator, tell: Print) -> None:
    if taken.fault is not None:
        told = clean(words(taken.fault.key, **taken.fault.values))
        print(words("archive.skipped", file=clean(str(taken.path)), why=told), file=sys.stderr)
    elif taken.outcome != "same":
        name = clean(taken.name)
        tell(words(f"archive.file.{taken.outcome}", session=name, n=taken.answers))


def _decide(
    options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print
) -> int:
    archive = SessionArchive(folder_of(place), new=False)
    if options.side is not None:
        side = int(options.side) if options.side.isascii() and options.side.isdigit() else 0
        one = decide(archive, options.which, side, _intake(archive))
        held = told_side(one, side - 1, words)
        tell(words("archive.decided", session=clean(one.name), side=held))
        return 0
    differing = stored_divergences(archive, options.which or "")
    if not differing:
        tell(words("archive.nothing_undecided"))
    for one in differing:
        tell(words("archive.differs", which=one.mark[:SHORT], session=clean(one.name)))
        for number in range(len(one.sides)):
            tell(f"  {number + 1}: {told_side(one, number, words)}")
    return 0


def _search(
    options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print
) -> int:
    archive = opened(place, options.organisation or "")
    with archive.reading() as connection:
        found = find(
            connection,
            " ".join(options.words),
            selection_of(options, place),
            Registry(),
            most=PAGE + 1,
        )
    for line in found[:PAGE]:
        titles: Mapping[str, str] = line.titles
        title = titles.get(words.language) or next(iter(titles.values()), line.item)
        where = f"{line.name} [{line.session[:SHORT]}]"
        tell(clean(f"{where} {title}, {line.label}: {line.text}".replace(" , ", " ")))
    if not found:
        tell(words("archive.not_found"))
    if len(found) > PAGE:
        tell(words("archive.more", n=PAGE))
    return 0


def _remove(
    options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print
) -> int:
    archive = SessionArchive(folder_of(place), new=False)
    for name in remove(archive, options.sessions):
        tell(words("archive.removed", session=clean(name)))
    tell(words("archive.files_stay"))
    return 0


def _intake(archive: SessionArchive) -> Intake:
    backups = DataFolder.of_this_person().backups

    def keys(path: Path) -> Keys:
        return keys_for(path, backups)

    return Intake(archive, Registry(), keys)


def _push(options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print) -> int:
    # What speaks to a server is loaded for those alone who name one.
    from cwb_workshop.cli.archive_server import push

    return push(options, place, words, tell)


def _roles(options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print) -> int:
    from cwb_workshop.cli.archive_server import roles

    return roles(options, place, words, tell)


_ACTS: Mapping[str, Callable[[argparse.Namespace, ArchivePlace, Translator, Print], int]] = {
    "add": _add,
    "decide": _decide,
    "search": _search,
    "commitments": commitments,
    "compare": compare_places,
    "collect": collect,
    "export": export,
    "quotes": quotes,
    "remove": _remove,
    "push": _push,
    "roles": _roles,
}
