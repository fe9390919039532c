"""The nouns in what a kit calls a role: "Jongeren op school", of whom each is a jongere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cwb_workshop.core.figures.role_nouns import NounKind, RoleWords

_AND = r"\s*[,;/&+]\s*|\s+(?:en|and|or|und|oder)\s+"
_BEHIND = (
    r"\s+(?:op|in|van|uit|bij|met|voor|at|of|from|with|for|aus|im|am|an|von|vom|bei|mit|fur|der|"
    r"des|auf|zu|zur|zum)\s.*"
)
"""Where they are and whose: others are there as well, and do not speak for them."""

_PEOPLE = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "kinderen": "kind",
    "kinder": "kind",
    "leute": "",
    "mensen": "mens",
    "ouders": "ouder",
    "eltern": "elternteil",
    "parents": "parent",
}
"""Plurals of persons of which no ending tells the singular."""

_ONE_OF = r"(?!(?:oude|jonge|kleine|grote|nieuwe|andere|gewone|alle)\b)[^\W\d_]{4,}e"
"""An adjective that names a person by itself, in Dutch and German."""

_ADJECTIVE = r"(?:lich|ig|isch|end|iert|chtet|elt)e"
"""How German adjectives end that name persons, as in Jugendliche and Studierende."""

_STEM_IN_R = "(?:aa|ee|oo|uu|oe|ie|ui|ij|eu)ren$"
"""How plurals end of whom the singular ends in -r, as in boeren; jongeren are each a jongere."""

_INSIDE = r"(?<=\w)['’`´](?=\w)"
"""What a text is read without: LHBTI'ers."""

_SHORTEST_END = 5


def nouns_in(names: Iterable[str]) -> dict[str, NounKind]:
    """Return the nouns in the names of a role, folded; the kit says no more of it than these."""
    nouns: dict[str, NounKind] = {}
    for name in names:
        for part in _parts(re.sub(_INSIDE, " ", name)):
            nouns |= _nouns_of(part)
    return nouns


def _parts(name: str) -> Iterator[str]:
    """Give the name as it stands, and each of the groups that it puts together."""
    yield name
    for part in re.split(_AND, name):
        group = re.sub(_BEHIND, "", part).strip()
        if group:
            yield group


def _nouns_of(group: str) -> dict[str, NounKind]:
    first, last = group.rpartition(" ")[::2]
    front = f"{first} " if first else ""
    if last in _PEOPLE:
        one: dict[str, NounKind] = {f"{front}{_PEOPLE[last]}": "PERSON"} if _PEOPLE[last] else {}
        # Who is one of "dakloze mensen" is a dakloze.
        called: dict[str, NounKind] = {first: "PERSON"} if re.fullmatch(_ONE_OF, first) else {}
        return {group: "MANY", **one, **called}
    if re.search(_ADJECTIVE + "$", last):
        return RoleWords(adjectives=group[:-1]).nouns()
    if last.endswith("eren") and not re.search(_STEM_IN_R, last):
        return {group: "MANY", group[:-1]: "PERSONMANY"}
    stripped = re.sub("(?:en|es|s)$", "", group)
    # "Kirche" is one, and "Vereine" several.
    ones = {stripped, re.sub("ies$", "y", group), re.sub("e$", "", group)} - {group} or {group}
    if group.endswith("e"):
        ones.add(group)
    nouns = RoleWords(ones=",".join(sorted(ones)), many=group).nouns()
    longer = [one for one in ones if " " not in one and len(one) >= _SHORTEST_END]
    ends: dict[str, NounKind] = {f"-{one}": "ORGANISATION" for one in longer}
    return nouns | ends
