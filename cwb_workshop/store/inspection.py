"""What a path is, found out from its bytes before SQLite touches it."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from cwb_workshop.store.faults import (
    CutShort,
    DamagedFile,
    EmptyFile,
    IsAFolder,
    MissingFile,
    NotASession,
    TooLarge,
    Unreadable,
)
from cwb_workshop.store.keys import MARK
from cwb_workshop.store.schema import APPLICATION_ID
from cwb_workshop.store.sidecar_files import at_rest, log_of

MOST_BYTES = 64 * 1024 * 1024
"""Many times the largest evening; what is larger was not made by this program."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_WRITTEN, _READ = 18, 19
_LARGEST_PAGE = 65536
_NAME = re.compile(r"\.cwb(-\w+)?$", re.IGNORECASE)
"""A session, its log, its witness: what SQLite and the program keep beside it has its name."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a session file say; None is what a passphrase hides.

    `marked` says whether it is marked as one of this program.
    """

    version: int | None = None
    page: int | None = None
    marked: bool = True


def inspect(path: Path) -> Header:
    """Read the header of a session file. Raises the FileError that says what it is instead.

    Only inside `open_files.access`.
    """
    size = _size(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise Unreadable(path) from error
    if size == 0:
        raise EmptyFile(path)
    if header.startswith(MARK):
        if len(header) < _HEADER:
            raise CutShort(path)
        return Header()
    return _header(path, header, size)


def belongs_to_a_session(path: Path) -> bool:
    """Say whether a file holds a session, or stands beside one by its name.

    A bit that turned over can hide whose a database is: any is taken for a session. Raises
    OSError.
    """
    if _NAME.search(path.name):
        return path.exists()
    if not path.is_file():
        return False
    with path.open("rb") as file:
        header = file.read(_HEADER)
    return header.startswith((_MAGIC, MARK))


def _size(path: Path) -> int:
    try:
        found = path.stat()
        log = log_of(path).stat().st_size if log_of(path).exists() else 0
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise MissingFile(path) from error
    except OSError as error:
        raise Unreadable(path) from error
    if stat.S_ISDIR(found.st_mode):
        raise IsAFolder(path)
    # A pipe would keep the reader waiting for ever.
    if not stat.S_ISREG(found.st_mode):
        raise NotASession(path)
    if found.st_size + log > MOST_BYTES:
        raise TooLarge(path)
    return found.st_size


def _header(path: Path, header: bytes, size: int) -> Header:
    marked = _number(header, 68) == APPLICATION_ID
    if not header.startswith(_MAGIC[: len(header)]):
        raise DamagedFile(path) if marked else NotASession(path)
    if len(header) < _HEADER:
        raise CutShort(path)
    # SQLite would open what it takes for the file of a later SQLite, and not write in it.
    if header[_WRITTEN] != header[_READ]:
        raise DamagedFile(path)
    page = int.from_bytes(header[16:18], "big")
    page = _LARGEST_PAGE if page == 1 else page
    # With a log beside it the file may rightly lag behind its own first page.
    if _number(header, 28) * page > size and at_rest(path):
        raise CutShort(path)
    return Header(_number(header, 60), page, marked)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
