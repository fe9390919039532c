"""What kind of noun a word is, by the nouns of a role."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cwb_workshop.core.figures.role_nouns import NounKind

_SHORTEST_END = 5
_NO_FIRSTS = ("after", "pre", "non", "anti")
_TRAINED = "in|op|aan|van|on|at|to|im|am"
"""What ties more to a name of somebody, as in huisarts-in-opleiding."""
_NAMED_LONGER: frozenset[NounKind | None] = frozenset(
    ("PERSON", "PERSONMANY", "MANY", "ORGANISATION", "SERVED", "MANYSERVED")
)


def kind_of(word: str, nouns: Mapping[str, NounKind]) -> NounKind | None:
    """Return what kind of noun a word is, a longer one by what it ends in: `mbo-student`."""
    known = nouns.get(word.replace("-", " "))
    if known is not None:
        return known
    first, hyphen, last = word.rpartition("-")
    if hyphen and first not in _NO_FIRSTS and nouns.get(last) in _NAMED_LONGER:
        return nouns[last]
    training = re.match(rf"(.+?)-(?:{_TRAINED})-", word) if hyphen else None
    if training and nouns.get(training[1]) in _NAMED_LONGER:
        return nouns[training[1]]
    ends = (nouns.get("-" + word[at:]) for at in range(1, len(word) - _SHORTEST_END + 1))
    return next(filter(None, ends), None)
