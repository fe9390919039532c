"""Session files for the tests, the steps in them, and a disk that can be made to fail."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cwb_workshop.core.model.entry import Change, Entry, Fact, PlanItem, Step, Visit
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.store.connection import settle
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.store.sidecar_files import uri
from cwb_workshop.store.writer import WriterTimes

ROOT = Path(__file__).parents[2]
KIT = {"kit.toml": "version = 1\n", "nl.toml": 'title = "Samen"\n'}
SOON = WriterTimes(retry=0.01, settle=0.01, back_up=120.0)
PATIENT = WriterTimes(retry=3600.0, settle=3600.0, back_up=3600.0)
"""Nothing happens by itself in a test's lifetime."""


def said(number: int, text: str = "") -> Step:
    """One answer, captured."""
    entry = Entry(
        f"id-{number}",
        "questions",
        "answer",
        f"Q{number}",
        text=text or f"wijk {number}",
        number=number,
    )
    return Step("step.capture", (Change(None, entry),))


FOUNDED = Step(
    "step.found",
    (
        Change(None, Fact("", "place", "Zuiderkouw")),
        Change(None, Fact("", "date", "2026-03-12")),
        Change(None, Fact("", "table_sizes", [6, 7, 5])),
        Change(None, PlanItem("opening", "info", 5, 1.0)),
        Change(None, Visit(1, "opening", "2026-03-12T19:00")),
    ),
    undoable=False,
)
ENDED = Step("step.end", (Change(None, Fact("", "ended", "2026-03-12T21:00")),))


def new_file(folder: Path, name: str = "avond.cwb", pace: WriterTimes = PATIENT) -> SessionFile:
    return SessionFile.create(folder / name, KIT, backups=folder / "backups", pace=pace)


def opened(path: Path, pace: WriterTimes = PATIENT) -> SessionFile:
    return SessionFile.open(path, backups=path.parent / "backups", pace=pace)


def write(file: SessionFile, first: int, last: int) -> None:
    """Write answers and wait until they are on disk."""
    for number in range(first, last + 1):
        file.write(said(number), "do", f"t{number}")
    file.flush()


def finished_file(folder: Path, answers: int, name: str = "avond.cwb") -> Path:
    """Return a session that was closed as it should be."""
    file = new_file(folder, name)
    write(file, 1, answers)
    file.close()
    return file.path


def interrupted_file(folder: Path, answers: int, name: str = "avond.cwb") -> Path:
    """Return a session as a crash leaves it: with its newest lines in the log beside it."""
    file = new_file(folder, name)
    write(file, 1, answers)
    left = {path.name: path.read_bytes() for path in folder.glob(f"{name}*")}
    file.abandon()
    for other, content in left.items():
        (folder / other).write_bytes(content)
    return file.path


def run_python(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run code in a process of its own, and return what it printed."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


class Heard:
    """What a session file told whoever listens."""

    def __init__(self, file: SessionFile) -> None:
        self.saved: list[str] = []
        self.failed: list[StoreError] = []
        self.saving = 0
        self._changed = threading.Condition()
        file.listen(self._saving, self._saved, self._failed)

    def wait_for_saved(self) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: bool(self.saved), timeout=30)

    def wait_for_failures(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.failed) >= count, timeout=30)

    def _saving(self) -> None:
        self.saving += 1

    def _saved(self, at: str) -> None:
        with self._changed:
            self.saved.append(at)
            self._changed.notify_all()

    def _failed(self, error: StoreError) -> None:
        with self._changed:
            self.failed.append(error)
            self._changed.notify_all()


class Disk:
    """Makes connections, and decides which of their statements fail."""

    def __init__(self) -> None:
        self.broken = False
        self.tells_lies = False
        self.fault = "SQLITE_IOERR_FSYNC"
        self.statements: list[str] = []

    def connect(self, path: Path) -> sqlite3.Connection:
        disk = self

        class Connection(sqlite3.Connection):
            def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
                return disk.run(super().execute, sql, *values)

        connection = sqlite3.connect(
            uri(path, "rw"),
            uri=True,
            timeout=0,
            isolation_level=None,
            check_same_thread=False,
            factory=Connection,
        )
        settle(connection, path)
        return connection

    def run(self, execute: Callable[..., sqlite3.Cursor], sql: str, *values: Any) -> sqlite3.Cursor:
        self.statements.append(sql.split("(", 1)[0].strip())
        if self.tells_lies and sql == "COMMIT":
            execute(sql, *values)
            self.tells_lies = False
            raise self._error()
        if self.broken and sql == "COMMIT":
            raise self._error()
        return execute(sql, *values)

    def _error(self) -> sqlite3.Error:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = self.fault
        error.sqlite_errorcode = getattr(sqlite3, self.fault)
        return error
