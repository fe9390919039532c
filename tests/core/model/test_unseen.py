"""Characters that nobody sees: they are no text, hide nothing, and stay where they are needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.text import clean, folded
from tests.unseen import FILLERS, IN_FRONT, SEEN_ALL_THE_SAME, UNSEEN, every_unseen

ODD = st.text(st.sampled_from([*"a //#é😀👩❤葛कषقو1\u094d\u20e3", *"".join(UNSEEN), *FILLERS]))
NEEDED = {
    "Persian": "می\u200cخواهم",
    "Hindi": "क्\u200dष",
    "Malayalam, at the end of a word": "അവന\u0d4d\u200d",
    "Khmer, where a row may end": "ភាសា\u200bខ្មែរ",
    "Mongolian": "ᠨ\u180eᠠ",
    "a family": "👩\u200d👩\u200d👧\u200d👦",
    "a profession with a colour of skin": "🧑🏽\u200d💻",
    "the flag of England": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "a flag of many colours": "🏳\ufe0f\u200d🌈",
    "a key": "1\ufe0f\u20e3",
    "a heart in colour": "❤\ufe0f",
    "a name in old Japanese letters": "葛\U000e0100",
    "a head that is shaken": "🙂\u200d↔\ufe0f",
}


@given(ODD)
def test_clean_text_stays_as_it_is(raw: str) -> None:
    text = clean(raw)
    assert clean(text) == text


def test_what_nobody_sees_is_no_text() -> None:
    assert [hex(ord(char)) for char in every_unseen() if clean(char).strip()] == []
    assert all(clean(char) == char for char in SEEN_ALL_THE_SAME)


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
def test_nothing_unseen_stands_in_front_of_between_or_behind_letters(unseen: str) -> None:
    assert clean(f"{unseen}wo{unseen}ord{unseen}") == "woord"
    assert folded(f"wo{unseen}ord{unseen}") == "woord"


@pytest.mark.parametrize("unseen", IN_FRONT, ids=ascii)
def test_text_of_it_alone_is_empty(unseen: str) -> None:
    assert clean(unseen).strip() == ""
    assert clean(f"{unseen}// stil").strip() == "// stil"


@pytest.mark.parametrize("text", NEEDED.values(), ids=NEEDED)
def test_what_a_script_or_an_emoji_needs_stays(text: str) -> None:
    assert clean(text) == text
    assert clean(f"\u200b{text}\ufeff") == text


@pytest.mark.parametrize("text", NEEDED.values(), ids=NEEDED)
def test_a_word_is_found_with_and_without_what_shapes_it(text: str) -> None:
    bare = "".join(char for char in text if char not in "".join(UNSEEN) or char == "\u20e3")
    assert folded(bare) == folded(text)


@given(st.text(), st.lists(st.sampled_from(UNSEEN), max_size=4))
def test_searching_finds_a_text_whatever_stands_in_it(text: str, unseen: list[str]) -> None:
    parts = [text[at::4] for at in range(4)]
    apart = "".join(part + "".join(unseen[at : at + 1]) for at, part in enumerate(parts))
    assert folded(apart) == folded("".join(parts))


def test_a_letter_keeps_a_few_marks_and_a_space_none() -> None:
    assert clean("e" + "\u0301" * 200) == "é" + "\u0301" * 7 + "\u0301"
    assert clean("\u0301 \u0301a") == " a"
