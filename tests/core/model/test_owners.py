"""An owner is the same one with an article in front, in capitals, or with an accent."""

from __future__ import annotations

from collections import Counter

import pytest

from cwb_workshop.core.model.owners import owner_key, usual_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gemeente", "De gemeente"),
        ("Gemeente", "  de  GEMEENTE "),
        ("'t buurthuis", "Buurthuis"),
        ("the Council", "council"),
        ("Die Stadt", "stadt"),
        ("Coöperatie", "de cooperatie"),
    ],
)
def test_they_are_one(one: str, other: str) -> None:
    assert owner_key(one) == owner_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("gemeente", "deelgemeente"), ("de wijkraad", "de woonraad"), ("Dekker", "kker"), ("de", "")],
)
def test_they_are_two(one: str, other: str) -> None:
    assert owner_key(one) != owner_key(other)


def test_it_is_called_as_it_is_most_often() -> None:
    assert usual_spelling(["de gemeente", "Gemeente", "Gemeente"]) == "Gemeente"
    assert usual_spelling(["de gemeente", "Gemeente"]) == "de gemeente"
    assert usual_spelling(Counter({"de gemeente": 2, "Gemeente": 3})) == "Gemeente"
    assert usual_spelling([]) == ""
