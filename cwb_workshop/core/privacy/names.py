"""Names of people in a text."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.privacy.names_by_cue import BY_FAMILY, BY_WHAT_IS_BEFORE
from cwb_workshop.core.privacy.names_by_form import BY_ITSELF, BY_SURNAME
from cwb_workshop.core.privacy.names_by_place import AT_THE_START, OF_AN_OWNER
from cwb_workshop.core.privacy.reading import Reading, Rule, WordSpan


def names(reading: Reading) -> Iterator[tuple[int, int]]:
    """Return where names stand in a text, as places of letters."""
    at = 0
    while at < len(reading.words):
        extent = None if _in_a_date(reading, at) else _name(reading, at)
        if extent is not None:
            start, end = extent
            yield reading.words[start].start, reading.words[end - 1].end
        at = at + 1 if extent is None else extent[1]


def _name(reading: Reading, at: int) -> WordSpan | None:
    for rule in _RULES:
        if at in reading.things:
            return None
        extent = rule(reading, at)
        if extent is not None:
            return extent
    return None


def _in_a_date(reading: Reading, at: int) -> bool:
    """3 Jan, Jan 2026."""
    word, text = reading.words[at], reading.text
    if word.key not in reading.clues.days:
        return False
    return text[: word.start].rstrip()[-1:].isdigit() or text[word.end :].lstrip()[:1].isdigit()


_RULES: tuple[Rule, ...] = (
    *BY_WHAT_IS_BEFORE,
    *BY_ITSELF,
    BY_FAMILY,
    BY_SURNAME,
    AT_THE_START,
    OF_AN_OWNER,
)
"""The surest first: the first that sees a name at a word says how far it goes."""
