from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.text import MAX_TEXT, clean, cut, folded, says, with_capital


@given(st.text())
def test_clean_text_can_be_stored_and_stays_as_it_is(raw: str) -> None:
    text = clean(raw)
    text.encode("utf-8")
    assert "\x00" not in text
    assert clean(text) == text


@given(st.text(st.sampled_from("aé ñ’€·ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة")))
def test_what_is_taken_at_a_glance_would_have_stayed_as_it_is(raw: str) -> None:
    assert clean(raw) == raw
    assert unicodedata.normalize("NFC", raw) == raw
    assert clean(f"{raw}\u200b") == raw


def test_a_line_begins_with_a_capital_and_its_nouns_keep_theirs() -> None:
    assert with_capital("was Punkte bekommt") == "Was Punkte bekommt"
    assert with_capital("") == ""


def test_a_lone_surrogate_becomes_a_visible_mark() -> None:
    assert clean("a\ud83d") == "a\ufffd"


def test_marks_that_turn_the_reading_direction_vanish() -> None:
    assert clean("a\u202eb") == "ab"


def test_turkish_arabic_and_emoji_stay() -> None:
    text = "çok renkli أمل 😀"
    assert clean(text) == unicodedata.normalize("NFC", text)


def test_folding_forgets_accents_and_capitals() -> None:
    assert folded("  Coördinatie  ÉÉN ") == "coordinatie een"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\tb\nc\rd", "a b c d"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a b c d e f"),
        ("a\x00\x07\x1b\x7fb", "ab"),
        ("\u2066a\u2069\u202b", "a"),
        ("\u200fa", "a"),
        ("e\u0301", "\u00e9"),
        ("  a  b  ", "  a  b  "),
        ("", ""),
    ],
)
def test_only_what_cannot_be_kept_changes(raw: str, text: str) -> None:
    assert clean(raw) == text


def test_a_letter_keeps_at_most_eight_marks_and_the_next_begins_anew() -> None:
    mark = "\u0335"
    assert clean("a" + mark * 8) == "a" + mark * 8
    assert clean("a" + mark * 9 + "b" + mark * 2) == "a" + mark * 8 + "b" + mark * 2
    around = "\u20dd"
    assert clean("a" + around * 9) == "a" + around * 8


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("een twee", 8, "een twee"),
        ("een twee", 7, "een…"),
        ("een twee", 4, "een…"),
        ("een twee", 5, "een…"),
        ("eentweedrie", 5, "eent…"),
        ("een, twee", 6, "een…"),
        ("een; en twee", 8, "een; en…"),
        ("ja. Nee: en dan", 10, "ja. Nee…"),
        ("een twee drie", 9, "een twee…"),
    ],
)
def test_a_long_text_is_cut_between_words(text: str, longest: int, short: str) -> None:
    assert cut(text, longest) == short


@given(st.text(), st.integers(1, 40))
def test_what_is_cut_is_never_longer_than_it_may_be(text: str, longest: int) -> None:
    found = cut(text, longest)
    assert len(found) <= longest
    assert found == text or found.endswith("…")


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("Samen naar de markt", "de MARKT", True),
        ("Samen naar de markt", "markt samen", True),
        ("Coördinatie nu", "coordinatie", True),
        ("marktplein", "markt", False),
        ("een", "een twee", False),
        ("een", "", True),
    ],
)
def test_a_text_says_a_name_where_every_word_of_it_stands_in_it(
    text: str, name: str, said: bool
) -> None:
    assert says(text, name) is said


def test_folding_leaves_no_two_spaces_and_no_case_of_any_alphabet() -> None:
    assert folded("\tEEN \u00a0 twee\n") == "een twee"
    assert folded("Straße") == "strasse"


def test_a_text_may_have_five_hundred_characters() -> None:
    assert MAX_TEXT == 500
