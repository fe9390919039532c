"""What happens when the program itself has a fault: it goes on, and says so once."""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cwb_workshop import __version__
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.system.private_folder import make_private
from cwb_workshop.ui.dialogs.bare_dialog import tell_barely

PAUSE_SECONDS = 10.0
LOG_BYTES = 1_000_000
LOG_FILES = 3
LOG_NAME = "cwb-workshop.log"
ABORTS_NAME = "aborts.log"

_PACKAGE = Path(__file__).resolve().parent.parent


class CalmCrash(QObject):
    """Writes down what kind of fault it was and where, and has it told at most once per pause.

    A fault while painting comes back with every repaint, so telling is never done at once,
    and never twice in a row. Another fault is told once the pause is over, or when the
    program ends.
    """

    _happened = Signal(str)

    def __init__(
        self,
        *,
        folder: Callable[[], Path],
        tell: Callable[[Path], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`folder` is that of the log; `tell` shows the dialog, and says if it was put away."""
        super().__init__()
        self._folder = folder
        self._tell = tell
        self._clock = clock
        self._telling = False
        self._told = ""
        self._told_at: float | None = None
        self._untold = ""
        self._happened.connect(self._say, Qt.ConnectionType.QueuedConnection)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.tell_rest)

    def install(self) -> None:
        """Take the faults of this program from here on."""
        sys.excepthook = self.take
        sys.unraisablehook = self._take_hooked
        threading.excepthook = self._take_hooked

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        # Nobody takes a fault of what takes faults: each part has to do without the others.
        text = kind.__name__
        with suppress(Exception):
            text = fault_told(error, trace)
        with suppress(Exception):
            print(text, file=sys.stderr)
        with suppress(Exception):
            write_down(self._folder() / LOG_NAME, text)
        self._untold = text
        with suppress(RuntimeError):  # at the very end the windows may be gone
            self._happened.emit(text)

    def tell_rest(self) -> None:
        """Tell what was kept back, such as a fault just before the program ends."""
        if self._untold and not self._telling and not self._is_known(self._untold):
            self._show()

    @property
    def _file(self) -> Path:
        """The log; its bare name where no place for it can be found."""
        with suppress(Exception):
            return self._folder() / LOG_NAME
        return Path(LOG_NAME)

    def _take_hooked(self, hooked: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        if hooked.exc_value is not None:
            self.take(hooked.exc_type, hooked.exc_value, hooked.exc_traceback)

    def _say(self, text: str) -> None:
        if self._telling:
            return
        if self._left() <= 0:
            self._show()
        elif not self._is_known(text):
            self._tell_later()

    def _show(self) -> None:
        self._told, self._untold = self._untold, ""
        self._telling = True
        try:
            if not self._tell(self._file):
                self._untold, self._told = self._told, ""
        except Exception as fault:  # noqa: BLE001 - whatever is broken there, it is told
            self.take(type(fault), fault, fault.__traceback__)
            tell_barely(str(self._file))
            self._untold = ""
        finally:
            self._telling = False
            self._told_at = self._clock()
        if self._untold and not self._is_known(self._untold):
            self._tell_later()

    def _is_known(self, text: str) -> bool:
        """Say whether this very fault was told a moment ago."""
        return text == self._told and self._left() > 0

    def _left(self) -> float:
        """Return how many seconds nothing is to be told yet."""
        if self._told_at is None:
            return 0.0
        return PAUSE_SECONDS - (self._clock() - self._told_at)

    def _tell_later(self) -> None:
        if not self._later.isActive():
            self._later.start(max(round(self._left() * 1000), 0))


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


def write_down(file: Path, text: str) -> None:
    """Add a line; a file that is full moves one place back, and the oldest goes.

    A disk that refuses must not make a second fault out of the first.
    """
    line = f"{datetime.now().isoformat(timespec='seconds')} {text}\n".encode()
    try:
        make_private(file.parent)
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


def write_down_aborts(folder: Path) -> None:
    """Let an abort, of Qt or of a library, leave behind where the program was.

    It cannot be told any more: the process is gone. A trace holds places of code alone.
    """
    try:
        make_private(folder)
        descriptor = os.open(folder / ABORTS_NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        return
    # The descriptor is never closed: who knows when it is needed.
    faulthandler.enable(descriptor)


def _numbered(file: Path, number: int) -> Path:
    return file.with_name(f"{file.name}.{number}") if number else file
