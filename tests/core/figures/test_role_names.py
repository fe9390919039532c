"""Who is in a role is known by what the kit calls it, in each of its languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.figures.quoting import SmallRoles, small_roles
from cwb_workshop.core.figures.role_names import nouns_in
from cwb_workshop.core.model.text import folded
from tests.core.small import facts, holding, small_kit
from tests.workshop import kit


@pytest.fixture(scope="module")
def everybody_is_few() -> SmallRoles:
    budget = kit("neighbourhood_budget")
    return small_roles(holding(*facts(roles=dict.fromkeys(budget.roles, 1))), budget)


@pytest.mark.parametrize(
    "text",
    [
        *("Jongere: er is geen plek", "Als jongere heb ik geen plek", "Wij jongeren zien dat"),
        *("Er is geen plek, zegt de jongere", "Wij als club doen mee", "Wij clubs doen mee"),
        *("Als kinderopvang doen wij mee", "Als opvang doen wij mee", "Wij van de opvang helpen"),
        *("As a young person I have no place", "Young person: no place", "We young people see it"),
        *("There is no place, the young person said", "As a club we join in"),
        *("Jugendlicher: kein Platz", "Jugendliche: kein Platz", "Wir Jugendlichen sehen das"),
        *("Kein Platz, sagt die Jugendliche", "Als Jugendlicher habe ich keinen Platz"),
        *("Als Verein machen wir mit", "Wir von der Vermietung helfen"),
    ],
)
def test_who_speaks_for_a_role_is_known_by_its_name_there(
    everybody_is_few: SmallRoles, text: str
) -> None:
    assert everybody_is_few.speak_in([text])


@pytest.mark.parametrize(
    "text",
    [
        *("Er is geen plek voor jongeren", "Als jongere gezinnen vertrekken, wordt het stil"),
        *("De opvang is vol", "Als jongeren meedoen, wordt het leuk", "Clubs: te weinig"),
        *("There is no place for young people", "The club is full", "Young people: a place"),
        *("Es gibt keinen Platz für Jugendliche", "Der Verein ist voll", "Wir brauchen Vereine"),
    ],
)
def test_who_speaks_about_a_role_by_its_name_is_not(
    everybody_is_few: SmallRoles, text: str
) -> None:
    assert everybody_is_few.words_in(text) == ""


def test_those_who_are_elsewhere_in_a_name_do_not_speak_for_the_role() -> None:
    plain = small_kit()
    texts = {
        language: replace(held, roles={"parents": "Ouders bij de moskee en buren"})
        for language, held in plain.texts.items()
    }
    named = replace(plain, roles=("parents",), texts=texts)
    small = small_roles(holding(*facts(roles={"parents": 1})), named)
    assert small.speak_in(["Als ouder wil ik meer licht"])
    assert small.speak_in(["Wij buren zien het"])
    assert not small.speak_in(["Als moskee doen wij mee"])


@pytest.mark.parametrize(
    ("called", "text"),
    [
        ("Boeren", "Als boer zie ik dat"),
        ("Boeren", "Ik ben boer"),
        ("Jongeren", "Als jongere zie ik dat"),
        ("LHBTI'ers", "Als LHBTI'er ben ik bang"),
        ("LHBTI’ers", "Wij LHBTI'ers zijn bang"),
        ("Dakloze mensen", "Als dakloze slaap ik buiten"),
    ],
)
def test_one_of_a_role_is_known_by_the_name_of_several(called: str, text: str) -> None:
    small = SmallRoles(nouns_in({folded(called)}))
    assert small.words_in(text)
    assert not small.words_in("Te duur voor iedereen")
