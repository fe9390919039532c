"""Which session files this process holds open, and turns in touching them.

The system gives file locks to a process, not to whoever asked for them. If any part of
the program opens a session file by itself and closes it again, SQLite's lock on
it is gone, silently, and a second program can write into it. So everything that touches a
session file asks here first. That is why this is kept once per process.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from cwb_workshop.store.faults import FileInUse

Identity: TypeAlias = "tuple[int, int]"

_guard = threading.Lock()
_turns: dict[Identity, threading.RLock] = {}
_held: set[Identity] = set()


def identity(path: Path | str) -> Identity | None:
    """Return what the system knows a file by, whatever its name; None where there is none."""
    try:
        # Asked at each line that is written, where a path object takes longer than the system.
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


@contextmanager
def access(path: Path) -> Iterator[None]:
    """Take a turn at a file that this process does not hold. Raises FileInUse if it does."""
    file = identity(path)
    if file is None:
        yield
        return
    with _guard:
        turn = _turns.setdefault(file, threading.RLock())
    with turn:
        if file in _held:
            raise FileInUse(path)
        yield


def is_held(path: Path) -> bool:
    """Tell whether this process has a file open."""
    return identity(path) in _held


def hold(path: Path) -> Identity:
    """Remember that this process has a file open; return what to let go of. Raises OSError.

    Only inside `access`.
    """
    file = identity(path)
    if file is None:
        raise FileNotFoundError(path)
    _held.add(file)
    return file


def let_go(file: Identity) -> None:
    _held.discard(file)
