"""Whether another program has a session file open, found out without touching it.

SQLite would tell too, but only by opening the file, and closing it again can write.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Where SQLite locks a file: fixed by its file format, far behind the end of any session.
_SHARED_FIRST = 0x40000002
_SHARED_SIZE = 510


def in_use(path: Path) -> bool:
    """Say whether another program holds the file for itself.

    Only inside `open_files.access`: closing the file here lets go of this process's own locks.
    """
    try:
        # A pipe would otherwise wait for somebody to write to it.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError):
        return False
    try:
        return not _can_share(descriptor)
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _can_share(descriptor: int) -> bool:
        os.lseek(descriptor, _SHARED_FIRST, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBRLCK, _SHARED_SIZE)
        except OSError:
            return False
        os.lseek(descriptor, _SHARED_FIRST, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, _SHARED_SIZE)
        return True

else:
    import fcntl

    def _can_share(descriptor: int) -> bool:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        except OSError:
            return False
        return True
