"""What a table of measured times says of them."""

from __future__ import annotations

import pytest

from benchmarks.figures import Timed, growth, slowest_of, table


def test_the_slowest_hundredth_is_what_ninety_nine_of_a_hundred_stay_within() -> None:
    times = [float(at) for at in range(100, 0, -1)]
    assert slowest_of(times, 0.99) == 99
    assert slowest_of(times, 1) == 100
    assert slowest_of([5.0], 0.99) == 5


@pytest.mark.parametrize(
    ("medians", "exponent"),
    [({10: 4.0, 1_000: 400.0}, 1.0), ({10: 4.0, 1_000: 4.0}, 0.0), ({10: 1, 100: 100}, 2.0)],
)
def test_growth_is_told_as_an_exponent(medians: dict[int, float], exponent: float) -> None:
    assert growth(medians) == pytest.approx(exponent)


def test_of_one_size_alone_no_growth_is_told() -> None:
    assert growth({40: 3.0}) is None


def test_a_table_has_a_row_for_each_size_and_the_growth_beside_the_largest() -> None:
    rows = [Timed("key", 40, (1, 2, 9), (1, 1, 1)), Timed("key", 400, (2, 4, 18), (1, 1, 1))]
    assert table(rows).splitlines()[2:] == [
        "| key | 40 | 2.0 | 9.0 | 1.0 | 1.0 |  |",
        "| key | 400 | 4.0 | 18.0 | 1.0 | 3.0 | 0.30 |",
    ]
