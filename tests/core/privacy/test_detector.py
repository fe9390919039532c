"""Names, numbers and addresses are found; places, organisations and titles are left alone."""

from __future__ import annotations

import re
import sys
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.content.privacy_clues import privacy_clues
from cwb_workshop.core.privacy.clues import Clues
from cwb_workshop.core.privacy.detector import finds
from cwb_workshop.core.privacy.hits import knowing_the_kit
from tests.core.privacy.sentences import found, not_found, owners_found, owners_not_found
from tests.workshop import kit, zuiderkouw_script


@pytest.fixture(scope="module")
def clues() -> Clues:
    return knowing_the_kit(privacy_clues(), kit())


def kinds(text: str, clues: Clues) -> set[str]:
    return {find.kind for find in finds(text, clues)}


def test_there_are_many_sentences_to_try() -> None:
    assert len(found()) >= 120
    assert len(not_found()) >= 200


@pytest.mark.parametrize(("expected", "sentence"), found())
def test_what_tells_who_somebody_is_is_found(
    expected: frozenset[str], sentence: str, clues: Clues
) -> None:
    assert expected
    assert expected <= kinds(sentence, clues)


@pytest.mark.parametrize("sentence", not_found())
def test_places_organisations_and_figures_are_not(sentence: str, clues: Clues) -> None:
    assert finds(sentence, clues) == ()


@pytest.mark.parametrize("owner", owners_found())
def test_an_owner_who_is_somebody_is_found(owner: str, clues: Clues) -> None:
    assert "name" in {find.kind for find in finds(owner, clues, answers_who=True)}


@pytest.mark.parametrize("owner", owners_not_found())
def test_an_owner_who_is_an_organisation_or_a_group_is_not(owner: str, clues: Clues) -> None:
    assert finds(owner, clues, answers_who=True) == ()


@pytest.mark.parametrize(
    "frame",
    [
        "Volgens {} is de zaal te duur",
        "Vraag het aan {}, die weet alles",
        "We hebben met {} gesproken",
        "The mother of {} cannot read the letter",
        "{} said the rent is too high",
        "Dat zei {} ook al.",
    ],
)
def test_a_name_is_found_wherever_it_stands(frame: str, clues: Clues) -> None:
    names = [
        "Fatima",
        "Henk Bakker",
        "Mohammed el Amrani",
        "Sheila Thompson",
        "Kwame Mensah",
        "mevrouw Özdemir",
        "J.P. van den Berg",
        "Zlatko Vujic",
        "Mrs Day",
    ]
    missed = [name for name in names if "name" not in kinds(frame.format(name), clues)]
    assert missed == []


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("phone", "Bel 06-12345678"),
        ("phone", "Het is +31-6-12345678"),
        ("phone", "020-1234567 is van haar"),
        ("number", "bsn 123-456-782"),
        ("number", "NL91-ABNA-0417-1643-00"),
        ("number", "geboren op 12-3-1980"),
        ("number", "AB-12-CD staat er altijd"),
        ("name", "Kees-Jan heeft de sleutel"),
    ],
)
def test_whatever_dash_stands_between_it_is_the_same(
    kind: str, sentence: str, clues: Clues
) -> None:
    assert kind in kinds(sentence, clues)
    dashes = [chr(at) for at in range(sys.maxunicode) if category(chr(at)) == "Pd"]
    assert len(dashes) > 20
    for dash in (*dashes, "\u2212", "\u2043", "\u02d7", "\u00ad"):
        assert kind in kinds(sentence.replace("-", dash), clues), hex(ord(dash))


def test_the_words_are_those_that_were_typed(clues: Clues) -> None:
    told = [
        (find.kind, find.words)
        for find in finds("Bel mevrouw De Wit (06-12345678), Kerkweg 4", clues)
    ]
    assert told == [
        ("name", "mevrouw De Wit"),
        ("phone", "06-12345678"),
        ("address", "Kerkweg 4"),
    ]


def test_an_evening_of_places_and_organisations_holds_no_name(clues: Clues) -> None:
    typed = [line for line in zuiderkouw_script().splitlines() if not line.startswith("::")]
    told = [line for line in typed if kinds(line, clues) - {"email"}]
    assert len(typed) > 100
    assert told == []


@pytest.mark.slow
def test_in_the_texts_of_the_kit_only_its_authors_are_named(clues: Clues) -> None:
    texts = [text for source in kit().sources.values() for text in re.findall(r'"([^"]+)"', source)]
    told = {find.words for text in texts for find in finds(text, clues)}
    assert len(texts) > 500
    assert told == {"Thomas de Groot", "Sophie Bloemen"}


@given(st.text(max_size=200))
def test_whatever_was_typed_is_taken_apart_calmly(text: str) -> None:
    last = 0
    for find in finds(text, privacy_clues()):
        assert last <= find.start < find.end <= len(text)
        assert find.words == text[find.start : find.end].strip()
        last = find.end


@pytest.mark.parametrize(
    "part", ["06 ", "a", "Aa ", "1a-", "@.", "van de ", "een twee ", "a at b ", "Jan van ", "0 1 "]
)
def test_a_text_that_leads_nowhere_is_left_behind(part: str) -> None:
    """A pattern that tries every way through such a text would not come back."""
    text = part * 2000
    assert len(finds(text, privacy_clues())) < len(text)


def test_every_list_holds_words_for_comparing() -> None:
    clues = privacy_clues()
    for name in ("given_names", "surnames", "ordinary", "titles", "kin", "roles", "particles"):
        words: frozenset[str] = getattr(clues, name)
        assert words
        assert all(word == word.casefold() and " " not in word for word in words)
    assert len(clues.given_names) > 2000
    assert clues.given_names.isdisjoint(clues.given_and_words | clues.given_names_and_places)
