"""Opening an archive: which engine it has is told by its address, and asked nowhere else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.migrations import migrate
from cwb_workshop.core.model.text import clean
from cwb_workshop.system.private_folder import make_private

FILE = "archive.sqlite"
_BEGINS = "begins"
_ALONE = ""
"""Outside any transaction."""

ArchiveConnection: TypeAlias = Connection
"""What is asked goes through this, also for those who know no engine."""

_SECONDS = 10
"""So long one program waits for another that writes."""

_SETTINGS = (
    "secure_delete=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "synchronous=NORMAL",
    "cache_size=-16000",
)


class SessionArchive:
    """An archive with its tables up to date. Everything raises ArchiveError."""

    def __init__(self, folder: Path, *, new: bool = True) -> None:
        """`folder` has all that belongs to it, and is made where it may be `new`."""
        self.folder = folder
        path = folder / FILE
        if not new and not path.is_file():
            raise ArchiveError("archive.none", folder=clean(str(folder)))
        self._engine = _engine(path)
        try:
            make_private(folder)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            raise ArchiveError("archive.closed", folder=clean(str(folder))) from error
        with self.writing() as connection:
            migrate(connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection of which all is kept at the end, or nothing."""
        with (
            self._told(),
            self._engine.connect().execution_options(**{_BEGINS: "BEGIN IMMEDIATE"}) as connection,
            connection.begin(),
        ):
            yield connection

    def tidy(self) -> None:
        """Write the file anew, so that what was removed is nowhere in it."""
        with self._told(), self._engine.connect() as connection:
            connection.execution_options(**{_BEGINS: _ALONE}).execute(text("VACUUM"))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what an engine says; its own words could quote what somebody said."""
        try:
            yield
        except DBAPIError as error:
            raise ArchiveError(_key(error), folder=clean(str(self.folder))) from None


def _engine(path: Path) -> Engine:
    address = URL.create("sqlite+pysqlite", database=str(path))
    # Nothing is kept open: another program may want it, and a stick can be taken away.
    engine = create_engine(
        address, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": _SECONDS}
    )
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: Any, _record: object) -> None:
    # Python would begin and end transactions by itself.
    connection.isolation_level = None
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    begins = connection.get_execution_options().get(_BEGINS, "BEGIN")
    if begins != _ALONE:
        connection.exec_driver_sql(begins)


def _key(error: DBAPIError) -> str:
    """Return the sentence for what an engine says, told by its name alone."""
    name = str(getattr(error.orig, "sqlite_errorname", "") or "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "archive.in_use"
    if name.startswith("SQLITE_FULL"):
        return "archive.no_room"
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return "archive.damaged"
    return "archive.closed"
