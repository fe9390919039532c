"""Sessions of which an archive has nothing so far: written together, as far as that goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from cwb_workshop.archive import writing
from cwb_workshop.archive.read_session import ReadSession
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.store.causes import OF_BYTES


@dataclass(frozen=True, slots=True, eq=False)
class ReadFile:
    """A file with what was read of it; `stamp` is how it was then."""

    path: Path
    stamp: str
    read: ReadSession

    @property
    def noted(self) -> writing.NotedFile:
        return writing.NotedFile(self.path, self.read.session, self.stamp, self.read.head)


def write_together(connection: Connection, files: Iterable[ReadFile]) -> Collection[ReadFile]:
    """Write those of which nothing is there, all or none, and return which these were: of the
    others, and where one cannot be written, each is left to be taken in by itself.
    """
    new = _new(connection, files)
    if len(new) < 2:
        return ()
    try:
        with connection.begin_nested():
            writing.write_new(connection, list(new.values()))
            writing.note_files(connection, [file.noted for file in new])
    except (UserFacingError, IntegrityError, *OF_BYTES):
        return ()
    return new.keys()


def _new(connection: Connection, files: Iterable[ReadFile]) -> dict[ReadFile, writing.WholeSession]:
    """Return what to write of these: of several copies of a session the first, where its rows are
    reckoned, and none of a session that is there.
    """
    first: dict[str, ReadFile] = {}
    for file in files:
        first.setdefault(file.read.session, file)
    there = writing.known_sessions(connection, first.keys()) if first else set()
    return {
        file: file.read.whole(file.read.rows)
        for session, file in first.items()
        if file.read.rows is not None and session not in there
    }
