"""A theme proposed for an answer: modest rather than wrong."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.themes.suggestions import Suggestion, stems, suggest
from tests.core.small import answer, small_kit

KIT = small_kit()


def said(number: int, text: str, *themes: str) -> Entry:
    return answer(number, text, label=f"O{number:02d}", themes=themes)


def proposed(*answers: Entry) -> dict[str, Suggestion]:
    return suggest(answers, KIT)


def test_a_word_of_two_answers_with_one_theme_proposes_it_for_a_third() -> None:
    found = proposed(
        said(1, "De vergunningen duren", "rules"),
        said(2, "Een vergunning kost tijd", "rules"),
        said(3, "Weer die Vergunning!"),
        said(4, "Iets anders"),
    )
    assert found == {"3": Suggestion("3", "rules", ("Vergunning",), ("O01", "O02"), 1.0)}


def test_one_answer_alone_is_too_little_and_two_words_of_it_are_enough() -> None:
    one = said(1, "vergunning duurt lang", "rules")
    assert proposed(one, said(2, "vergunning")) == {}
    found = proposed(one, said(2, "vergunning duurt"))["2"]
    assert (found.words, found.labels, found.score) == (("vergunning", "duurt"), ("O01",), 1.0)


def test_a_word_that_stands_with_two_themes_says_little() -> None:
    shared = [said(1, "subsidie", "money"), said(2, "subsidie", "rules")]
    assert proposed(*shared, said(3, "subsidie")) == {}
    both = [said(1, "subsidie", "money", "rules"), said(2, "subsidie", "money", "rules")]
    assert proposed(*both, said(3, "subsidie")) == {}


@pytest.mark.parametrize(("others", "theme"), [(7, "money"), (8, None)])
def test_the_best_must_lead_by_enough(others: int, theme: str | None) -> None:
    themes = ["money"] * 6 + ["rules"] * 5 + [f"#{letter}" for letter in "abcdefgh"[:others]]
    held = [said(n, "subsidie", theme) for n, theme in enumerate(themes, start=1)]
    found = proposed(*held, said(99, "subsidie")).get("99")
    assert (found and found.theme) == theme
    if found:
        assert found.score == 1.0


def test_the_name_of_a_theme_speaks_for_it_in_either_language() -> None:
    assert proposed(said(1, "te veel regels"))["1"] == Suggestion(
        "1", "rules", ("regels",), (), 1.0
    )
    assert proposed(said(1, "no money"))["1"].theme == "money"
    assert proposed(said(1, "geen geld"))["1"].theme == "money"


def test_the_name_of_a_free_theme_speaks_once_it_is_used() -> None:
    assert proposed(said(1, "op het plein")) == {}
    found = proposed(said(1, "iedereen buiten", "#plein"), said(2, "op het plein"))
    assert found["2"] == Suggestion("2", "#plein", ("plein",), (), 1.0)


def test_a_name_and_answers_speak_together() -> None:
    found = proposed(said(1, "geld komt laat", "money"), said(2, "weer geld"))["2"]
    assert found == Suggestion("2", "money", ("geld",), ("O01",), 1.5)


def test_an_answer_with_a_theme_gets_no_proposal_and_without_answers_there_is_none() -> None:
    assert proposed(said(1, "geen geld", "rules")) == {}
    assert proposed() == {}
    assert proposed(said(1, "")) == {}


def test_labels_stand_in_order_and_once() -> None:
    held = [said(2, "vergunning aanvraag", "rules"), said(1, "aanvraag", "rules")]
    found = proposed(*held, said(3, "aanvraag en vergunning"))["3"]
    assert found.labels == ("O01", "O02")
    assert found.words == ("aanvraag", "vergunning")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iedereen moet altijd mee", {}),
        ("de wet", {}),
        ("straat Straat", {"straat": "straat"}),
        ("Coördinatie!", {"coordinati": "Coördinatie"}),
        ("buurt2buurt", {"buurt": "buurt"}),
        ("wijk_raad", {"wijk": "wijk", "raad": "raad"}),
        ("vergunningen", {"vergun": "vergunningen"}),
        ("vergunning", {"vergun": "vergunning"}),
        ("bankeren", {"bank": "bankeren"}),
        ("huizen", {"huiz": "huizen"}),
        ("wonen", {"wonen": "wonen"}),
        ("wijkes", {"wijk": "wijkes"}),
        ("winkels", {"winkel": "winkels"}),
        ("straatje", {"straatj": "straatje"}),
        ("bussen", {"bus": "bussen"}),
        ("kippen", {"kip": "kippen"}),
    ],
)
def test_words_that_say_something_are_kept_by_their_stem(text: str, found: dict[str, str]) -> None:
    assert stems(text) == found
