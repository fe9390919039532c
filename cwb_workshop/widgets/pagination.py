"""Dealing parts out over pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cwb_workshop.widgets.page_parts import Part


def stacked(
    parts: Sequence[Part],
    height: float,
    *,
    gap: float = 0.0,
    most: int = 0,
    first: float | None = None,
) -> list[list[Part]]:
    """Deal parts out over pages: as many on each as fit. The `first` may have another height."""
    return _dealt(parts, _starts(_sizes(parts), height, gap, most, first))


def evened(
    parts: Sequence[Part],
    height: float,
    *,
    gap: float,
    first: float | None = None,
    number: int = 0,
) -> list[list[Part]]:
    """Deal parts out over as few pages as they need, or this number of them, all about equally
    full. The `first` may have another height.
    """
    sizes = _sizes(parts)
    opening = height if first is None else first
    best = _starts(sizes, height, gap, first=opening)
    number = max(number, len(best))
    least, most = 0.0, height
    while number > 1 and most - least > 8:
        middle = (least + most) / 2
        tried = _starts(sizes, middle, gap, first=min(opening, middle))
        if len(tried) <= number:
            best, most = tried, middle
        else:
            least = middle
    if best and len(best) < number and len(sizes) - best[-1] > 1:
        best = [*best, len(sizes) - 1]
    return _dealt(parts, _last_two_alike(sizes, best, gap))


def _last_two_alike(
    sizes: Sequence[tuple[float, int]], starts: Sequence[int], gap: float
) -> list[int]:
    """Return where pages begin where the last takes over from the one before, while it stays the
    lower of the two.
    """

    def high(begin: int, end: int) -> float:
        return sum(size[0] + gap for size in sizes[begin:end])

    made = list(starts)
    while len(made) > 1 and high(made[-1] - 1, len(sizes)) <= high(made[-2], made[-1] - 1):
        made[-1] -= 1
    return made


def _sizes(parts: Sequence[Part]) -> list[tuple[float, int]]:
    """Return the height of each part, and how many answers it shows."""
    return [(part.height, part.count) for part in parts]


def _starts(
    sizes: Sequence[tuple[float, int]],
    height: float,
    gap: float,
    most: int = 0,
    first: float | None = None,
) -> list[int]:
    """Return the number of the part that each page begins with."""
    starts: list[int] = []
    room = height if first is None else first
    used, answers = 0.0, 0
    for number, (high, count) in enumerate(sizes):
        needed = high + (gap if used else 0.0)
        if not starts or used + needed > room or (most and answers + count > most):
            room = height if starts else room
            starts.append(number)
            used, answers, needed = 0.0, 0, high
        used += needed
        answers += count
    return starts


def _dealt(parts: Sequence[Part], starts: Sequence[int]) -> list[list[Part]]:
    return [list(parts[start:end]) for start, end in pairwise([*starts, len(parts)])]


def stack_height(parts: Sequence[Part], gap: float) -> float:
    return sum(part.height for part in parts) + gap * max(len(parts) - 1, 0)
