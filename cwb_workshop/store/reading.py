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
from cwb_workshop.store.connection import connect, opened
from cwb_workshop.store.faults import DamagedFile, FileInUse, NewerFile, StrangeParts, not_opened
from cwb_workshop.store.inspection import inspect
from cwb_workshop.store.keys import NO_KEYS, Key, Keys, key_for
from cwb_workshop.store.sidecar_files import at_rest, companions, named_alike, uri

SECONDS = 20.0
"""No session takes so long to read; a file that is made to take for ever is given up."""

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
def reading(path: Path, keys: Keys = NO_KEYS) -> Iterator[sqlite3.Connection]:
    """Give a connection that can only read what the file holds, newest lines included.

    Raises FileError, also for what sqlite3 says inside.
    """
    with open_files.access(path):
        version = inspect(path)
        try:
            key = key_for(path, keys)
            if at_rest(path) and _known(version, path, key) == schema.newest_version():
                with closing(_immutable(path, key)) as connection:
                    yield _careful(connection, path, key)
            else:
                with _copied(path) as copy, closing(_up_to_date(copy, path, key)) as connection:
                    yield _careful(connection, path, key)
        except (sqlite3.Error, OSError) as error:
            raise not_opened(path, error) from error
        except UnicodeDecodeError as error:
            # What SQLite says of a damaged schema quotes it, and then need not be text.
            raise DamagedFile(path) from error


def version_of(path: Path, key: Key | None) -> int:
    """Return the version of a session file. Raises FileError or sqlite3.Error.

    Only inside `held.access`.
    """
    return _known(inspect(path), path, key)


def _known(version: int | None, path: Path, key: Key | None) -> int:
    """Return a version that was told, or else look behind the passphrase for it."""
    if version is not None:
        return version
    with closing(_immutable(path, key)) as connection:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > schema.newest_version():
        raise NewerFile(path)
    return version


def _immutable(path: Path, key: Key | None) -> sqlite3.Connection:
    return opened(uri(path, "ro") + "&immutable=1", key)


def _careful(connection: sqlite3.Connection, path: Path, key: Key | None) -> sqlite3.Connection:
    """Let nothing that a file from elsewhere holds do anything by itself."""
    if key is None:
        # SQLCipher's module cannot be told these; its files open for those with the key alone.
        for limit, most in _MOST.items():
            connection.setlimit(limit, most)
    for setting in _CAREFUL:
        connection.execute(f"PRAGMA {setting}")
    deadline = time.monotonic() + SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS_BETWEEN_LOOKS)
    if schema.strange_parts(connection):
        raise StrangeParts(path)
    return connection


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    """Give a copy with what stands beside it: SQLite folds its log in when it opens it."""
    with tempfile.TemporaryDirectory(prefix=COPIES) as folder:
        copy = Path(folder) / "session.cwb"
        for _attempt in range(_TRIES):
            before = _stamps(path)
            _copy(path, copy)
            if _stamps(path) == before:
                yield copy
                return
        raise FileInUse(path)


def _copy(path: Path, copy: Path) -> None:
    for old in companions(copy):
        old.unlink()
    shutil.copyfile(path, copy)
    for beside in companions(path):
        shutil.copyfile(beside, named_alike(beside, path, copy))


def _stamps(path: Path) -> list[tuple[str, int, int]]:
    found = ((file.name, file.stat()) for file in (path, *companions(path)))
    return [(name, stat.st_size, stat.st_mtime_ns) for name, stat in found]


def _up_to_date(copy: Path, path: Path, key: Key | None) -> sqlite3.Connection:
    """Open a copy, with the tables of the newest version."""
    connection = connect(copy, key)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > schema.newest_version():
            raise NewerFile(path)
        if schema.strange_parts(connection):
            raise StrangeParts(path)
        if version < schema.newest_version():
            schema.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection
