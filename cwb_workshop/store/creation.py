"""A new session file, empty but for its tables and the texts it carries."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from cwb_workshop.store import schema
from cwb_workshop.store.connection import connect, leave_one_file
from cwb_workshop.store.keys import Key


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
