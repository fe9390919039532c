"""Surnames behind van, de, van der, El, of which many are words without it."""

from __future__ import annotations

from cwb_workshop.core.privacy.extent import PREPOSITIONS, past_particles
from cwb_workshop.core.privacy.reading import Reading
from cwb_workshop.core.privacy.words import joined

_OLD = frozenset("den der ter ten".split())
"""In the language of today these stand in front of few words that are no name."""

_TO = frozenset(("tot", "naar", "en"))


def past_first_particles(reading: Reading, at: int) -> int:
    """Return the word behind the particles that begin here, also at the start of a text."""
    key = reading.words[at].key
    if key not in reading.clues.particles or key in PREPOSITIONS:
        return at
    return past_particles(reading, at + 1)


def surname_behind(reading: Reading, at: int) -> bool:
    """Van Dijk, de Vries, De Boer, van den Berg: with a capital behind what begins here."""
    part = past_first_particles(reading, at)
    if part == at or part >= len(reading.words):
        return False
    word, clues = reading.words[part], reading.clues
    between = [one.key for one in reading.words[at:part]]
    # Ter Horst is somebody, though Horst is a place; Den Bosch is a place as a whole.
    place = part in reading.known and (between[-1] not in _OLD or at in reading.known)
    if place or not word.capital or word.loud or not joined(word):
        return False
    if word.key in clues.sure_surnames:
        return True
    if between == ["de"]:
        return _behind_de(reading, part)
    if between[-1] in _OLD:
        return word.key in clues.any_surname
    if word.key in clues.ordinary | clues.called_so | clues.organised | clues.days:
        return False
    # Van Dijk; but van de Dijk is the dike, and van Heide tot Haven a walk.
    on_land = word.key in clues.surnames_as_buildings and (
        between[-1] == "de" or reading.next(part + 1) in _TO
    )
    return word.key in clues.any_surname and not on_land


def _behind_de(reading: Reading, part: int) -> bool:
    """De Boer; De Ridder where only somebody does what follows: it is also an inn."""
    key, clues = reading.words[part].key, reading.clues
    if key in clues.surnames_behind_de:
        return not _goes_on(reading, part + 1)
    things = clues.ordinary | clues.called_so | clues.organised | clues.surnames_as_buildings
    evident = reading.next(part + 1) in clues.only_a_person_does
    return evident and key in clues.any_surname - things


def _goes_on(reading: Reading, at: int) -> bool:
    """De Oude Kerk: the word before belongs to what follows."""
    return reading.next(at) != "" and reading.words[at].capital
