"""A new session file, empty but for its tables and the texts it carries."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from cwb_workshop.store import schema
from cwb_workshop.store.connection import connect, leave_one_file
from cwb_workshop.store.keys import Key
from cwb_workshop.store.sidecar_files import LEFT, STAMP, clear_away, companions, set_aside
from cwb_workshop.system.atomic import place_new


def make_empty(path: Path, kit_sources: Mapping[str, str], key: Key | None) -> None:
    """Make it at a path that is free, readable by its owner alone.

    Raises ReadOnly, sqlite3.Error or OSError; what was begun is then left to the caller.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(connect(path, key)) as connection:
        schema.migrate(connection)
        rows = sorted(kit_sources.items())
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO kit (file, body) VALUES (?, ?)", rows)
        connection.execute("COMMIT")
        leave_one_file(connection)


def make(path: Path, kit_sources: Mapping[str, str], key: Key | None) -> None:
    """Make a session file at a path that is free: whole, or not at all.

    Raises FileError, sqlite3.Error or OSError; then there is no trace of it.
    """
    part = path.with_name(f".{path.name}.part")
    clear_away(part)
    try:
        make_empty(part, kit_sources, key)
        # A log that an earlier file of this name left would be taken for that of this one.
        set_aside(path, path.with_name(f"{path.name}{LEFT}{datetime.now().strftime(STAMP)}"))
        place_new(part, path)
    finally:
        clear_away(part)


def unmake(path: Path) -> None:
    """Remove a file that was made just now, and its logs, as far as the disk allows."""
    for file in (*companions(path), path):
        with suppress(OSError):
            file.unlink()
