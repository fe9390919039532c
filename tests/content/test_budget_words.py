"""The cards of the neighbourhood budget are proposed by its words, in each of its languages."""

from __future__ import annotations

import pytest

from cwb_workshop.core.themes.principle_words import PrincipleWords
from tests.workshop import kit

BUDGET = "neighbourhood_budget"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("een bankje waar iedereen langskomt", 1),
        ("het geld is oneerlijk verdeeld", 2),
        ("met vrijwilligers uit de straat", 3),
        ("wie doet het onderhoud?", 4),
        ("dat kan meteen beginnen", 5),
        ("meer bomen en een buurttuin", 6),
        ("volunteers will join in", 3),
        ("who does the repairs", 4),
        ("more trees for shade", 6),
        ("das Geld ist ungerecht verteilt", 2),
        ("Pflege und Reparatur", 4),
        ("mehr Bäume und Schatten", 6),
    ],
)
def test_a_card_is_proposed(text: str, number: int) -> None:
    proposed = PrincipleWords(kit(BUDGET)).proposed(text)
    assert proposed is not None
    assert proposed.number == number


def test_every_card_has_words_in_every_language_and_shares_none() -> None:
    held = kit(BUDGET)
    for texts in held.texts.values():
        every = [word for name in held.principles for word in texts.principles[name].words]
        assert all(len(texts.principles[name].words) >= 8 for name in held.principles)
        assert len(every) == len(set(every))
