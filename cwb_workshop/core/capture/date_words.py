"""Words that say when, in the languages that scribes type; a line may mix them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

TOMORROW = frozenset("morgen tomorrow".split())

WORDS_LIKE_WEEKDAYS = frozenset("zo do we so maand".split())
"""The beginning of a weekday that is a word as well: it is a day only beside a date."""

DUE = frozenset(
    "voor vóór uiterlijk tegen op tot t/m by before on until"
    " bis zum vor am gegen spätestens".split()
)
"""Behind an owner these say that a date follows."""

_LONGER_DUE = tuple(
    tuple(words.split())
    for words in (
        "tot en met",
        "niet later dan",
        "no later than",
        "not later than",
        "bis spätestens",
    )
)

EITHER = frozenset("of or oder".split())
"""Between two of these: `voor of op 15 mei`."""

DASHES = frozenset("- – — / ,".split())
"""What may stand between an owner and these."""

VAGUE = frozenset("eind begin half midden eerste end early late mid ende anfang mitte".split())
"""How words begin that say roughly when: `eind mei` is no date."""


_OCLOCK = r"\s?(?:u|uur|uhr|am|pm)"
_TIME_OF_DAY = rf"(?:(?:om|at|um)\s+)?[0-9]{{1,2}}(?:[:.][0-9]{{2}}(?:{_OCLOCK})?|{_OCLOCK})"
_PART_OF_DAY = (
    r"(?:(?:['’]s|in the|at|in de|am)\s+)?(?:morning|afternoon|evening|night|noon|midnight"
    r"|ochtends?|morgens|middags?|avonds?|nachts?|vroeg|früh|vormittags?|mittags?|nachmittags?"
    r"|abends?)"
)

_SUPERSCRIPTS = {"¹": "1", "²": "2", "³": "3"}
_CIRCUMFLEX = "\u0302"

AND = frozenset("en and und & +".split())
"""Between two owners these are part of neither."""

ARTICLES = frozenset("de het the der die das den dem".split())

SEASONS = frozenset(
    (
        "zomer winter lente voorjaar herfst najaar vakantie zomervakantie kerst kerstvakantie pasen"
        " bouwvak jaarwisseling weekend week maand jaar einde volgende komende"
        " summer spring autumn fall holidays christmas easter month year next coming"
        " sommer frühling frühjahr herbst ferien sommerferien weihnachten ostern woche monat jahr"
        " morgenochtend morgenmiddag morgenavond morgenvroeg vanavond vandaag today tonight heute"
        " wochenende nächste nächsten kommende kommenden"
    ).split()
)
"""Words behind `voor` or `by` that say roughly when, and name nobody."""


def says_roughly(words: Sequence[str], months: Collection[str]) -> bool:
    """Say whether words begin with what says when, and is no date: `de zomer`, `the end of May`."""
    bare = (re.sub(r"\W+$", "", word).casefold() for word in words[:2])
    first = next((word for word in bare if word not in ARTICLES), "")
    return first in VAGUE | WORDS_LIKE_WEEKDAYS | SEASONS or first in months


def behind_due(words: Sequence[str], at: int) -> int:
    """Return what stands behind words that say that a date follows; `at` where there are none:
    `uiterlijk op`, `voor of op`, `tot en met`.
    """
    end, before, place = at, "", at
    while place < len(words):
        word = words[place].casefold()
        longer = _longer_due(words, place)
        if longer:
            end = place = place + longer
        elif word in DUE:
            end = place = place + 1
        elif word in EITHER and before in DUE:
            place += 1
        else:
            break
        before = word
    return end


def _longer_due(words: Sequence[str], at: int) -> int:
    """Return how many words begin here that say so together."""
    known = (one for one in _LONGER_DUE if (*map(str.casefold, words[at : at + len(one)]),) == one)
    return len(next(known, ()))


def is_time_of_day(words: str) -> bool:
    return re.fullmatch(rf"{_TIME_OF_DAY}|{_PART_OF_DAY}", words, re.IGNORECASE) is not None


def met_circumflex(word: str) -> str:
    """Return a word without the `^` that a dead key made one of with its digit or letter: `¹5/5`
    and `êind`. Empty for another word.
    """
    apart = unicodedata.normalize("NFD", word[0])
    front = apart[0] if apart[1:] == _CIRCUMFLEX else _SUPERSCRIPTS.get(word[0], "")
    return f"{front}{word[1:]}" if front else ""
