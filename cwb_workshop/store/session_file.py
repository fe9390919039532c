"""A session file, open: its contents as they were, and the writer that adds to them."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cwb_workshop.core.entry import Step
from cwb_workshop.core.errors import StoreError
from cwb_workshop.core.history import Logged, Mode
from cwb_workshop.core.record import Record
from cwb_workshop.files.atomic import sync_folder
from cwb_workshop.store import journal, tables
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.connection import connect, told
from cwb_workshop.store.faults import (
    AlreadyThere,
    DamagedFile,
    FileError,
    MissingAnswers,
    StrangeParts,
)
from cwb_workshop.store.inspection import inspect
from cwb_workshop.store.schema import USER_VERSION, migrate, strange_parts
from cwb_workshop.store.witness import Head, Witness
from cwb_workshop.store.writer import BackUp, Batch, Draft, Writer

FLUSH_SECONDS = 30.0

_BROKEN = (ValueError, TypeError, KeyError, AttributeError)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a session file holds. `heads` are the heads after each row of the journal."""

    record: Record
    journal: tuple[Logged, ...]
    drafts: Mapping[str, str]
    kit_sources: Mapping[str, str]
    heads: tuple[Head, ...] = ()


class SessionFile:
    """Open for this process alone, until it is closed. Made by `create` and `open`."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, contents: Contents, backups: Backups
    ) -> None:
        self.path = path
        self.contents = contents
        self._connection = connection
        self._sequence = len(contents.journal)
        head = contents.heads[-1] if contents.heads else journal.START
        self._writer = Writer(connection, path, head, backups)

    @classmethod
    def create(cls, path: Path, kit_sources: Mapping[str, str], *, backups: Path) -> SessionFile:
        """Make a new, empty session file, readable by its owner alone.

        Raises AlreadyThere for a path that exists, and FileError where it cannot be made.
        """
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError as error:
            raise AlreadyThere(path) from error
        except OSError as error:
            raise told(path, error) from error
        try:
            connection = connect(path)
            _found(connection, kit_sources)
        except (FileError, sqlite3.Error, OSError) as error:
            path.unlink(missing_ok=True)
            raise error if isinstance(error, FileError) else told(path, error) from error
        Witness(path).forget()
        sync_folder(path.parent)
        contents = Contents(Record(), (), {}, dict(kit_sources))
        return cls(path, connection, contents, Backups(backups, path, datetime.now))

    @classmethod
    def open(cls, path: Path, *, backups: Path, accept_missing: bool = False) -> SessionFile:
        """Open a session file. Raises the FileError that says what stands in the way.

        Where acknowledged steps are gone it raises MissingAnswers, unless that is accepted.
        An older file is copied to the backups before it is brought up to date.
        """
        version = inspect(path)
        connection = connect(path)
        try:
            if strange_parts(connection):
                raise StrangeParts(path)
            kept = Backups(backups, path, datetime.now)
            if version < USER_VERSION:
                kept.make(connection)
                migrate(connection)
            contents = _contents(connection, path)
            missing = missing_steps(contents, Witness(path).newest())
            if missing and not accept_missing:
                raise MissingAnswers(path, missing)
        except sqlite3.Error as error:
            connection.close()
            raise told(path, error) from error
        except (FileError, OSError):
            connection.close()
            raise
        return cls(path, connection, contents, kept)

    def listen(
        self,
        on_saving: Callable[[], None],
        on_saved: Callable[[str], None],
        on_failed: Callable[[StoreError], None],
    ) -> None:
        """Be told of writes; on_saved and on_failed come from the writer's thread."""
        self._writer.on_saving = on_saving
        self._writer.on_saved = on_saved
        self._writer.on_failed = on_failed

    def write(self, step: Step, mode: Mode, at: str) -> None:
        """Hand a step over; it is on disk when on_saved comes."""
        self._sequence += 1
        self._writer.put(Logged(self._sequence, at, mode, step))

    def write_all(self, rows: Sequence[Logged]) -> None:
        """Hand rows over that are written together or not at all.

        Raises ValueError when they do not follow the journal.
        """
        first = self._sequence + 1
        if [row.sequence for row in rows] != list(range(first, first + len(rows))):
            raise ValueError("the rows do not follow the journal")
        self._sequence += len(rows)
        self._writer.put(Batch(tuple(rows)))

    def keep_draft(self, field: str, text: str) -> None:
        """Hand half-typed text over; an empty one removes it."""
        self._writer.put(Draft(field, text))

    def back_up(self) -> None:
        self._writer.put(BackUp())

    def flush(self, timeout: float = FLUSH_SECONDS) -> None:
        """Wait until all is durable. Raises StoreError when it is not."""
        self._writer.flush(timeout)

    def close(self, timeout: float = FLUSH_SECONDS) -> None:
        """Write what is left and leave one file. Raises StoreError where that fails."""
        try:
            self._writer.close(timeout)
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error as error:
            raise told(self.path, error) from error
        finally:
            self._connection.close()


def read_contents(path: Path) -> Contents:
    """Read a session file without changing a byte of it: a copy is opened.

    Raises FileError.
    """
    inspect(path)
    with tempfile.TemporaryDirectory(prefix="cwb-read-") as folder:
        copy = Path(folder) / path.name
        try:
            shutil.copyfile(path, copy)
            log = path.with_name(f"{path.name}-wal")
            if log.exists():
                shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
            connection = connect(copy)
        except OSError as error:
            raise told(path, error) from error
        except FileError as error:
            raise type(error)(path) from error
        try:
            if strange_parts(connection):
                raise StrangeParts(path)
            return _contents(connection, path)
        except sqlite3.Error as error:
            raise told(path, error) from error
        finally:
            connection.close()


def missing_steps(contents: Contents, witnessed: Head | None) -> int:
    """Return how many acknowledged steps the file does not hold."""
    if witnessed is None or witnessed.count == 0:
        return 0
    held = len(contents.heads)
    if witnessed.count > held:
        return witnessed.count - held
    return 0 if contents.heads[witnessed.count - 1] == witnessed else 1


def _found(connection: sqlite3.Connection, kit_sources: Mapping[str, str]) -> None:
    migrate(connection)
    connection.executemany("INSERT INTO kit (file, body) VALUES (?, ?)", kit_sources.items())
    # The header, with the number that says whose file this is, has to be in the file itself.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _contents(connection: sqlite3.Connection, path: Path) -> Contents:
    """Read everything, and hold it against the journal. Raises DamagedFile."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedFile(path)
    try:
        rows, heads = journal.read(connection)
        record = journal.record_of(rows)
        if not tables.holds(connection, record):
            raise DamagedFile(path)
    except _BROKEN as error:
        raise DamagedFile(path) from error
    drafts = dict(connection.execute("SELECT field, text FROM drafts WHERE field != 'synced'"))
    sources = dict(connection.execute("SELECT file, body FROM kit"))
    return Contents(record, rows, drafts, sources, heads)
