"""Most words of a line are letters or digits alone, and are told at a glance."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture import signs
from cwb_workshop.core.capture.line_parser import parse
from tests.core.capture.typed import RULES

PLAIN = st.text("abcdexyzXIDP", min_size=1, max_size=9) | st.text("0123456789", min_size=1)
SIGNS = st.sampled_from(["#g", "~idee", "+2", "!", "=O12", "2x", ":D", "of", "en", "ĩdee", "/"])


class _NotPlain(str):
    """A word that tells nothing of itself at a glance."""

    __slots__ = ()

    def isalpha(self) -> bool:
        return False

    def isdecimal(self) -> bool:
        return False


@given(PLAIN, st.booleans())
def test_a_word_of_letters_or_digits_alone_is_no_sign_however_long_one_looks(
    word: str, behind_figure: bool
) -> None:
    looked_at = signs.tail_word(_NotPlain(word), RULES, behind_figure=behind_figure)
    assert looked_at is None
    assert signs.tail_word(word, RULES, behind_figure=behind_figure) is None


@given(st.lists(PLAIN | SIGNS, min_size=1, max_size=6).map(" ".join))
def test_a_line_is_taken_apart_as_it_is_where_each_word_is_looked_at(typed: str) -> None:
    at_a_glance = parse(typed, RULES)
    tail_word = signs.tail_word

    def slowly(word: str, rules: object, **asked: bool) -> signs.TailWord | None:
        return tail_word(_NotPlain(word), RULES, **asked)

    with (
        patch("cwb_workshop.core.capture.tail.tail_word", slowly),
        patch("cwb_workshop.core.capture.line_parser.tail_word", slowly),
    ):
        assert parse(typed, RULES) == at_a_glance


@pytest.mark.parametrize("typed", ["een idee #g of #l", "#g | #l", "#g ODER #l", "#g - #l"])
def test_what_stands_between_two_signs_leaves_them_open(typed: str) -> None:
    assert parse(typed, RULES).unsure
