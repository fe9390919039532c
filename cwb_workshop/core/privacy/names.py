"""Names of people: by their given name, a title, what stands in front, or their shape."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.privacy.reading import Reading, Rule, joined_loosely
from cwb_workshop.core.privacy.words import joined

_NEEDS_A_CAPITAL = frozenset("miss ms ing ir hr dame sir madam".split())
_FORMAL = frozenset("mevrouw mevr mw meneer mijnheer dhr mr mrs ms miss".split())
"""Behind these any word with a capital is a name: Mrs Day, mevrouw Veenendaal."""

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
_REACH = 4
"""So many words back somebody is looked for who is called something."""
_NO_INITIALS = frozenset(
    "blok vleugel zone punt letter plan optie type lijn groep klas fase deel hal vitamine "
    "hepatitis block unit plot wing part phase option section level gebouw flat tafel table "
    "vak categorie category hall team figure bijlage appendix i a o".split()
)
_LINKS = frozenset(("dan", "door", "can"))
"""In front of a verb these are no names: dan weet ik het."""

_JOINS = frozenset(("en", "and"))
_FAMILIES = frozenset(("de", "the", "bij"))


def names(reading: Reading) -> Iterator[tuple[int, int]]:
    """Return where names stand in a text, as places of letters; they may overlap."""
    for at in range(len(reading.words)):
        for rule in _RULES:
            if at in reading.things or _in_a_date(reading, at):
                break
            found = rule(reading, at)
            if found is not None:
                start, end = found
                yield reading.words[start].start, reading.words[end - 1].end
                break


def _titled(reading: Reading, at: int) -> tuple[int, int] | None:
    """Mevrouw Bakker, dhr. P. van der Berg, Mrs O'Brien, meneer de boer."""
    word, clues = reading.words[at], reading.clues
    if word.key not in clues.titles or at in reading.known:
        return None
    if word.key in _NEEDS_A_CAPITAL and not word.capital:
        return None
    first = _past_titles(reading, at + 1)
    part = reading.past_particles(first)
    if part >= len(reading.words) or not joined(reading.words[part]):
        return None
    formal = word.key in _FORMAL and part == first and reading.words[part].capital
    small = _surname_in_small_letters(reading, part, word.key)
    if not (reading.somebody(part) or small or formal):
        return None
    end = reading.end_of(part)
    return None if not formal and reading.thing(part, end) else (at, end)


def _past_titles(reading: Reading, at: int) -> int:
    """Step over a second title and over initials."""
    words = reading.words
    while (
        at < len(words)
        and joined(words[at])
        and (words[at].key in reading.clues.titles or _initial(reading, at))
    ):
        at += 1
    return at


def _initial(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    return word.capital and len(word.text) == 1


def _surname_in_small_letters(reading: Reading, at: int, title: str) -> bool:
    key, clues = reading.words[at].key, reading.clues
    if at in reading.known:
        return False
    if title in _OF_MORE:
        return key in clues.surnames
    return key in clues.any_surname or key in clues.given_names


def _related(reading: Reading, at: int) -> tuple[int, int] | None:
    """Buurvrouw Truus, wethouder Van Dijk, my son Kwame, voorzitter Öz."""
    words, clues = reading.words, reading.clues
    if words[at].key not in clues.people or at + 1 >= len(words) or not joined(words[at + 1]):
        return None
    part = at + 1
    if words[part].capital:
        part = reading.past_particles(part)
    if part >= len(words) or not joined(words[part]):
        return None
    if not (reading.somebody(part) or words[part].key in clues.given_names - clues.ordinary):
        return None
    end = reading.end_of(part)
    return None if reading.thing(part, end) else (at + 1, end)


def _of_a_family(reading: Reading, at: int) -> tuple[int, int] | None:
    """De moeder van Nomvula; Zoraida woont hier: what only somebody has, or does."""
    if not reading.unknown(at):
        return None
    end = reading.end_of(at)
    family = (
        at > 1
        and reading.before(at) in _OF
        and reading.before(at - 1) in _FAMILY
    )
    if not family and reading.next(end) not in _ONLY_HUMAN:
        return None
    return None if reading.thing(at, end) else (at, end)


def _named(reading: Reading, at: int) -> tuple[int, int] | None:
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
    end = reading.end_of(at)
    return None if reading.thing(at, end) else (at, end)


def _speaks_of_somebody(reading: Reading, at: int) -> bool:
    before = reading.words[max(0, at - _REACH) : at + 1]
    return any(word.key in _SUBJECTS or word.key in reading.clues.people for word in before)


def _addressed(reading: Reading, at: int) -> tuple[int, int] | None:
    """Volgens Zbigniew, ask Okoro, ik ben jan: an unknown name with a capital, or a known one."""
    word, clues = reading.words[at], reading.clues
    if not reading.behind(at, clues.before_by_last):
        return None
    named = word.key in clues.given_names and word.key not in clues.ordinary
    if not (reading.somebody(at) or (named and at not in reading.known)):
        return None
    if word.first and not (named or reading.any_given(at) or reading.surname(at)):
        return None
    end = reading.end_of(at)
    return None if reading.thing(at, end) else (at, end)


def _given(reading: Reading, at: int) -> tuple[int, int] | None:
    """Fatima, henk de vries, Kees-Jan: a given name that is nothing else."""
    if not reading.given(at):
        return None
    end = reading.end_of(at)
    word = reading.words[at]
    if reading.thing(at, end):
        return None
    doubtful = word.first and word.capital and word.key in reading.clues.ordinary
    return (at, end) if not doubtful or _evident(reading, at, end) else None


def _in_a_date(reading: Reading, at: int) -> bool:
    """3 Jan, Jan 2026."""
    word, text = reading.words[at], reading.text
    if word.key not in reading.clues.days:
        return False
    return text[: word.start].rstrip()[-1:].isdigit() or text[word.end :].lstrip()[:1].isdigit()


def _with_another(reading: Reading, at: int) -> tuple[int, int] | None:
    """Hassan en Zlatko: an unknown name beside a known one."""
    if not reading.unknown(at) or at < 2 or reading.before(at) not in _JOINS:
        return None
    end = reading.end_of(at)
    return (at, end) if reading.given(at - 2) and not reading.thing(at, end) else None


def _given_or_word(reading: Reading, at: int) -> tuple[int, int] | None:
    """Mark, Rose, May: a name by its capital, or by what stands beside it."""
    if not reading.any_given(at) or reading.words[at].loud:
        return None
    end = reading.end_of(at)
    if reading.thing(at, end) or (reading.after_article(at) and end == at + 1):
        return None
    word = reading.words[at]
    places = reading.clues.given_names_and_places
    by_capital = not word.first and not reading.titled
    sure = (by_capital and word.key not in places and word.owner not in places) or (
        reading.only_a_name(at)
    )
    return (at, end) if sure or _evident(reading, at, end) else None


def _evident(reading: Reading, at: int, end: int) -> bool:
    """What stands beside a word says that it is a name."""
    if end > at + 1:
        return True
    if reading.next(end) in reading.clues.only_a_person_does:
        return reading.words[at].key not in _LINKS
    if reading.words[at].owning and reading.words[at].key not in reading.clues.days:
        return reading.words[at].owner not in reading.clues.given_names_and_places
    return (_joins(reading, end) and reading.given(end + 1)) or (
        at > 1 and reading.before(at) in _JOINS and reading.given(at - 2)
    )


def _joins(reading: Reading, at: int) -> bool:
    return reading.next(at) in _JOINS and at + 1 < len(reading.words)


def _pair(reading: Reading, at: int) -> tuple[int, int] | None:
    """Zlatko Vujic, Adwoa van den Heuvel: two unknown words with capitals."""
    if not reading.unknown(at) or reading.after_article(at):
        return None
    end = reading.end_of(at)
    if end == at + 1 or reading.thing(at, end) or _only_van(reading, at, end):
        return None
    last = end - 1
    sure = reading.surname(last) or reading.next(end) in reading.clues.only_a_person_does
    alone = len(reading.words) == 2
    if (reading.words[at].first or reading.titled) and not (sure or alone):
        return None
    return (at, end) if reading.words[last].capital else None


def _only_van(reading: Reading, at: int, end: int) -> bool:
    """Hof van Twente: between unknown words, "van" alone is no sign of a name."""
    between = [word.key for word in reading.words[at + 1 : end - 1]]
    return between == ["van"] and not reading.surname(end - 1)


def _surname(reading: Reading, at: int) -> tuple[int, int] | None:
    """Bij Jansen, the Khans, volgens Van der Meer: a surname that is nothing else."""
    word, clues = reading.words[at], reading.clues
    if not word.capital or at in reading.known:
        return None
    if word.key in clues.particles and not word.first:
        return _with_particles(reading, at)
    family = reading.before(at) in _FAMILIES and word.owner in clues.any_surname
    if word.key not in clues.surnames and not (family and word.owner != word.key):
        return None
    end = reading.end_of(at)
    if reading.thing(at, end) or (reading.after_article(at) and not family):
        return None
    evident = reading.next(end) in clues.only_a_person_does
    return (at, end) if not word.first or evident else None


def _with_particles(reading: Reading, at: int) -> tuple[int, int] | None:
    part = reading.past_particles(at)
    if part >= len(reading.words) or not joined(reading.words[part]):
        return None
    word, clues = reading.words[part], reading.clues
    names = clues.surnames if reading.words[at].key == "de" else clues.any_surname
    if word.key not in names or part in reading.known or not word.capital:
        return None
    return None if reading.thing(at, part + 1) else (at, part + 1)


def _initials(reading: Reading, at: int) -> tuple[int, int] | None:
    """J. de Vries, J.P. Bakker, J Smith."""
    words = reading.words
    if not _initial(reading, at) or reading.before(at) in _NO_INITIALS:
        return None
    first = at + 1
    while first < len(words) and _initial(reading, first) and joined_loosely(words[first]):
        first += 1
    part = reading.past_particles(first)
    if part >= len(words) or not joined(words[part]) or not words[part].capital:
        return None
    pointed = words[first].gap.startswith(".")
    sure = reading.surname(part) and words[at].key not in _NO_INITIALS
    if not (sure or (pointed and (part > first or reading.somebody(part)))):
        return None
    end = reading.end_of(part)
    return None if reading.thing(at, end) else (at, end)


_RULES: tuple[Rule, ...] = (
    _titled,
    _related,
    _named,
    _addressed,
    _given,
    _with_another,
    _given_or_word,
    _initials,
    _pair,
    _of_a_family,
    _surname,
)
