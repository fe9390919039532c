"""Who said it in a cell of its own: pasted, "Huisarts" and "Te weinig tijd" are one line.

The stored line has a space where the cells met, so the second one is known by how a sentence
begins: a capital in the middle of the line on a word that no name begins with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cwb_workshop.core.figures.role_nouns import NounKind
from cwb_workshop.core.model.text import folded

_MOST_WORDS = 3
_BEGINS = frozenset(
    (
        "te geen er wij we ik het de een dat dit deze mijn onze ons alles niemand iedereen veel"
        " meer minder weinig als wat waarom hoe wie niet nooit altijd mensen nog nu hier"
        " too no not there the this that these my our it they people nobody everybody everyone many"
        " more less few what why how who if when here i"
        " zu kein keine es wir ich der die das ein eine mein meine unser unsere man alle viel viele"
        " mehr weniger wenig wenn warum wer nicht nie immer hier"
    ).split()
)


def words_of_first_cell(typed: Sequence[str], nouns: Mapping[str, NounKind]) -> int:
    """Return how many words stand in a first cell that names a person; 0 where there is none."""
    for words in range(1, min(_MOST_WORDS, len(typed) - 2) + 1):
        begun, behind = typed[words], typed[words + 1]
        # "Huisarts De Wit" is a name, "Huisarts De wachttijd …" is none.
        if not (re.fullmatch(r"[^\W\d_a-z][^\W\d_A-Z]*", begun) and behind[0].islower()):
            continue
        named = folded(" ".join(typed[:words])).replace("-", " ")
        if folded(begun) in _BEGINS and nouns.get(named) in ("PERSON", "PERSONMANY"):
            return words
    return 0
