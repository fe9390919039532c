"""A principle is proposed where words of the kit say so, and never on a tie."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.themes.principle_words import PrincipleWords
from tests.workshop import kit


def with_words(*of_each: tuple[str, ...]) -> Kit:
    """Return the kit with these words for its first principles, and none for the others."""
    whole = kit()
    texts = {
        language: replace(
            of_language,
            principles={
                name: replace(
                    of_language.principles[name],
                    words=of_each[at] if at < len(of_each) and language == "nl" else (),
                )
                for at, name in enumerate(whole.principles)
            },
        )
        for language, of_language in whole.texts.items()
    }
    return replace(whole, texts=texts)


def proposed(text: str, *of_each: tuple[str, ...]) -> tuple[int, tuple[str, ...]] | None:
    found = PrincipleWords(with_words(*of_each)).proposed(text)
    return None if found is None else (found.number, found.words)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("baan", "geen Baan te vinden"),
        ("coöper*", "onze cooperatie groeit"),
        ("*fonds", "een wijkfonds"),
        ("*koop*", "de verkoopprijs"),
        ("mede-eigena*", "mede-eigenaar worden"),
    ],
)
def test_a_word_is_found_whole_or_by_its_beginning_or_end(word: str, text: str) -> None:
    found = proposed(text, (word,))
    assert found is not None
    assert found[0] == 1


@pytest.mark.parametrize(
    ("word", "text"), [("baan", "banen"), ("baan", "vrijbaan"), ("*fonds", "fondsen"), ("*", "x")]
)
def test_what_only_looks_like_it_is_not(word: str, text: str) -> None:
    assert proposed(text, (word,)) is None


def test_the_words_that_spoke_for_it_are_told_as_they_stand() -> None:
    assert proposed("De Bank wil geen lening", ("baan",), ("bank", "lening")) == (
        2,
        ("Bank", "lening"),
    )


def test_the_same_word_twice_counts_once_and_a_tie_proposes_nothing() -> None:
    assert proposed("bank en bank, en een baan", ("baan",), ("bank",)) is None
    assert proposed("bank, lening en een baan", ("baan",), ("bank", "lening")) is not None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("De bank geeft geen lening", 5),
        ("Wie beslist er nou echt?", 3),
        ("Who decides here, and who can vote?", 3),
        ("Die Miete für Läden steigt", 7),
        ("A co-operative owned by residents", 2),
        ("Vacatures eerst in de wijk", 1),
    ],
)
def test_the_kit_of_the_program_knows_words_in_each_of_its_languages(
    text: str, number: int
) -> None:
    found = PrincipleWords(kit()).proposed(text)
    assert found is not None
    assert found.number == number


def test_each_principle_has_words_in_each_language_that_the_scribe_types() -> None:
    for language in ("nl", "en", "de"):
        for name in kit().principles:
            assert kit().texts[language].principles[name].words
