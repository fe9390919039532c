"""The ways in which somebody says for which role they speak, in Dutch and English.

A text is read as words in folded letters with one space between them; any other mark is a comma,
the end of a sentence a full stop. What the roles are called stands there in capitals, as the kind
of noun it is, with a `_` for each further word of it. "Als kleine zorgverlener, …" is
`als kleine PERSON ,`. A hyphen stays: who is student-friendly is no student.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from cwb_workshop.core.figures.role_words import NounKind
from cwb_workshop.core.model.text import folded

_PART = r"\b(?:als|as|wij|we|ik|i)(?=-)|[^\W_]+(?:-[^\W_]+)*|[^\w\s]+|_+"
_INSIDE = r"(?<=\w)['’`´](?=\w)"
_END = r"[^.!?…]*(?:(?<!\.)\.(?!\.)|[!?])[^.!?…]*"
_GAP = "[ ,-]+"
_LONGEST = 4
"""No name of a role has more words."""

_OWN, _ONE = "ORGANISATION(?: _)*", "(?:ORGANISATION|PERSON|PLACE)(?: _)*"
_MANY, _FIELD = "MANY(?: _)*", "FIELD(?: _)*"
_SEVERAL, _ANY = "(?:MANY|FIELD)(?: _)*", "(?:ORGANISATION|PERSON|PLACE|MANY|FIELD)(?: _)*"
_WE = r"\b(?:ik|wij|we|i)\b"
_AMONG_US = r"\b(?:(?:bij|voor|van|aan|onder) ons|(?:for|of|to|with|among) us)\b"
_OURS = r"(?:onze|ons|mijn|our|my)"
_US = r"(?:ik|wij|we|ons|onze|mijn|i|our|us|my)\b"
_ARTICLE = "de|het|een|the|a|an|our|onze|ons|deze|dit|this|your|jullie|alle|all|all the|al de"
_PLAINLY_DESCRIBED = (
    "(?:klein|groot|oud|nieuw|jong|lokaal|sociaal|kleine|grote|lokale|jonge|zelf|ook|zeg|maar|dus|"
    "nou|eh|soort|heel|vrij|hier|echt|twee|drie|small|local|big|young|old|new|very|only|few|two|"
    "three|just|also|well-known|independent|little|social|so|say|let|s|kind|sort|of|regional|"
    "fellow|public|poor|former|retired|self-employed|non-profit|busy|full-time|part-time)"
)
_DESCRIBED = (
    # Adjectives of Dutch end in -e, -ig or -lijk; these words do so and are none.
    r"(?!(?:de|we|je|ze|me|te|die|deze|alle|beide|mijne|welke|hoe|wie|the|are|have|see|use|"
    r"make|give|more|like|where|there|these|those|some|people|one|he|she|leave|love|live|come|"
    r"take|hope|write|share|provide|prepare|serve|change|move|close|because|while|since)\b)"
    rf"(?:\w+(?:e|ig|lijk)|{_PLAINLY_DESCRIBED})"
)
_HERE = (
    r"(?:hier|in|uit|van|de|het|deze|dit|onze|wijk|buurt|dorp|stad|straat|zelf|ook|natuurlijk|"
    r"here|the|this|our|of|for|neighbourhood|town|village|street|area|district|city|ourselves|"
    r"also|local|myself|sector|side|kant|samen|onder|elkaar|allemaal|together)"
)
_BEARER = (
    "iemand|een|one|eigenaar|owner|voorzitter|chair|hoofd|coordinator|adviseur|adviser|"
    "vrijwilliger|volunteer|stagiair|partner|medewerker|medewerkster|directeur|bestuurder|manager|vertegenwoordiger|enige|lid|"
    "mensen|someone|somebody|person|employee|director|representative|member|worker|professional|"
    "only one|only ones|people|head|staff|begeleider|hulpverlener|teamleider|collega|coach|leader|"
    "colleague"
)
_FROM = "van|uit|vanuit|bij|in|voor|namens|of|from|at|in|for|with"
_WORKS = r"(?:(?:who|die) )?(?:works?|working|werkt|werk|werkzaam|teaches|teaching|studies)"
# "Such as", "net als": these compare, and nobody speaks.
_COMPARED = re.compile(
    r"\b(such|just|well|same|long|far|soon|much|many|as [\w-]+|net|(?:zo|even) [\w-]+|"
    r"zowel(?: [\w-]+){1,4}|(?:ze|zij|hij|she|he|they)(?: (?!(?:ik|wij|we|i)\b)[\w-]+){1,3}|"
    r"(?:mijn|onze|haar|zijn|my|our|her|his) \w+ (?:werkt|werkte|works|worked)(?: \w+){0,2}|"
    r"plek|plaats|ruimte|pand|gebouw|place|space|building|"
    # "See the school as a neighbour" asks somebody to.
    r"(?<![\w] )(?<![\w-])(?:zie|gebruik|use|see|treat)(?: (?!(?:ik|wij|we|i)\b)\w+){1,4}"
    r") (als|as)\b"
)


@dataclass(frozen=True, slots=True)
class Speech:
    """A text as it is read, with for each word the place of what was typed for it."""

    words: str
    places: tuple[int, ...]

    def found(self) -> range:
        """Return the places of what was typed where somebody speaks for a role; none is empty."""
        way = _ways().search(self.words)
        if way is None:
            return range(0)
        first = self.places[self.words.count(" ", 0, way.start())]
        return range(first, self.places[self.words.count(" ", 0, way.end())] + 1)


def read(text: str, nouns: Mapping[str, NounKind]) -> Speech:
    words: list[str] = []
    places: list[int] = []
    for place, typed in enumerate(text.split()):
        plain = folded(normalize("NFKC", typed)).replace(" ", "")
        for part in re.findall(_PART, re.sub(_INSIDE, " ", plain)):
            words.append(part if part[0].isalnum() else _mark(part))
            places.append(place)
    named = " ".join(_with_kinds(words, nouns))
    return Speech(_COMPARED.sub(lambda match: f"{match[1]} like", named), tuple(places))


def _mark(part: str) -> str:
    return "." if re.fullmatch(_END, part) else ","


def _with_kinds(words: list[str], nouns: Mapping[str, NounKind]) -> Iterator[str]:
    """Give the words with the kind of noun for each that is one, as many as there were."""
    at = 0
    while at < len(words):
        for length in range(_LONGEST, 0, -1):
            kind = nouns.get(" ".join(words[at : at + length]).replace("-", " "))
            if kind is not None and at + length <= len(words):
                yield kind
                yield from ["_"] * (length - 1)
                break
        else:
            length = 1
            yield words[at]
        at += length


@cache
def _ways() -> re.Pattern[str]:
    """Dutch `als` means "if" as well, and English `as` "because" and "while".

    One organisation or person behind it speaks; several, or what they work in, only with a
    first person close by.
    """
    return re.compile("|".join((*_capacities(), *_first_persons(), *_sides())))


_DESCRIBED_SO = rf"(?:{_DESCRIBED}{_GAP}){{0,3}}"
_THE = rf"(?:(?:{_ARTICLE}){_GAP})?{_DESCRIBED_SO}"
_NAMED = rf"{_GAP}{_THE}{_ANY}"
_HOLDER = rf"(?:{_BEARER}){_GAP}(?:(?:hier|here){_GAP})?(?:{_WORKS}{_GAP})?(?:{_FROM}|aan){_NAMED}"
_AROUND = rf"(?:{_HERE}{_GAP}){{0,4}}"


def _capacities() -> Iterator[str]:
    """Give the ways with `als` and `as`: "als kleine zorgorganisatie", "as educators we"."""
    role = rf"(?:(?:de|het|the){_GAP})?{_DESCRIBED_SO}"
    yield rf"\bals{_GAP}(?:een{_GAP})?{_DESCRIBED_SO}(?:{_ONE}|{_HOLDER})"
    yield rf"\b(?:als|as){_GAP}(?:de|het|the){_GAP}{_DESCRIBED_SO}(?:enige|only){_GAP}{_THE}{_ANY}"
    # "Als zorg zien wij": at most one verb before the first person.
    we_follow = rf"{_GAP}{_AROUND}(?:(?:\w*[^\Wt]|moet|weet) )?{_US}"
    yield rf"\b(?:als|as){_GAP}{role}{_ANY}{we_follow}"
    also = "(?:en|of|and|or)"
    yield rf"\b(?:als|as) {_DESCRIBED_SO}{_SEVERAL} {also} [\w-]+(?: _)*[ ,]+{_US}"
    yield rf"\b(?:als|as) [\w-]+(?: _)* {also} {_SEVERAL}[ ,]+{_US}"
    between = (
        r"(?:(?!(?:the|this|that|our|my|of|to|for|in|i|we|you|he|she|they)\b)[\w-]+[ ,]+){0,5}"
    )
    yield rf"\bas{_GAP}{_DESCRIBED_SO}(?:an?|your|their){_GAP}{between}{_ONE}"
    yield rf"\bas{_GAP}(?:(?:an?|the){_GAP})?{_DESCRIBED_SO}{_HOLDER}"
    # English says "as housing association" and "as student numbers fall".
    closed = rf"(?= ?[,.]|$| (?:here|you|one|{_US}))"
    yield rf"\bas{_GAP}(?:the{_GAP})?{_DESCRIBED_SO}{_ONE}{closed}"
    yield rf"(?:^|\. )(?:als|as) {_SEVERAL}(?= \.|$)"
    # "As students, the rent is high" and "as teachers it is our job" are no clauses.
    yield rf"(?:^|[.,] )(?:als|as) {_DESCRIBED_SO}{_SEVERAL} ,(?! {_ANY})"
    yield rf"\bas {_DESCRIBED_SO}{_SEVERAL} (?:it|this|that|there) (?:is|s|are|was|can|has)\b"
    yield rf"\bas {_DESCRIBED_SO}{_MANY} (?:an?|the|more|less|no|every|most|what|how)\b"
    yield rf"\bals {_DESCRIBED_SO}{_SEVERAL} (?:is|was|lijkt|valt) (?:het|dit|dat|er)\b"
    yield rf"\b{_US}{_GAP}{_DESCRIBED_SO}(?:als|as){_GAP}{role}{_SEVERAL}"
    yield rf"\b{_US}(?: [\w-]+){{1,5}} (?:als|as) {_DESCRIBED_SO}{_SEVERAL}(?= \.|$)"


def _first_persons() -> Iterator[str]:
    """Give the ways with who speaks in front: "wij (zorg)", "we at the school", "our school"."""
    yield rf"{_WE} ,[ ,]*(?:(?:hier|here){_GAP})?(?:in{_GAP})?{_THE}(?:{_ANY}|{_HOLDER})"
    yield rf"\bwij{_GAP}{_DESCRIBED_SO}{_MANY}"
    # A word in -e behind an English "we" is a verb: we use shops.
    yield rf"\b(?:we|us){_GAP}(?:{_PLAINLY_DESCRIBED}{_GAP}){{0,3}}{_MANY}"
    within = r"in(?! (?:\w+ )?PLACE)"
    visiting = "".join(rf"(?<!\b{verb} )" for verb in ("was", "zat", "ging", "kwam", "stond"))
    yield rf"\b(?:voor|bij|van|aan) ons{_GAP}{_DESCRIBED_SO}{_MANY}"
    at = rf"(?:van|bij|vanuit|uit|op|of|at|from|{within}){_NAMED}"
    yield rf"{visiting}(?:{_WE}|{_AMONG_US}){_GAP}(?:(?:hier|here){_GAP})?{at}"
    yield rf"\bhier in{_GAP}{_THE}{_FIELD}|\bhier spreekt{_NAMED}"
    yield rf"\b{_OURS} (?:collega s?|collegas|colleagues?|team|teams) {at}"
    yield rf"\bhere (?:at|{within}){_NAMED}"
    works = (
        "werk|werken|work|am working|m working|are working|re working|werkte|worked|ben werkzaam|"
        "zijn werkzaam|am employed"
    )
    since = r"(?:(?:al|nu|hier|zelf|ook|lang|jaren|jarenlang|\w+ jaar|for|many|\w+ years) ){0,3}"
    where = "in|bij|voor|op|at|for"
    yield rf"{_WE}{_GAP}{_DESCRIBED_SO}(?:{works}){_GAP}{since}{_DESCRIBED_SO}(?:{where}){_NAMED}"
    runs = "run|own|manage|lead|teach at|leid|bestuur|bezit|heb een eigen"
    yield rf"{_WE}{_GAP}{_DESCRIBED_SO}(?:{runs}){_GAP}{_THE}{_ONE}"
    yield rf"\bben ik (?:een )?{_DESCRIBED_SO}PERSON|\bmyself {_THE}{_ONE}"
    being = "have been|ve been|ben|zijn|am|m|are|re|was|were|waren"
    yield rf"{_WE}{_GAP}(?:{being}){_GAP}{_THE}(?:{_ONE}|{_MANY}|{_HOLDER})"
    coming = "ben|zijn|am|m|are|re|kom|komen|come"
    too = rf"(?:(?:zelf|ook|hier|allemaal|also|both|all|here){_GAP})?"
    out_of = r"(?:van|uit|vanuit|from)(?<!\buit(?= de PLACE))"
    yield rf"{_WE}{_GAP}(?:{coming}){_GAP}{too}{out_of}{_NAMED}"
    yield rf"{_WE}{_GAP}(?:{coming}|zit|zitten){_GAP}{_DESCRIBED_SO}in{_GAP}{_THE}{_FIELD}"
    yield rf"\b{_OURS}{_GAP}{_DESCRIBED_SO}(?:{_OWN}|SERVED)"
    yield rf"{_WE}{_GAP}{_DESCRIBED_SO}WORK|\bWORK(?: _)*(?: (?:hier|here))? (?:ik|wij|we)\b"
    yield rf"\bbeing {_THE}(?:{_ONE}|{_MANY}|{_HOLDER})[ ,]+{_US}"
    yield rf"\b{_ANY} (?:zoals|like) (?:ik|wij|we|ons|mij|me|us|myself|ourselves)\b"
    yield rf"(?:^|\. ){_THE}{_ANY} als (?:ik|wij)\b"


def _sides() -> Iterator[str]:
    """Give the ways that name a side: "namens de zorg", "from the care side we"."""
    yield rf"\b(?:namens|on behalf of|speaking for|speaking as){_NAMED}"
    here = "am here|are here|m here|re here"
    speaks = f"spreek|spreken|praat|praten|sta|staan|zit|zitten|speak|talk|stand|{here}"
    yield rf"{_WE}{_GAP}{_DESCRIBED_SO}(?:{speaks}){_GAP}{_DESCRIBED_SO}(?:voor|for){_NAMED}"
    yield rf"{_WE}{_GAP}{_DESCRIBED_SO}(?:represent|vertegenwoordig(?:en)?){_NAMED}"
    close_by = rf"(?:{_GAP}\w+){{0,4}}{_GAP}{_US}"
    yield rf"\bvanuit{_NAMED}{close_by}"
    yield rf"(?:^|\. )vanuit{_NAMED} ,"
    view = "perspectief|oogpunt|gezichtspunt|standpunt|kant|hoek|rol|functie|werk|vak|ervaring"
    yield rf"\bvanuit (?:het|de|mijn|ons|onze) (?:{view}) (?:van|als){_NAMED}"
    side = "side|sector|kant|hoek|perspective|point of view|viewpoint|world"
    yield rf"\bfrom{_NAMED}(?: s)?{_GAP}(?:{side})(?:{close_by}| ,)"
    yield rf"\bfrom (?:the )?{_FIELD}{_GAP}{_AROUND}{_US}"
