"""Literal words: marked at the beginning of a line, or between quotation marks as a whole."""

from __future__ import annotations

import re

_PARTNERS = {"“": "”“", "„": "”“", "”": "”", "«": "»", "»": "«", '"': '"”“'}
_MARKS = frozenset("".join(_PARTNERS) + "".join(_PARTNERS.values()))
_FOR_DEAD_KEYS = r">\s+(?=[^\s\d])"
_ENDING = r"[.,;:!?…]*"


def literal_words(head: str, *, pointed: bool) -> str | None:
    """Return what is quoted where a text is somebody's literal words; None where it is not.

    `pointed`: `> text` is that too, for keyboards on which a quotation mark is a dead key.
    """
    if pointed and re.match(_FOR_DEAD_KEYS, head):
        return re.sub(_FOR_DEAD_KEYS, "", head, count=1)
    if head in _PARTNERS or (pointed and head == ">"):
        return ""
    if head[:1] not in _PARTNERS:
        return None
    if not any(char in _MARKS for char in head[1:]):
        return head[1:].lstrip()
    return _between_marks(head)


def behind_mark(text: str) -> tuple[str, str] | None:
    """Return the mark that a text begins with where it may be a quotation, and what stands behind
    it; None where there is none.
    """
    found = re.match(rf"[{''.join(_PARTNERS)}]\s*|>\s+", text)
    return (found[0], text[found.end() :]) if found else None


def without_marks_around(text: str) -> str:
    """Return a text without the quotation marks that stand around the whole of it."""
    if text[:1] not in _PARTNERS:
        return text
    inside = _between_marks(text)
    return text if inside is None else inside


def without_marks_between(text: str) -> str:
    """Return an agreement without a pair of marks that begins it and ends within its signs, as in
    `"Bellen @school" ^15/5`: it stands around words and signs together.
    """
    if text[:1] not in _PARTNERS:
        return text
    partners = _PARTNERS[text[0]]
    ends = re.fullmatch(
        rf"([^{partners}]*\s[@^>][^{partners}]*)[{partners}]([^{partners}]*)", text[1:]
    )
    return f"{ends[1].strip()}{ends[2]}" if ends else text


def _between_marks(text: str) -> str | None:
    """Return what stands between a mark and its partner at the end; closing marks may follow."""
    found = re.fullmatch(rf"(.+?)([{_PARTNERS[text[0]]}])({_ENDING})", text[1:], re.DOTALL)
    if found is None or not found[1].strip() or set(found[1]) & {text[0], found[2]}:
        return None
    return found[1].strip() + found[3]
