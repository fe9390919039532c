"""Letters that cannot be printed are named with their line, and nothing else is."""

from __future__ import annotations

from cwb_workshop.core.model.record import Record
from cwb_workshop.core.privacy.letters import letters_lost
from tests.report.evenings import evening


def missing(text: str) -> str:
    return "".join(char for char in text if char == "𒀀")


def record() -> Record:
    return evening(":: item obstacles\n1: gewoon een antwoord\n2: met 𒀀 erin\n2: één é")


def test_a_line_is_named_with_the_letters_that_it_loses() -> None:
    (lost,) = letters_lost(record(), missing)
    assert (lost.kind, lost.words, lost.place.label) == ("letters", "𒀀", "O02")


def test_where_all_letters_are_there_nothing_is_named() -> None:
    assert letters_lost(record(), lambda _text: "") == ()
