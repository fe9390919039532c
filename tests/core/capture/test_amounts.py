"""Amounts of money as people write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cwb_workshop.content.locale_reader import load_locale


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (120_000, "€\u00a0120.000", "€120,000"),
        (1_234_567, "€\u00a01.234.567", "€1,234,567"),
        (999, "€\u00a0999", "€999"),
        (0, "€\u00a00", "€0"),
        (Fraction(5, 2), "€\u00a03", "€3"),
        (Fraction(249, 100), "€\u00a02", "€2"),
    ],
)
def test_an_amount_is_told_in_whole_euros(value: Fraction, dutch: str, english: str) -> None:
    assert load_locale("nl").amount(value) == dutch
    assert load_locale("en").amount(value) == english
