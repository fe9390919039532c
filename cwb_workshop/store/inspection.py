"""What a path is, found out from its bytes before SQLite touches it."""

from __future__ import annotations

import stat
from pathlib import Path

from cwb_workshop.store.faults import (
    CutShort,
    EmptyFile,
    IsAFolder,
    MissingFile,
    NewerFile,
    NotASession,
    TooLarge,
    Unreadable,
)
from cwb_workshop.store.keys import MARK
from cwb_workshop.store.schema import APPLICATION_ID, newest_version
from cwb_workshop.store.sidecar_files import at_rest, log_of

MOST_BYTES = 64 * 1024 * 1024
"""Many times the largest evening; what is larger was not made by this program."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def inspect(path: Path) -> int | None:
    """Return the version of a session file; None where a passphrase hides it.

    Raises the FileError that says what it is instead.

    Only inside `held.access`.
    """
    size = _size(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise Unreadable(path) from error
    if size == 0:
        raise EmptyFile(path)
    locked = header.startswith(MARK)
    if not locked and not header.startswith(_MAGIC[: len(header)]):
        raise NotASession(path)
    if len(header) < _HEADER:
        raise CutShort(path)
    if locked:
        return None
    return _version(path, header, size)


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


def _version(path: Path, header: bytes, size: int) -> int:
    if _number(header, 68) != APPLICATION_ID:
        raise NotASession(path)
    version = _number(header, 60)
    if version > newest_version():
        raise NewerFile(path)
    page = int.from_bytes(header[16:18], "big")
    told = _number(header, 28) * (65536 if page == 1 else page)
    # With a log beside it the file may rightly lag behind its own first page.
    if told > size and at_rest(path):
        raise CutShort(path)
    return version


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
