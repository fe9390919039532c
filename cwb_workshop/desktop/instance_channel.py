"""A second start of the program rings at the first, which comes to the front.

The word between them is a small file in a folder that is this person's alone: that needs
no network, not even one inside the laptop.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QTimer, Signal

from cwb_workshop.system.instance_lock import InstanceLock

ANSWER_MILLISECONDS = 3000
"""So long a second start waits for the first; it may be starting itself."""

_RING = "ring-*"
_MOST_BYTES = 8192


class InstanceChannel(QObject):
    """Listens in a folder. `rang` tells the path that is to be opened, or nothing."""

    rang = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        # Somebody can have rung before anybody listened.
        QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        for ring in sorted(self._folder.glob(_RING)):
            with suppress(OSError):
                with ring.open("rb") as file:
                    content = file.read(_MOST_BYTES)
                # That it is gone is the answer.
                ring.unlink()
                self.rang.emit(os.fsdecode(content))


def listening(only: InstanceLock | None, parent: QObject) -> InstanceChannel | None:
    """Return what hears a second start of the first program, if this is it."""
    if only is None or not only.first or only.folder is None:
        return None
    return InstanceChannel(only.folder, parent)


def ring(folder: Path, session: str, milliseconds: int = ANSWER_MILLISECONDS) -> bool:
    """Ring at the program that listens in this folder; say whether it answered.

    Needs an application object, and lets its events go on meanwhile.
    """
    rung = folder / f"ring-{os.getpid()}"
    part = folder / f"part-{os.getpid()}"
    try:
        part.write_bytes(os.fsencode(session)[:_MOST_BYTES])
        watcher = QFileSystemWatcher([str(folder)])
        waiting = QEventLoop()
        watcher.directoryChanged.connect(lambda: None if rung.exists() else waiting.quit())
        QTimer.singleShot(milliseconds, waiting.quit)
        os.replace(part, rung)
        waiting.exec()
        answered = not rung.exists()
        rung.unlink(missing_ok=True)
    except OSError:
        return False
    return answered
