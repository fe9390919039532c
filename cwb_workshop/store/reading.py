"""Reading a session file without changing a byte of it, however it was left or made."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cwb_workshop.store import open_files, schema
from cwb_workshop.store.causes import told_as_damage
from cwb_workshop.store.connection import connect, opened
from cwb_workshop.store.faults import (
    DamagedFile,
    FileInUse,
    NewerFile,
    NotASession,
    OddVersion,
    StrangeParts,
)
from cwb_workshop.store.inspection import Header, inspect
from cwb_workshop.store.keys import NO_KEYS, Key, Keys, key_for
from cwb_workshop.store.sidecar_check import look_beside
from cwb_workshop.store.sidecar_files import named_alike, uri

SECONDS = 20.0
"""No session takes so long to reckon with; a file made to take for ever is given up."""

COPIES = "cwb-read-"
"""How the names of the folders begin in which a file is copied to read it."""

_TRIES = 3
_MOST = {
    sqlite3.SQLITE_LIMIT_LENGTH: 16_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 3,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
_CAREFUL = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "query_only=ON",
)
_STEPS_BETWEEN_LOOKS = 10_000


@contextmanager
def reading(
    path: Path, keys: Keys = NO_KEYS, logs: tuple[Path, ...] | None = None
) -> Iterator[sqlite3.Connection]:
    """Give a connection that can only read what the file holds.

    `logs` are those of its logs that are folded in, by default all that are its own to see.
    Raises FileError, also for what the bytes of the file raise inside.
    """
    with open_files.access(path), told_as_damage(path):
        header = inspect(path)
        logs = look_beside(path, header.page).logs if logs is None else logs
        key = key_for(path, keys)
        if _version(path, header, key) == schema.newest_version() and not logs:
            with closing(_immutable(path, key)) as connection:
                yield _without_strange_parts(bounded(connection, key), path)
        else:
            with copied(path, logs) as copy, closing(_up_to_date(copy, path, key)) as connection:
                yield _without_strange_parts(bounded(connection, key), path)


def version_of(path: Path, key: Key | None) -> int:
    """Return the version of a session file. Raises FileError or sqlite3.Error.

    Only inside `open_files.access`.
    """
    return _version(path, inspect(path), key)


def _version(path: Path, header: Header, key: Key | None) -> int:
    """Return the version that is told, once it is seen to be one of this program."""
    if header.marked and header.version is not None and header.version <= schema.newest_version():
        return header.version
    with closing(_immutable(path, key)) as connection:
        bounded(connection, key)
        if not header.marked:
            raise DamagedFile(path) if schema.has_our_tables(connection) else NotASession(path)
        return _version_inside(connection, path)


def _version_inside(connection: sqlite3.Connection, path: Path) -> int:
    """Raises NewerFile, and OddVersion for what no program of whatever version leaves."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if schema.is_newer(connection, version):
        raise NewerFile(path)
    if not 0 <= version <= schema.newest_version():
        raise OddVersion(path)
    return version


def _immutable(path: Path, key: Key | None) -> sqlite3.Connection:
    return opened(uri(path, "ro") + "&immutable=1", key)


def bounded(connection: sqlite3.Connection, key: Key | None) -> sqlite3.Connection:
    """Let nothing that a file from elsewhere holds do anything by itself, or go on for ever."""
    if key is None:
        # SQLCipher's module cannot be told these; its files open for those with the key alone.
        for limit, most in _MOST.items():
            connection.setlimit(limit, most)
    for setting in _CAREFUL:
        connection.execute(f"PRAGMA {setting}")
    # Of the processor: a slow stick is in no way the fault of what stands on it.
    deadline = time.thread_time() + SECONDS
    connection.set_progress_handler(lambda: time.thread_time() > deadline, _STEPS_BETWEEN_LOOKS)
    return connection


def _without_strange_parts(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    if schema.strange_parts(connection):
        raise StrangeParts(path)
    return connection


@contextmanager
def copied(path: Path, logs: tuple[Path, ...]) -> Iterator[Path]:
    """Give a copy with these logs beside it: SQLite folds them in when it opens it."""
    files = (path, *logs)
    with tempfile.TemporaryDirectory(prefix=COPIES) as folder:
        copy = Path(folder) / "session.cwb"
        for _attempt in range(_TRIES):
            before = _stamps(files)
            for file in files:
                shutil.copyfile(file, named_alike(file, path, copy))
            if _stamps(files) == before:
                yield copy
                return
        raise FileInUse(path)


def _stamps(files: tuple[Path, ...]) -> list[tuple[int, int, int]]:
    statuses = (file.stat() for file in files)
    return [(stat.st_ino, stat.st_size, stat.st_mtime_ns) for stat in statuses]


def _up_to_date(copy: Path, path: Path, key: Key | None) -> sqlite3.Connection:
    """Open a copy, with the tables of the newest version."""
    connection = connect(copy, key)
    try:
        version = _version_inside(connection, path)
        if version < schema.newest_version():
            # What a migration would set off is looked for before it.
            schema.migrate(_without_strange_parts(connection, path))
    except BaseException:
        connection.close()
        raise
    return connection
