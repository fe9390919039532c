"""Letters are as large as the distance asks, with a ruler, on a wall of any shape."""

from __future__ import annotations

from dataclasses import astuple
from itertools import pairwise
from math import hypot

import pytest

from cwb_workshop.widgets.page_layout import HEIGHT, NARROWEST, WIDEST
from cwb_workshop.widgets.type_scale import SMALLEST_BODY, VIEWING_DISTANCES, type_scale

BETWEEN = 1728
"""16:10."""


def with_a_ruler(size: int, width: int) -> float:
    """Return how high letters are on a wall with a diagonal of one."""
    return size / hypot(width, HEIGHT)


@pytest.mark.parametrize("width", [BETWEEN, NARROWEST])
@pytest.mark.parametrize("metres", VIEWING_DISTANCES)
def test_on_another_shape_with_the_same_diagonal_no_letter_is_smaller(
    metres: int, width: int
) -> None:
    wide, other = type_scale(metres), type_scale(metres, width)
    for size, here in zip(astuple(wide), astuple(other), strict=True):
        assert with_a_ruler(here, width) >= with_a_ruler(size, WIDEST) * 0.98
        assert here <= size


@pytest.mark.parametrize("width", [WIDEST, BETWEEN, NARROWEST])
def test_what_must_be_read_is_a_twentieth_of_the_height_and_grows_with_the_distance(
    width: int,
) -> None:
    sizes = [type_scale(metres, width).body for metres in VIEWING_DISTANCES]
    assert sizes[0] == SMALLEST_BODY == HEIGHT * 0.05
    assert all(near <= far for near, far in pairwise(sizes))
    assert sizes[-1] > sizes[0]


@pytest.mark.parametrize("width", [WIDEST, NARROWEST])
def test_between_two_distances_the_larger_letters_are_taken(width: int) -> None:
    assert type_scale(9, width) == type_scale(10, width)
    assert type_scale(40, width) == type_scale(12, width)
