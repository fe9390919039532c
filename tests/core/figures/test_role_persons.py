"""Whoever has a name of two parts, as a care worker, is somebody of the role, as minutes tell."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.cells import cells_apart
from cwb_workshop.core.figures.german_role_words import GERMAN_ROLE_WORDS
from cwb_workshop.core.figures.quoting import SmallRoles, small_roles
from cwb_workshop.core.figures.role_nouns import RoleWords, parted
from cwb_workshop.core.figures.role_words import ROLE_WORDS
from cwb_workshop.core.model.text import clean
from tests.core.small import facts, holding
from tests.workshop import kit


@pytest.fixture(scope="module")
def everybody_is_few() -> SmallRoles:
    return small_roles(holding(*facts(roles=dict.fromkeys(kit().roles, 1))), kit())


@pytest.mark.parametrize("role", ROLE_WORDS)
@pytest.mark.parametrize("form", ["{}: te duur", "Te duur, zegt de {}", "Te duur ({})"])
def test_minutes_tell_who_of_a_role_said_it(
    role: str, form: str, everybody_is_few: SmallRoles
) -> None:
    words = [ROLE_WORDS[role], GERMAN_ROLE_WORDS.get(role, RoleWords())]
    # Tenants are whom another role has, and so no sign of who speaks.
    had = {
        name
        for one in (*ROLE_WORDS.values(), *GERMAN_ROLE_WORDS.values())
        for name in parted(one.served)
    }
    german = [stem + end for one in words for stem in parted(one.adjectives) for end in ("er", "e")]
    named = [name for one in words for name in (*one.persons(), *parted(one.people))]
    persons = [*german, *(name for name in named if name not in had)]
    assert persons
    missed = [name for name in persons if not everybody_is_few.speak_in([form.format(name)])]
    assert missed == []


@pytest.mark.parametrize("role", GERMAN_ROLE_WORDS)
def test_a_german_name_that_is_its_own_plural_speaks_behind_we(role: str) -> None:
    counted = {**dict.fromkeys(kit().roles, 9), role: 1}
    few = small_roles(holding(*facts(roles=counted)), kit())
    people = [name for name in parted(GERMAN_ROLE_WORDS[role].people) if name.endswith("er")]
    assert [name for name in people if not few.speak_in([f"Wir {name} sehen das"])] == []


@pytest.mark.parametrize(
    "pasted",
    [
        "Huisarts\tTe weinig tijd",
        "Sociaal werker\tWij zien dat elke dag",
        "Huisarts\nDe wachttijd is te lang",
        "GP\tToo little time",
        "Lehrerin\tZu wenig zeit",
    ],
)
def test_a_cell_of_its_own_heads_what_is_said(pasted: str, everybody_is_few: SmallRoles) -> None:
    assert everybody_is_few.speak_in([clean(pasted)])


@pytest.mark.parametrize(
    "pasted",
    [
        "Huisarts\tWachttijd te lang",
        "Wachttijd te lang\tHuisarts",
        "Wachttijd te lang\tDe huisarts",
        "Duur\tHuisarts Zuiderkouw",
        "3\tHuisarts, tafel 3\tWachttijd te lang",
        "Tafel 3\tWachttijd te lang\tHuisarts\t#g",
        "Wachttijd te lang\nHuisarts",
        "Too long\tGP",
        "Kein Termin frei\tHausarzt",
    ],
)
def test_who_said_it_stays_apart_in_whatever_cell_it_came(
    pasted: str, everybody_is_few: SmallRoles
) -> None:
    assert not everybody_is_few.speak_in([clean(pasted)])
    assert everybody_is_few.speak_in([clean(cells_apart(pasted))])


@pytest.mark.parametrize(
    "pasted",
    [
        "Zorg\tde wachttijd",
        "Basisschool De Linde\tte ver",
        "te ver\tvrouw, 45, huisarts",
        "te ver\thuisarts #g +2",
    ],
)
def test_a_cell_that_may_name_a_role_stays_apart_too(pasted: str) -> None:
    assert clean(cells_apart(pasted)) == pasted.replace("\t", " | ")


@pytest.mark.parametrize(
    "pasted", ["Feest\ttaart", "8\t11\t14", "Te weinig huisartsen\tte duur", "Huisarts", "a\t\tb"]
)
def test_cells_without_a_speaker_become_a_sentence(pasted: str) -> None:
    assert cells_apart(pasted) == pasted


@pytest.mark.parametrize(
    "text",
    [
        "Huisarts Zuiderkouw: te weinig tijd",
        "Huisarts De Wit: te weinig tijd",
        "GP Mary Smith: too little time",
        "Lehrer Schmidt: zu wenig Zeit",
        "Huisarts Jansen - te weinig tijd",
    ],
)
def test_a_role_with_a_name_or_a_place_heads_what_is_said(
    text: str, everybody_is_few: SmallRoles
) -> None:
    assert everybody_is_few.words_in(text).startswith(text.split(" ", maxsplit=1)[0])


@pytest.mark.parametrize(
    "text",
    ["GP Wanted: too far", "Lehrer gesucht: zu teuer", "Huisarts Jansen is weg", "Te ver | zorg"],
)
def test_what_is_asked_for_is_no_heading(text: str, everybody_is_few: SmallRoles) -> None:
    assert everybody_is_few.words_in(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The GP said there is no time.",
        "De huisarts zegt dat het druk is.",
        "Onze huisarts heeft gezegd dat hij stopt",
        "Die Lehrerin meinte, es fehlt Geld",
    ],
)
def test_what_a_role_is_told_to_have_said_is_to_be_looked_at(
    text: str, everybody_is_few: SmallRoles
) -> None:
    assert everybody_is_few.words_in(text) == ""
    assert text.startswith(everybody_is_few.reported_in(text))
    assert everybody_is_few.reported_in(text)
    assert not everybody_is_few.reported_in("We need a GP. There is no time")
    assert not SmallRoles({}).reported_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *("iemand uit de zorg zei: te druk", "Iemand van de gemeente gaf toe dat het mis is"),
        *("de man van de school vertelde het", "Als ZZP'er in de zorg is het lastig"),
        *("Volgens de huisarts is er te weinig tijd", "Laut der Lehrerin fehlt Geld"),
        *("Die Lehrerin am Tisch sagt es", "Meine Schüler kommen hungrig"),
        *("From the hospital's side it is hard", "As the headteacher you see it all"),
        *("A woman from the council admitted it", "Jemand aus der Pflege war dagegen"),
    ],
)
def test_what_may_tell_who_spoke_is_withheld_or_to_be_looked_at(
    text: str, everybody_is_few: SmallRoles
) -> None:
    assert everybody_is_few.words_in(text) or everybody_is_few.reported_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *("De zorg is te duur", "Iemand moet de school bellen", "We missen een huisarts"),
        *("From here to the hospital it is far", "Meine Straße ist zu laut"),
        *("As the school is closed, it is quiet", "The woman next door helps"),
    ],
)
def test_who_speaks_about_a_role_is_not_told(text: str, everybody_is_few: SmallRoles) -> None:
    assert not everybody_is_few.words_in(text)
    assert not everybody_is_few.reported_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ikzelf werk in de zorg",
        "Vanuit de GGD zien we dat",
        "Ik zit op het vmbo",
        "My class is big",
    ],
)
def test_more_ways_to_speak_for_a_role(text: str, everybody_is_few: SmallRoles) -> None:
    assert everybody_is_few.words_in(text)


@pytest.mark.parametrize(
    "text",
    ["Huisarts De Wit is weg", "Docent Te Riele stopt", "Huisarts te ver weg", "Lehrer Der Schule"],
)
def test_a_name_behind_a_role_is_no_cell_of_its_own(
    text: str, everybody_is_few: SmallRoles
) -> None:
    assert not everybody_is_few.speak_in([text])
