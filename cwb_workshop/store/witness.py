"""A small file beside the session that remembers how much of it was acknowledged.

SQLite does not notice when its log is lost: the file just looks older. The witness holds
the number and hash of the newest journal row, in two slots written by turns, so that a
torn write of one leaves the other.
"""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path

from cwb_workshop.store.journal import JournalHead
from cwb_workshop.store.sidecar_files import witness_of

_SLOT = 96
_TO_WRITE = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_HASH = re.compile(r"[0-9a-f]{64}")


class Witness:
    def __init__(self, session: Path) -> None:
        self.path = witness_of(session)
        self._name = os.fspath(self.path)
        self._slot = 0

    def remember(self, head: JournalHead, *, durable: bool = False) -> None:
        """Raises OSError; what was remembered before is then still there."""
        slot = _slot(head)
        # The program's own crash loses nothing of this; only at the end it has to be synced.
        descriptor = os.open(self._name, _TO_WRITE, 0o600)
        try:
            os.lseek(descriptor, self._slot * _SLOT, os.SEEK_SET)
            os.write(descriptor, slot)
            if durable:
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
        self._slot = 1 - self._slot

    def start_again(self, head: JournalHead) -> None:
        """Forget what was before: from here on only head is missed. Raises OSError."""
        self.forget()
        self.remember(head, durable=True)

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
