"""Cleaning text once, where it enters, so that every later place can trust it."""

from __future__ import annotations

import re
import unicodedata

from cwb_workshop.core.model.unseen import BREAKS, NEEDED_OR_NOT, NEVER_SEEN, UNSEEN

MAX_TEXT = 500
"""The most characters one captured text may have (workshop rule, general validation)."""

LONG_TEXT = 200
"""From this length on the counter under the field warns."""

_ELLIPSIS = "…"
_MOST_MARKS = 8
_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf"
    "\u0621-\u063a\u0641-\u064a]*"
)
"""Letters and signs that are seen, and of which none combines with another one in here. Arabic
ones are among them, for home reads their names of months before there is a form.
"""
# Compiled when first needed, which is after the first window is there.
_ALL_SEEN = re.compile("[\t\n\r -~]*")
_COMBINING = "[\u0300-\U0010ffff]"
"""In front of these no character combines with another."""
_LONE_SURROGATE = "[\ud800-\udfff]"
_WORD = r"\w+"


def clean(raw: str) -> str:
    """Return raw as storable text: lone surrogates become U+FFFD, the form is NFC.

    Tabs and line breaks become spaces. What nobody can see vanishes: text of such
    characters alone is empty, and none stands in front of a sign. It stays where a script or
    an emoji needs it, as between the letters of a Persian word. A letter keeps at most
    eight combining marks, and a mark without one vanishes. Nothing else changes.
    """
    if _PLAIN.fullmatch(raw):
        return raw
    text = _composed(re.sub(_LONE_SURROGATE, "\ufffd", raw))
    # What is left out can bring together what then goes as well.
    while (seen := _seen(text)) != text:
        text = seen
    return text


def _seen(text: str) -> str:
    whole = re.sub(f"[{BREAKS}]", " ", text)
    return _composed(_few_marks(re.sub(NEEDED_OR_NOT, r"\1", re.sub(NEVER_SEEN, "", whole))))


def _few_marks(text: str) -> str:
    kept: list[str] = []
    marks = _MOST_MARKS
    for char in text:
        if unicodedata.category(char) in ("Mn", "Me"):
            marks += 1
        else:
            marks = _MOST_MARKS if char.isspace() else 0
        if marks <= _MOST_MARKS or char.isspace():
            kept.append(char)
    return "".join(kept)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def with_capital(text: str) -> str:
    """Return a text as it begins a line: nouns in it that have a capital keep theirs."""
    return text[:1].upper() + text[1:]


def cut(text: str, longest: int) -> str:
    """Return a text of at most longest characters; what is left out shows as an ellipsis."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    if not text[longest - 1].isspace() and " " in kept:
        kept = kept.rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:.") + _ELLIPSIS


def folded(text: str) -> str:
    """Return text for comparing and searching: no accents, no case, single spaces.

    Nothing of it is unseen, so that a word is found whatever stands between its letters.
    """
    if _ALL_SEEN.fullmatch(text):
        return " ".join(text.lower().split())
    seen = re.sub(UNSEEN, "", unicodedata.normalize("NFD", text))
    stripped = re.sub(_COMBINING, _not_combining, seen)
    return " ".join(stripped.casefold().split())


def _not_combining(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


def says(text: str, name: str) -> bool:
    """Every word of name stands in text, whatever accents, case and what is in between."""
    return set(re.findall(_WORD, folded(name))) <= set(re.findall(_WORD, folded(text)))
