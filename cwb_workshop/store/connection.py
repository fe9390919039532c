"""Opening SQLite the one way in which nothing is lost, and reading back that it took."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from cwb_workshop.store.faults import (
    DamagedFile,
    DiskFull,
    FileError,
    FileInUse,
    ReadOnly,
    WriteFailed,
)

_SETTINGS = {
    "synchronous": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
}
_DURABLE = "PRAGMA synchronous=FULL"
_QUICK = "PRAGMA synchronous=NORMAL"


def connect(path: Path) -> sqlite3.Connection:
    """Open a file for this process alone. Raises FileInUse, ReadOnly or DamagedFile."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        # Exclusive first: then WAL needs no shared memory, and a second program is told.
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        for name, value in _SETTINGS.items():
            connection.execute(f"PRAGMA {name}={value}")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync=ON")
            connection.execute("PRAGMA checkpoint_fullfsync=ON")
        _read_back(connection, mode)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        connection.close()
        raise told(path, error) from error
    return connection


def _read_back(connection: sqlite3.Connection, mode: str) -> None:
    if mode != "wal":
        raise sqlite3.OperationalError("readonly: no write-ahead log")
    for name, value in _SETTINGS.items():
        row = connection.execute(f"PRAGMA {name}").fetchone()
        # Some builds compile a setting away and then answer nothing at all.
        if row is not None and row[0] != value:
            raise sqlite3.OperationalError(f"{name} stayed {row[0]}")


def durable(connection: sqlite3.Connection) -> None:
    """Let the next commits reach the disk before they return."""
    connection.execute(_DURABLE)


def quick(connection: sqlite3.Connection) -> None:
    """Let the next commits survive the program, though not a power cut."""
    connection.execute(_QUICK)


def told(path: Path, error: sqlite3.Error | OSError) -> FileError:
    """Return the error of the world behind an error of SQLite or of the system."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return FileInUse(path)
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return DamagedFile(path)
    if name.startswith("SQLITE_FULL") or getattr(error, "errno", None) == 28:
        return DiskFull(path)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return ReadOnly(path)
    if isinstance(error, PermissionError) or "readonly" in str(error):
        return ReadOnly(path)
    return WriteFailed(path)
