"""Words that say when, in the languages that scribes type; a line may mix them."""

from __future__ import annotations

TOMORROW = frozenset("morgen tomorrow".split())

WORDS_LIKE_WEEKDAYS = frozenset("zo do we so maand".split())
"""The beginning of a weekday that is a word as well: it is a day only beside a date."""

DUE = frozenset("voor vóór uiterlijk tegen op tot by before on until bis vor am spätestens".split())
"""Behind an owner these say that a date follows."""

VAGUE = frozenset("eind begin half midden eerste end early late mid ende anfang mitte".split())
"""How words begin that say roughly when: `eind mei` is no date."""
