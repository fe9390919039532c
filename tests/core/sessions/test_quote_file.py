"""A file of quotes comes back as it went; whatever else stands in one is told, and not taken."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.brought_quotes import LONGEST_QUOTE, MOST_QUOTES, BroughtQuote
from cwb_workshop.core.sessions.quote_file import (
    MOST_BYTES,
    QuoteFileError,
    quote_file,
    read_quotes,
)

QUOTE = BroughtQuote("De zaal is dicht", "Zuiderkouw", "2026-03-12", "ab12", "obstacles")


def file_of(**row: Any) -> bytes:
    told = {"text": "De zaal", "place": "Zuiderkouw", **row}
    return json.dumps({"cwb_workshop_quotes": 1, "quotes": [told]}).encode()


def test_quotes_come_back_as_they_went() -> None:
    other = BroughtQuote("\u0627\u0644\u0642\u0627\u0639\u0629", "Überlingen")
    assert read_quotes(quote_file((QUOTE, other))) == (QUOTE, other)
    assert QUOTE.mark != other.mark
    assert QUOTE.mark.isalpha()


@pytest.mark.parametrize("number", [0, MOST_QUOTES + 1])
def test_there_is_one_at_least_and_not_more_than_a_start(number: int) -> None:
    quotes = [BroughtQuote(f"zin {n}", "Zuiderkouw") for n in range(number)]
    with pytest.raises(QuoteFileError, match=r"quotes\.number"):
        quote_file(quotes)
    rows = [{"text": one.text, "place": one.place} for one in quotes]
    content = json.dumps({"cwb_workshop_quotes": 1, "quotes": rows}).encode()
    with pytest.raises(QuoteFileError, match=r"quotes\.number"):
        read_quotes(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"cwb_workshop_quotes": 2, "quotes": []}',
        b'{"cwb_workshop_quotes": 1, "quotes": "x"}',
        b'{"cwb_workshop_quotes": 1, "quotes": [1]}',
        b"[" * 20_000,
        b" " * (MOST_BYTES + 1),
        file_of(text=""),
        file_of(text=7),
        file_of(text="x" * (LONGEST_QUOTE + 1)),
        file_of(text="// niet voor de muur"),
        file_of(place=" "),
        file_of(place="x" * 61),
        file_of(day="gisteren"),
        file_of(session="x" * 65),
        file_of(item=[]),
    ],
)
def test_anything_else_is_told_in_plain_words(content: bytes) -> None:
    with pytest.raises(QuoteFileError, match=r"quotes\.strange"):
        read_quotes(content)


@given(st.binary(max_size=200))
def test_no_bytes_end_in_a_fault_of_the_program(content: bytes) -> None:
    with pytest.raises(QuoteFileError):
        read_quotes(content)


def test_signs_that_nobody_sees_are_taken_out() -> None:
    (quote,) = read_quotes(file_of(text="De\u202e zaal\n is dicht"))
    assert quote.text == "De zaal is dicht"
