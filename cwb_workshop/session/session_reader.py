"""Reading the session file that a command is about."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.faults import EmptyFile
from cwb_workshop.store.keys import Keys


def read_session(path: Path, keys: Keys) -> SessionContents:
    """Read a file that holds a session. Raises FileError.

    One that was made just before a crash holds none yet: no facts, and so no day.
    """
    contents = read_contents(path, keys)
    if not contents.record.text("date"):
        raise EmptyFile(path)
    return contents
