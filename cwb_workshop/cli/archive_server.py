"""`archive push` and `archive roles`: the same archive on a server that somebody names."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.places import ArchivePlace, ServerAddress, archive_place, folder_of
from cwb_workshop.archive.pushing import Push, PushedSession
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.server_roles import make_roles, role_script
from cwb_workshop.cli.archive_words import SKIPPED, Print, watched
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry


def push(options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print) -> int:
    """Push what an archive has; what is done is kept whatever happens."""
    archive = SessionArchive(folder_of(place), new=False)
    outcomes: Counter[str] = Counter()
    with ServerArchive(_server(options.to), options.organisation or "", pushes=True) as server:
        pushes = Push(archive, server, Registry(), again=options.again).run()
        try:
            for one in _watched(pushes, words):
                outcomes[one.outcome] += 1
                _tell_pushed(one, words, tell)
        except (KeyboardInterrupt, ArchiveError):
            done = sum(outcomes.values())
            print(words("archive.push.stopped", n=done), file=sys.stderr)
            raise
    counted = [words(f"archive.push.count.{name}", n=n) for name, n in outcomes.items()]
    told = words.in_a_row(counted) if counted else words("archive.push.nothing")
    tell(words("archive.taken", counted=told))
    if outcomes["kept_out"]:
        tell(words("archive.push.again"))
    return SKIPPED if outcomes["skipped"] else 0


def _tell_pushed(one: PushedSession, words: Translator, tell: Print) -> None:
    name = clean(one.name)
    if one.fault is not None:
        why = clean(words(one.fault.key, **one.fault.values))
        print(words("archive.skipped", file=name, why=why), file=sys.stderr)
    elif one.outcome in ("new", "changed"):
        tell(words(f"archive.push.session.{one.outcome}", session=name, n=one.answers))
    elif one.outcome == "kept_out":
        tell(words("archive.push.session.kept_out", session=name))


def _watched(pushes: Iterator[PushedSession], words: Translator) -> Iterator[PushedSession]:
    return watched(pushes, lambda n: words("archive.push.reading", n=n))


def roles(options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print) -> int:
    """Print what makes the roles of an organisation, or let a server do it."""
    if options.to is None:
        tell(role_script(options.organisation))
        return 0
    with ServerArchive(_server(options.to), options.organisation, pushes=True) as server:
        reads, pushes = make_roles(server)
    tell(words("archive.roles_made", reads=reads, pushes=pushes))
    return 0


def _server(typed: str) -> ServerAddress:
    place = archive_place(typed)
    if not isinstance(place, ServerAddress):
        raise ArchiveError("archive.server_address")
    return place
