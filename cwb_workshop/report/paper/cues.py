"""What to do at an item, in as many sentences as who leads an evening reads at a glance."""

from __future__ import annotations

import re

_SENTENCES = 2
"""So many of the notes stand on the sheet: who leads looks at it, and reads no page."""

_SENTENCE = re.compile(r"(?<=[.?!։።。])\s+")
_ASKS = ("?", "؟")
_MARK = re.compile(r"\{[^}]*\}")

LETTERS = 140
"""A second sentence that makes it longer is left out."""


def at_hand(notes: str, letters: int = LETTERS) -> str:
    """Return as much of the notes as stands on the sheet: whole sentences, and a question with what
    follows on it.
    """
    told = _SENTENCE.split(_MARK.sub("", notes).strip())
    most = _SENTENCES
    if len(" ".join(told[:most])) > letters:
        most = 1
    while most < len(told) and told[most - 1].endswith(_ASKS):
        most += 1
    return " ".join(told[:most])
