"""Which archive the desk looks at: that of this laptop, one in another folder, or on a server."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from cwb_workshop.archive.desk import file_of
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.opening import ReadableArchive, opened
from cwb_workshop.archive.places import ArchivePlace, ServerAddress, archive_place

_SCHEME = "://"


def typed_place(typed: str) -> ArchivePlace:
    """Return the folder or the server that somebody typed. Raises ArchiveError for an address of
    something else.
    """
    place = archive_place(typed.strip())
    if isinstance(place, Path):
        if _SCHEME in typed:
            raise ArchiveError("archive.server_address")
        return place.expanduser()
    return place


def typed_server(typed: str) -> ServerAddress:
    """Return the server that somebody typed. Raises ArchiveError for anything else."""
    place = typed_place(typed)
    if isinstance(place, Path):
        raise ArchiveError("archive.server_address")
    return place


class DeskArchive:
    """Opened once somebody asks; several threads may. Everything raises ArchiveError."""

    def __init__(self, own: Path) -> None:
        self._own = own
        self._place: ArchivePlace = own
        self._archive: ReadableArchive | None = None
        self._opening = Lock()

    @property
    def place(self) -> ArchivePlace:
        return self._place

    @property
    def is_own(self) -> bool:
        return self._place == self._own

    @property
    def is_on_server(self) -> bool:
        return isinstance(self._place, ServerAddress)

    @property
    def folder(self) -> Path:
        """Where that is which goes with an archive: of one on a server, on this laptop."""
        return self._place if isinstance(self._place, Path) else self._own

    def own_place(self) -> Path:
        return self._own

    def found(self, place: ArchivePlace, organisation: str = "") -> ReadableArchive:
        """Open another archive, which `use` begins to look at."""
        if place == self._own:
            return SessionArchive(self._own)
        return opened(place, organisation)

    def use(self, place: ArchivePlace, archive: ReadableArchive) -> None:
        with self._opening:
            self._place, self._archive = place, archive

    def readable(self) -> ReadableArchive:
        with self._opening:
            if self._archive is None:
                self._archive = SessionArchive(self.folder)
            return self._archive

    def writable(self) -> SessionArchive:
        """Raises ArchiveError for a server, to which sessions come from laptops."""
        archive = self.readable()
        if not isinstance(archive, SessionArchive):
            raise ArchiveError("archive.not_on_server")
        return archive

    def file_of(self, session: str, near: Path) -> Path:
        """Return where a session can be opened: of one on a server, what this laptop has of it."""
        archive = SessionArchive(self._own) if self.is_on_server else self.readable()
        with archive.reading() as connection:
            return file_of(connection, session, near)
