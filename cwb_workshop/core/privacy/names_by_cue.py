"""Names by what stands in front: a title, what somebody is to the speaker, "my name is"."""

from __future__ import annotations

from cwb_workshop.core.privacy.extent import end_of, past_particles, thing
from cwb_workshop.core.privacy.particles import past_first_particles, surname_behind
from cwb_workshop.core.privacy.reading import Reading, Rule, WordSpan
from cwb_workshop.core.privacy.words import joined

_NEEDS_A_CAPITAL = frozenset("miss ms ing ir hr dame sir madam herr herrn hrn frau".split())
_FORMAL = frozenset(
    "mevrouw mevr mw meneer mijnheer dhr heer mr mrs ms miss herr herrn hrn frau".split()
)
"""Behind these any word with a capital is a name: Mrs Day, mevrouw Veenendaal, Herr Klein."""

_LEARNED = frozenset("dr drs prof ir ing".split())
"""So it is behind these, where it is no street or school that is named after somebody."""

_A_WOMAN = frozenset(
    "die der eine einer keine keiner jede jeder diese dieser junge alte andere andern und oder als "
    "welche manche".split()
)
"""Behind these a Frau is a woman, and has no name by that."""

_OF_A_TALE = ("frau", "holle")
"""Many a nursery is called after her; elsewhere it can be somebody."""

_BEFORE_PLACES = frozenset("van der den ter ten de von zu zum zur".split())
_OLD = frozenset("den der ter ten".split())
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
    if word.key not in clues.titles or (at in reading.known and not _is_shortened(reading, at)):
        return None
    if word.key in _NEEDS_A_CAPITAL and not word.capital:
        return None
    if (word.key, reading.next(at + 1)) == _OF_A_TALE and thing(reading, at, at + 2):
        return None
    first = _past_titles(reading, at + 1)
    part = past_particles(reading, first)
    if part >= len(reading.words) or not joined(reading.words[part]):
        return None
    if _is_german(word.key) and (
        reading.before(at) in _A_WOMAN
        or reading.words[part].key in clues.people - clues.any_surname
    ):
        return None
    formal = word.key in (_FORMAL | _OF_MORE | _LEARNED) and _is_a_name(reading, first, part)
    small = _surname_in_small_letters(reading, part, word.key)
    place = _is_from_a_place(reading, part)
    if not (reading.somebody(part) or small or formal or place):
        return None
    end = end_of(reading, part)
    sure = formal and word.key not in _LEARNED
    return None if not sure and thing(reading, part, end) else (at, end)


def _is_shortened(reading: Reading, at: int) -> bool:
    """Ing. Jonker; ING is a bank."""
    point = at + 1 < len(reading.words) and reading.words[at + 1].gap.startswith(".")
    return point and not reading.words[at].loud


def _is_german(title: str) -> bool:
    return title == "frau" or title[:2] == "hr" or title.startswith("herr")


def _is_a_name(reading: Reading, first: int, part: int) -> bool:
    """Veenendaal, Van Zon, van den Bosch; but van de Gemeente, and van de GGD."""
    word, clues = reading.words[part], reading.clues
    if not word.capital:
        return False
    if part == first or reading.words[first].capital:
        return True
    organised = clues.organised | clues.called_so | clues.named_after | clues.people
    place = part in reading.known and not _is_from_a_place(reading, part)
    plain = clues.ordinary - clues.any_surname - clues.surnames_as_buildings
    return not (place or word.loud or word.key in organised | plain)


def _is_from_a_place(reading: Reading, part: int) -> bool:
    """Van Gemert, van den Bosch; but van de gemeente, and van De Bilt."""
    before = reading.before(part)
    if before not in _BEFORE_PLACES or not reading.words[part].capital:
        return False
    if part - 1 in reading.known:
        return before in _OLD and not reading.words[part - 1].capital
    return reading.words[part].key in reading.clues.places


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
        # A family De Boer is one; a family van de buren is none.
        article = reading.before(at) == "de" and reading.before(at - 1) == title
        return key in clues.surnames or (article and key in clues.any_surname)
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
    land = past_particles(reading, part)
    # Wethouder van de Ven; but burgemeester van Gent.
    if words[at].key in clues.kin and _is_by_article(reading, part, land):
        return part, end_of(reading, land)
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


def _is_by_article(reading: Reading, at: int, part: int) -> bool:
    """Van de Ven, van den Bosch: with an article in front of what is no article's."""
    if part < at + 2 or part >= len(reading.words) or not joined(reading.words[part]):
        return False
    if reading.before(part) not in _OLD | {"de"}:
        return False
    surnames = reading.clues.any_surname - reading.clues.ordinary - reading.clues.organised
    named = reading.words[part].capital and reading.words[part].key in surnames
    return _is_from_a_place(reading, part) or (named and part not in reading.known)


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
