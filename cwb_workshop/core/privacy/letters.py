"""What of an edition cannot be printed: letters that no typeface of the program has."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.privacy.hits import Hit, texts_of

_FIRST = "\u0180"
"""Earlier letters are in every typeface."""


def letters_lost(printed: Record, missing: Callable[[str], str]) -> tuple[Hit, ...]:
    """Return where letters are lost on paper; `missing` gives those of a text."""
    return tuple(
        dict.fromkeys(
            Hit(place, "letters", lost, text)
            for place, text in texts_of(printed)
            if max(text, default="") >= _FIRST and (lost := missing(clean(text)))
        )
    )
