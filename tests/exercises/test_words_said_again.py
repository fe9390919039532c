"""How often a word was said at the check-in, in each way that people write it."""

from __future__ import annotations

import pytest

from tests.workshop import a_session


def said(line: str) -> dict[str, object]:
    session = a_session("checkin")
    session.capture(line)
    return {entry.text: entry.fields["times"] for entry in session.record.active_entries("word")}


@pytest.mark.parametrize(
    "line",
    [
        *("thuis 2x", "2x thuis", "thuis x2", "x2 thuis", "thuis (2x)", "(2x) thuis", "(x2) thuis"),
        *("thuis +1", "thuis +1!", "thuis +1.", "thuis x2!", "thuis x 2", "x 2 thuis", "2 x thuis"),
    ],
)
def test_a_word_that_was_said_twice_counts_twice(line: str) -> None:
    assert said(line) == {"thuis": 2}


def test_commas_part_words_that_were_said_more_than_once() -> None:
    assert said("(2x) thuis, moe x 2, blij +1") == {"thuis": 2, "moe": 2, "blij": 2}


def test_commas_part_words_that_end_in_a_mark_above_a_letter() -> None:
    assert said("خضراء، غالٍ، أمل 3x") == {"خضراء": 1, "غالٍ": 1, "أمل": 3}
    assert said("घर का, हवा 2x") == {"घर का": 1, "हवा": 2}


@pytest.mark.parametrize("line", ["x thuis", "thuis +1!!", "(3x) per week sporten", "max 2"])
def test_what_says_no_number_for_sure_is_words(line: str) -> None:
    assert said(line) == {line: 1}
