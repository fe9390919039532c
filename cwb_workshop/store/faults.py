"""What can be wrong with a session file, each with a sentence of its own in the words."""

from __future__ import annotations

import errno
from pathlib import Path

from cwb_workshop.core.model.errors import StoreError


class FileError(StoreError):
    """`path` is the file, told by its name alone.

    `missing` counts the steps that were acknowledged and cannot be read from it any more,
    where the witness knows of them.
    """

    key = "store.failed"

    def __init__(self, path: Path, **values: object) -> None:
        super().__init__(type(self).key, file=path.name or str(path), **values)
        self.path = path
        self.missing = 0


class MissingFile(FileError):
    key = "store.missing_file"


class IsAFolder(FileError):
    key = "store.folder"


class Unreadable(FileError):
    key = "store.unreadable"


class EmptyFile(FileError):
    key = "store.empty"


class NotASession(FileError):
    key = "store.not_a_session"


class TooLarge(FileError):
    key = "store.too_large"


class StrangeParts(FileError):
    """It has triggers, views or tables that no session has."""

    key = "store.strange_parts"


class NewerFile(FileError):
    key = "store.newer"


class CutShort(FileError):
    key = "store.cut_short"


class DamagedFile(FileError):
    key = "store.damaged"


class Locked(FileError):
    """It has a passphrase, and that was not given yet."""

    key = "store.locked"


class WrongPassphrase(FileError):
    key = "store.wrong_passphrase"


class AlreadyLocked(FileError):
    key = "store.already_locked"


class MissingAnswers(FileError):
    """Steps that were acknowledged are gone; `missing` says how many."""

    key = "store.missing_steps"

    def __init__(self, path: Path, missing: int) -> None:
        super().__init__(path, n=missing)
        self.missing = missing


class FileInUse(FileError):
    key = "store.in_use"


class AlreadyThere(FileError):
    key = "store.already_there"


class NoFolder(FileError):
    """The folder it should stand in does not exist."""

    key = "store.no_folder"


class ReadOnly(FileError):
    key = "store.read_only"


class DiskFull(FileError):
    key = "store.disk_full"


class NoRoom(FileError):
    """The disk is full, and nothing was being saved: a file could not be made or opened."""

    key = "store.no_room"


class CannotMake(FileError):
    key = "store.cannot_make"


class WriteFailed(FileError):
    key = "store.write_failed"


class FileGone(FileError):
    """It was moved, removed or replaced while it was open."""

    key = "store.gone"


class NotRemoved(FileError):
    """Part of it could not be removed; what is left can be removed once more."""

    key = "store.not_removed"


class LogLeft(FileError):
    """All is saved, but part of it still stands in the log beside the file."""

    key = "store.log_left"


_BY_ERRNO: dict[int, type[FileError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.ENOENT: NoFolder,
    errno.ENOTDIR: NoFolder,
    errno.EEXIST: AlreadyThere,
}
_BY_SQLITE: dict[str, type[FileError]] = {
    "BUSY": FileInUse,
    "LOCKED": FileInUse,
    "NOTADB": DamagedFile,
    "CORRUPT": DamagedFile,
    "FULL": DiskFull,
    "READONLY": ReadOnly,
    "PERM": ReadOnly,
}


def told(path: Path, error: Exception, otherwise: type[FileError] = WriteFailed) -> FileError:
    """Return the error of the world behind an error of SQLite or of the system."""
    if isinstance(error, FileError):
        return error
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, otherwise)(path)
    # SQLITE_IOERR_FSYNC and its like: the second word is what counts.
    words = (getattr(error, "sqlite_errorname", "") or "").split("_")
    return _BY_SQLITE.get(words[1] if len(words) > 1 else "", otherwise)(path)


def not_opened(path: Path, error: Exception) -> FileError:
    """Return why a file could not be opened or read."""
    return _while_nothing_waits(told(path, error, Unreadable))


def not_made(path: Path, error: Exception) -> FileError:
    """Return why a file could not be made."""
    return _while_nothing_waits(told(path, error, CannotMake))


def _while_nothing_waits(fault: FileError) -> FileError:
    return NoRoom(fault.path) if isinstance(fault, DiskFull) else fault
