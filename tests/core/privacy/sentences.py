"""Sentences with something in them that tells who somebody is, and sentences without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "data" / "privacy"


def found() -> list[tuple[frozenset[str], str]]:
    """Return sentences with the kinds that are to be found in them, at the least."""
    parts = (line.split(" | ", 1) for line in _lines("found.txt"))
    return [(frozenset(kinds.split()), sentence) for kinds, sentence in parts]


def not_found() -> list[str]:
    return list(_lines("not_found.txt"))


def owners_found() -> list[str]:
    return list(_lines("owners_found.txt"))


def owners_not_found() -> list[str]:
    return list(_lines("owners_not_found.txt"))


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            yield line
