"""A session file, open: its contents as they were, and the writer that adds to them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.history import Logged, Mode
from cwb_workshop.core.model.record import Record
from cwb_workshop.store import journal, open_files, schema
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.causes import not_made, not_opened
from cwb_workshop.store.connection import Connect, opener
from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.creation import make, unmake
from cwb_workshop.store.encryption import lock_copies
from cwb_workshop.store.faults import (
    AlreadyThere,
    DamagedFile,
    FileError,
    FileInUse,
    LogLeft,
    MissingAnswers,
    NoFolder,
)
from cwb_workshop.store.inspection import inspect
from cwb_workshop.store.jobs import Draft, Steps
from cwb_workshop.store.keys import NO_KEYS, Key, Keys, key_for
from cwb_workshop.store.ledger import Ledger
from cwb_workshop.store.other_programs import in_use
from cwb_workshop.store.reading import version_of
from cwb_workshop.store.witness import Witness
from cwb_workshop.store.writer import Listener, Writer, WriterTimes
from cwb_workshop.system.atomic import sync_folder

FLUSH_SECONDS = 30.0

_WORLD = (sqlite3.Error, OSError)
_STANDARD_PACE = WriterTimes()


class SessionFile:
    """Open for this process alone, until it is closed. Made by `create`, `open` and `adopt`."""

    read_only = False

    def __init__(
        self,
        path: Path,
        contents: SessionContents,
        ledger: Ledger,
        *,
        backups: Backups,
        pace: WriterTimes,
    ) -> None:
        self.path = path
        self.contents = contents
        self._ledger = ledger
        self._closed = False
        self._sequence = contents.head.count
        last_at = contents.journal[-1].at if contents.journal else ""
        self._writer = Writer(ledger, path, backups=backups, pace=pace, last_at=last_at)

    @classmethod
    def create(
        cls,
        path: Path,
        kit_sources: Mapping[str, str],
        *,
        backups: Path,
        pace: WriterTimes = _STANDARD_PACE,
        connect: Connect | None = None,
        key: Key | None = None,
    ) -> SessionFile:
        """Make a new, empty session file, readable by its owner alone; with a key, by its key.

        It is made under another name and then takes its place whole. Raises AlreadyThere
        for a path that exists, and FileError where it cannot be made.
        """
        path = path.absolute()
        if os.path.lexists(path):
            raise AlreadyThere(path)
        if not path.parent.is_dir():
            raise NoFolder(path)
        kept = Backups(backups, path, datetime.now)
        try:
            make(path, kit_sources, key)
        except _WORLD as error:
            raise not_made(path, error) from error
        try:
            sync_folder(path.parent)
            kept.set_aside()
            Witness(path).forget()
            way = connect or opener(key)
            with open_files.access(path):
                ledger = Ledger(path, way(path), head=journal.START, connect=way, key=key)
        except (*_WORLD, FileError) as error:
            # Nothing is in it yet; left behind, it would stand in the way of the next try.
            unmake(path)
            raise not_made(path, error) from error
        contents = SessionContents(Record(), (), {}, dict(kit_sources))
        return cls(path, contents, ledger, backups=kept, pace=pace)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        backups: Path,
        accept_missing: bool = False,
        pace: WriterTimes = _STANDARD_PACE,
        connect: Connect | None = None,
        keys: Keys = NO_KEYS,
    ) -> SessionFile:
        """Open a session file. Raises the FileError that says what stands in the way.

        It is read and checked first, before anything can change it. Where acknowledged
        steps are gone it raises MissingAnswers, unless that is accepted; then, and before
        an older file is brought up to date, a copy of it as it was goes to the backups.
        """
        path = _resolved(path)
        kept = Backups(backups, path, datetime.now, keys)
        inspect(path)  # a pipe or a folder cannot even be asked whether it is in use
        with open_files.access(path):
            if in_use(path):
                raise FileInUse(path)
            contents = read_contents(path, keys)
            if contents.missing and not accept_missing:
                raise MissingAnswers(path, contents.missing)
            try:
                key = key_for(path, keys)
                kept.set_others_aside()
                if key is not None:
                    lock_copies(path, backups, key)
                ledger = _opened(path, contents, kept, connect, key)
            except _WORLD as error:
                raise not_opened(path, error) from error
        return cls(path, contents, ledger, backups=kept, pace=pace)

    @classmethod
    def adopt(cls, source: Path, path: Path, *, backups: Path, keys: Keys = NO_KEYS) -> SessionFile:
        """Open a file from somebody else: its steps are copied into a new file at path.

        The source is only read, and the copy has the passphrase of the source.
        Raises FileError; then there is no new file.
        """
        theirs = read_contents(source, keys)
        with open_files.access(source):
            key = key_for(source, keys)
        ours = cls.create(path, theirs.kit_sources, backups=backups, key=key)
        _fill(ours, theirs.journal, theirs.drafts)
        return cls.open(path, backups=backups, keys=keys)

    def listen(
        self,
        on_saving: Callable[[], None],
        on_saved: Callable[[str], None],
        on_failed: Callable[[StoreError], None],
    ) -> None:
        """Be told of writes; on_saved and on_failed come from the writer's thread."""
        self._writer.listener = Listener(on_saving, on_saved, on_failed)

    def write(self, step: Step, mode: Mode, at: str) -> None:
        """Hand a step over; it is on disk when on_saved comes.

        Raises ValueError or TypeError for a step that no file can hold; nothing is
        handed over then.
        """
        prepared = journal.prepared(Logged(self._sequence + 1, at, mode, step))
        self._writer.put(Steps((prepared,)))
        self._sequence += 1

    def write_all(self, rows: Sequence[Logged]) -> None:
        """Hand rows over that are written together or not at all.

        Raises ValueError when they do not follow the journal.
        """
        first = self._sequence + 1
        if [row.sequence for row in rows] != list(range(first, first + len(rows))):
            raise ValueError("the rows do not follow the journal")
        self._writer.put(Steps(tuple(journal.prepared(row) for row in rows)))
        self._sequence += len(rows)

    def keep_draft(self, field: str, text: str) -> None:
        """Hand half-typed text over; an empty one removes it."""
        self._writer.put(Draft(field, text))

    def keep_elsewhere(
        self, path: Path, rows: Sequence[Logged], drafts: Mapping[str, str], backups: Path
    ) -> None:
        """Make a session of these rows at path, with the texts and the passphrase of this one.

        Raises FileError; then there is no new file.
        """
        key = self._ledger.key
        other = SessionFile.create(path, self.contents.kit_sources, backups=backups, key=key)
        _fill(other, rows, drafts)

    def share_kit(self, sources: Mapping[str, str]) -> None:
        """Keep these texts of the kit, which are the same, instead of a copy of them."""
        self.contents = replace(self.contents, kit_sources=sources)

    def back_up(self) -> None:
        """Ask for a backup; it is made in the writer's thread."""
        self._writer.back_up()

    def flush(self, timeout: float = FLUSH_SECONDS) -> None:
        """Wait until all is durable. Raises StoreError when it is not."""
        self._writer.flush(timeout)

    def close(self, timeout: float = FLUSH_SECONDS) -> None:
        """Write what is left, leave one file and let go of it.

        Raises StoreError when not everything could be written: then the file stays open
        and goes on trying. Raises LogLeft when all is written, but not in one file.
        """
        if self._closed:
            return
        self._writer.stop(timeout)
        self._closed = True
        self._ledger.close()

    def abandon(self, timeout: float = FLUSH_SECONDS) -> None:
        """Let go as in a crash: what is not on disk yet is lost."""
        if self._closed:
            return
        self._closed = True
        # A thread that still hangs in a disk keeps the connection, and with it the file.
        if self._writer.drop(timeout):
            self._ledger.let_go()


def _resolved(path: Path) -> Path:
    """The log stands beside the file itself, not beside a link to it."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path


def _fill(file: SessionFile, rows: Sequence[Logged], drafts: Mapping[str, str]) -> None:
    """Write a new file as a whole, and let go of it. Raises FileError; then it is gone."""
    try:
        file.write_all(rows)
        for field, text in drafts.items():
            file.keep_draft(field, text)
        file.close()
    except LogLeft:
        raise  # all of it is there, in two files
    except StoreError:
        file.abandon()
        unmake(file.path)
        Witness(file.path).forget()
        raise


def _opened(
    path: Path, contents: SessionContents, kept: Backups, connect: Connect | None, key: Key | None
) -> Ledger:
    """Raises FileError, sqlite3.Error or OSError."""
    version = version_of(path, key)
    way = connect or opener(key)
    if contents.missing:
        kept.keep_copy(path, "before-going-on")
    if version < schema.newest_version():
        kept.keep_copy(path, f"version-{version}")
    connection = way(path)
    try:
        if version < schema.newest_version():
            schema.migrate(connection)
        # What was checked was a copy; this has to be the same session, and the same end of it.
        if journal.newest(connection) != contents.head:
            raise DamagedFile(path)
        if contents.missing:
            Witness(path).start_again(contents.head)
        return Ledger(path, connection, head=contents.head, connect=way, key=key)
    except BaseException:
        connection.close()
        raise
