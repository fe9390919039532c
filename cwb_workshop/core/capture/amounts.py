"""Amounts of money as people write them. Not with the dates: the first window needs those."""

from __future__ import annotations

from fractions import Fraction

from cwb_workshop.core.model.words import Language


def euros(value: Fraction | int, language: Language) -> str:
    """Return an amount in whole euros: € 120.000 in Dutch, €120,000 in English."""
    whole = int(Fraction(value) + Fraction(1, 2))
    grouped = f"{whole:,}"
    return f"€ {grouped.replace(',', '.')}" if language == "nl" else f"€{grouped}"
