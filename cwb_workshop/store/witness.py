"""A small file beside the session that remembers how much of it was acknowledged.

SQLite does not notice when its log is lost: the file just looks older. The witness holds
the number and hash of the newest journal row, in two slots written by turns, so that a
torn write of one leaves the other.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path

_SLOT = 96


@dataclass(frozen=True, slots=True)
class Head:
    """The newest row of a journal: how many there are, and its hash."""

    count: int
    hash: str


class Witness:
    def __init__(self, session: Path) -> None:
        self.path = session.with_name(f"{session.name}-witness")

    def remember(self, head: Head) -> None:
        """Raises OSError; what was remembered before is then still there."""
        line = f"{head.count:012d} {head.hash}"
        slot = f"{line} {zlib.crc32(line.encode()):08x}".ljust(_SLOT - 1).encode() + b"\n"
        mode = "r+b" if self.path.exists() else "w+b"
        with self.path.open(mode) as file:
            file.seek((head.count % 2) * _SLOT)
            file.write(slot)

    def newest(self) -> Head | None:
        """Return the newest head that can still be read; None without one."""
        try:
            held = self.path.read_bytes()
        except OSError:
            return None
        heads = [_head(held[at : at + _SLOT]) for at in (0, _SLOT)]
        known = [head for head in heads if head is not None]
        return max(known, key=lambda head: head.count, default=None)

    def forget(self) -> None:
        self.path.unlink(missing_ok=True)


def _head(slot: bytes) -> Head | None:
    parts = slot.decode("ascii", "replace").split()
    if len(parts) != 3 or f"{zlib.crc32(f'{parts[0]} {parts[1]}'.encode()):08x}" != parts[2]:
        return None
    return Head(int(parts[0]), parts[1])
