"""What is wrong with a file that a second start hands over: both programs look, and say it."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.store.faults import FileError, FileInUse
from cwb_workshop.store.inspection import inspect
from cwb_workshop.store.open_files import access


def fault_of(file: Path) -> FileError | None:
    """Return why a file is no session to open; None where its beginning says that it is one."""
    try:
        with access(file):
            inspect(file)
    except FileInUse:
        return None
    except FileError as fault:
        return fault
    return None
