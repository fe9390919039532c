"""Exact figures: rounding half up, ranks, shares, averages and medians.

Binary floats fall on the wrong side of a half, so everything is counted in fractions
and rounded once, at the very end.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

TOO_FEW_VOTES = 5
"""Below this many votes no average is told."""


def rounded(value: Fraction | int, decimals: int) -> float | int:
    """Round half up, away from zero, to this many decimals."""
    scale: int = 10**decimals
    scaled = abs(Fraction(value)) * scale
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    exact = Fraction(whole if value >= 0 else -whole, scale)
    return exact.numerator if exact.denominator == 1 else float(exact)


def ranks(values: Sequence[int | Fraction]) -> list[int]:
    """Return the rank of each value, highest first: 1, 2, 2, 4."""
    return [1 + sum(1 for other in values if other > value) for value in values]


def share(part: int, whole: int) -> Fraction | None:
    """Return part of whole in percent; None where there is no whole."""
    return Fraction(100 * part, whole) if whole else None


def average(counts: Sequence[int]) -> Fraction | None:
    """Return the exact average score of counts for the scores 1, 2, 3 and so on."""
    votes = sum(counts)
    total = sum(score * count for score, count in enumerate(counts, start=1))
    return Fraction(total, votes) if votes else None


def median(counts: Sequence[int]) -> Fraction | None:
    """Return the middle score, or the mean of the two middle ones."""
    scores = [score for score, count in enumerate(counts, start=1) for _ in range(count)]
    if not scores:
        return None
    low, high = scores[(len(scores) - 1) // 2], scores[len(scores) // 2]
    return Fraction(low + high, 2)
