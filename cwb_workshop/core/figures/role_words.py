"""What people of the bundled roles call themselves, in Dutch and English, in folded letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

NounKind: TypeAlias = Literal["ORGANISATION", "PERSON", "PLACE", "MANY", "FIELD"]

_MANY: NounKind = "MANY"
_FIELD: NounKind = "FIELD"
_PLURALS = ("s", "n", "en", "es", "ten")
_HEADS = (
    "organisatie instelling aanbieder partij groep bedrijf stichting cooperatie team verlener"
    " medewerker professional werker manager bestuurder directeur vrijwilliger sector"
).split()
_ENGLISH_HEADS = (
    "organisation organization provider home company association charity agency team group"
    " service worker professional manager officer sector"
).split()


@dataclass(frozen=True, slots=True)
class RoleWords:
    """`ones` are organisations and `people` persons, both in the singular; their plurals follow.

    `places` are organisations that are also where everybody lives. `many` are plurals that no
    ending makes, `fields` what people work in. `firsts` and `english_firsts` begin the name of an
    organisation or a person: zorg-verlener, care provider. Names are parted by a comma.
    """

    ones: str = ""
    people: str = ""
    places: str = ""
    many: str = ""
    fields: str = ""
    firsts: str = ""
    english_firsts: str = ""

    def compounds(self) -> Iterator[str]:
        for first in parted(self.firsts):
            yield from (first + head for head in _HEADS)
            yield from (f"{first} {head}" for head in _HEADS)
        for first in parted(self.english_firsts):
            yield from (f"{first} {head}" for head in _ENGLISH_HEADS)

    def nouns(self) -> dict[str, NounKind]:
        """Return the kind of every noun; a plural is one of the endings both languages make."""
        kinds: tuple[tuple[NounKind, Iterable[str]], ...] = (
            ("ORGANISATION", (*parted(self.ones), *self.compounds())),
            ("PERSON", parted(self.people)),
            ("PLACE", parted(self.places)),
        )
        nouns = {name: kind for kind, names in kinds for name in names}
        several = dict.fromkeys((one + end for one in nouns for end in _PLURALS), _MANY)
        several |= dict.fromkeys(parted(self.many), _MANY)
        return several | nouns | dict.fromkeys(parted(self.fields), _FIELD)


def parted(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


ROLE_WORDS: Mapping[str, RoleWords] = {
    "resident": RoleWords(
        people="bewoner, bewoonster, buurtbewoner, wijkbewoner, dorpsbewoner, inwoner, huurder,"
        " buurman, buurvrouw, resident, tenant, neighbour, inhabitant, villager",
        many="buren",
    ),
    "entrepreneur": RoleWords(
        ones="onderneming, bedrijf, winkel, bakkerij, cafe, restaurant, bouwbedrijf, business,"
        " company, shop, firm, bakery",
        people="ondernemer, ondernemster, winkelier, horecaondernemer, bakker, kapper, slager,"
        " middenstander, zzper, zzp er, mkber, mkb er, aannemer, entrepreneur, business owner,"
        " shopkeeper, shop owner, baker, hairdresser, trader, retailer, freelancer, contractor",
        many="bedrijven, bakkerijen, bouwbedrijven, businesses, companies, bakeries",
        fields="mkb, midden en kleinbedrijf, middenstand, horeca, detailhandel, bedrijfsleven",
    ),
    "volunteer_initiative": RoleWords(
        ones="initiatief, buurtinitiatief, bewonersinitiatief, vrijwilligersorganisatie,"
        " buurtvereniging, wijkcooperatie, initiative, community group, volunteer group,"
        " volunteer organisation",
        people="vrijwilliger, vrijwilligster, initiatiefnemer, volunteer, initiator",
        many="initiatieven, buurtinitiatieven, bewonersinitiatieven",
        fields="vrijwilligers en initiatieven, volunteers and initiatives, vrijwilligerswerk,"
        " volunteering, volunteer work",
    ),
    "welfare_work": RoleWords(
        ones="buurthuis, wijkcentrum, buurtcentrum, buurtteam, wijkteam, community centre",
        people="jongerenwerker, opbouwwerker, buurtwerker, maatschappelijk werker,"
        " maatschappelijk werkster, sociaal werker, buurtsportcoach, social worker, youth worker,"
        " community worker",
        fields="welzijn, welzijnswerk, sociaal werk, maatschappelijk werk, jongerenwerk,"
        " opbouwwerk, buurtwerk, welfare, welfare work, social work, youth work, community work",
        firsts="welzijns",
        english_firsts="welfare",
    ),
    "municipality": RoleWords(
        ones="afdeling, stadsdeel, gemeentebestuur, department, local authority",
        people="ambtenaar, gemeenteambtenaar, beleidsmedewerker, beleidsadviseur, wethouder,"
        " raadslid, gemeenteraadslid, burgemeester, inkoper, civil servant, policy officer,"
        " alderman, councillor, mayor",
        places="gemeente, municipality, council, city council, town council",
        many="ambtenaren, gemeenteambtenaren, raadsleden, aldermen, municipalities",
        fields="overheid, local government",
        firsts="gemeente",
        english_firsts="council, municipal",
    ),
    "housing_association": RoleWords(
        ones="woningcorporatie, wooncorporatie, woningbouwcorporatie, corporatie,"
        " woningbouwvereniging, woningvereniging, woonstichting, verhuurder, housing corporation,"
        " social landlord, landlord",
        people="huismeester, woonconsulent, wijkbeheerder, caretaker",
        fields="volkshuisvesting, sociale huur, housing, social housing",
        firsts="woon, woning",
        english_firsts="housing",
    ),
    "care": RoleWords(
        ones="ziekenhuis, verpleeghuis, verzorgingshuis, zorgcentrum, huisartsenpraktijk,"
        " apotheek, hospice, ggz instelling, hospital, nursing home, clinic, pharmacy,"
        " health centre, doctor s practice",
        people="huisarts, arts, dokter, tandarts, wijkverpleegkundige, verpleegkundige,"
        " wijkverpleger, verpleegster, verpleger, verzorgende, fysiotherapeut, therapeut,"
        " apotheker, psycholoog, verloskundige, praktijkondersteuner, nurse, doctor, gp,"
        " general practitioner, dentist, carer, physiotherapist, therapist, pharmacist, midwife,"
        " psychologist",
        many="ziekenhuizen, verpleeghuizen, psychologen, midwives",
        fields="zorg, gezondheidszorg, thuiszorg, ouderenzorg, jeugdzorg, ggz, care, healthcare,"
        " health care, home care, nursing",
        firsts="zorg, thuiszorg, ouderenzorg, jeugdzorg",
        english_firsts="care, health, healthcare, home care",
    ),
    "education": RoleWords(
        ones="school, basisschool, middelbare school, hogeschool, universiteit, roc, mbo,"
        " schoolbestuur, primary school, secondary school, college, university, nursery",
        people="leraar, lerares, docent, docente, juf, meester, leerkracht, schoolleider,"
        " schooldirecteur, onderwijsassistent, hoogleraar, teacher, educator, lecturer,"
        " head teacher, headteacher, school head, professor",
        many="scholen, basisscholen, middelbare scholen, hogescholen, leraren, hoogleraren,"
        " juffen, universities",
        fields="onderwijs, basisonderwijs, education, teaching",
        firsts="onderwijs",
        english_firsts="education",
    ),
    "student": RoleWords(
        ones="studentenvereniging, studentenraad, student union, students union",
        people="student, studente, leerling, scholier, stagiair, stagiaire, pupil, apprentice,"
        " trainee",
    ),
}
