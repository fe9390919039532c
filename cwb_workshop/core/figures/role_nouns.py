"""The nouns of a role, by what kind of noun each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from cwb_workshop.core.model.values import value_type

NounKind: TypeAlias = Literal[
    "ORGANISATION",
    "PERSON",
    "PERSONMANY",
    "PLACE",
    "MANY",
    "FIELD",
    "SERVED",
    "MANYSERVED",
    "WORK",
]

_MANY: NounKind = "MANY"
_FIELD: NounKind = "FIELD"
_PLURALS = ("s", "n", "en", "es", "ten", "nen")
_HEADS = (
    "organisatie instelling aanbieder partij groep bedrijf stichting cooperatie team sector veld"
    " vereniging collectief raad club commissie"
).split()
_ENGLISH_HEADS = (
    "organisation organization provider home company association charity agency team group"
    " service sector"
).split()
_PERSONS = (
    "verlener medewerker medewerkster professional werker werkster manager bestuurder directeur"
    " directrice vrijwilliger vrijwilligster begeleider begeleidster coach consulent consulente"
    " adviseur coordinator kracht leider expert specialist ambtenaar beheerder"
).split()
_ENGLISH_PERSONS = (
    "worker professional manager officer adviser advisor coordinator director leader specialist"
    " expert assistant volunteer employee"
).split()
"""What ends the name of a person, as in zorg-verlener: minutes head what they said with it."""


@value_type
class RoleWords:
    """`ones` are organisations and `people` persons, both in the singular; their plurals follow.

    `places` are organisations that are also where everybody lives. `many` are plurals that no
    ending makes, `fields` what people work in. `firsts` and `english_firsts` begin the name of an
    organisation or a person: zorg-verlener, care provider. `served` are those that only this
    role has, `works` what only somebody of it says of itself. `endings` are persons whose name
    ends a longer one: gym-leraar; so does what is in `many` with a hyphen in front. Names are
    parted by a comma. `adjectives` are those of German that name persons, by what they begin
    with: ein Freiwilliger, and Freiwillige, who is one or are several.
    """

    ones: str = ""
    people: str = ""
    places: str = ""
    many: str = ""
    fields: str = ""
    firsts: str = ""
    english_firsts: str = ""
    served: str = ""
    works: str = ""
    endings: str = ""
    adjectives: str = ""

    def compounds(self) -> Iterator[str]:
        return self._compounds(_HEADS, _ENGLISH_HEADS)

    def persons(self) -> Iterator[str]:
        return self._compounds(_PERSONS, _ENGLISH_PERSONS)

    def _compounds(self, heads: Iterable[str], english: Iterable[str]) -> Iterator[str]:
        for first in parted(self.firsts):
            yield from (f"{first}{joint}{head}" for head in heads for joint in ("", " "))
        for first in parted(self.english_firsts):
            yield from (f"{first} {head}" for head in english)

    def nouns(self) -> dict[str, NounKind]:
        """Return the kind of every noun; a plural is one of the endings that the languages make."""
        kinds: tuple[tuple[NounKind, Iterable[str]], ...] = (
            ("ORGANISATION", (*parted(self.ones), *self.compounds())),
            ("PERSON", (*self.persons(), *parted(self.people), *parted(self.endings))),
            ("PERSON", (f"-{name}" for name in parted(self.endings))),
            ("PLACE", parted(self.places)),
        )
        nouns = {name: kind for kind, names in kinds for name in names}
        several = dict.fromkeys((one + end for one in nouns for end in _PLURALS), _MANY)
        staff = [f"{first} staff" for first in parted(self.english_firsts)]
        several |= dict.fromkeys((*parted(self.many), *staff), _MANY)
        hats = (one + joint + "pet" for one in nouns for joint in ("", "n", "s", "en"))
        served: dict[str, NounKind] = dict.fromkeys((*parted(self.served), *hats), "SERVED")
        works: dict[str, NounKind] = dict.fromkeys(parted(self.works), "WORK")
        for stem in parted(self.adjectives):
            nouns |= {f"{stem}er": "PERSON", f"{stem}e": "PERSONMANY", f"{stem}en": "MANY"}
        return several | nouns | dict.fromkeys(parted(self.fields), _FIELD) | served | works


def merged(roles: Iterable[Mapping[str, NounKind]]) -> dict[str, NounKind]:
    """Return the nouns of several roles: pupils speak, and a school has them."""
    nouns: dict[str, NounKind] = {}
    for role in roles:
        for noun, kind in role.items():
            # Hardly one of thousands is a noun of two roles, and of another kind in each.
            if nouns.setdefault(noun, kind) == kind:
                continue
            both = {nouns[noun], kind}
            if "PERSONMANY" in both:
                nouns[noun] = "PERSONMANY"
                continue
            is_both = "MANYSERVED" in both or both == {"MANY", "SERVED"}
            nouns[noun] = "MANYSERVED" if is_both else kind
    return nouns


def parted(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())
