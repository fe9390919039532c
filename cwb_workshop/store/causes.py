"""What is behind an error while a session file is read, opened, made or written.

What the bytes of a file raise is damage. What the system raises is no fault of the file:
it can be read another time. SQLite tells them apart by a number (sqlite.org/rescode.html);
what it says besides may be in any words.
"""

from __future__ import annotations

import errno
import logging
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from cwb_workshop.store.faults import (
    AlreadyThere,
    CannotMake,
    DamagedFile,
    DiskFull,
    FileError,
    FileInUse,
    IsAFolder,
    MissingFile,
    NoFolder,
    NoRoom,
    ReadOnly,
    Unreadable,
    WriteFailed,
)

_log = logging.getLogger(__name__)

OF_BYTES = (
    *(ArithmeticError, LookupError, MemoryError, RecursionError, TypeError, ValueError),
    *(sqlite3.Error, zlib.error),
)
"""All that bytes can raise on their way to a value: no text, no JSON, no date, no such key,
too deep, too large. What else a program can raise is a fault of its own.
"""

_OF_THE_PROGRAM = (sqlite3.ProgrammingError, sqlite3.InterfaceError)
"""SQLite was asked wrongly; no byte of a file does that."""

_NO_ROOM = dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), DiskFull)
_WHILE_READING: Mapping[int, type[FileError]] = {
    **_NO_ROOM,
    errno.ENOENT: MissingFile,
    errno.ENOTDIR: MissingFile,
    errno.EISDIR: IsAFolder,
}
_WHILE_WRITING: Mapping[int, type[FileError]] = {
    **_NO_ROOM,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.ENOENT: NoFolder,
    errno.ENOTDIR: NoFolder,
    errno.EEXIST: AlreadyThere,
}
_OF_THE_SYSTEM: Mapping[int, type[FileError] | None] = {
    sqlite3.SQLITE_PERM: ReadOnly,
    sqlite3.SQLITE_BUSY: FileInUse,
    sqlite3.SQLITE_LOCKED: FileInUse,
    sqlite3.SQLITE_PROTOCOL: FileInUse,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR: None,
    sqlite3.SQLITE_CANTOPEN: None,
    sqlite3.SQLITE_AUTH: None,
    sqlite3.SQLITE_NOLFS: None,
}
"""What each of SQLite's numbers says; None has no sentence of its own."""

_PRIMARY = 0xFF
"""The rest of such a number says more of the same, but for these, where a disk gave what
it has and that was not enough.
"""
_GIVEN_BUT_WRONG = (
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
    sqlite3.SQLITE_IOERR_DATA,
)


@contextmanager
def told_as_damage(path: Path) -> Iterator[None]:
    """Tell what reading the bytes of this file raises. Raises FileError."""
    try:
        yield
    except (FileError, *_OF_THE_PROGRAM):
        raise
    except (OSError, *OF_BYTES) as error:
        # What SQLite says of damage may quote what somebody said.
        _log.warning("%s while reading a session", type(error).__name__)
        raise _not_read(path, error) from error


def is_of_the_system(error: Exception) -> bool:
    """Say whether the system was in the way, and not what a file holds."""
    return isinstance(error, OSError) or _number(error) in _OF_THE_SYSTEM


def is_damage_seen(error: sqlite3.Error) -> bool:
    """Say whether SQLite saw that a database is damaged, which it can of one that it reads.

    Of a file with a passphrase it reads nothing with another key: then it says that it is none.
    """
    return _number(error) == sqlite3.SQLITE_CORRUPT


def not_read(path: Path, error: OSError) -> FileError:
    """Return why the system did not give the bytes of a file."""
    return _while_nothing_waits(_WHILE_READING.get(error.errno or 0, Unreadable)(path))


def not_opened(path: Path, error: Exception) -> FileError:
    """Return why a file that was read could not be opened to write in it."""
    return _while_nothing_waits(told(path, error, Unreadable))


def not_made(path: Path, error: Exception) -> FileError:
    """Return why a file could not be made."""
    return _while_nothing_waits(told(path, error, CannotMake))


def told(path: Path, error: Exception, otherwise: type[FileError] = WriteFailed) -> FileError:
    """Return the error of the world behind an error of SQLite or of the system."""
    if isinstance(error, FileError):
        return error
    if isinstance(error, OSError):
        return _WHILE_WRITING.get(error.errno or 0, otherwise)(path)
    if _number(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedFile(path)
    return (_OF_THE_SYSTEM.get(_number(error)) or otherwise)(path)


def _not_read(path: Path, error: Exception) -> FileError:
    if isinstance(error, OSError):
        return not_read(path, error)
    return not_opened(path, error) if is_of_the_system(error) else DamagedFile(path)


def _number(error: Exception) -> int:
    """Return SQLite's number for an error; 0 where it has none, as for text that is none."""
    number = getattr(error, "sqlite_errorcode", None) or 0
    return 0 if number in _GIVEN_BUT_WRONG else number & _PRIMARY


def _while_nothing_waits(fault: FileError) -> FileError:
    return NoRoom(fault.path) if isinstance(fault, DiskFull) else fault
