"""Cleaning text once, where it enters, so that every later place can trust it."""

from __future__ import annotations

import re
import unicodedata

MAX_TEXT = 500
"""The most characters one captured text may have (workshop rule, general validation)."""

LONG_TEXT = 200
"""From this length on the counter under the field warns."""

_ELLIPSIS = "…"
_MAX_MARKS = 8
# Compiled when first needed, which is after the first window is there.
_LONE_SURROGATE = "[\ud800-\udfff]"
_WORD = r"\w+"
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(raw: str) -> str:
    """Return raw as storable text: lone surrogates become U+FFFD, the form is NFC.

    Control characters vanish (tabs and line breaks become spaces), as do the marks that
    could turn the reading direction of everything behind them. A base letter
    keeps at most eight combining marks. Nothing else changes.
    """
    composed = unicodedata.normalize("NFC", re.sub(_LONE_SURROGATE, "\ufffd", raw))
    kept: list[str] = []
    marks = 0
    for char in composed:
        category = unicodedata.category(char)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if char in "\t\n\r\x0b\x0c\x85\u2028\u2029":
            kept.append(" ")
        elif category == "Cc" or char in _BIDI_CONTROLS or marks > _MAX_MARKS:
            continue
        else:
            kept.append(char)
    return "".join(kept)


def cut(text: str, longest: int) -> str:
    """Return a text of at most longest characters; what is left out shows as an ellipsis."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    if not text[longest - 1].isspace() and " " in kept:
        kept = kept.rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:.") + _ELLIPSIS


def folded(text: str) -> str:
    """Return text for comparing and searching: no accents, no case, single spaces."""
    stripped = "".join(
        char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char)
    )
    return " ".join(stripped.casefold().split())


def says(text: str, name: str) -> bool:
    """Every word of name stands in text, whatever accents, case and what is in between."""
    return set(re.findall(_WORD, folded(name))) <= set(re.findall(_WORD, folded(text)))
