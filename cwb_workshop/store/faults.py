"""What can be wrong with a session file, each with a sentence of its own in the words."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.core.errors import StoreError


class FileError(StoreError):
    """`path` is the file, shown by its name alone."""

    key = "store.failed"

    def __init__(self, path: Path, **values: object) -> None:
        super().__init__(type(self).key, file=path.name, **values)
        self.path = path


class MissingFile(FileError):
    key = "store.missing_file"


class IsAFolder(FileError):
    key = "store.folder"


class EmptyFile(FileError):
    key = "store.empty"


class NotASession(FileError):
    key = "store.not_a_session"


class StrangeParts(FileError):
    """It has triggers, views or tables that no session has."""

    key = "store.strange_parts"


class NewerFile(FileError):
    key = "store.newer"


class CutShort(FileError):
    key = "store.cut_short"


class DamagedFile(FileError):
    key = "store.damaged"


class MissingAnswers(FileError):
    """Steps that were acknowledged are gone; `n` says how many."""

    key = "store.missing_steps"

    def __init__(self, path: Path, missing: int) -> None:
        super().__init__(path, n=missing)
        self.missing = missing


class FileInUse(FileError):
    key = "store.in_use"


class AlreadyThere(FileError):
    key = "store.already_there"


class ReadOnly(FileError):
    key = "store.read_only"


class DiskFull(FileError):
    key = "store.disk_full"


class WriteFailed(FileError):
    key = "store.write_failed"
