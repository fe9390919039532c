"""Words that say when, in the languages that scribes type; a line may mix them."""

from __future__ import annotations

from collections.abc import Sequence

TOMORROW = frozenset("morgen tomorrow".split())

WORDS_LIKE_WEEKDAYS = frozenset("zo do we so maand".split())
"""The beginning of a weekday that is a word as well: it is a day only beside a date."""

DUE = frozenset("voor vóór uiterlijk tegen op tot by before on until bis vor am spätestens".split())
"""Behind an owner these say that a date follows."""

EITHER = frozenset("of or oder".split())
"""Between two of these: `voor of op 15 mei`."""

DASHES = frozenset("- – — / ,".split())
"""What may stand between an owner and these."""

VAGUE = frozenset("eind begin half midden eerste end early late mid ende anfang mitte".split())
"""How words begin that say roughly when: `eind mei` is no date."""


def behind_due(words: Sequence[str], at: int) -> int:
    """Return what stands behind words that say that a date follows; `at` where there are none:
    `uiterlijk op`, `voor of op`.
    """
    end, before = at, ""
    for place in range(at, len(words)):
        word = words[place].casefold()
        if word in DUE:
            end = place + 1
        elif not (word in EITHER and before in DUE):
            break
        before = word
    return end
