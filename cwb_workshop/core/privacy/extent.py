"""How far a name goes on, and whether it is that of a thing: a school, a street, a foundation."""

from __future__ import annotations

from cwb_workshop.core.privacy.reading import Reading
from cwb_workshop.core.privacy.words import ends, is_double, joined

_MOST_WORDS = 8
"""No name has more; a list of capitals could go on for ever."""

_MOST_PARTICLES = 3
PREPOSITIONS = frozenset("aan in op uit onder bij voor tot over".split())
"""Particles that stand between other words at least as often."""


def end_of(reading: Reading, at: int) -> int:
    """Return the end of the name that begins with this word."""
    end = at + 1
    while end - at < _MOST_WORDS and (more := _more(reading, end)) > end:
        end = more
    return end


def _more(reading: Reading, at: int) -> int:
    """Return the end of the next part of a name; `at` itself where there is none."""
    if at >= len(reading.words) or reading.words[at - 1].owning:
        return at
    part = past_particles(reading, at)
    if part >= len(reading.words) or not joined(reading.words[part]):
        return at
    word = reading.words[part]
    if part == at and word.capital and len(word.key) == 1:
        return part + 1
    lone = part == at or reading.words[at].key in PREPOSITIONS
    return part + 1 if _continues(reading, part, lone=lone) else at


def past_particles(reading: Reading, at: int) -> int:
    """Return the first word that is none of van, de, der, El …"""
    part = at
    while (
        part < len(reading.words)
        and part - at < _MOST_PARTICLES
        and reading.words[part].key in reading.clues.particles
        and joined(reading.words[part])
    ):
        part += 1
    between = [word.key for word in reading.words[at:part]]
    loose = between[:1] and between[0] in PREPOSITIONS and len(between) == 1
    return at if loose else part


def _continues(reading: Reading, at: int, *, lone: bool) -> bool:
    word = reading.words[at]
    if at in reading.known:
        return False
    if word.capital:
        return reading.surname(at) or reading.any_given(at) or reading.unknown(at)
    names, clues = reading.clues.any_surname, reading.clues
    known = word.key in names or is_double(word.key, names)
    return known and not (lone and word.key in clues.ordinary)


def thing(reading: Reading, start: int, end: int) -> bool:
    """Say whether this is what a school, a street or a foundation is called."""
    is_thing = _called_so(reading, start) or _named_after(reading, start, end)
    if is_thing:
        reading.things.update(range(start, end))
    return is_thing


def _called_so(reading: Reading, start: int) -> bool:
    before = reading.before(start)
    if before in reading.clues.particles and start > 1:
        before = reading.before(start - 1) if reading.words[start - 1].capital else before
    return before in reading.clues.called_so or (
        ends(before, reading.clues.called_endings) and before not in reading.clues.people
    )


def _named_after(reading: Reading, start: int, end: int) -> bool:
    clues = reading.clues
    if _head_behind(reading, end) and not reading.words[end - 1].owning:
        return True
    last = reading.words[end - 1]
    direct = end > start + 1 and reading.words[end - 2].key not in clues.particles
    if direct and last.capital and _is_head(reading, start, last.key):
        return True
    for at in range(start, end):
        word = reading.words[at]
        named = word.key in clues.any_surname or word.key in clues.any_given
        if not named and ends(word.key, clues.named_endings):
            return True
    return _street_behind(reading, end)


def _is_head(reading: Reading, start: int, word: str) -> bool:
    """Say whether the last word is what a thing is: Rowan Court, Victoria Park; not Sarah Park."""
    clues = reading.clues
    heads = clues.named_after | clues.named_after_with_capital | clues.organised
    place = reading.words[start].key in clues.given_names_and_places
    return word in heads and (place or word not in clues.any_surname)


def _street_behind(reading: Reading, end: int) -> bool:
    """Jan van Galenstraat, Willem de Zwijgerlaan; not Henk van de Kerkstraat, nor uit de."""
    part = past_particles(reading, end)
    between = [word.key for word in reading.words[end:part]]
    from_there = between[-2:] == ["van", "de"] or (between[:1] and between[0] in PREPOSITIONS)
    if from_there or part >= len(reading.words):
        return False
    word, clues = reading.words[part], reading.clues
    endings = clues.named_endings if between else clues.thing_endings
    return joined(word) and word.capital and ends(word.key, endings)


def _head_behind(reading: Reading, end: int) -> bool:
    head, clues = reading.next(end), reading.clues
    if head in clues.named_after:
        return True
    if head == "" or not reading.words[end].capital:
        return False
    listed = clues.named_after_with_capital | clues.organised
    return head in listed or head in clues.thing_endings or ends(head, clues.thing_endings)
