"""What people of the bundled roles call themselves, in Dutch and English, in folded letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

NounKind: TypeAlias = Literal["ORGANISATION", "PERSON", "PLACE", "MANY", "FIELD", "SERVED", "WORK"]

_MANY: NounKind = "MANY"
_FIELD: NounKind = "FIELD"
_PLURALS = ("s", "n", "en", "es", "ten")
_HEADS = (
    "organisatie instelling aanbieder partij groep bedrijf stichting cooperatie team verlener"
    " medewerker professional werker manager bestuurder directeur vrijwilliger sector begeleider"
    " coach consulent adviseur coordinator kracht veld"
).split()
_ENGLISH_HEADS = (
    "organisation organization provider home company association charity agency team group"
    " service worker professional manager officer sector adviser"
).split()


@dataclass(frozen=True, slots=True)
class RoleWords:
    """`ones` are organisations and `people` persons, both in the singular; their plurals follow.

    `places` are organisations that are also where everybody lives. `many` are plurals that no
    ending makes, `fields` what people work in. `firsts` and `english_firsts` begin the name of an
    organisation or a person: zorg-verlener, care provider. `served` are those that only this
    role has, `works` what only somebody of it says of itself. Names are parted by a comma.
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
        staff = [f"{first} staff" for first in parted(self.english_firsts)]
        several |= dict.fromkeys((*parted(self.many), *staff), _MANY)
        served: dict[str, NounKind] = dict.fromkeys(parted(self.served), "SERVED")
        works: dict[str, NounKind] = dict.fromkeys(parted(self.works), "WORK")
        return several | nouns | dict.fromkeys(parted(self.fields), _FIELD) | served | works


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
        " vrijwilligersclub, vrijwilligersgroep,"
        " volunteer organisation",
        people="vrijwilliger, vrijwilligster, initiatiefnemer, volunteer, initiator",
        many="initiatieven, buurtinitiatieven, bewonersinitiatieven",
        fields="vrijwilligers en initiatieven, volunteers and initiatives, vrijwilligerswerk,"
        " volunteering, volunteer work",
        works="doe vrijwilligerswerk, doen vrijwilligerswerk, doe hier vrijwilligerswerk,"
        " volunteer at, volunteer here, do volunteer work",
    ),
    "welfare_work": RoleWords(
        ones="buurthuis, wijkcentrum, buurtcentrum, buurtteam, wijkteam, community centre",
        people="jongerenwerker, opbouwwerker, buurtwerker, maatschappelijk werker,"
        " maatschappelijk werkster, sociaal werker, buurtsportcoach, hulpverlener, social worker,"
        " youth worker, community worker, support worker",
        many="sociale werkers, maatschappelijke werkers",
        fields="welzijn, welzijnswerk, sociaal werk, maatschappelijk werk, jongerenwerk,"
        " opbouwwerk, buurtwerk, welfare, welfare work, social work, youth work, community work",
        firsts="welzijns",
        served="clienten, clients",
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
        " woningbouwvereniging, woningvereniging, woonstichting, housing corporation",
        people="huismeester, woonconsulent, wijkbeheerder, verhuurder, caretaker,"
        " social landlord, landlord",
        fields="volkshuisvesting, sociale huur, housing, social housing",
        firsts="woon, woning",
        english_firsts="housing",
    ),
    "care": RoleWords(
        ones="ziekenhuis, verpleeghuis, verzorgingshuis, zorgcentrum, huisartsenpraktijk,"
        " apotheek, hospice, ggz instelling, hospital, nursing home, clinic, pharmacy,"
        " health centre, doctor s practice, surgery, gp practice",
        people="huisarts, arts, dokter, tandarts, wijkverpleegkundige, verpleegkundige,"
        " wijkverpleger, verpleegster, verpleger, verzorgende, fysiotherapeut, therapeut,"
        " apotheker, psycholoog, verloskundige, praktijkondersteuner, nurse, doctor, gp,"
        " general practitioner, dentist, carer, physiotherapist, therapist, pharmacist, midwife,"
        " psychologist, hulpverlener, support worker",
        many="ziekenhuizen, verpleeghuizen, psychologen, midwives",
        fields="zorg, gezondheidszorg, thuiszorg, ouderenzorg, jeugdzorg, ggz, care, healthcare,"
        " health care, home care, nursing",
        served="patienten, clienten, patients, clients",
        firsts="zorg, thuiszorg, ouderenzorg, jeugdzorg",
        english_firsts="care, health, healthcare, home care",
    ),
    "education": RoleWords(
        ones="school, basisschool, middelbare school, hogeschool, universiteit, roc, mbo,"
        " schoolbestuur, primary school, secondary school, college, university, nursery",
        people="leraar, lerares, docent, docente, onderwijzer, juf, meester, leerkracht,"
        " schoolleider, schooldirecteur, onderwijsassistent, hoogleraar, teacher, educator,"
        " lecturer, head teacher, headteacher, school head, professor",
        many="scholen, basisscholen, middelbare scholen, hogescholen, leraren, hoogleraren,"
        " juffen, universities, school staff",
        fields="onderwijs, basisonderwijs, education, teaching",
        firsts="onderwijs",
        works="geef les, geven les, geef hier les, doceer, doceren, sta voor de klas,"
        " staan voor de klas, teach here, teach at, teach classes",
        english_firsts="education",
    ),
    "student": RoleWords(
        ones="studentenvereniging, studentenraad, student union, students union",
        people="student, studente, leerling, scholier, stagiair, stagiaire, pupil, apprentice,"
        " trainee",
        works="studeer, studeer hier, studeren hier, studeren aan, volg een opleiding,"
        " loop stage, lopen stage, study here, study at, am studying, m studying, are studying",
    ),
}
