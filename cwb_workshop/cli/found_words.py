"""Where in the files of a language a text stands that was met in a window or on the wall."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.model.locale import Language

_GAP = "  "
"""Between a word on a button and its key."""


def key_of(place: str, language: Language) -> str:
    """Return the file and the key of a place as they are in every language."""
    file, _line, key = place.split(":", 2)
    return f"{file.removeprefix(f'{language}/').removesuffix(f'/{language}.toml')}:{key}"


def pattern(template: str) -> re.Pattern[str]:
    """Return what a text looks like whatever is filled in."""
    literal = re.split(r"\{[a-z_]+\}", template)
    return re.compile("(.+)".join(map(re.escape, literal)), re.DOTALL)


def place_of(text: str, words: Sequence[tuple[re.Pattern[str], str]]) -> str:
    """Return where the words of a text stand, of several the ones that say most of it.

    What a kit says, and what people said, comes back as it is.
    """
    alone = text.rpartition(_GAP)[0] or text
    places = [
        (len(one) - sum(map(len, match.groups())), at)
        for pattern, at in words
        for one in (text, alone)
        if (match := pattern.fullmatch(one))
    ]
    return max(places, default=(0, text))[1]
