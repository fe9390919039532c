"""A session as one file has it, read and packed; and how that goes from one process to another."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import field, fields
from typing import IO, Any

from cwb_workshop.archive.derivation import DerivedSession
from cwb_workshop.archive.journals import unpacked
from cwb_workshop.archive.writing import WholeSession
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.merging import JournalCopy

_LENGTHS = struct.Struct(">II")
_MOST = 1 << 28
"""So many bytes of a session go from one process to another: far more than one file may have."""

_TABLES = tuple(one.name for one in fields(DerivedSession))


@value_type
class ReadSession:
    """`session` is the mark of its first step, `head` that of its last. `rows` are what comes of
    it where no other copy is known; None where nobody reckoned them so far.
    """

    session: str
    head: str
    packed: bytes
    sources: Mapping[str, str]
    rows: DerivedSession | None = None
    read: JournalCopy | None = field(default=None, repr=False)

    def whole(self, rows: DerivedSession) -> WholeSession:
        """Return what an archive keeps of it, where it has no other copy."""
        kept = {self.head: (rows.session["steps"], self.packed)}
        return WholeSession(self.session, rows, kept, self.sources)

    @property
    def copy(self) -> JournalCopy:
        """Raises ArchiveError for what was not packed here."""
        return unpacked(self.packed) if self.read is None else self.read


def send(out: IO[bytes], read: ReadSession | None, *, with_kit: bool) -> bool:
    """Write what was read of a file, or that it was not; return which. Raises OSError."""
    told: Any = None
    if read is not None and read.rows is not None:
        rows = [getattr(read.rows, name) for name in _TABLES]
        told = [read.session, read.head, dict(read.sources) if with_kit else None, rows]
    body = json.dumps(told, separators=(",", ":")).encode()
    packed = b"" if told is None or read is None else read.packed
    if max(len(body), len(packed)) > _MOST:
        told, body, packed = None, b"null", b""
    out.write(_LENGTHS.pack(len(body), len(packed)) + body + packed)
    out.flush()
    return told is not None


def received(source: IO[bytes], sources: Mapping[str, str]) -> ReadSession | None:
    """Read what was sent; `sources` are those of the session before, told anew for another kit.

    Raises EOFError where nothing comes any more, and ValueError for what was not sent like this.
    """
    of_body, of_packed = _LENGTHS.unpack(_all(source, _LENGTHS.size))
    if max(of_body, of_packed) > _MOST:
        raise ValueError("no session")
    told = json.loads(_all(source, of_body))
    packed = _all(source, of_packed)
    if told is None:
        return None
    session, head, kit, rows = told
    derived = DerivedSession(**dict(zip(_TABLES, rows, strict=True)))
    return ReadSession(session, head, packed, sources if kit is None else kit, derived)


def _all(source: IO[bytes], length: int) -> bytes:
    read = source.read(length)
    if len(read) < length:
        raise EOFError
    return read
