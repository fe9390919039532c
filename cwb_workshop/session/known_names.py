"""Words that are known as names of people, from the lists that reports are looked through with."""

from __future__ import annotations

from cwb_workshop.content.privacy_clues import privacy_clues
from cwb_workshop.core.capture.people_cells import NameWord
from cwb_workshop.core.privacy.clues import key


def name_word(word: str) -> NameWord:
    """Return what a word is as a part of a name. The lists are read when it is first asked."""
    clues, known = privacy_clues(), key(word)
    if known in clues.given_names:
        return "given"
    return "family" if known in clues.surnames | clues.surnames_and_words else ""
