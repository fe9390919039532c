"""Reading session files in as many processes as there are processors, one file after another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import IO, Any

import cwb_workshop
from cwb_workshop.archive.read_session import ReadSession, received
from cwb_workshop.system.reader_word import READS_FILES

_FEW = 24
"""Fewer files are read in this process before another one has begun."""

_AHEAD = 4
"""So many files each process may be asked for before the first of them is handed over."""

_MOST = 8
_SECONDS = 2.0
"""So long a process may take to end, for it is in the middle of a file."""

_FAULTS = (OSError, EOFError, ValueError, TypeError, MemoryError)
"""What comes of a process that ended, or of what it sent half."""


@dataclass(eq=False)
class FileReader:
    """A process that reads; `sources` are those of the kit that it sent last."""

    process: subprocess.Popen[bytes]
    asks: IO[bytes]
    answers: IO[bytes]
    sources: Mapping[str, str] = field(default_factory=dict)


class ReaderProcesses:
    """Begun once it is of use. Where one of them fails, all files are left to who asks."""

    def __init__(self, number: int | None = None, few: int = _FEW) -> None:
        """As many as there are processors, unless a `number` is said; 0 begins none."""
        self._number = min(os.cpu_count() or 1, _MOST) if number is None else number
        self._few = few
        self._readers: list[FileReader] = []
        self._turns = cycle(self._readers)
        self._asked = 0

    def __enter__(self) -> ReaderProcesses:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    @property
    def ahead(self) -> int:
        """How many files may be asked for before what comes of the first is taken."""
        return _AHEAD * len(self._readers)

    def ask(self, path: Path) -> FileReader | None:
        """Ask a process to read a file; None where it is to be read here."""
        self._asked += 1
        if self._asked == self._few and self._number > 1:
            self._begin()
        if not self._readers:
            return None
        reader = next(self._turns)
        line = json.dumps(os.fspath(path)).encode() + b"\n"
        try:
            reader.asks.write(line)
            reader.asks.flush()
        except OSError:
            self.close()
            return None
        return reader

    def answer(self, reader: FileReader) -> ReadSession | None:
        """Return what came of the file that it was asked for first; None where it is to be read
        here.
        """
        if reader not in self._readers:
            return None
        try:
            read = received(reader.answers, reader.sources)
        except _FAULTS:
            self.close()
            return None
        if read is not None:
            reader.sources = read.sources
        return read

    def close(self) -> None:
        """End them; what they were asked for and did not hand over is forgotten."""
        self._number = 0
        while self._readers:
            _end(self._readers.pop())

    def _begin(self) -> None:
        try:
            for _one in range(self._number):
                self._readers.append(_begun())
        except OSError:
            self.close()
        self._turns = cycle(tuple(self._readers))


def _begun() -> FileReader:
    """Begin this program once more, to read files alone. Raises OSError."""
    apart: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        apart = {
            "creationflags": subprocess.CREATE_NO_WINDOW
            | subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        }
    process = subprocess.Popen(  # noqa: S603  # this very program
        [*_program(), READS_FILES],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        **apart,
    )
    if process.stdin is None or process.stdout is None:
        raise BrokenPipeError
    return FileReader(process, process.stdin, process.stdout)


def _end(reader: FileReader) -> None:
    """Let it clear away what it copied: it ends once nobody asks, and nobody listens."""
    for line in (reader.asks, reader.answers):
        with suppress(OSError):
            line.close()
    try:
        reader.process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        reader.process.kill()
        reader.process.wait()


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # Whatever lies in the folder in which somebody stands is no part of the program.
    return [sys.executable, "-P", "-m", "cwb_workshop"]


def _environment() -> dict[str, str]:
    if getattr(sys, "frozen", False):
        return dict(os.environ)
    package = Path(cwb_workshop.__file__).resolve().parent.parent
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(package), before)))}
