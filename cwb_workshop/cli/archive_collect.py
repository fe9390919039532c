"""`archive collect`: sessions gathered under a name, as those of a spring round."""

from __future__ import annotations

import argparse

from cwb_workshop.archive.collections import SessionCollections
from cwb_workshop.archive.desk import SHORT, session_named
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.overview import archived_sessions
from cwb_workshop.archive.places import ArchivePlace, folder_of
from cwb_workshop.cli.archive_words import Print
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator


def collect(
    options: argparse.Namespace, place: ArchivePlace, words: Translator, tell: Print
) -> int:
    """Put sessions into a collection or take them out; without sessions, tell what is there."""
    folder = folder_of(place)
    archive = SessionArchive(folder, new=False)
    collections = SessionCollections(folder)
    if options.name is None:
        for name in collections.names:
            tell(f"{clean(name)}: {len(collections.sessions(name))}")
        return 0
    if not options.sessions:
        held = frozenset(collections.sessions(options.name))
        with archive.reading() as connection:
            known = archived_sessions(connection)
        for one in known:
            if one.session in held:
                tell(f"{clean(one.name)} [{one.session[:SHORT]}]")
        return 0
    meant = [session_named(archive, name) for name in options.sessions]
    change = collections.take_out if options.take_out else collections.put
    called = change(options.name, [session for session, _name in meant])
    key = "archive.taken_out" if options.take_out else "archive.collected"
    tell(words(key, n=len(meant), collection=clean(called)))
    return 0
