"""The writer: one thread with the only connection, and a queue that never forgets.

A job leaves the queue when it is on disk. One that fails stays first in line and is
tried again, about once a second and at every flush.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from cwb_workshop.core.errors import StoreError
from cwb_workshop.core.history import Logged
from cwb_workshop.store import journal, tables
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.connection import durable, quick, told
from cwb_workshop.store.witness import Head, Witness

RETRY_SECONDS = 1.0
DRAFTS_DURABLE_SECONDS = 0.5
"""At most this much typing is lost in a power cut."""
BACKUP_SECONDS = 120.0

_MOST_AT_ONCE = 100
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Draft:
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class BackUp:
    pass


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows that are written together or not at all, such as those of a script."""

    rows: tuple[Logged, ...]


Job: TypeAlias = Logged | Batch | Draft | BackUp


class Writer:
    """Hands over: `put`. Waits: `flush`. Ends: `close`.

    `on_saved` is called with the time of the newest step once it is durable, `on_failed`
    with what went wrong; both from the writer's thread.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, head: Head, backups: Backups
    ) -> None:
        self._connection = connection
        self._path = path
        self._head = head
        self._witness = Witness(path)
        self._backups = backups
        self._queue: deque[Job] = deque()
        self._changed = threading.Condition()
        self._closing = False
        self._failure: StoreError | None = None
        self._retry_now = False
        self._loose_since: float | None = None
        self._unbacked_since: float | None = None
        self.on_saving: Callable[[], None] = lambda: None
        self.on_saved: Callable[[str], None] = lambda at: None
        self.on_failed: Callable[[StoreError], None] = lambda error: None
        self._thread = threading.Thread(target=self._run, name="session writer", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        with self._changed:
            self._queue.append(job)
            self._changed.notify_all()
        if isinstance(job, Logged):
            self.on_saving()

    def flush(self, timeout: float) -> None:
        """Wait until the queue is on disk. Raises the StoreError that stands in the way."""
        deadline = time.monotonic() + timeout
        with self._changed:
            self._retry_now = True
            self._failure = None
            self._changed.notify_all()
            while self._queue or self._loose_since is not None:
                left = deadline - time.monotonic()
                if self._failure is not None:
                    raise self._failure
                if left <= 0 or not self._thread.is_alive():
                    raise told(self._path, sqlite3.OperationalError("timed out"))
                self._changed.wait(left)

    def close(self, timeout: float) -> None:
        """Write what is left, then end the thread. Raises StoreError where that fails."""
        try:
            self.flush(timeout)
        finally:
            with self._changed:
                self._closing = True
                self._changed.notify_all()
            self._thread.join(timeout)

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._closing and not self._due():
                    self._changed.wait(self._patience())
                if self._closing:
                    return
                jobs = self._next_jobs()
            try:
                self._do(jobs)
            except (sqlite3.Error, OSError) as error:
                self._failed(told(self._path, error))
            # The thread must outlive a bug, or nothing is saved any more.
            except Exception as error:  # noqa: BLE001
                _log.error("the writer failed: %s", type(error).__name__)
                self._failed(told(self._path, sqlite3.OperationalError("bug")))
            else:
                self._succeeded(jobs)

    def _due(self) -> bool:
        if self._failure is not None and not self._retry_now:
            return False
        return bool(self._queue) or self._drafts_due() or self._backup_due()

    def _patience(self) -> float | None:
        """Return how long to wait for something to do; a waiting failure is tried again."""
        if self._failure is not None:
            self._retry_now = True
            return RETRY_SECONDS
        if self._loose_since is not None:
            return max(self._loose_since + DRAFTS_DURABLE_SECONDS - time.monotonic(), 0.001)
        if self._unbacked_since is not None:
            return max(self._unbacked_since + BACKUP_SECONDS - time.monotonic(), 0.001)
        return None

    def _drafts_due(self) -> bool:
        since = self._loose_since
        return since is not None and time.monotonic() - since >= DRAFTS_DURABLE_SECONDS

    def _backup_due(self) -> bool:
        since = self._unbacked_since
        return since is not None and time.monotonic() - since >= BACKUP_SECONDS

    def _next_jobs(self) -> list[Job]:
        """Return the first jobs in line that are of one kind: they go in one transaction."""
        self._retry_now = False
        jobs: list[Job] = []
        for job in self._queue:
            if len(jobs) >= _MOST_AT_ONCE or (jobs and type(job) is not type(jobs[0])):
                break
            jobs.append(job)
            if isinstance(job, Batch):
                break
        return jobs

    def _do(self, jobs: list[Job]) -> None:
        steps = _rows(jobs)
        drafts = {job.field: job.text for job in jobs if isinstance(job, Draft)}
        if steps:
            self._write_steps(steps)
        elif drafts:
            self._write_drafts(drafts)
        if self._drafts_due() or (not jobs and self._loose_since is not None):
            self._make_drafts_durable()
        if self._backup_due() or any(isinstance(job, BackUp) for job in jobs):
            self._back_up()

    def _write_steps(self, steps: list[Logged]) -> None:
        durable(self._connection)
        head = self._head
        with _Transaction(self._connection):
            for row in steps:
                for change in row.step.changes:
                    tables.apply(self._connection, change)
                head = journal.append(self._connection, head, row)
        self._head = head
        self._loose_since = None  # a durable commit takes all before it along
        self._unbacked_since = self._unbacked_since or time.monotonic()
        try:
            self._witness.remember(head)
        except OSError:
            _log.warning("the witness could not be written")

    def _write_drafts(self, drafts: dict[str, str]) -> None:
        quick(self._connection)
        with _Transaction(self._connection):
            for field, text in drafts.items():
                _put_draft(self._connection, field, text)
        self._loose_since = self._loose_since or time.monotonic()

    def _make_drafts_durable(self) -> None:
        durable(self._connection)
        with _Transaction(self._connection):
            _put_draft(self._connection, "synced", str(time.monotonic_ns()))
        self._loose_since = None

    def _back_up(self) -> None:
        """A backup that fails is told, but nothing waits for it."""
        self._unbacked_since = None
        try:
            self._backups.make(self._connection)
        except (OSError, ValueError, sqlite3.Error) as error:
            _log.warning("no backup could be made: %s", type(error).__name__)

    def _failed(self, error: StoreError) -> None:
        with self._changed:
            self._failure = error
            self._changed.notify_all()
        self.on_failed(error)

    def _succeeded(self, jobs: list[Job]) -> None:
        with self._changed:
            for _job in jobs:
                self._queue.popleft()
            self._failure = None
            self._changed.notify_all()
        steps = _rows(jobs)
        if steps:
            self.on_saved(steps[-1].at)


class _Transaction:
    """All or nothing; after an error the connection is ready for the next try."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        try:
            if kind is None:
                self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")


def _rows(jobs: list[Job]) -> list[Logged]:
    rows: list[Logged] = []
    for job in jobs:
        if isinstance(job, Logged):
            rows.append(job)
        elif isinstance(job, Batch):
            rows += job.rows
    return rows


def _put_draft(connection: sqlite3.Connection, field: str, text: str) -> None:
    if text:
        connection.execute(
            "INSERT INTO drafts (field, text) VALUES (?, ?)"
            " ON CONFLICT (field) DO UPDATE SET text = excluded.text",
            (field, text),
        )
    else:
        connection.execute("DELETE FROM drafts WHERE field = ?", (field,))
