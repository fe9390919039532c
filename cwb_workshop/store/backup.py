"""Backups of a session: made through SQLite, opened to see that they hold, and rotated."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from cwb_workshop.files.atomic import sync_folder
from cwb_workshop.store import journal
from cwb_workshop.store.witness import Head, Witness

KEPT = 10
_STAMP = "%Y%m%d-%H%M%S-%f"


class Backups:
    """The backups of one session file, in a folder of their own."""

    def __init__(self, folder: Path, session: Path, now: Callable[[], datetime]) -> None:
        self._folder = folder / session.stem
        self._session = session
        self._now = now

    def make(self, connection: sqlite3.Connection) -> Path:
        """Make a backup, and throw the oldest away. Raises OSError or sqlite3.Error.

        Nothing of what was there is touched before the new one was opened and read.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"{self._session.stem}-{self._now().strftime(_STAMP)}.cwb"
        part = self._folder / f".{name}.part"
        try:
            target = sqlite3.connect(part)
            try:
                connection.backup(target)
                target.execute("PRAGMA journal_mode=DELETE")
            finally:
                target.close()
            read_head(part)
            os.replace(part, self._folder / name)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(self._folder)
        self._rotate()
        return self._folder / name

    def usable(self) -> tuple[Path, ...]:
        """Return the backups that open and hold together, newest first."""
        found = sorted(self._folder.glob("*.cwb"), reverse=True)
        return tuple(path for path in found if _holds(path))

    def restore(self, backup: Path) -> Path:
        """Put a backup in the place of the session; return where the old file went.

        The old file and its log are set aside, never deleted. Raises OSError.
        """
        stamp = self._now().strftime(_STAMP)
        aside = self._session.with_name(f"{self._session.name}.damaged-{stamp}")
        copy = self._session.with_name(f".{self._session.name}.part")
        copy.write_bytes(backup.read_bytes())
        for suffix in ("-wal", "-shm", "-journal"):
            log = self._session.with_name(self._session.name + suffix)
            if log.exists():
                os.replace(log, aside.with_name(aside.name + suffix))
        if self._session.exists():
            os.replace(self._session, aside)
        os.replace(copy, self._session)
        sync_folder(self._session.parent)
        witness = Witness(self._session)
        witness.forget()
        witness.remember(read_head(self._session))
        return aside

    def _rotate(self) -> None:
        for path in sorted(self._folder.glob("*.cwb"), reverse=True)[KEPT:]:
            path.unlink(missing_ok=True)


def read_head(path: Path) -> Head:
    """Return the head of a file that is at rest. Raises sqlite3.Error or ValueError."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            raise ValueError(answer)
        _rows, heads = journal.read(connection)
    finally:
        connection.close()
    return heads[-1] if heads else journal.START


def _holds(path: Path) -> bool:
    try:
        read_head(path)
    except (sqlite3.Error, ValueError, TypeError, KeyError):
        return False
    return True
