"""A small file beside the session that remembers how much of it was acknowledged.

SQLite does not notice when its log is lost: the file just looks older. The witness holds
the number and hash of the newest journal row, in two slots written by turns, so that a
torn write of one leaves the other.
"""

from __future__ import annotations

import os
import re
import zlib
from contextlib import suppress
from pathlib import Path

from cwb_workshop.store.journal import JournalHead
from cwb_workshop.store.sidecar_files import witness_of

_SLOT = 96
_TO_WRITE = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_HASH = re.compile(r"[0-9a-f]{64}")


class Witness:
    """Keeps its file open from step to step, until `let_go`: opening takes longer than writing."""

    def __init__(self, session: Path) -> None:
        self.path = witness_of(session)
        self._slot = 0
        self._descriptor: int | None = None

    def remember(self, head: JournalHead) -> None:
        """Raises OSError; what was remembered before is then still there."""
        try:
            self._put(head)
        except OSError:
            # After a stick was pulled out and put back, the file is another one of that name.
            self.let_go()
            self._put(head)

    def remember_for_good(self, head: JournalHead) -> None:
        """Remember it so that a power cut leaves it too. Raises OSError.

        The program's own crash loses nothing of the others; only at the end it has to be synced.
        """
        self.let_go()
        try:
            os.fsync(self._put(head))
        finally:
            self.let_go()

    def let_go(self) -> None:
        """Close the file; the next step opens it anew."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.close(self._descriptor)
        self._descriptor = None

    def _put(self, head: JournalHead) -> int:
        descriptor = self._opened()
        os.lseek(descriptor, self._slot * _SLOT, os.SEEK_SET)
        os.write(descriptor, _slot(head))
        self._slot = 1 - self._slot
        return descriptor

    def _opened(self) -> int:
        # A file that somebody removed goes on taking what is written, and is gone at the end.
        if self._descriptor is not None and not os.fstat(self._descriptor).st_nlink:
            self.let_go()
        if self._descriptor is None:
            self._descriptor = os.open(self.path, _TO_WRITE, 0o600)
        return self._descriptor

    def start_again(self, head: JournalHead) -> None:
        """Forget what was before: from here on only head is missed. Raises OSError."""
        self.forget()
        self.remember_for_good(head)

    def newest(self) -> JournalHead | None:
        """Return the newest head that can still be read; None without one."""
        if not self.path.is_file():
            return None
        try:
            with self.path.open("rb") as file:
                content = file.read(2 * _SLOT)
        except OSError:
            return None
        heads = [_head(content[at : at + _SLOT]) for at in (0, _SLOT)]
        known = [head for head in heads if head is not None]
        return max(known, key=lambda head: head.count, default=None)

    def forget(self) -> None:
        self.path.unlink(missing_ok=True)


def _slot(head: JournalHead) -> bytes:
    line = f"{head.count:012d} {head.hash}"
    return f"{line} {zlib.crc32(line.encode()):08x}".ljust(_SLOT - 1).encode() + b"\n"


def _head(slot: bytes) -> JournalHead | None:
    parts = slot.decode("ascii", "replace").split()
    if len(parts) != 3 or not parts[0].isdecimal() or not _HASH.fullmatch(parts[1]):
        return None
    head = JournalHead(int(parts[0]), parts[1])
    return head if _slot(head) == slot else None
