"""What can be wrong with a session file, each with a sentence of its own in the words."""

from __future__ import annotations

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


class Damage(FileError):
    """What stands there is not what was written, or not any more: a backup is the way out.

    Every other fault is of the world: the same file can be read another time, or by others.
    """


class MissingFile(Damage):
    key = "store.missing_file"


class IsAFolder(Damage):
    key = "store.folder"


class EmptyFile(Damage):
    key = "store.empty"


class NotASession(Damage):
    key = "store.not_a_session"


class IsText(NotASession):
    key = "store.is_text"


class IsWorkbook(NotASession):
    key = "store.is_workbook"


class IsSheet(NotASession):
    """A spreadsheet that Ctrl+O does not read: of LibreOffice, or of an Excel of long ago."""

    key = "store.is_sheet"


class IsDocument(NotASession):
    key = "store.is_document"


class IsSlides(NotASession):
    key = "store.is_slides"


class IsABook(NotASession):
    key = "store.is_book"


class IsAProgram(NotASession):
    key = "store.is_program"


class IsAKit(NotASession):
    key = "store.is_kit"


class IsPdf(NotASession):
    key = "store.is_pdf"


class IsPicture(NotASession):
    key = "store.is_picture"


class IsArchive(NotASession):
    key = "store.is_archive"


class TooLarge(Damage):
    key = "store.too_large"


class StrangeParts(Damage):
    """It has triggers, views or tables that no session has."""

    key = "store.strange_parts"


class CutShort(Damage):
    key = "store.cut_short"


class DamagedFile(Damage):
    key = "store.damaged"


class OddVersion(Damage):
    """It says that a newer program made it, and its tables say that none did."""

    key = "store.odd_version"


class NewerFile(FileError):
    key = "store.newer"


class Unreadable(FileError):
    """The system is in the way: a stick that is loose, a folder that is somebody else's."""

    key = "store.unreadable"


class StrangeLog(FileError):
    """The session is whole, but beside it stands what SQLite would take for its log.

    `beside` are those files.
    """

    key = "store.strange_log"

    def __init__(self, path: Path, beside: tuple[Path, ...]) -> None:
        super().__init__(path, beside=", ".join(file.name for file in beside))
        self.beside = beside


class PassphraseNeeded(FileError):
    """It has a passphrase, and that was not given yet."""

    key = "store.locked"


class WrongPassphrase(FileError):
    key = "store.wrong_passphrase"


class AlreadyLocked(FileError):
    key = "store.already_locked"


class MissingAnswers(Damage):
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
