"""A sign of its own kind in front of what is edited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.capture.own_sign import without_own_sign
from tests.core.small import answer


@pytest.mark.parametrize(
    ("kind", "typed", "own"),
    [
        ("commitment", "* Bellen", "Bellen"),
        ("commitment", "  *  Bellen", "Bellen"),
        ("commitment", "*Bellen*", "*Bellen*"),
        ("commitment", "? Bellen", "? Bellen"),
        ("question", "?Wie", "Wie"),
        ("question", "?? Wie", "?? Wie"),
        ("answer", "* Bellen", "* Bellen"),
    ],
)
def test_only_that_of_its_own_kind_goes(kind: str, typed: str, own: str) -> None:
    assert without_own_sign(replace(answer(1, "oud"), kind=kind), typed) == own


def test_words_that_had_it_keep_it() -> None:
    before = replace(answer(1, "* ster"), kind="commitment")
    assert without_own_sign(before, "* ster en maan") == "* ster en maan"
