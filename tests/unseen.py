"""Characters that nobody sees, one by one and together, for every door that text comes in by."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache

SEEN_ALL_THE_SAME = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Format characters with ink of their own: they enclose the digits behind them."""

FILLERS = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc\U0001d159"
"""Letters, signs and marks without ink, whatever their category says."""

_WITHOUT_INK = ("Cc", "Cf", "Zl", "Zp", "Zs", "Mn", "Me")

UNSEEN = (
    *("\u200b", "\ufeff", "\u00ad", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u180e"),
    *("\u034f", "\u115f", "\u1160", "\u3164", "\uffa0", "\u2800", "\u2060", "\u2064", "\u206f"),
    *("\u202a", "\u202e", "\u2066", "\u2069", "\ufe0f", "\ufe00", "\U000e0100", "\U000e0041"),
    *("\U000e0001", "\ufff9", "\ufffb", "\U0001d173", "\x00", "\x1b", "\x7f"),
    *("\u200b\u200d\ufeff", "\ufeff\u202e\u00ad", "\u200d\ufe0f"),
)
"""What a person might paste without knowing, in front of a text, within it or behind it."""

IN_FRONT = (*UNSEEN, "\u0301", "\u20dd", " \u200b ", "\u3164 \u2800", "\u2028", "\u00a0\u00ad")
"""The same, with marks that have no letter, and spaces between."""


@cache
def every_unseen() -> tuple[str, ...]:
    """Return every character that has no ink by itself."""
    whole = map(chr, range(sys.maxunicode + 1))
    found = [
        char
        for char in whole
        if unicodedata.category(char) in _WITHOUT_INK and char not in SEEN_ALL_THE_SAME
    ]
    return (*found, *FILLERS)
