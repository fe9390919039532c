"""What this machine itself takes, at this moment and at this load: times are held beside it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cwb_workshop.demo.typist import type_text


def of_most(seconds: Sequence[float], part: float = 0.99) -> float:
    """Return within which time this part of them was done."""
    return sorted(seconds)[max(int(len(seconds) * part) - 1, 0)]


class Painted(QObject):
    """Notices when a field was painted."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._times = 0
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._times += event.type() == QEvent.Type.Paint
        return False

    def after(self, act: Callable[[], None]) -> float:
        """Act; return how many seconds it took until the field was painted."""
        begun, before = time.monotonic(), self._times
        act()
        while self._times == before:
            QApplication.processEvents()
        return time.monotonic() - begun


class BareField:
    """A field in a window of its own, with nothing behind it: no key is painted sooner."""

    def __init__(self) -> None:
        self.field = QLineEdit()
        self._painted = Painted(self.field)
        self.field.show()
        self.took: list[float] = []

    def type(self, char: str) -> None:
        self.took.append(self._painted.after(lambda: type_text(self.field, char)))

    def close(self) -> None:
        self.field.close()
        self.field.deleteLater()


_SPIN_SECONDS = 0.02


class Stretch:
    """How many times as long a piece of work takes as on a machine with nothing else to do."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def look(self) -> None:
        begun, worked = time.monotonic(), time.thread_time()
        while time.thread_time() - worked < _SPIN_SECONDS:
            pass
        self.times.append((time.monotonic() - begun) / _SPIN_SECONDS)

    @property
    def most(self) -> float:
        return max(of_most(self.times), 1.0)


class Hand:
    """A thread that waits, and writes to the disk, beside what is measured: how late it is."""

    def __init__(self, file: Path, seconds: float) -> None:
        self._file = file
        self._seconds = seconds
        self._stopped = threading.Event()
        self.late: list[float] = []
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """Return how late it was at worst, its writing included."""
        self._stopped.set()
        self._thread.join()
        return max(self.late, default=0.0)

    def _run(self) -> None:
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT, 0o600)
        while not self._stopped.is_set():
            begun = time.monotonic()
            time.sleep(self._seconds)
            os.write(descriptor, bytes(4096))
            os.fsync(descriptor)
            self.late.append(time.monotonic() - begun - self._seconds)
        os.close(descriptor)
