"""File names that are valid on Windows, macOS and Linux, and never leave their folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_MOST_BYTES = 100
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def safe_stem(text: str) -> str:
    """Return text as the stem of a file name; "sessie" where nothing of it is left."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(" " if unicodedata.category(char) in _UNSEEN else char for char in composed)
    stem = _FORBIDDEN.sub("-", seen).strip("-. ").lower()
    while len(stem.encode()) > _MOST_BYTES:
        stem = stem[:-1].rstrip("-. ")
    if _RESERVED.fullmatch(stem):
        stem = f"sessie-{stem}"
    return stem or "sessie"


def free_path(folder: Path, stem: str, suffix: str, taken: Callable[[Path], bool]) -> Path:
    """Return a path in folder that is not taken, with a number behind the stem if needed."""
    path = folder / f"{stem}{suffix}"
    number = 2
    while taken(path):
        path = folder / f"{stem}-{number}{suffix}"
        number += 1
    return path
