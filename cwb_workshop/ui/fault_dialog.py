"""What happens when the program itself has a fault: it goes on, and says so once."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from cwb_workshop import __version__
from cwb_workshop.core.model.errors import UserFacingError

PAUSE_SECONDS = 10.0
LOG_BYTES = 1_000_000
LOG_FILES = 3

_PACKAGE = Path(__file__).resolve().parent.parent


class CalmCrash(QObject):
    """Writes down what kind of fault it was and where, and has it told at most once per pause.

    A fault while painting comes back with every repaint, so telling is never done at once,
    and never twice in a row.
    """

    _happened = Signal()

    def __init__(
        self,
        *,
        folder: Path,
        tell: Callable[[Path], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._file = folder / "cwb-workshop.log"
        self._tell = tell
        self._clock = clock
        self._telling = False
        self._told_at: float | None = None
        self._happened.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the faults of this program from here on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        told = fault_told(error, trace)
        print(told, file=sys.stderr)
        write_down(self._file, told)
        self._happened.emit()

    def _take_of_thread(self, hooked: threading.ExceptHookArgs) -> None:
        if hooked.exc_value is not None:
            self.take(hooked.exc_type, hooked.exc_value, hooked.exc_traceback)

    def _say(self) -> None:
        recently = self._told_at is not None and self._clock() - self._told_at < PAUSE_SECONDS
        if self._telling or recently:
            return
        self._telling = True
        try:
            self._tell(self._file)
        finally:
            self._telling = False
            self._told_at = self._clock()


def fault_told(error: BaseException, trace: TracebackType | None) -> str:
    """Return the kind of a fault and where it was, without its message.

    A message may hold what somebody in the room said; a log is no place for that.
    """
    kinds = type(error).__name__
    if isinstance(error, UserFacingError):
        kinds = f"{kinds}({error.key})"
    cause = error.__cause__ or error.__context__
    if cause is not None:
        kinds = f"{kinds} after {type(cause).__name__}"
    places = [
        f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in extract_tb(trace)
    ]
    return f"{__version__} {kinds}: " + " > ".join(places)


def _short(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return path.name


def write_down(file: Path, told: str) -> None:
    """Add a line; a file that is full moves one place back, and the oldest goes.

    A disk that refuses must not make a second fault out of the first.
    """
    line = f"{datetime.now().isoformat(timespec='seconds')} {told}\n".encode()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if file.exists() and file.stat().st_size + len(line) > LOG_BYTES:
            for number in range(LOG_FILES - 1, 0, -1):
                newer = _numbered(file, number - 1)
                if newer.exists():
                    newer.replace(_numbered(file, number))
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "ab") as log:
            log.write(line)
    except OSError:
        return


def _numbered(file: Path, number: int) -> Path:
    return file.with_name(f"{file.name}.{number}") if number else file
