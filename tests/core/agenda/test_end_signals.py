"""A minute before the end of an item, and its end, are each told once."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cwb_workshop.core.agenda.agenda import Timer
from cwb_workshop.core.agenda.end_signals import signal_between


def at(left: float, *, total: float = 600, item: str = "talk", running: bool = True) -> Timer:
    return Timer(item, total, left, running)


def test_over_a_whole_item_each_is_told_once() -> None:
    looks = [at(left / 2) for left in range(1200, -200, -1)]
    told = [signal_between(*pair) for pair in pairwise(looks)]
    assert [one for one in told if one] == ["soon", "over"]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (at(60.1), at(60), "soon"),
        (at(60), at(59), None),
        (at(0.1), at(0), "over"),
        (at(0), at(-1), None),
        (at(300), at(-5), "over"),
        (at(61, total=179), at(59, total=179), None),
        (at(61, total=180), at(59, total=180), "soon"),
        (at(0.5, total=60), at(-0.5, total=60), "over"),
        (at(61), at(59, running=False), None),
        (at(61, item="welcome"), at(59), None),
        (at(-5), at(55), None),
        (None, at(59), None),
        (at(61), None, None),
    ],
)
def test_what_is_told_between_two_looks(
    before: Timer | None, now: Timer | None, told: str | None
) -> None:
    assert signal_between(before, now) == told


def test_after_minutes_were_given_the_new_end_is_told_too() -> None:
    looks = (at(1), at(-1), at(119, total=720), at(59, total=720), at(-1, total=720))
    told = [signal_between(*pair) for pair in pairwise(looks)]
    assert told == ["over", None, "soon", "over"]
