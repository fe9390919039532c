"""Opening what somebody named to look things up in: a folder, or a server."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from cwb_workshop.archive.engine import ArchiveConnection, SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.places import ArchivePlace, ServerAddress


class ReadableArchive(Protocol):
    """An archive as those see it who ask: they know no engine."""

    def reading(self) -> AbstractContextManager[ArchiveConnection]: ...


def opened(place: ArchivePlace, organisation: str = "") -> ReadableArchive:
    """Return an archive that is there already. Raises ArchiveError."""
    if isinstance(place, ServerAddress):
        # What speaks to a server is an extra, and loaded for those alone who name one.
        from cwb_workshop.archive.server import ServerArchive

        return ServerArchive(place, organisation)
    if organisation:
        raise ArchiveError("archive.organisation_of_server")
    return SessionArchive(place, new=False)
