"""A process that reads session files for an archive, and hands over what comes of each.

It knows no passphrase, writes nothing, and says nothing of a file that it cannot take for a whole
session: who asked reads that one itself, and tells why it is none.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from cwb_workshop.archive.journals import copy_of, packed
from cwb_workshop.archive.read_session import ReadSession, send
from cwb_workshop.archive.session_deriving import SessionDeriving
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.sessions.merging import Divergence
from cwb_workshop.exercises import Registry
from cwb_workshop.session.session_reader import read_session
from cwb_workshop.store.causes import OF_BYTES
from cwb_workshop.store.keys import NO_KEYS

_LESS_URGENT = 5
"""So much, of 19, it lets the windows of the program go first."""

_RARELY = 50_000
"""Hardly anything in here refers back to itself: so many new values go by until that is asked."""


def read_for_others() -> int:
    """Read each file that is named in a line on the way in, until there are no more."""
    with suppress(AttributeError, OSError):
        os.nice(_LESS_URGENT)
    gc.set_threshold(_RARELY)
    # Who asked is gone, or wants no more.
    with suppress(OSError):
        answer(sys.stdin.buffer, sys.stdout.buffer)
    return 0


def answer(source: IO[bytes], out: IO[bytes]) -> None:
    """Send what comes of each file, in the order in which they are asked for. Raises OSError."""
    deriving = SessionDeriving(Registry())
    of_kit = None
    for line in source:
        read = _read(Path(json.loads(line)), deriving)
        seal = of_kit if read is None or read.rows is None else read.rows.session["kit_seal"]
        if send(out, read, with_kit=seal != of_kit):
            of_kit = seal


def _read(path: Path, deriving: SessionDeriving) -> ReadSession | None:
    try:
        contents = read_session(path, NO_KEYS, as_written=True)
        copy, journal = copy_of(contents), packed(contents)
        sources = contents.kit_sources
        rows, _kept = deriving.of(
            copy.hashes[0], {copy.head: journal}, sources, _undecided, path, (copy,)
        )
    except (UserFacingError, OSError, *OF_BYTES):
        return None
    return ReadSession(copy.hashes[0], copy.head, journal, sources, rows)


def _undecided(_divergence: Divergence) -> None:
    """One copy differs from no other."""
