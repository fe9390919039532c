from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.direction import parts_apart, without_marks

FIRST, LAST = "\u2068", "\u2069"


def test_each_part_of_a_caption_in_two_directions_stands_by_itself() -> None:
    caption = "8 antwoorden  /  8 إجابات · 1 / 5"
    parts = ("8 antwoorden", "8 إجابات", "1 / 5")
    one, two, three = (f"{FIRST}{part}{LAST}" for part in parts)
    assert parts_apart(caption) == f"{one}  /  {two} · {three}"


@pytest.mark.parametrize("text", ["8 antwoorden  /  8 answers · 1 / 5", "8 إجابات · 1 / 5", "12"])
def test_a_caption_of_one_direction_stays_as_it_is(text: str) -> None:
    assert parts_apart(text) == text


@given(st.text("aب1 /·()"))
def test_without_its_marks_a_caption_is_what_it_was(text: str) -> None:
    assert without_marks(parts_apart(text)) == text
