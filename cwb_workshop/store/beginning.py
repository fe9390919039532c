"""The first step of a session: what it is known by, whatever its file is called.

A session and its backups begin with the same step, and no two sessions do.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from cwb_workshop.core.model.history import Logged
from cwb_workshop.store import journal, open_files
from cwb_workshop.store.connection import opened
from cwb_workshop.store.faults import FileError
from cwb_workshop.store.inspection import check_kind
from cwb_workshop.store.journal import START, JournalHead, JournalRow
from cwb_workshop.store.keys import Key, Keys, key_for
from cwb_workshop.store.reading import bounded
from cwb_workshop.store.rescue import rescued_rows
from cwb_workshop.store.sidecar_files import uri


def beginning(path: Path, keys: Keys) -> JournalHead | None:
    """Return what a session begins with; None where that cannot be read any more."""
    row = _first_row(path, keys)
    return None if row is None else row.head_after(START)


def first_step(path: Path, keys: Keys) -> Logged | None:
    """Return the step that a session was founded with; None where that cannot be read any more."""
    row = _first_row(path, keys)
    try:
        return None if row is None else row.logged()
    except ValueError:
        return None


def _first_row(path: Path, keys: Keys) -> JournalRow | None:
    try:
        with open_files.access(path):
            check_kind(path)  # a pipe would keep the reader waiting for ever
            key = key_for(path, keys)
            found = _in_file(path, key)
    except (OSError, FileError):
        return None
    if found is not None:
        return found
    rows = rescued_rows(path, START, key)
    return rows[0] if rows else None


def _in_file(path: Path, key: Key | None) -> JournalRow | None:
    """Return what the file has of itself, no log beside it folded in."""
    try:
        with closing(opened(uri(path, "ro") + "&immutable=1", key)) as connection:
            return journal.first(bounded(connection, key))
    except sqlite3.Error:
        return None
