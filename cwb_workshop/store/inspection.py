"""What a path is, found out from its bytes before SQLite touches it."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.store.faults import (
    CutShort,
    EmptyFile,
    IsAFolder,
    MissingFile,
    NewerFile,
    NotASession,
    ReadOnly,
)
from cwb_workshop.store.schema import APPLICATION_ID, USER_VERSION

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def inspect(path: Path) -> int:
    """Return the version of a session file. Raises the FileError that says what it is instead."""
    if not path.exists():
        raise MissingFile(path)
    if path.is_dir():
        raise IsAFolder(path)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise ReadOnly(path) from error
    if size == 0:
        raise EmptyFile(path)
    if not header.startswith(_MAGIC):
        raise NotASession(path)
    if len(header) < _HEADER:
        raise CutShort(path)
    if _number(header, 68) != APPLICATION_ID:
        raise NotASession(path)
    version = _number(header, 60)
    if version > USER_VERSION:
        raise NewerFile(path)
    page = int.from_bytes(header[16:18], "big")
    if _number(header, 28) * (65536 if page == 1 else page) > size:
        raise CutShort(path)
    return version


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
