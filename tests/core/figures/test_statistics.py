from __future__ import annotations

import statistics
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.figures.statistics import average, median, ranks, rounded, share


def test_each_figure_is_rounded_once_from_its_exact_value() -> None:
    exact = Fraction(85, 21)
    assert rounded(exact, 2) == 4.05
    assert rounded(exact, 1) == 4.0


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (Fraction(5, 2), 0, 3),
        (Fraction(-5, 2), 0, -3),
        (Fraction(1005, 1000), 2, 1.01),
        (Fraction(2), 1, 2),
        (Fraction(1, 3), 1, 0.3),
    ],
)
def test_halves_go_up(value: Fraction, decimals: int, expected: float) -> None:
    assert rounded(value, decimals) == expected


def test_a_whole_figure_stays_whole_and_any_other_is_not() -> None:
    assert isinstance(rounded(Fraction(4), 2), int)
    assert isinstance(rounded(Fraction(7, 2), 1), float)
    assert str(rounded(Fraction(0), 1)) == "0"


@pytest.mark.parametrize(
    ("part", "whole", "percent"), [(1, 3, Fraction(100, 3)), (0, 5, 0), (5, 5, 100)]
)
def test_a_share_is_exact_and_in_percent(part: int, whole: int, percent: Fraction) -> None:
    assert share(part, whole) == percent


def test_equals_share_a_rank_and_the_next_is_skipped() -> None:
    assert ranks([14, 11, 10, 9, 9, 8]) == [1, 2, 3, 4, 4, 6]


def test_the_median_of_an_even_number_is_the_mean_of_the_two_middle_ones() -> None:
    assert median([1, 0, 0, 1, 0]) == Fraction(5, 2)


@pytest.mark.parametrize(
    ("counts", "middle"),
    [([0, 0, 3], 3), ([1, 1, 1], 2), ([2, 1, 2], 2), ([0, 2, 0, 2], 3), ([3, 1], 1), ([1, 3], 2)],
)
def test_the_median_is_the_score_in_the_middle(counts: list[int], middle: int) -> None:
    assert median(counts) == middle


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_the_median_is_that_of_the_scores_themselves(counts: list[int]) -> None:
    scores = [score for score, count in enumerate(counts, start=1) for _vote in range(count)]
    assert median(counts) == (statistics.median(map(Fraction, scores)) if scores else None)


def test_nothing_counted_gives_no_figure() -> None:
    assert average([0, 0]) is None
    assert median([]) is None
    assert share(3, 0) is None


@given(st.lists(st.integers(0, 50), min_size=5, max_size=5))
def test_an_average_lies_between_the_lowest_and_the_highest_score(counts: list[int]) -> None:
    exact = average(counts)
    given_scores = [score for score, count in enumerate(counts, start=1) if count]
    if exact is None:
        assert not given_scores
    else:
        assert min(given_scores) <= exact <= max(given_scores)
