"""What stands beside a session under the name of a log, looked at before SQLite does.

SQLite takes whatever has that name: it rolls a journal back into the file and removes it,
folds in the log of another database, and writes over what it does not know.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type
from cwb_workshop.store.sidecar_files import LEFT, STAMP, companions, index_of, is_log, named_alike

_HEADER = 32
_LOG_MAGIC = (0x377F0682, 0x377F0683)
_LOG_VERSION = 3_007_000
_ROLLBACK_MAGIC = bytes.fromhex("d9d505f920a163d7")
# Where these say how large a page is, in bytes from their beginning.
_LOG_PAGE = 8
_ROLLBACK_PAGE = 24

_Kind: TypeAlias = Literal["blank", "log", "strange"]


@value_type
class Sidecars:
    """`logs` can be those of the session, `strange` cannot; what is blank is neither."""

    logs: tuple[Path, ...]
    strange: tuple[Path, ...]

    def choices(self) -> Iterator[tuple[Path, ...]]:
        """Give every choice of the logs, from all of them to none."""
        for size in range(len(self.logs), -1, -1):
            yield from combinations(self.logs, size)


def look_beside(path: Path, page: int | None) -> Sidecars:
    """Tell logs of a session, by their first bytes, from what only has their name.

    `page` is the size of a page of the session, where no passphrase hides it. Raises OSError.
    """
    logs: list[Path] = []
    strange: list[Path] = []
    for beside in companions(path):
        kind = _kind(beside, page)
        if kind != "blank":
            (logs if kind == "log" else strange).append(beside)
    return Sidecars(tuple(logs), tuple(strange))


def set_aside(path: Path, beside: tuple[Path, ...], now: datetime) -> tuple[Path, ...]:
    """Rename what stands beside a session; return what it is called then. Raises OSError.

    Whoever removes the session removes it too.
    """
    aside = path.with_name(f"{path.name}{LEFT}{now.strftime(STAMP)}")
    number = 1
    while any(os.path.lexists(named_alike(file, path, aside)) for file in beside):
        number += 1
        aside = path.with_name(f"{path.name}{LEFT}{now.strftime(STAMP)}-{number}")
    moved = tuple(named_alike(file, path, aside) for file in beside)
    for file, target in zip(beside, moved, strict=True):
        os.replace(file, target)
    return moved


def remove_index(path: Path) -> None:
    """Remove the index of a log that was folded in. Raises OSError.

    What only has its name stays: SQLite never looks at it while a session is held.
    """
    index = index_of(path)
    if not os.path.lexists(index) or not stat.S_ISREG(os.lstat(index).st_mode):
        return
    with index.open("rb") as file:
        begins = file.read(4)
    if int.from_bytes(begins, sys.byteorder) == _LOG_VERSION:
        index.unlink()


def _kind(beside: Path, page: int | None) -> _Kind:
    """Say what this is; blank is what SQLite passes by, as it was never finished."""
    if not stat.S_ISREG(os.lstat(beside).st_mode):
        return "strange"
    with beside.open("rb") as file:
        header = file.read(_HEADER)
        file.seek(max(beside.stat().st_size - len(_ROLLBACK_MAGIC), 0))
        end = file.read()
    if not is_log(beside):
        return _kind_of_rollback(header, end, page)
    if not any(header):
        return "blank"
    known = _number(header, 0) in _LOG_MAGIC and _number(header, 4) == _LOG_VERSION
    return "log" if known and page in (None, _number(header, _LOG_PAGE)) else "strange"


def _kind_of_rollback(header: bytes, end: bytes, page: int | None) -> _Kind:
    # One that ends like this names another journal, and ours has no part in another's.
    if end == _ROLLBACK_MAGIC:
        return "strange"
    fits = page in (None, _number(header, _ROLLBACK_PAGE))
    if header.startswith(_ROLLBACK_MAGIC):
        return "log" if fits else "strange"
    # The magic is written last, once the rest is on the disk.
    begun = not any(header[: len(_ROLLBACK_MAGIC)]) and fits
    return "blank" if begun or not any(header) else "strange"


def _number(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "big")
