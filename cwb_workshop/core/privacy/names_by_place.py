"""Surnames by where they stand: at the start of a sentence, or where somebody is asked for."""

from __future__ import annotations

from cwb_workshop.core.privacy.extent import end_of, thing
from cwb_workshop.core.privacy.particles import past_first_particles, surname_behind
from cwb_workshop.core.privacy.reading import Reading, Rule, WordSpan
from cwb_workshop.core.privacy.words import ends, joined

_JOINS = frozenset(("en", "and", "of", "or"))
_IN_BUSINESS = frozenset("zn zonen zoon dochters sons co bv nv vof ltd plc".split())
_AND = ("", "&", "+")
_ABBREVIATED = 5
"""What is written in capitals alone and is shorter is an abbreviation."""


def _at_the_start(reading: Reading, at: int) -> WordSpan | None:
    """Jansen heeft de sleutel; De Boer klaagt; Smith: no."""
    word, clues = reading.words[at], reading.clues
    if not (word.first and word.capital) or at in reading.known or _abbreviated(reading, at):
        return None
    if surname_behind(reading, at):
        return _person(reading, at, past_first_particles(reading, at))
    evident = (
        reading.next(at + 1) in clues.only_a_person_does
        and word.key in clues.any_surname
        and word.key not in clues.ordinary | clues.people | clues.surnames_as_buildings
    )
    if not (evident or word.key in clues.sure_surnames) or _names_a_thing(reading, at):
        return None
    return _person(reading, at, at)


def _names_a_thing(reading: Reading, at: int) -> bool:
    """Wilson Sports Ground, Bates Mill: a plain word with a capital behind the surname."""
    behind = reading.next(at + 1)
    if not behind or reading.titled or not reading.words[at + 1].capital:
        return False
    clues = reading.clues
    return behind in clues.surnames_as_buildings or (
        behind in clues.ordinary | clues.organised and behind not in clues.any_name
    )


def _of_an_owner(reading: Reading, at: int) -> WordSpan | None:
    """Who does it: jan, van dijk, j.jansen, school (Smit)."""
    if not reading.answers_who or at in reading.known or _abbreviated(reading, at):
        return None
    part = past_first_particles(reading, at)
    if surname_behind(reading, at) or (part > at and _in_small_letters(reading, at, part)):
        return _person(reading, at, part)
    word, clues = reading.words[at], reading.clues
    given = (reading.short_given(at) or reading.given(at)) and not reading.after_article(at)
    if word.key in clues.sure_surnames or (given and word.key not in clues.ordinary):
        return _person(reading, at, at)
    doubtful = word.capital and word.key in clues.any_surname | clues.given_and_words
    thing_too = clues.ordinary | clues.days | clues.called_so | clues.organised
    if not doubtful or word.key in thing_too | clues.surnames_as_buildings:
        return None
    return _person(reading, at, at) if _alone(reading, at) else None


def _in_small_letters(reading: Reading, at: int, part: int) -> bool:
    """Van dijk, de vries; but de boer is a farmer, and bewoner van blok 3 no name."""
    if part >= len(reading.words) or part in reading.known or not joined(reading.words[part]):
        return False
    key, clues = reading.words[part].key, reading.clues
    if key in clues.called_so or (reading.before(at) and reading.before(at) not in _JOINS):
        return False
    farmer = reading.before(part) == "de" or key in clues.ordinary
    return key in (clues.sure_surnames if farmer else clues.any_surname)


def _alone(reading: Reading, at: int) -> bool:
    """No other word says more of it: not Baker Street, de Visser."""
    before = reading.before(at)
    behind = reading.next(at + 1)
    return (not before or before in _JOINS) and (not behind or behind in _JOINS)


def _abbreviated(reading: Reading, at: int) -> bool:
    return reading.words[at].loud and len(reading.words[at].text) < _ABBREVIATED


def _person(reading: Reading, at: int, part: int) -> WordSpan | None:
    end = end_of(reading, part)
    return None if thing(reading, at, end) or _firm(reading, part, end) else (at, end)


def _firm(reading: Reading, part: int, end: int) -> bool:
    """Jansen & Zn, Smit en Zonen, Jansen Bouw, Visser Ltd."""
    clues = reading.clues
    behind = [word for word in reading.words[end : end + 2] if word.key not in _JOINS][:1]
    in_line = [*reading.words[part + 1 : end], *(one for one in behind if one.gap.strip() in _AND)]
    kinds = clues.organised.union(clues.organised_endings)
    return any(
        word.key in _IN_BUSINESS
        or (
            word.capital
            and word.key not in clues.any_name
            and (word.key in kinds or ends(word.key, clues.organised_endings))
        )
        for word in in_line
    )


AT_THE_START: Rule = _at_the_start
OF_AN_OWNER: Rule = _of_an_owner
