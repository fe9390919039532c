"""Amounts of money as people write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cwb_workshop.core.capture.amounts import euros


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (120_000, "€ 120.000", "€120,000"),
        (1_234_567, "€ 1.234.567", "€1,234,567"),
        (999, "€ 999", "€999"),
        (0, "€ 0", "€0"),
        (Fraction(5, 2), "€ 3", "€3"),
        (Fraction(249, 100), "€ 2", "€2"),
    ],
)
def test_an_amount_is_told_in_whole_euros(value: Fraction, dutch: str, english: str) -> None:
    assert euros(value, "nl") == dutch
    assert euros(value, "en") == english
