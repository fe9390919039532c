"""What a file is that is no session: told by what is in it, so that the sentence can name it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cwb_workshop.store.faults import (
    IsABook,
    IsAKit,
    IsAProgram,
    IsArchive,
    IsDocument,
    IsPdf,
    IsPicture,
    IsSheet,
    IsSlides,
    IsText,
    IsWorkbook,
    NotASession,
)

_PACKED, _OF_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""Documents of today are packed files, those of before 2007 a kind of their own."""

_BEGINNINGS: Mapping[bytes, type[NotASession]] = {
    b"%PDF-": IsPdf,
    b"{\\rtf": IsDocument,
    _PACKED: IsArchive,
    b"\x1f\x8b": IsArchive,
    b"7z\xbc\xaf\x27\x1c": IsArchive,
    b"\x89PNG": IsPicture,
    b"\xff\xd8\xff": IsPicture,
    b"GIF8": IsPicture,
}
_SAID_AT_THE_BEGINNING: Mapping[bytes, type[NotASession]] = {
    b"opendocument.spreadsheet": IsSheet,
    b"opendocument.text": IsDocument,
    b"opendocument.presentation": IsSlides,
    b"opendocument.graphics": IsPicture,
    b"application/epub+zip": IsABook,
}
_IN_ITS_CONTENTS: Mapping[bytes, type[NotASession]] = {
    b"xl/workbook.xml": IsWorkbook,
    b"word/document.xml": IsDocument,
    b"ppt/presentation.xml": IsSlides,
    b"META-INF/MANIFEST.MF": IsAProgram,
    b"kit.toml": IsAKit,
}
"""The names of files in it; a packed file has a list of them at its end."""
_ENDINGS: Mapping[bytes, Mapping[str, type[NotASession]]] = {
    _PACKED: {
        **dict.fromkeys((".xlsx", ".xlsm"), IsWorkbook),
        **dict.fromkeys((".ods", ".xlsb", ".numbers"), IsSheet),
        **dict.fromkeys((".docx", ".docm", ".dotx", ".odt", ".ott", ".pages"), IsDocument),
        **dict.fromkeys((".pptx", ".ppsx", ".odp", ".key"), IsSlides),
        ".epub": IsABook,
        **dict.fromkeys((".jar", ".apk"), IsAProgram),
        ".cwbkit": IsAKit,
    },
    _OF_OFFICE: {".doc": IsDocument, ".xls": IsSheet, ".ppt": IsSlides, ".pps": IsSlides},
}
_TAIL = 65_536
"""Bytes in which the list of what is in a packed file fits, but where that is hundreds of files."""
_CONTROLS = {chr(code) for code in range(32)} - set("\t\n\r\f")


def no_session(path: Path, beginning: bytes) -> NotASession:
    """Return the fault of a file that begins like this."""
    for mark, kind in _BEGINNINGS.items():
        if beginning.startswith(mark):
            return (_packed(path, beginning) if mark == _PACKED else kind)(path)
    if beginning.startswith(_OF_OFFICE):
        return _ENDINGS[_OF_OFFICE].get(path.suffix.casefold(), NotASession)(path)
    return IsText(path) if _is_text(beginning) else NotASession(path)


def _packed(path: Path, beginning: bytes) -> type[NotASession]:
    """Return what a packed file is by what is in it, or else by what its name ends in."""
    for said, kind in _SAID_AT_THE_BEGINNING.items():
        if said in beginning:
            return kind
    contents = _tail(path)
    for name, kind in _IN_ITS_CONTENTS.items():
        if name in contents:
            return kind
    return _ENDINGS[_PACKED].get(path.suffix.casefold(), IsArchive)


def _tail(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - _TAIL, 0))
            return file.read(_TAIL)
    except OSError:
        return b""


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
