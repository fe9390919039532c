"""An open session file as the writer sees it: the connection, its head and its witness."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from cwb_workshop.store import journal, open_files
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.causes import told
from cwb_workshop.store.connection import Connect, durable, leave_one_file, quick
from cwb_workshop.store.faults import FileGone, LogLeft
from cwb_workshop.store.journal import JournalHead, Prepared
from cwb_workshop.store.keys import Key
from cwb_workshop.store.schema import newest_version
from cwb_workshop.store.sidecar_check import remove_index
from cwb_workshop.store.sidecar_files import log_of
from cwb_workshop.store.tables import storable
from cwb_workshop.store.witness import Witness

_log = logging.getLogger(__name__)

_KEEP = """
    INSERT INTO drafts (field, text) VALUES (?, ?)
    ON CONFLICT (field) DO UPDATE SET text = excluded.text
"""
_DROP = "DELETE FROM drafts WHERE field = ?"


class Ledger:
    """Used by one thread at a time. Everything here raises sqlite3.Error, OSError or FileError,
    and has then changed nothing that counts: the same call can be made again.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        head: JournalHead,
        connect: Connect,
        key: Key | None = None,
    ) -> None:
        """Raises OSError when the file is not there any more."""
        self._path = path
        self._names = os.fspath(path), os.fspath(log_of(path))
        self._connection = connection
        self._connect = connect
        self._key = key
        self._head = head
        self._identity = open_files.hold(path)
        self._witness = Witness(path)
        self._is_durable: bool | None = None
        """How the connection writes just now; None where that was not said."""

    @property
    def key(self) -> Key | None:
        """The key of a session with a passphrase."""
        return self._key

    def write(self, rows: Sequence[Prepared], drafts: Mapping[str, str]) -> None:
        """Write steps, for good, and drafts, which are for good after `settle`."""
        self._be_durable(bool(rows))
        head = self._head
        with _Transaction(self._connection):
            for prepared in rows:
                for statement, cells in prepared.puts:
                    self._connection.execute(statement, cells)
                head = journal.append(self._connection, head, prepared.row)
            for field, text in drafts.items():
                self._keep(field, text)
        self._check_place()
        self._head = head
        if rows:
            self._bear_witness()

    def settle(self) -> None:
        """Make the drafts last through a power cut: a durable commit takes all before it along."""
        self._be_durable(True)
        with _Transaction(self._connection):
            # Something has to be written for a commit to reach the disk; this changes nothing.
            self._connection.execute(f"PRAGMA user_version={newest_version()}")

    def mend(self) -> None:
        """Make ready for another try after a failure.

        After a sync that failed nobody knows which pages of the log are on the disk, so
        it is folded in and begun anew. Where even that fails, as after a stick was pulled
        out and put back, the file is opened again.
        """
        try:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            log_is_gone = self._in_place() and not log_of(self._path).exists()
        except sqlite3.Error:
            self._open_again()
        else:
            if log_is_gone:
                self._open_again()

    def back_up(self, backups: Backups) -> None:
        backups.make(self._connection, self._key)

    def close(self) -> None:
        """Leave one file and let go of it. Raises LogLeft where a log has to stay."""
        try:
            one = leave_one_file(self._connection)
            if one:
                # Nobody else can have the file yet, so an index of theirs is not in use.
                remove_index(self._path)
        except (sqlite3.Error, OSError):
            one = False
        finally:
            self.let_go()
        if not one and log_of(self._path).exists():
            raise LogLeft(self._path)

    def let_go(self) -> None:
        """Close without tidying up, as after a crash."""
        with suppress(OSError):
            self._witness.remember_for_good(self._head)
        with suppress(sqlite3.Error):
            self._connection.close()
        open_files.let_go(self._identity)

    def _be_durable(self, wanted: bool) -> None:
        """Let commits reach the disk before they return, or not; mostly they go on as they did."""
        if self._is_durable != wanted:
            self._is_durable = None
            (durable if wanted else quick)(self._connection)
            self._is_durable = wanted

    def _keep(self, field: str, text: str) -> None:
        if text:
            self._connection.execute(_KEEP, (storable(field), storable(text)))
        else:
            self._connection.execute(_DROP, (storable(field),))

    def _check_place(self) -> None:
        """Writing to a file that was moved or removed succeeds, and is lost at the end."""
        file, log = self._names
        if open_files.identity(file) != self._identity or not os.access(log, os.F_OK):
            raise FileGone(self._path)

    def _in_place(self) -> bool:
        return open_files.identity(self._path) == self._identity

    def _bear_witness(self) -> None:
        try:
            self._witness.remember(self._head)
        except OSError:
            _log.warning("the witness could not be written")

    def _open_again(self) -> None:
        with suppress(sqlite3.Error):
            self._connection.close()
        self._witness.let_go()
        open_files.let_go(self._identity)
        if open_files.identity(self._path) is None:
            raise FileGone(self._path)
        try:
            with open_files.access(self._path):
                self._connection, self._is_durable = self._connect(self._path), None
                self._identity = open_files.hold(self._path)
        except sqlite3.Error as error:
            raise told(self._path, error) from error
        if not journal.holds(self._connection, self._head):
            self._connection.close()
            raise FileGone(self._path)


class _Transaction:
    """All or nothing; after an error the connection is ready for the next try."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, _error: object, _trace: object) -> None:
        if kind is not None:
            self._undo()
            return
        try:
            self._connection.execute("COMMIT")
        except BaseException:
            self._undo()
            raise

    def _undo(self) -> None:
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
