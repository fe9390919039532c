"""Brackets around and behind an owner: both of them go along, and with one the sign is text."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SMILEY = r"[:;]-?[()\[\]]"
_PAIR = r"\([^()\[\]]*\)|\[[^()\[\]]*\]"


def closes_alone(words: Sequence[str]) -> bool:
    """Say whether a bracket closes in these words that does not open in them."""
    return re.search(r"[)\]]", _without_pairs(words)) is not None


def until_unclosed(words: Sequence[str], first: int, end: int) -> int:
    """Return where a bracket opens that does not close before the end; else the end."""
    opened = (at for at in range(first, end) if words[at][0] in "([" and _opens(words[at:end]))
    return next(opened, end)


def _opens(words: Sequence[str]) -> bool:
    return _without_pairs(words)[:1] in ("(", "[")


def _without_pairs(words: Sequence[str]) -> str:
    said, before = re.sub(_SMILEY, "", " ".join(words)), ""
    while said != before:
        said, before = re.sub(_PAIR, "", said), said
    return said


def opens_owner(word: str) -> bool:
    return word[0] == "@" and word[1:2].isalnum()
