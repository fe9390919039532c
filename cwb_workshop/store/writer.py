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
from itertools import islice
from pathlib import Path

from cwb_workshop.core.model.errors import StoreError, UserFacingError
from cwb_workshop.core.model.faults import tell_fault
from cwb_workshop.core.model.values import value_type
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.causes import told
from cwb_workshop.store.faults import WriteFailed
from cwb_workshop.store.jobs import Draft, Job, Steps
from cwb_workshop.store.journal import Prepared
from cwb_workshop.store.ledger import Ledger

_MOST_AT_ONCE = 100
_log = logging.getLogger(__name__)


@value_type
class WriterTimes:
    """How long, in seconds: until a failed write is tried again; at most, until typing
    is sent to the disk for good; at most, until changes are backed up.

    A power cut may take half a second of typing: a tenth of it is left to the disk.
    """

    retry: float = 1.0
    settle: float = 0.4
    back_up: float = 120.0


@value_type
class Listener:
    """`saved` gets the time of the newest step that is durable, `failed` what went wrong."""

    saving: Callable[[], None] = lambda: None
    saved: Callable[[str], None] = lambda at: None
    failed: Callable[[StoreError], None] = lambda error: None


class Writer:
    """Hands over: `put`. Waits: `flush`. Ends: `stop`, or `drop` where nothing more can be done.

    The listener is called from the writer's thread, but for `saving`.
    """

    def __init__(
        self, ledger: Ledger, path: Path, *, backups: Backups, pace: WriterTimes, last_at: str
    ) -> None:
        self.listener = Listener()
        self._ledger = ledger
        self._path = path
        self._backups = backups
        self._pace = pace
        self._last_at = last_at
        self._queue: deque[Job] = deque()
        self._changed = threading.Condition()
        self._taken = 0
        self._stopping = False
        self._hurried = False
        self._backup_asked = False
        self._backing_up = False
        self._failures = 0
        self._failure: StoreError | None = None
        self._retry_at: float | None = None
        self._settle_at: float | None = None
        self._back_up_at: float | None = None
        self._thread = threading.Thread(target=self._run, name="session writer", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Take a job over. Raises ValueError once the writer has ended."""
        with self._changed:
            if self._stopping:
                raise ValueError("the session file is closed")
            if self._outdates_newest(job):
                self._queue[-1] = job
            else:
                self._queue.append(job)
            self._changed.notify_all()
        if isinstance(job, Steps):
            self._tell(self.listener.saving)

    def back_up(self) -> None:
        with self._changed:
            self._backup_asked = True
            self._changed.notify_all()

    def flush(self, timeout: float) -> None:
        """Wait until all is on disk. Raises the StoreError that stands in the way."""
        deadline = time.monotonic() + timeout
        with self._changed:
            before = self._failures
            self._hurried = True
            self._changed.notify_all()
            while self._waiting():
                if self._failures != before and self._failure is not None:
                    raise self._failure
                left = deadline - time.monotonic()
                if left <= 0 or not self._thread.is_alive():
                    raise self._failure or WriteFailed(self._path)
                self._changed.wait(left)

    def stop(self, timeout: float) -> None:
        """Write what is left, then end. Raises StoreError where that fails: then it goes on."""
        self.flush(timeout)
        self.drop(timeout)

    def drop(self, timeout: float) -> bool:
        """End at once, whatever is still in line; say whether the thread is gone."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _outdates_newest(self, job: Job) -> bool:
        """Say whether the newest job in line is half of what this one holds.

        While nothing can be written, every key would otherwise stay in line, and take its
        room on a disk that has just some of it again. What is being written stays as it is.
        """
        if not isinstance(job, Draft) or len(self._queue) <= self._taken:
            return False
        newest = self._queue[-1]
        return isinstance(newest, Draft) and newest.field == job.field

    def _waiting(self) -> bool:
        backup = self._backup_asked or self._backing_up
        return bool(self._queue) or self._settle_at is not None or backup

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._stopping and not self._due():
                    self._changed.wait(self._patience())
                if self._stopping:
                    return
                jobs = list(islice(self._queue, _MOST_AT_ONCE))
                self._taken = len(jobs)
                hurried, self._hurried = self._hurried, False
            try:
                self._work(jobs, hurried)
            # The thread must outlive even a fault of the program, or nothing is saved any more.
            except Exception as error:  # noqa: BLE001
                self._failed(error)

    def _due(self) -> bool:
        now = time.monotonic()
        if self._retry_at is not None:
            return self._hurried or now >= self._retry_at
        if self._queue or self._backup_asked:
            return True
        if self._hurried and self._settle_at is not None:
            return True
        return any(at is not None and now >= at for at in (self._settle_at, self._back_up_at))

    def _patience(self) -> float | None:
        """Return how long nothing will have to be done, unless something is put in line."""
        if self._retry_at is not None:
            return max(self._retry_at - time.monotonic(), 0)
        known = [at for at in (self._settle_at, self._back_up_at) if at is not None]
        return max(min(known) - time.monotonic(), 0) if known else None

    def _work(self, jobs: list[Job], hurried: bool) -> None:
        if self._retry_at is not None:
            self._ledger.mend()
        rows = [row for job in jobs if isinstance(job, Steps) for row in job.rows]
        # Where several drafts of a field are in line, the newest is the only one that counts.
        drafts = {job.field: job.text for job in jobs if isinstance(job, Draft)}
        if rows or drafts:
            self._ledger.write(rows, drafts)
        now = time.monotonic()
        if rows:
            self._settle_at = None
            self._back_up_at = self._back_up_at or now + self._pace.back_up
        elif drafts:
            self._settle_at = self._settle_at or now + self._pace.settle
        if self._settle_at is not None and (hurried or now >= self._settle_at):
            self._ledger.settle()
            self._settle_at = None
        self._succeeded(jobs, rows)
        if self._backup_is_due() or (self._back_up_at is not None and now >= self._back_up_at):
            self._back_up()

    def _backup_is_due(self) -> bool:
        """One that was asked for holds all that was handed over before it was."""
        with self._changed:
            return self._backup_asked and not self._queue

    def _back_up(self) -> None:
        """A backup that fails is tried again later; the session itself is safe without."""
        self._back_up_at = None
        with self._changed:
            # What is asked from now on is about lines that this one may not have.
            self._backup_asked, self._backing_up = False, True
        try:
            self._ledger.back_up(self._backups)
        except Exception as error:  # noqa: BLE001  # nothing waits for a backup
            _log.warning("no backup could be made: %s", type(error).__name__)
            _tell_unless_of_the_world(error)
            self._back_up_at = time.monotonic() + self._pace.back_up
        with self._changed:
            self._backing_up = False
            self._changed.notify_all()

    def _succeeded(self, jobs: list[Job], rows: list[Prepared]) -> None:
        if rows:
            self._last_at = rows[-1].row.at
        with self._changed:
            mended = self._retry_at is not None
            for _job in jobs:
                self._queue.popleft()
            self._taken = 0
            self._failure = None
            self._retry_at = None
            if rows or mended:
                # Never while it is still in line, and before whoever waits for it goes on.
                self._tell(self.listener.saved, self._last_at)
            self._changed.notify_all()

    def _failed(self, error: Exception) -> None:
        fault = told(self._path, error)
        _log.warning("a write failed: %s", type(error).__name__)
        if self._retry_at is None:
            _tell_unless_of_the_world(error)
        self._tell(self.listener.failed, fault)
        with self._changed:
            self._failures += 1
            self._taken = 0
            self._failure = fault
            self._retry_at = time.monotonic() + self._pace.retry
            self._changed.notify_all()

    def _tell(self, listen: Callable[..., None], *values: object) -> None:
        try:
            listen(*values)
        except Exception as error:  # noqa: BLE001  # whoever listens must not stop the saving
            tell_fault(error)


def _tell_unless_of_the_world(error: Exception) -> None:
    """What a disk does is told where the lines are; a fault of the program is told as one."""
    if not isinstance(error, (UserFacingError, OSError, sqlite3.Error)):
        tell_fault(error)
