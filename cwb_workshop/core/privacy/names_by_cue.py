"""Names by what stands in front: a title, what somebody is to the speaker, "my name is"."""

from __future__ import annotations

from cwb_workshop.core.privacy.extent import end_of, past_particles, thing
from cwb_workshop.core.privacy.particles import past_first_particles, surname_behind
from cwb_workshop.core.privacy.reading import Reading, Rule, WordSpan
from cwb_workshop.core.privacy.words import joined

_NEEDS_A_CAPITAL = frozenset("miss ms ing ir hr dame sir madam".split())
_FORMAL = frozenset("mevrouw mevr mw meneer mijnheer dhr mr mrs ms miss".split())
"""Behind these any word with a capital is a name: Mrs Day, mevrouw Veenendaal."""

_BEFORE_PLACES = frozenset("van der den ter ten".split())
_FAMILY = frozenset(
    "moeder vader zoon dochter zus zusje broer broertje oma opa tante oom man vrouw kinderen "
    "mother father son daughter sister brother mum dad nan wife husband children".split()
)
_OF = frozenset(("van", "of"))
_ONLY_HUMAN = frozenset(
    "woont woonde kookt kookte huilde trouwde lives lived cooks cooked cried died".split()
)
_OF_MORE = frozenset(("familie", "fam"))
_SUBJECTS = frozenset("hij zij ze ik jij je he she i they who wie die iemand someone".split())
_FIRM = ("name is", "names", "naam is", "noem me")
_IN_OFFICE = frozenset("wethouder burgemeester councillor cllr alderman mayor".split())
"""These few are followed by a name in small letters too."""

_DUTCH_OFFICES = frozenset(("wethouder", "burgemeester"))
_REACH = 4
"""So many words back somebody is looked for who is called something."""


def _titled(reading: Reading, at: int) -> WordSpan | None:
    """Mevrouw Bakker, dhr. P. van der Berg, Mrs O'Brien, meneer de boer."""
    word, clues = reading.words[at], reading.clues
    if word.key not in clues.titles or at in reading.known:
        return None
    if word.key in _NEEDS_A_CAPITAL and not word.capital:
        return None
    first = _past_titles(reading, at + 1)
    part = past_particles(reading, first)
    if part >= len(reading.words) or not joined(reading.words[part]):
        return None
    bare = part == first or reading.words[first].capital
    formal = word.key in (_FORMAL | _OF_MORE) and bare and reading.words[part].capital
    small = _surname_in_small_letters(reading, part, word.key)
    # Mevrouw van Gemert; but mevrouw van de gemeente.
    place = reading.words[part].key in clues.places and reading.before(part) in _BEFORE_PLACES
    if not (reading.somebody(part) or small or formal or place):
        return None
    end = end_of(reading, part)
    return None if not formal and thing(reading, part, end) else (at, end)


def _past_titles(reading: Reading, at: int) -> int:
    """Step over a second title and over initials."""
    words = reading.words
    while (
        at < len(words)
        and joined(words[at])
        and (words[at].key in reading.clues.titles or reading.initial(at))
    ):
        at += 1
    return at


def _surname_in_small_letters(reading: Reading, at: int, title: str) -> bool:
    key, clues = reading.words[at].key, reading.clues
    if at in reading.known:
        return False
    if title in _OF_MORE:
        return key in clues.surnames
    return key in clues.any_surname or key in clues.given_names


def _related(reading: Reading, at: int) -> WordSpan | None:
    """Buurvrouw Truus, wethouder Van Dijk, meester de Vries, my son Kwame, voorzitter Öz."""
    words, clues = reading.words, reading.clues
    if words[at].key not in clues.people or at + 1 >= len(words):
        return None
    part = at + 1
    if words[part].gap.strip() == ":" and reading.any_given(part):
        return part, end_of(reading, part)
    if not joined(words[part]):
        return None
    if surname_behind(reading, part):
        return part, end_of(reading, past_first_particles(reading, part))
    if _in_office(reading, at):
        return part, end_of(reading, part)
    if words[part].capital:
        part = past_particles(reading, part)
    if part >= len(words) or not joined(words[part]):
        return None
    # Agent Van Dongen: behind a capital of its own it is no place.
    from_there = part > at + 1 and reading.words[part].capital
    if not (reading.somebody(part) or reading.short_given(part) or from_there):
        return None
    end = end_of(reading, part)
    return None if thing(reading, part, end) else (at + 1, end)


def _in_office(reading: Reading, at: int) -> bool:
    """Wethouder bakker: also in small letters."""
    key, clues = reading.words[at + 1].key, reading.clues
    if reading.words[at].key not in _IN_OFFICE or at + 1 in reading.known:
        return False
    dutch = reading.words[at].key in _DUTCH_OFFICES
    surnames = clues.any_surname - clues.ordinary if dutch else clues.sure_surnames
    return key in surnames and key not in clues.surnames_as_buildings


def _of_a_family(reading: Reading, at: int) -> WordSpan | None:
    """De moeder van Nomvula; Zoraida woont hier: what only somebody has, or does."""
    short = reading.short_given(at)
    if not (reading.unknown(at) or short):
        return None
    end = end_of(reading, at)
    family = at > 1 and reading.before(at) in _OF and reading.before(at - 1) in _FAMILY
    if not family and (short or reading.next(end) not in _ONLY_HUMAN):
        return None
    return None if thing(reading, at, end) else (at, end)


def _named(reading: Reading, at: int) -> WordSpan | None:
    """My name is bob, zij heet Hatice: also in small letters."""
    length = reading.behind(at, reading.clues.naming_by_last)
    if not length or at in reading.known:
        return None
    cue = " ".join(word.key for word in reading.words[at - length : at])
    word, clues = reading.words[at], reading.clues
    certain = any(cue.endswith(one) for one in _FIRM)
    person = certain or _speaks_of_somebody(reading, at - length)
    plain = word.key in clues.ordinary or word.key in clues.particles
    named = word.key in clues.any_given or reading.surname(at)
    if not (named or (person and not plain and (word.capital or certain))):
        return None
    if plain and not word.capital:
        return None
    end = end_of(reading, at)
    return None if thing(reading, at, end) else (at, end)


def _speaks_of_somebody(reading: Reading, at: int) -> bool:
    before = reading.words[max(0, at - _REACH) : at + 1]
    return any(word.key in _SUBJECTS or word.key in reading.clues.people for word in before)


def _addressed(reading: Reading, at: int) -> WordSpan | None:
    """Volgens Zbigniew, ask Okoro, ik ben jan: an unknown name with a capital, or a known one."""
    word, clues = reading.words[at], reading.clues
    if not reading.behind(at, clues.before_by_last):
        return None
    named = word.key in clues.given_names and word.key not in clues.ordinary
    if not (reading.somebody(at) or (named and at not in reading.known)):
        return None
    if word.first and not (named or reading.any_given(at) or reading.surname(at)):
        return None
    end = end_of(reading, at)
    return None if thing(reading, at, end) else (at, end)


BY_WHAT_IS_BEFORE: tuple[Rule, ...] = (_titled, _related, _named, _addressed)
BY_FAMILY: Rule = _of_a_family
