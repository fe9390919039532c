"""What is done to a session after a crash or by a newer program, in programs that are killed."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest.mock import patch

from cwb_workshop.store import restore, schema
from cwb_workshop.store.session_file import SessionFile
from tests.faults.processes import Tell

if TYPE_CHECKING:
    from sqlite_utils import Database

BEGUN = "begun"
DONE = "done"

LONGEST = (0.05, 0.15, 0.5, 1.5)
"""Seconds that a program is let live at most, for those that are careless."""


def open_again(tell: Tell, name: str) -> None:
    """Open a session that was interrupted, and close it again."""
    path = Path(name)
    tell(BEGUN)
    SessionFile.open(path, backups=path.parent / "backups").close()
    tell(DONE)


def put_backup_back(tell: Tell, name: str, backup: str, whole: bool) -> None:
    """Put a backup in the place of a damaged session: moved there whole, or written over it."""
    tell(BEGUN)
    system = SimpleNamespace(**{**vars(os), "replace": os.replace if whole else write_over})
    with patch.object(restore, "os", system):
        restore.restore(Path(name), Path(backup), datetime(2026, 3, 12, 20, 0))
    tell(DONE)


def migrate(tell: Tell, name: str, whole: bool) -> None:
    """Open a session with a newer program: its migration in one transaction, or in several."""
    path = Path(name)
    with newer_program(whole=whole):
        tell(BEGUN)
        SessionFile.open(path, backups=path.parent / "backups").close()
    tell(DONE)


@contextmanager
def newer_program(*, whole: bool = True) -> Iterator[None]:
    """Let the tables have another version, with a remark on every answer."""

    def m002_remarks(db: Database) -> None:
        db.execute("ALTER TABLE entries ADD COLUMN remark TEXT")
        for (key,) in db.execute("SELECT id FROM entries").fetchall():
            if not whole:
                db.conn.execute("COMMIT")
                time.sleep(0.01)
                db.conn.execute("BEGIN")
            db.conn.execute("UPDATE entries SET remark = 'none' WHERE id = ?", (key,))

    columns = {**schema.COLUMNS, "entries": {**schema.COLUMNS["entries"], "remark": "TEXT"}}
    with (
        patch.object(schema, "MIGRATIONS", [*schema.MIGRATIONS, m002_remarks]),
        patch.object(schema, "COLUMNS", columns),
    ):
        yield


def write_over(source: Path, target: Path) -> None:
    """Replace a file as a careless program does: emptied first, then written anew."""
    content = source.read_bytes()
    target.unlink(missing_ok=True)
    time.sleep(0.05)
    half = len(content) // 2
    target.write_bytes(content[:half])
    time.sleep(0.05)
    shutil.copyfile(source, target)
    source.unlink()
