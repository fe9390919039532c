"""How many people of each role are in the room, as one line: `bew 11 ond 3`, `zorg: 24`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import folded

_LETTERS = r"[^\W\d_]{3,}"
_PAIR = rf"({_LETTERS})(\s*:\s*|\s+)([0-9]{{1,6}})"
_PAIRS = rf"{_PAIR}(?:\s*[,;]?\s+{_PAIR})*[.;,!]?"


_PLURAL = 2
"""So many letters a plural adds at most: gemeente, gemeenten."""


def role_counts(text: str, kit: Kit, language: Language, *, sure: bool = False) -> dict[str, int]:
    """Return the people of each role; empty for a line that says something else.

    One pair alone counts with a colon, or where somebody is `sure`: "zorg 24" is something that
    people say.
    """
    pairs = re.findall(_PAIR, text)
    sure = sure or len(pairs) > 1 or any(":" in between for _name, between, _number in pairs)
    return _counts(text, kit, language) if sure else {}


def unknown_role(text: str, kit: Kit, language: Language) -> str:
    """Return what a line of several pairs names beside roles, and is none; empty where every pair
    is a role, or none of them is.
    """
    pairs = re.findall(_PAIR, text) if re.fullmatch(_PAIRS, text) else []
    known = [any(_roles(folded(name), kit, language)) for name, _between, _number in pairs]
    return pairs[known.index(False)][0] if len(set(known)) > 1 else ""


def perhaps_counts(text: str, kit: Kit, language: Language) -> bool:
    """Say whether a line may count one role, and may be a phrase."""
    return bool(_counts(text, kit, language)) and not role_counts(text, kit, language)


def _counts(text: str, kit: Kit, language: Language) -> dict[str, int]:
    if not re.fullmatch(_PAIRS, text):
        return {}
    counts: dict[str, int] = {}
    for name, _between, number in re.findall(_PAIR, text):
        role = next(_roles(folded(name), kit, language), None)
        if role is None:
            return {}
        counts[role] = counts.get(role, 0) + int(number)
    return counts


def _is_begun(name: str, typed: str) -> bool:
    """Say whether a name, or its plural, begins so."""
    more = len(typed) - len(name)
    return name.startswith(typed) or (bool(name) and typed.startswith(name) and more <= _PLURAL)


def _roles(typed: str, kit: Kit, language: Language) -> Iterator[str]:
    """Yield the roles whose name begins so, in the session's language first."""
    for texts in sorted(kit.texts.values(), key=lambda texts: texts.language != language):
        for role in kit.roles:
            if _is_begun(folded(texts.roles.get(role, "")), typed):
                yield role
