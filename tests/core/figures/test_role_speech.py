"""Who speaks for a role of one or two people is recognised; who speaks about it is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cwb_workshop.core.figures.quoting import SmallRoles, small_roles
from tests.core.small import facts, holding, small_kit
from tests.languages import LANGUAGES
from tests.workshop import kit

_SPEAKING = """
Ik ben de enige van de zorg
Wij zijn de enige ondernemer hier
Als kleine zorgorganisatie
Wij in de zorg
Vanuit de zorg zien wij
Wij zorgverleners
Onze zorgorganisatie doet mee
Ik spreek voor de zorgorganisatie
Als de zorgorganisatie hier zeggen wij
Als «zorgorganisatie»
Als 'zorgorganisatie'
Als, zeg maar, zorgorganisatie
Wij (een zorgorganisatie)
Wij – zorgorganisatie –
Wij, de zorgorganisatie,
Als enige huisarts
Ik als wijkverpleegkundige
Als woningcorporatie
Als wooncorporatie
Wij als woningbouwvereniging
Als school
Als afdeling Inkoop zoeken we uit
As the housing association … we own the block
As the housing association here we own the block
We (the housing association)
We, a care organisation,
We are the only housing association here
As a small care provider
Our housing association
As “care provider”
As a local housing association
I represent the housing association
We in housing
From the care side … we
From the care side of things we see more of it
We at the school
I'm a student
I’m a student
As someone from education
As educators we
As a teacher
As a nurse
As a social worker
Als zorgorganisatie merk je dat elke dag.
Als “huisarts” zie ik het elke dag.
Als (kleine) school hebben wij weinig ruimte.
Als jongerenwerker sta ik op het plein.
Ik ben huisarts in deze wijk.
Ik ben de enige huisarts.
Wij zijn een kleine basisschool.
Wij zijn twee studenten.
Ik werk als verpleegkundige.
Ik werk zelf bij de woningcorporatie.
Wij van het onderwijs willen stages bieden.
Wij, ondernemers, betalen op tijd.
Wij kleine ondernemers betalen op tijd.
Als ondernemers zien wij dat anders.
Als ondernemers in deze straat betalen wij op tijd.
Wij als zorg kunnen inkopen in de wijk.
Ik, als student, zoek een kamer.
Ik zit hier namens de gemeente.
Namens het welzijnswerk: graag.
Ik spreek hier voor de scholen.
Vanuit het onderwijs kunnen wij stages bieden.
Als iemand uit het onderwijs zie ik dat anders.
Als directeur van de woningcorporatie zeg ik ja.
Ik ben directeur van een zorginstelling.
Onze woningcorporatie koopt lokaal in.
Ons bedrijf koopt lokaal in.
Als gemeente moet je het goede voorbeeld geven.
Als wethouder beloof ik dat.
ALS ZORG-ORGANISATIE DOEN WIJ MEE
Als, eh, kleine, lokale zorgaanbieder: ja.
Wij (jongerenwerkers) zijn er elke dag.
Als dé zorgorganisatie van de wijk zeggen wij ja.
Wij op school merken dat.
Als enige in de zorg merk ik dat.
Ik ben opbouwwerker.
Ik heb een eigen winkel.
As a local and very small school we have no room.
As the only nurse in town I know everybody.
As one of the students? No: as a student.
We teachers see it every day.
We, students, need rooms.
We (social workers) are there every day.
I am the only teacher here.
We are students.
We're a care home.
I work as a nurse.
I work at the housing association.
I'm working for a care provider.
On behalf of the municipality: thank you.
We as educators can offer placements.
As students we need rooms.
As a student, I need a room.
As an independent shopkeeper I pay on time.
As the 'housing association' we own the block.
As someone who works in care I see that.
As an employee of the municipality I may not say.
We from the school can help.
Our care home buys its bread here.
Our company buys its bread here.
I run a small shop.
I speak for the care provider.
From the housing perspective, we see empty flats.
I am a manager at the housing association.
We, the only school here, can help.
As a (small) care provider we buy little.
As a council we should set an example.
As a civil servant I may not say.
As -- say -- a care provider.
I'm one of the teachers.
I come from the housing association.
As your local baker I know everybody.
Ik kom zelf uit de zorg.
Wij zitten in het onderwijs.
Bij ons op school merken we dat.
Wij, hier in de zorg, zien dat.
Als eigenaar van een winkel betaal ik op tijd.
Wij-als-zorgorganisatie doen mee.
"""

_SPOKEN_ABOUT = """
Als welzijn en zorg samenwerken lukt het
Als ondernemers vertrekken staat de straat leeg
Als zorg duurder wordt haken mensen af
Beter onderwijs als welzijn meedoet
Services such as care and schools are far away
Things such as education cost money
Just as other towns do
We other people
As students leave, shops close
As housing gets dearer
We student-proof the flats
Ik zorg voor mijn moeder
De gemeente vraagt de zorg om hulp
Als zorg duurder wordt, haken wij af.
Als ondernemers vertrekken, staat onze straat leeg.
Als studenten vertrekken, sluiten de winkels.
Als de school sluit, verhuizen gezinnen.
Als de gemeente meedoet, doen wij ook mee.
Als de huisarts stopt, moeten wij naar de stad.
Als er een huisarts bij komt, is dat fijn.
Als je een huisarts zoekt, wacht je lang.
Als iemand een winkel begint, help hem dan.
Als mensen geen huisarts vinden, wordt het drukker.
Als het onderwijs beter wordt, blijven gezinnen.
Als scholen hun brood hier kopen, helpt dat.
Diensten zoals zorg en onderwijs zijn ver weg.
Net als zorg wordt wonen duurder.
Zorg is voor iedereen.
Wij zorgen voor elkaar.
Wij zorgen dat de school openblijft.
Wij vragen de gemeente om een loket.
Wij wonen in de gemeente Merwolde.
Wij hebben goede scholen nodig.
Wij willen meer winkels in de straat.
Ik was bij de gemeente, en niemand wist het.
Vorige week zat ik bij de huisarts.
Ik ben geen ondernemer.
Wij zijn blij met de school.
Wij zijn bang dat de school sluit.
Onze huisarts gaat met pensioen.
Onze gemeente doet weinig.
Mijn kinderen gaan naar school.
Het onderwijs vraagt om stages.
De woningcorporatie heeft lege panden.
Studenten zoeken kamers.
Er is geen winkel meer in het dorp.
Vanuit de gemeente komt er geld.
Anders gaat het mis.
Wij moeten het anders doen.
Als wij anders inkopen, blijft er geld in de wijk.
De zorgkosten stijgen.
Als zorgkosten stijgen, merken wij dat.
Students need rooms.
As education gets better, families stay.
As schools close, families leave.
As rents rise, students leave.
As care gets dearer, people stay away.
Shops as well as schools buy bread here.
Care as well as education is far away.
Goods such as bread, and services such as housing.
We need teachers.
We care for each other.
We care about education.
We want more shops in the street.
We live in the municipality of Merwolde.
If the municipality joins, we work on.
As the municipality joins, the others will follow.
I am not a student.
I'm happy with the school.
We are afraid that the school will close.
My children go to school.
Our municipality does little.
Our doctor retires.
The housing association has empty flats.
The council asks the schools for help.
Housing is dear.
Nobody knows the shopkeeper.
As far as care goes, it is fine.
As soon as schools buy here, it works.
As long as students stay, shops stay.
We are student-friendly.
Buy bread at the school.
Other people as well.
As others said, it is late.
Ik kom uit de gemeente Merwolde.
Ik ben afhankelijk van de zorg.
Wij zijn trots op de school.
Zij werken in de zorg.
Hij is huisarts.
Zowel de gemeente als de school koopt hier.
We work with the school.
We use shops in the street.
We see education as a right.
Flats as good as housing elsewhere.
As the council said, we wait.
She is a nurse.
"""


_MORE = Path(__file__).parents[2] / "data" / "roles"
"""More sentences, by language: whole ones, as people say them."""


def _more(what: str) -> list[str]:
    files = (_MORE / f"{language}_{what}.txt" for language in LANGUAGES)
    return [line for file in files for line in _lines(file.read_text(encoding="utf-8"))]


def _lines(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.fixture(scope="module")
def everybody_is_few() -> SmallRoles:
    return small_roles(holding(*facts(roles=dict.fromkeys(kit().roles, 1))), kit())


@pytest.mark.parametrize("text", [*_lines(_SPEAKING), *_more("speaking")])
def test_who_speaks_for_a_role_is_recognised(everybody_is_few: SmallRoles, text: str) -> None:
    assert everybody_is_few.speak_in([text])
    assert everybody_is_few.speak_in([f"Ja. {text}! Nee."])


@pytest.mark.parametrize("text", [*_lines(_SPOKEN_ABOUT), *_more("about")])
def test_who_speaks_about_a_role_is_not(everybody_is_few: SmallRoles, text: str) -> None:
    assert everybody_is_few.words_in(text) == ""
    assert everybody_is_few.words_in(f"Ja. {text}! Nee.") == ""


def test_only_words_of_the_roles_that_are_small_are_looked_for() -> None:
    small = small_roles(holding(*facts(roles={"care": 1, "education": 3})), kit())
    assert small.speak_in(["As a nurse"])
    assert not small.speak_in(["As a teacher"])


def test_a_role_of_another_kit_speaks_by_the_name_it_has_there() -> None:
    plain = small_kit()
    texts = {
        language: replace(held, roles={"church": name})
        for (language, held), name in zip(plain.texts.items(), ("Kerken", "Church"), strict=True)
    }
    named = replace(plain, roles=("church",), texts=texts)
    small = small_roles(holding(*facts(roles={"church": 1})), named)
    for text in ("Als kerk doen wij mee", "Wij kerken doen mee", "As a church we join in"):
        assert small.speak_in([text])
    assert not small.speak_in(["Als kerken sluiten, wordt het stil"])


def test_nobody_speaks_for_other() -> None:
    counted = {**dict.fromkeys(kit().roles, 9), "other": 1}
    small = small_roles(holding(*facts(roles=counted)), kit())
    assert small == SmallRoles({})


def test_the_words_are_told_with_the_marks_between_them() -> None:
    small = small_roles(holding(*facts(roles={"care": 1})), kit())
    assert small.words_in("Ja. Als, zeg maar, «Zorgorganisatie» ga ik mee") == (
        "Als, zeg maar, «Zorgorganisatie»"
    )
