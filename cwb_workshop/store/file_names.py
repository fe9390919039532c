"""File names that are valid on Windows, macOS and Linux, and never leave their folder."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE
)
_MOST_BYTES = 100
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_NAMELESS = "sessie"


def safe_stem(text: str) -> str:
    """Return text as the stem of a file name; "sessie" where nothing of it is left."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(" " if unicodedata.category(char) in _UNSEEN else char for char in composed)
    # Folding the case can make new marks, and cutting can leave a stop at the end.
    lower = unicodedata.normalize("NFC", seen.lower())
    stem = _FORBIDDEN.sub("-", lower).strip("-. ~$")
    while len(stem.encode()) > _MOST_BYTES:
        stem = stem[:-1].rstrip("-. ~$")
    if _RESERVED.fullmatch(stem):
        stem = f"{_NAMELESS}-{stem}"
    return stem or _NAMELESS


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """Return a path in folder that is not taken, with a number behind the stem if needed."""
    path = folder / f"{stem}{suffix}"
    number = 2
    while os.path.lexists(path):
        path = folder / f"{stem}-{number}{suffix}"
        number += 1
    return path
