"""What a file is that is no session: told by its first bytes, so that the sentence can name it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.store.faults import (
    IsArchive,
    IsPdf,
    IsPicture,
    IsText,
    IsWorkbook,
    NotASession,
)

_BEGINNINGS: Mapping[bytes, type[NotASession]] = {
    b"%PDF-": IsPdf,
    b"PK\x03\x04": IsArchive,
    b"\x1f\x8b": IsArchive,
    b"7z\xbc\xaf\x27\x1c": IsArchive,
    b"\x89PNG": IsPicture,
    b"\xff\xd8\xff": IsPicture,
    b"GIF8": IsPicture,
}
_WORKBOOKS = (".xlsx", ".xlsm")
"""By its beginning a workbook is a packed file as any other."""
_CONTROLS = {chr(code) for code in range(32)} - set("\t\n\r\f")


def no_session(path: Path, beginning: bytes) -> NotASession:
    """Return the fault of a file that begins like this."""
    for mark, kind in _BEGINNINGS.items():
        if beginning.startswith(mark):
            is_workbook = kind is IsArchive and path.suffix.casefold() in _WORKBOOKS
            return IsWorkbook(path) if is_workbook else kind(path)
    return IsText(path) if _is_text(beginning) else NotASession(path)


def _is_text(beginning: bytes) -> bool:
    """Tell whether these are words; a letter may be cut through at the end."""
    encoding = "utf-16" if beginning.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    for end in range(len(beginning), max(len(beginning) - 4, 0), -1):
        try:
            text = beginning[:end].decode(encoding)
        except UnicodeDecodeError:
            continue
        return not _CONTROLS & set(text)
    return False
