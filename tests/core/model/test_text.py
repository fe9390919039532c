from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.text import clean, folded


@given(st.text())
def test_clean_text_can_be_stored_and_stays_as_it_is(raw: str) -> None:
    text = clean(raw)
    text.encode("utf-8")
    assert "\x00" not in text
    assert clean(text) == text


def test_a_lone_surrogate_becomes_a_visible_mark() -> None:
    assert clean("a\ud83d") == "a\ufffd"


def test_marks_that_turn_the_reading_direction_vanish() -> None:
    assert clean("a\u202eb") == "ab"


def test_turkish_arabic_and_emoji_stay() -> None:
    text = "çok renkli أمل 😀"
    assert clean(text) == unicodedata.normalize("NFC", text)


def test_folding_forgets_accents_and_capitals() -> None:
    assert folded("  Coördinatie  ÉÉN ") == "coordinatie een"
