"""What a comparison points out in a sentence is true, and as short as it can be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cwb_workshop.archive.comparison import ComparedCell, ComparedRow, ComparedTable
from cwb_workshop.archive.comparison_words import ComparisonWords
from cwb_workshop.archive.names import Names
from cwb_workshop.content.word_files import all_words
from tests.languages import LANGUAGES


class _OwnNames(Names):
    """Each subject is called by its id."""

    def __init__(self) -> None:
        pass

    def subject(self, _question: str, _figure: str, subject: str) -> str:
        return subject


def dots(**shares: tuple[int, ...]) -> ComparedTable:
    """Return a table of two places, with their percentages."""
    rows = (
        ComparedRow(subject, tuple(ComparedCell(Fraction(one, 100), 20) for one in cells))
        for subject, cells in shares.items()
    )
    return ComparedTable("q", "item", "dots", ("Noord", "Zuid"), tuple(rows))


def findings(table: ComparedTable, language: str = "en") -> list[str]:
    return list(ComparisonWords(_OwnNames(), all_words(language)).findings(table))


def test_the_first_three_are_three_where_nothing_is_as_high_as_the_third() -> None:
    told = findings(dots(a=(40, 30), b=(30, 40), c=(20, 20), d=(10, 10)))
    assert told[0] == "Among the first three everywhere: a, b, c"


def test_where_more_than_three_are_among_the_first_it_is_said_that_places_are_shared() -> None:
    told = findings(dots(a=(30, 30), b=(20, 20), c=(20, 20), d=(20, 20), e=(10, 10)))
    assert told[0] == "Among the first three everywhere, with equal places: a, b, c, d"


def test_where_every_place_has_all_no_name_is_told_again() -> None:
    told = findings(dots(a=(40, 30), b=(30, 40), c=(20, 20), d=(10, 10)))
    assert told[1] == "Everywhere: all of these"


def test_where_a_place_lacks_one_those_are_named_that_every_place_has() -> None:
    told = findings(dots(a=(50, 60), b=(30, 20), c=(20, 20), d=(0, 10)))
    assert "Everywhere: a, b, c" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_all_of_them_waits_for_names(language: str) -> None:
    told = findings(dots(a=(30, 30), b=(20, 20), c=(20, 20), d=(20, 20), e=(10, 10)), language)
    assert "a" not in told[1].partition(":")[2].replace(",", " ").split()
