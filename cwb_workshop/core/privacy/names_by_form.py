"""Names by themselves: a given name, a surname, initials, or two unknown words with capitals."""

from __future__ import annotations

from cwb_workshop.core.privacy.extent import end_of, past_particles, thing
from cwb_workshop.core.privacy.particles import surname_behind
from cwb_workshop.core.privacy.reading import Reading, Rule, WordSpan
from cwb_workshop.core.privacy.words import joined, joined_loosely

_NO_INITIALS = frozenset(
    "blok vleugel zone punt letter plan optie type lijn groep klas fase deel hal vitamine "
    "hepatitis block unit plot wing part phase option section level gebouw flat tafel table "
    "vak categorie category hall team figure bijlage appendix i a o".split()
)
_DETERMINERS = frozenset("the a my our his her de een mijn onze zijn haar".split())
_JOINS = frozenset(("en", "and"))
_FROM = frozenset(("van", "von"))
_LOUD = 5
"""What is written in capitals alone and is shorter is an abbreviation."""

_BEING = frozenset("is was wordt werd ligt zit blijft bleef gets got became".split())
_STATES = frozenset(
    "ziek zieke overleden dood boos verdrietig bang jarig zwanger gescheiden ontslagen werkloos "
    "verslaafd dakloos depressief dement ill sick dead angry sad scared pregnant "
    "divorced unemployed homeless depressed drunk".split()
)
"""What only people are: a word that may be a name is one before it."""
_FAMILIES = frozenset(("de", "the", "bij", "die"))


def _given(reading: Reading, at: int) -> WordSpan | None:
    """Fatima, henk de vries, Kees-Jan: a given name that is nothing else."""
    end = end_of(reading, at)
    short = reading.short_given(at) and (end > at + 1 or _beside_another(reading, at))
    if not (reading.given(at) or short):
        return None
    word = reading.words[at]
    if thing(reading, at, end):
        return None
    if reading.after_article(at) and end == at + 1 and not word.owning:
        return None
    doubtful = word.first and word.capital and word.key in reading.clues.ordinary
    return (at, end) if not doubtful or _evident(reading, at, end) else None


def _beside_another(reading: Reading, at: int) -> bool:
    """Bas en els: two names in small letters, of which each alone would be too short."""
    behind = _joins(reading, at + 1) and reading.short_given(at + 2)
    before = at > 1 and reading.before(at) in _JOINS and reading.short_given(at - 2)
    return behind or before


def _with_another(reading: Reading, at: int) -> WordSpan | None:
    """Hassan en Zlatko: an unknown name beside a known one."""
    if not reading.unknown(at) or at < 2 or reading.before(at) not in _JOINS:
        return None
    known = reading.given(at - 2) and not reading.after_article(at - 2)
    end = end_of(reading, at)
    return (at, end) if known and not thing(reading, at, end) else None


def _given_or_word(reading: Reading, at: int) -> WordSpan | None:
    """Mark, Rose, May: a name by its capital, or by what stands beside it."""
    if not reading.any_given(at) or reading.words[at].loud:
        return None
    end = end_of(reading, at)
    if thing(reading, at, end) or (reading.after_article(at) and end == at + 1):
        return None
    word = reading.words[at]
    places = reading.clues.given_names_and_places
    by_capital = not (word.first or reading.titled or reading.capital_noun(at))
    sure = (by_capital and word.key not in places and word.owner not in places) or (
        reading.only_a_name(at)
    )
    return (at, end) if sure or _evident(reading, at, end) else None


def _evident(reading: Reading, at: int, end: int) -> bool:
    """What stands beside a word says that it is a name."""
    if end > at + 1:
        return True
    if reading.next(end) in reading.clues.only_a_person_does:
        return not reading.links(at)
    if _is_told_who(reading, end) or _is_as_people_are(reading, end) or _is_from(reading, end):
        return True
    if reading.words[at].owning and reading.words[at].key not in reading.clues.days:
        return reading.words[at].owner not in reading.clues.given_names_and_places
    return (_joins(reading, end) and reading.given(end + 1)) or (
        at > 1 and reading.before(at) in _JOINS and reading.given(at - 2)
    )


def _is_told_who(reading: Reading, end: int) -> bool:
    """Hope, the girl next door."""
    who = reading.words[end : end + 2]
    comma = len(who) > 1 and who[0].gap.strip() == ","
    return comma and who[0].key in _DETERMINERS and who[1].key in reading.clues.people


def _is_as_people_are(reading: Reading, end: int) -> bool:
    """Rob is ziek, Max was angry."""
    being = reading.next(end) in _BEING and end + 1 < len(reading.words)
    return being and reading.next(end + 1) in _STATES


def _is_from(reading: Reading, at: int) -> bool:
    """Iris van Dongen weet dat: with a place for a surname, and what only somebody does."""
    land = past_particles(reading, at)
    if land == at or reading.words[at].key not in _FROM or land >= len(reading.words):
        return False
    evident = reading.next(land + 1) in reading.clues.only_a_person_does
    return evident and joined(reading.words[land]) and reading.words[land].capital


def _joins(reading: Reading, at: int) -> bool:
    return reading.next(at) in _JOINS and at + 1 < len(reading.words)


def _pair(reading: Reading, at: int) -> WordSpan | None:
    """Zlatko Vujic, Adwoa van den Heuvel: two unknown words with capitals."""
    if not reading.unknown(at) or reading.after_article(at):
        return None
    end = end_of(reading, at)
    if end == at + 1 or thing(reading, at, end):
        return None
    if _only_van(reading, at, end) or _of_a_place(reading, at, end):
        return None
    last = end - 1
    sure = reading.surname(last) or reading.next(end) in reading.clues.only_a_person_does
    alone = reading.answers_who and end == len(reading.words)
    if (reading.words[at].first or reading.titled) and not (sure or alone):
        return None
    return (at, end) if reading.words[last].capital else None


def _only_van(reading: Reading, at: int, end: int) -> bool:
    """Hof van Twente: between unknown words, "van" alone is no sign of a name; neither is "von" in
    Bürgermeister von Köln.
    """
    between = [word.key for word in reading.words[at + 1 : end - 1]]
    in_office = between == ["von"] and reading.words[at].key in reading.clues.people
    return (between == ["van"] or in_office) and not reading.surname(end - 1)


def _of_a_place(reading: Reading, at: int, end: int) -> bool:
    """Kralingse Bos: what comes from a place, in front of a word that is one too."""
    last = reading.words[end - 1].key
    return reading.words[at].key.endswith("se") and last in reading.clues.surnames_and_words


def _surname(reading: Reading, at: int) -> WordSpan | None:
    """Bij Jansen, the Khans, volgens Van der Meer: a surname that is nothing else."""
    word, clues = reading.words[at], reading.clues
    abbreviation = word.loud and len(word.text) < _LOUD
    if not word.capital or abbreviation or at in reading.known:
        return None
    if word.key in clues.particles and not word.first:
        return _with_particles(reading, at)
    family = (
        reading.before(at) in _FAMILIES
        and (word.owner in clues.any_surname or word.key in clues.sure_surnames)
        and not (reading.words[at - 1].text == "De" and word.key in clues.surnames_as_buildings)
    )
    if word.key not in clues.surnames and not (family and word.owner != word.key):
        return None
    end = end_of(reading, at)
    if thing(reading, at, end) or (reading.after_article(at) and not family):
        return None
    # Slagerij de Vries.
    if family and thing(reading, at - 1, end):
        return None
    evident = reading.next(end) in clues.only_a_person_does
    return (at, end) if not word.first or evident else None


def _with_particles(reading: Reading, at: int) -> WordSpan | None:
    part = past_particles(reading, at)
    if part >= len(reading.words) or not joined(reading.words[part]):
        return None
    if surname_behind(reading, at):
        return None if thing(reading, at, part + 1) else (at, part + 1)
    word, clues = reading.words[part], reading.clues
    names = clues.surnames if reading.words[at].key == "de" else clues.any_surname
    place = part in reading.known and at not in reading.known
    if not word.capital or not (place or word.key in names):
        return None
    return None if thing(reading, at, part + 1) else (at, part + 1)


def _initials(reading: Reading, at: int) -> WordSpan | None:
    """J. de Vries, J.P. Bakker, J Smith."""
    words = reading.words
    if not reading.initial(at) or reading.before(at) in _NO_INITIALS:
        return None
    first = at + 1
    while first < len(words) and reading.initial(first) and joined_loosely(words[first]):
        first += 1
    part = past_particles(reading, first)
    if part >= len(words) or not joined(words[part]) or not words[part].capital:
        return None
    pointed = words[first].gap.startswith(".")
    sure = reading.surname(part) and words[at].key not in _NO_INITIALS
    if not (sure or (pointed and (part > first or reading.somebody(part)))):
        return None
    end = end_of(reading, part)
    return None if thing(reading, at, end) else (at, end)


BY_ITSELF: tuple[Rule, ...] = (_given, _with_another, _given_or_word, _initials, _pair)
BY_SURNAME: Rule = _surname
