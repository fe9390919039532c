"""The ways in which somebody says for which role they speak.

A text is read as words in folded letters with one space between them; any other mark is a comma,
the end of a sentence a full stop. As minutes it keeps colons, brackets, quotes and dashes. What
the roles are called stands there in capitals, as the kind of noun it is, with a `_` for each
further word of it. "Als kleine zorgverlener, …" is `als kleine PERSON ,`. A hyphen stays: who is
student-friendly is no student, and who is an mbo-student is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from unicodedata import normalize

from cwb_workshop.core.figures.german_role_ways import german_ways
from cwb_workshop.core.figures.role_attributions import attributions
from cwb_workshop.core.figures.role_belongings import possessions, roles_beside
from cwb_workshop.core.figures.role_cells import words_of_first_cell
from cwb_workshop.core.figures.role_kinds import kind_of
from cwb_workshop.core.figures.role_nouns import NounKind
from cwb_workshop.core.figures.role_reports import reports
from cwb_workshop.core.figures.role_ways import capacities, first_persons, sides
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

_PART = r"\b(?:als|as|wij|we|ik|i|collega)(?=-)|[^\W_]+(?:-[^\W_]+)*|(?:[^\w\s]|_)+"
_OF_ANY_GENDER = r"(?<=[^\W_])(?:[*:_·/]-?|\()((?:in|innen|e|r|n)\b)\)?"
"""What makes a name that of a woman as well, as in Lehrer*innen, Lehrer:in, docent(e)."""
_INSIDE = r"(?<=\w)['’`´](?=\w)"
_END = r"[^.!?…]*(?:(?<!\.)\.(?!\.)|[!?])[^.!?…]*"
_KEPT = (
    (":", frozenset(":")),
    ("(", frozenset("([{")),
    (")", frozenset(")]}")),
    ("-", frozenset("-–—~|>*;")),
    ('"', frozenset("\"'`´‘’“”„«»‹›")),
)
"""The marks that minutes keep, each with those that it stands for."""
_ASKING = re.compile("[?!]+:")
"""A colon behind a doubt about who it was, as in "Huisarts?: …"."""
_NOUN = re.compile("[A-Z]")
_LONGEST = 4
"""No name of a role has more words."""
_BEFORE_A_VERB = [[word] for word in ("i", "we", "and", "also", "now", "just", "both")]
"""What stands in front of what somebody does, where a noun is the same: "I volunteer here"."""

# "Such as", "net als": these compare, and nobody speaks.
_COMPARED = re.compile(
    r"\b(such|just|well|same|long|far|soon|much|many|as [\w-]+|net|(?:zo|even) [\w-]+|"
    r"zowel(?: [\w-]+){1,4}|(?:ze|zij|hij|she|he|they)(?: (?!(?:ik|wij|we|i)\b)[\w-]+){1,3}|"
    r"(?:mijn|onze|haar|zijn|my|our|her|his) \w+ (?:werkt|werkte|works|worked)(?: \w+){0,2}|"
    r"grosser|kleiner|besser|schlechter|schneller|teurer|billiger|wichtiger|starker|schwerer|"
    r"leichter|ofter|mehr|weniger|anders|lieber|eher|nichts|sowohl(?: [\w-]+){1,4}|"
    r"plek|plaats|ruimte|pand|gebouw|place|space|building|"
    # "See the school as a neighbour" asks somebody to.
    r"(?<![\w] )(?<![\w-])(?:zie|gebruik|use|see|treat)(?: (?!(?:ik|wij|we|i)\b)\w+){1,4}"
    r") (als|as)\b"
)


@value_type
class Speech:
    """A text as it is read, with for each word the place of what was typed for it."""

    words: str
    minutes: str
    places: tuple[int, ...]

    def found(self) -> range:
        """Return the places of what was typed where somebody speaks for a role; none is empty."""
        if not _NOUN.search(self.words):
            return range(0)
        read = self.words
        way = _ways().search(read)
        if way is None:
            read = self.minutes
            way = _attributed().search(read)
        if way is None:
            return range(0)
        return self._places(way, read)

    def reported(self) -> range:
        """Return the places of what tells that somebody of a role said something, who may have
        been in the room.
        """
        way = _reported().search(self.minutes) if _NOUN.search(self.minutes) else None
        return range(0) if way is None else self._places(way, self.minutes)

    def _places(self, way: re.Match[str], read: str) -> range:
        first = self.places[read.count(" ", 0, way.start())]
        return range(first, self.places[read.count(" ", 0, way.end())] + 1)


def read(text: str, nouns: Mapping[str, NounKind]) -> Speech:
    words: list[str] = []
    places: list[int] = []
    whole = text.split()
    first_cell = words_of_first_cell(whole, nouns)
    for place, typed in enumerate(whole):
        parts = _parts(typed, nouns)
        words += parts
        places += [place] * len(parts)
        if place + 1 == first_cell:
            words.append(":")
            places.append(place)
    named = list(_with_kinds(words, nouns))
    told = [_mark(word) or word for word in named]
    compared = _COMPARED.sub(lambda match: f"{match[1]} like", " ".join(told))
    minutes = [_mark_of_minutes(word) or word for word in named]
    return Speech(compared, " ".join(minutes), tuple(places))


def _parts(typed: str, nouns: Mapping[str, NounKind]) -> list[str]:
    """Return the words and marks of what was typed without a space in it."""
    if typed.isascii() and typed.isalnum():
        # Most words are these: nothing in them is folded but capitals, and nothing parts them.
        return [typed.lower()]
    plain = folded(normalize("NFKC", typed)).replace(" ", "")
    plain = _named_once(re.sub(_INSIDE, " ", plain), nouns)
    return ["," if set(part) == {"_"} else part for part in re.findall(_PART, plain)]


def _named_once(word: str, nouns: Mapping[str, NounKind]) -> str:
    """Return a word for men and women as the one noun that it is."""
    joined = re.sub(_OF_ANY_GENDER, r"\1", word)
    same = joined == word or not any(part in nouns for part in re.findall(r"[\w-]+", joined))
    return word if same else joined


def _mark(word: str) -> str:
    """Return the mark that stands for what is no word; empty for a word."""
    if word == "_" or word[0].isalnum():
        return ""
    return "." if re.fullmatch(_END, word) else ","


def _mark_of_minutes(word: str) -> str:
    mark = _mark(word)
    if not mark or (mark == "." and not _ASKING.fullmatch(word)):
        return mark
    return next((kept for kept, marks in _KEPT if marks & set(word)), mark)


def _with_kinds(words: list[str], nouns: Mapping[str, NounKind]) -> Iterator[str]:
    """Give the words with the kind of noun for each that is one, as many as there were."""
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 1, -1):
            kind = nouns.get(" ".join(words[at : at + length]).replace("-", " "))
            if kind == "WORK" and words[at] in nouns and words[at - 1 : at] not in _BEFORE_A_VERB:
                continue
            if kind is not None:
                yield kind
                yield from ["_"] * (length - 1)
                break
        else:
            length = 1
            yield kind_of(words[at], nouns) or words[at]
        at += length


@cache
def _ways() -> re.Pattern[str]:
    """Dutch `als` means "if" as well, and English `as` "because" and "while".

    One organisation or person behind it speaks; several, or what they work in, only with a
    first person close by.
    """
    ways = (
        *(*capacities(), *first_persons(), *sides(), *roles_beside(), *possessions()),
        *german_ways(),
    )
    return re.compile("|".join(ways))


@cache
def _attributed() -> re.Pattern[str]:
    return re.compile("|".join(attributions()))


@cache
def _reported() -> re.Pattern[str]:
    return re.compile("|".join(reports()))
