"""How the roles of a kit are typed at a check-in: by the beginnings of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.people import OTHER_ROLE
from cwb_workshop.core.model.text import folded

_FEWEST_LETTERS = 3
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_COUNTED = (11, 3, 2)
"""The numbers of the example."""


def example(kit: Kit, language: Language) -> str:
    """Return some roles as they could be counted, such as `res 11 ent 3`; empty without roles."""
    counted = list(zip(_beginnings(kit, language), _COUNTED, strict=False))
    # One pair alone could be a phrase, and so a colon says that it counts.
    between = " " if len(counted) > 1 else ": "
    return " ".join(f"{beginning}{between}{number}" for beginning, number in counted)


def _beginnings(kit: Kit, language: Language) -> Iterator[str]:
    """Yield the shortest beginning that is of one role alone, of each role but *other*."""
    names = [folded(kit.texts[language].roles.get(role, "")) for role in kit.roles]
    for role, name in zip(kit.roles, names, strict=True):
        word = _FIRST_WORD.match(name)
        if role != OTHER_ROLE and word:
            shortest = _shortest(word[0], names)
            yield from (shortest,) if shortest else ()


def _shortest(word: str, names: Sequence[str]) -> str:
    """Return the fewest letters of a word with which one name alone begins; empty without."""
    for length in range(_FEWEST_LETTERS, len(word) + 1):
        if sum(name.startswith(word[:length]) for name in names) == 1:
            return word[:length]
    return ""
