"""What a path is, found out from its bytes before SQLite touches it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from cwb_workshop.core.model.values import value_type
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
from cwb_workshop.store.other_kinds import no_session
from cwb_workshop.store.schema import APPLICATION_ID, newest_version
from cwb_workshop.store.sidecar_files import ASIDE, at_rest, log_of

MOST_BYTES = 64 * 1024 * 1024
"""Many times the largest evening; what is larger was not made by this program."""

_MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100
_WRITTEN, _READ = 18, 19
_LARGEST_PAGE = 65536
_NAME = re.compile(r"\.cwb(-\w+)?$", re.IGNORECASE)
"""A session, its log, its witness: what SQLite and the program keep beside it has its name."""
_BESIDE = re.compile(
    rf"\.?(.+?)(?:-(?:wal|shm|journal|witness)|(?:{'|'.join(map(re.escape, ASIDE))}).*|\.part)",
    re.IGNORECASE | re.DOTALL,
)
_USUAL_PAGE = 4096
_PAGES = frozenset(1 << power for power in range(9, 17))


@value_type
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
    size = check_kind(path)
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise Unreadable(path) from error
    if size == 0:
        raise EmptyFile(path)
    if header.startswith(MARK):
        if len(header) < HEADER_BYTES:
            raise CutShort(path)
        return Header()
    return _header(path, header, size)


def belongs_to_a_session(path: Path) -> bool:
    """Say whether a file holds a session, or stands beside one by its name.

    A bit that turned over can hide whose a database is: any is taken for a session. What is not
    there yet stands beside one too: whatever gets such a name is taken for a part of it. Raises
    OSError.
    """
    if _NAME.search(path.name) and path.exists():
        return True
    return is_beside_a_session(path) or _holds_one(path)


def is_beside_a_session(path: Path) -> bool:
    """Say whether a name is that of a log, a witness or a copy set aside of a session. Raises
    OSError.
    """
    beside = _BESIDE.fullmatch(path.name)
    named = None if beside is None else path.with_name(beside[1])
    return named is not None and (_NAME.search(named.name) is not None or _holds_one(named))


def _holds_one(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    return header.startswith((_MAGIC, MARK))


def check_kind(path: Path) -> int:
    """Return the size of a file in bytes. Raises the FileError that says why it is none to read."""
    try:
        status = path.stat()
        log = log_of(path).stat().st_size if log_of(path).exists() else 0
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise MissingFile(path) from error
    except OSError as error:
        raise Unreadable(path) from error
    if stat.S_ISDIR(status.st_mode):
        raise IsAFolder(path)
    # A pipe would keep the reader waiting for ever.
    if not stat.S_ISREG(status.st_mode):
        raise NotASession(path)
    if status.st_size + log > MOST_BYTES:
        raise TooLarge(path)
    return status.st_size


def _header(path: Path, header: bytes, size: int) -> Header:
    marked = _number(header, 68) == APPLICATION_ID
    if not header.startswith(_MAGIC[: len(header)]):
        raise DamagedFile(path) if marked else no_session(path, header)
    if len(header) < HEADER_BYTES:
        raise CutShort(path)
    # SQLite would open what it takes for the file of a later SQLite, and not write in it.
    if header[_WRITTEN] != header[_READ]:
        raise DamagedFile(path)
    page = _page(header)
    # With a log beside it the file may rightly lag behind its own first page.
    if bytes_told(header) > size and at_rest(path):
        raise CutShort(path)
    return Header(_number(header, 60), page, marked)


def usual_header(header: bytes, size: int) -> bytes:
    """Return a header with all that is the same in every session, for a file of this size.

    Where each stands is told in the file format (sqlite.org/fileformat.html, 1.3).
    """
    page = _page(header)
    usual = bytearray(header.ljust(HEADER_BYTES, b"\x00"))
    if page not in _PAGES:
        page = _USUAL_PAGE
        usual[16:18] = page.to_bytes(2, "big")
    for at, content in (
        (0, _MAGIC),
        # Written and read as any SQLite can; nothing kept free; what the payload may take.
        (18, bytes((1, 1, 0, 64, 32, 32))),
        (28, (_largest(header, size) // page).to_bytes(4, "big")),
        (44, (4).to_bytes(4, "big")),
        (52, bytes(4)),
        (56, (1).to_bytes(4, "big")),
        (60, newest_version().to_bytes(4, "big")),
        (64, bytes(4)),
        (68, APPLICATION_ID.to_bytes(4, "big")),
        (72, bytes(20)),
        # So long as these are the same, SQLite believes the size.
        (92, usual[24:28]),
    ):
        usual[at : at + len(content)] = content
    return bytes(usual)


def bytes_told(header: bytes) -> int:
    """Return how many bytes a header says that its file has."""
    return _number(header, 28) * _page(header)


def _largest(header: bytes, size: int) -> int:
    """Return how large a file was: what is told, where it has that and could have had more."""
    return max(size, length) if (length := bytes_told(header)) <= MOST_BYTES else size


def _page(header: bytes) -> int:
    """Return the size of a page in bytes."""
    page = int.from_bytes(header[16:18], "big")
    return _LARGEST_PAGE if page == 1 else page


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
