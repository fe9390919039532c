"""Opening SQLite the one way in which nothing is lost, and reading back that it took."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from cwb_workshop.store.faults import ReadOnly
from cwb_workshop.store.keys import Key
from cwb_workshop.store.sidecar_files import uri

Connect: TypeAlias = Callable[[Path], sqlite3.Connection]

_SETTINGS = {
    "synchronous": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
}
_SETTINGS_OF_MACOS = {"fullfsync": 1, "checkpoint_fullfsync": 1}
_DURABLE = "PRAGMA synchronous=FULL"
_QUICK = "PRAGMA synchronous=NORMAL"


def opened(address: str, key: Key | None) -> sqlite3.Connection:
    """Open what SQLite knows by this address, with its key where it has a passphrase.

    Raises sqlite3.Error.
    """
    if key is not None:
        # Most sessions have no passphrase, and then need nothing of this.
        from cwb_workshop.store.cipher import connect_locked

        return connect_locked(address, key)
    return sqlite3.connect(
        address, uri=True, timeout=0, isolation_level=None, check_same_thread=False
    )


def opener(key: Key | None) -> Connect:
    """Return what opens a session with this key, also once more after a failure."""
    return partial(connect, key=key)


def connect(path: Path, key: Key | None = None) -> sqlite3.Connection:
    """Open a file that exists, for this process alone. Raises ReadOnly or sqlite3.Error.

    Only inside `open_files.access`.
    """
    # Asked of the system: SQLite would open what it cannot write, and find out later.
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise ReadOnly(path)
    connection = opened(uri(path, "rw"), key)
    try:
        settle(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def settle(connection: sqlite3.Connection, path: Path) -> None:
    """Take the file for this connection alone, with every setting read back.

    Raises ReadOnly or sqlite3.Error.
    """
    # Exclusive first: then the log needs no shared memory, and a second program is told.
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    if _answer(connection, "journal_mode=WAL") != "wal":
        raise ReadOnly(path)
    wanted = {**_SETTINGS, **(_SETTINGS_OF_MACOS if sys.platform == "darwin" else {})}
    for name, value in wanted.items():
        connection.execute(f"PRAGMA {name}={value}")
    for name, value in wanted.items():
        # Some builds compile a setting away and then answer nothing at all.
        if _answer(connection, name) not in (value, None):
            raise sqlite3.OperationalError(f"{name} did not take")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def durable(connection: sqlite3.Connection) -> None:
    """Let the next commits reach the disk before they return."""
    connection.execute(_DURABLE)


def quick(connection: sqlite3.Connection) -> None:
    """Let the next commits survive the program, though not a power cut."""
    connection.execute(_QUICK)


def leave_one_file(connection: sqlite3.Connection) -> bool:
    """Fold the log into the file; say whether nothing is left beside it."""
    blocked = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not blocked and _answer(connection, "journal_mode=DELETE") == "delete"


def _answer(connection: sqlite3.Connection, pragma: str) -> object:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return None if row is None else row[0]
