"""Reading the session file that a command is about."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.faults import EmptyFile, MissingAnswers
from cwb_workshop.store.keys import Keys


def read_session(path: Path, keys: Keys, *, as_written: bool = False) -> SessionContents:
    """Read a file that holds a session. Raises FileError.

    One that was made just before a crash holds none yet: no facts, and so no day. One that lacks
    steps of which the program knows is no whole session: what was taken back would be there again.
    """
    contents = read_contents(path, keys, as_written=as_written)
    if contents.missing:
        raise MissingAnswers(path, contents.missing)
    if not contents.record.text("date"):
        raise EmptyFile(path)
    return contents
