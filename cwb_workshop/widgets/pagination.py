"""Dealing parts out over pages."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.widgets.page_parts import Part


def stacked(
    parts: Sequence[Part], height: float, *, gap: float = 0.0, most: int = 0
) -> list[list[Part]]:
    """Deal parts out over pages: as many on each as fit."""
    pages: list[list[Part]] = []
    used, answers = 0.0, 0
    for part in parts:
        needed = part.height + (gap if used else 0.0)
        full = used + needed > height or (most and answers + part.count > most)
        if not pages or (pages[-1] and full):
            pages.append([])
            used, answers = 0.0, 0
            needed = part.height
        pages[-1].append(part)
        used += needed
        answers += part.count
    return pages


def evened(parts: Sequence[Part], height: float, *, gap: float) -> list[list[Part]]:
    """Deal parts out over as few pages as they need, all about equally full."""
    best = stacked(parts, height, gap=gap)
    least, most = 0.0, height
    while len(best) > 1 and most - least > 8:
        middle = (least + most) / 2
        tried = stacked(parts, middle, gap=gap)
        if len(tried) == len(best):
            best, most = tried, middle
        else:
            least = middle
    return best


def stack_height(parts: Sequence[Part], gap: float) -> float:
    return sum(part.height for part in parts) + gap * max(len(parts) - 1, 0)
