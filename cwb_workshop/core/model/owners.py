"""Who is named as an owner: the same one, with an article in front or without, large or small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cwb_workshop.core.model.text import folded

_ARTICLES = frozenset(
    (
        *("de", "het", "'t", "\u2019t", "een", "'n", "\u2019n"),
        *("the", "a", "an"),
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"),
    )
)
"""Of Dutch, English and German, as `folded` writes them."""


def owner_key(who: str) -> str:
    """Return what is the same however an owner was written down: "De gemeente" is "gemeente"."""
    first, _space, rest = folded(who).partition(" ")
    return rest if rest and first in _ARTICLES else folded(who)


def usual_spelling(written: Iterable[str]) -> str:
    """Return how an owner was written down most often; of several the one that came first. A
    counter of ways to write it counts as what it counted.
    """
    counted = Counter(written)
    return max(counted, key=lambda one: counted[one], default="")
