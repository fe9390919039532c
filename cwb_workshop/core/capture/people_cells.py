"""Cells in which nothing stands but who somebody is, or how to reach them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.cells import names_a_speaker

NameWord: TypeAlias = Literal["given", "family", ""]
"""What a word is as a part of a name: a first name, a surname, or none that is known."""
NameWords: TypeAlias = Callable[[str], NameWord]

_MOST_LETTERS = 30
_MOST_WORDS = 5
_LONGEST = 300
_PARTS = "van|de|der|den|het|ter|ten|te|von|vom|zu|zur|la|le|el|al|bin|ben|in|t|'t|’t"
_ONE = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_A-Z]*(?:['’-][^\W\d_]+)*\.?|(?:[A-Z]\.)+"
NAME = rf"(?:(?:{_ONE})|(?:(?i:{_PARTS})(?=\s)))(?:\s+(?:(?:{_ONE})|(?i:{_PARTS})(?=\s))){{0,4}}"
_TURNED = rf"{NAME},\s(?:{_ONE})(?:\s(?:{_ONE}|(?i:{_PARTS})))*"
"""As a register has it: `Jansen, Jan de`."""
_INITIALS = r"(?:[A-Za-z]\.){2,}"
_TITLE = r"(?i:(?:dhr|mevr|mw|dr|drs|ir|mr|mrs|ms|prof|herr|frau)\.?\s+)?"
_TWO_CAPITALS = r"^[A-ZÀ-ÖØ-Þ]\S*\s(?:.*\s)?[A-ZÀ-ÖØ-Þ]"
_BETWEEN_NAMES = r"\s*[,;/&]\s*|\s+(?:en|and|und)\s+"
CONTACT = r"[^\s@<(]+@[^\s@]+\.[^\s@>)]+|(?:\+|00?)[0-9][0-9 ()/.-]{7,16}"
"""An address for mail, or a number of a telephone."""
_REACHED = rf"[\s,]*[(<\[]?(?:{CONTACT})[)>\]]?$"


def no_name(_word: str) -> NameWord:
    return ""


def are_names(cells: Sequence[str]) -> bool:
    """Say whether all cells are written as names are, and none says a role."""
    return bool(cells) and all(map(is_like_a_name, cells)) and not _have_roles(cells)


def are_full_names(cells: Sequence[str]) -> bool:
    """Say whether names have a first and a last one, and so are hardly ever words."""
    return all(re.search(_TWO_CAPITALS, cell) for cell in cells)


def is_like_a_name(cell: str) -> bool:
    """Say whether a cell is written as names are."""
    if len(cell) > _LONGEST:
        return False
    cell = re.sub(_REACHED, "", cell)
    if re.fullmatch(_TURNED, cell):
        return True
    return all(
        len(one) <= _MOST_LETTERS and re.fullmatch(rf"{_TITLE}(?:{NAME}|{_INITIALS})", one)
        for one in re.split(_BETWEEN_NAMES, cell)
    )


def is_person(cell: str, name_word: NameWords) -> bool:
    """Say whether nothing stands in a cell but the names of people that are known as such."""
    if len(cell) > _LONGEST:
        return False
    several = [one for one in re.split(_BETWEEN_NAMES, re.sub(_REACHED, "", cell)) if one.strip()]
    return bool(several) and all(_is_one(one.split(), name_word) for one in several)


def is_signature(cell: str, name_word: NameWords) -> bool:
    """Say whether a cell is who somebody is, perhaps by what they do, and how to reach them."""
    found = re.search(_REACHED, cell) if len(cell) <= _LONGEST else None
    if found is None or not found.start():
        return False
    first, *others = re.split(r"\s*[,|;]\s*|\s+[-–—]\s+", cell[: found.start()].strip())
    if any(len(one.split()) > _MOST_WORDS for one in others):
        return False
    is_full = is_like_a_name(first) and re.search(_TWO_CAPITALS, first) is not None
    return is_full or is_person(first, name_word)


def _is_one(words: Sequence[str], name_word: NameWords) -> bool:
    bare = [word.strip(".()") for word in words]
    if not bare or len(bare) > _MOST_WORDS or name_word(bare[0]) != "given":
        return False
    return all(
        name_word(word) or re.fullmatch(_PARTS, word, re.IGNORECASE) or _is_surname(word)
        for word in bare[1:]
    )


def _is_surname(word: str) -> bool:
    return re.fullmatch(_ONE, word) is not None


def _have_roles(cells: Sequence[str]) -> bool:
    # "Mo Bakker" is no baker: a first name stands in front.
    return any(names_a_speaker(cell) for cell in cells if not re.search(_TWO_CAPITALS, cell))
