"""Digits, dashes and spaces of other writings, read as ours: each in its place."""

from __future__ import annotations

import re
from unicodedata import decimal

DASHES = (
    "\u00ad\u02d7\u058a\u05be\u1400\u1806\u2010-\u2015\u2043\u2053\u207b\u208b\u2212\u2796"
    "\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d"
    "\U00010d6e\U00010ead"
)
"""Whatever looks like a dash; the non-breaking hyphen comes from texts and telephones."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"


def in_our_signs(text: str) -> str:
    """Return a text in which numbers stand as they are typed here, every letter in its place."""
    if text.isascii():
        return text
    plain = re.sub(f"[{_SPACES}]", " ", re.sub(f"[{DASHES}]", "-", text))
    return "".join(str(decimal(char)) if char.isdecimal() else char for char in plain)


def in_our_hyphens(text: str) -> str:
    """Return a text in which words of two parts have our hyphen, every letter in its place."""
    return text if text.isascii() else re.sub(rf"(?<=[^\W\d_])[{DASHES}](?=[^\W\d_])", "-", text)
