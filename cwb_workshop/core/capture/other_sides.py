"""What a heading asks for instead of what an item asks: what would help, or goes well, beside what
stands in the way.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.heading_nouns import heard, said_noun
from cwb_workshop.core.contract.line import SaidNoun

AskedSide: TypeAlias = Literal["hinders", "helps", "good", ""]

_NOUNS: Mapping[SaidNoun, AskedSide] = {
    "obstacle": "hinders",
    "solution": "helps",
    "idea": "helps",
}
_NOT = frozenset(
    "niet geen minder not less weniger isn’t isn't doesn’t doesn't nicht kein keine".split()
)
_HINDERS = frozenset(
    "tegen tegenhoudt tegenwerkt belemmert hindert stoort mist lastig moeilijk knelt vast"
    " stops stopping stuck hinders blocks blocking hard difficult missing"
    " hindert behindert schwierig fehlt hakt stört".split()
)
_IN_THE_WAY = (frozenset(("in", "weg")), frozenset(("in", "way")), frozenset(("im", "weg")))
_HELPS = frozenset(
    "help helpt helpen helps helping helfen hilft oplossing oplossingen solution solutions lösung"
    " lösungen oplossen solve lösen".split()
)
_GOOD = frozenset("goed good well gut trots proud stolz sterk strong stark".split())
_GOOD_NOUNS = frozenset(
    "succes successen success successes erfolg erfolge pluspunt pluspunten positief positive"
    " positiv complimenten sterke punten strengths stärken tops plus".split()
)
_AROUND_TITLE = r"^[\s#*_=–—-]+|[\s*_=–—:-]+$"
_LONGEST, _MOST_WORDS = 120, 6


def side_asked(heading: str) -> AskedSide:
    """Return on which side a heading stands; empty where it says neither."""
    words = {*heard(heading[:_LONGEST]).split()}
    noun = said_noun(heading)
    if noun is not None:
        return _NOUNS.get(noun, "")
    if words and words <= _GOOD_NOUNS:
        return "good"
    good = bool(words & _GOOD)
    in_the_way = any(words >= phrase for phrase in _IN_THE_WAY)
    if in_the_way or words & _HINDERS or (words & _NOT and (good or words & _HELPS)):
        return "hinders"
    return "helps" if words & _HELPS else "good" if good else ""


def has_side(nouns: Collection[SaidNoun]) -> bool:
    """Say whether an item about these asks for one side alone."""
    return any(_NOUNS.get(noun, "") for noun in nouns)


def is_other_side(heading: str, nouns: Collection[SaidNoun]) -> bool:
    """Say whether a heading asks for another side than an item about these asks."""
    own = next((side for noun in nouns if (side := _NOUNS.get(noun, ""))), "")
    asked = side_asked(heading)
    return bool(own and asked) and asked != own


def rows_of_other_side(
    alone: Sequence[str],
    titles: Collection[int],
    ends: Collection[int],
    nouns: Collection[SaidNoun],
) -> Mapping[int, str]:
    """Return the titles of lines below ones that ask for another side, by the places of these
    lines, up to the next title or to what `ends` it. Nothing where no other lines are left.
    """
    found, is_other, title = dict[int, str](), False, ""
    for at, cell in enumerate(alone):
        if at in titles:
            title = re.sub(":.{0,5}$", "", cell)
            is_short = len(title.split()) <= _MOST_WORDS
            is_other = is_short and is_other_side(title, nouns)
        elif at in ends:
            is_other = False
        elif is_other:
            found[at] = re.sub(_AROUND_TITLE, "", title)
    left = {*range(len(alone))} - found.keys() - {*titles} - {*ends}
    return found if left else {}
