"""Whether this person already runs the program on the same data folder.

Imports next to nothing: it is asked before the first window. A lock of the system tells; it
goes by itself when its program ends, however that ends.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

HOME_VARIABLE = "CWB_WORKSHOP_HOME"
"""Names the data folder, where it is not the usual one."""

_LARGEST = 2**61 - 1


class InstanceLock:
    """Holds the lock for as long as it lives, if it is the first to ask.

    `folder` is where a second start leaves word for the first; None where there is no
    safe place for that. Then every start is the first.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._held = -1
        self.first = folder is None or self._take(folder / "lock")

    @classmethod
    def here(cls) -> InstanceLock:
        """Ask for the data folder of this person."""
        return cls(_meeting_place(os.environ.get(HOME_VARIABLE, "")))

    def take_over(self) -> bool:
        """Ask once more; say whether this is the first by now, as where that one has ended."""
        if not self.first and self.folder is not None:
            self.first = self._take(self.folder / "lock")
        return self.first

    def let_go(self) -> None:
        """Let another be the first from now on."""
        if self._held >= 0:
            os.close(self._held)
            self._held = -1

    def _take(self, path: Path) -> bool:
        """A place that cannot be locked must not keep anybody from working."""
        try:
            lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            self.folder = None
            return True
        if _locked(lock):
            self._held = lock
            return True
        os.close(lock)
        return False


def _meeting_place(data_folder: str) -> Path | None:
    """Return a folder that is this person's alone, made if needed."""
    data = os.path.realpath(data_folder) if data_folder else ""
    mark = int.from_bytes(os.fsencode(data), "big") % _LARGEST
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.environ.get("TEMP") or ""
        folder = Path(base) / f"cwb-workshop-{mark:x}"
    else:
        base = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("TMPDIR") or "/tmp"  # noqa: S108  # the folder in it is checked
        folder = Path(base) / f"cwb-workshop-{os.getuid()}-{mark:x}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder if base and _is_ours(folder) else None
    except OSError:
        return None


def _is_ours(folder: Path) -> bool:
    """In a folder that everybody may write in, somebody else could have made it."""
    status = folder.lstat()
    if sys.platform == "win32":
        return stat.S_ISDIR(status.st_mode)
    ours = status.st_uid == os.getuid() and not status.st_mode & 0o077
    return stat.S_ISDIR(status.st_mode) and ours


if sys.platform == "win32":
    import msvcrt

    def _locked(lock: int) -> bool:
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(lock: int) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
