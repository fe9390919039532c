"""Dots over options: how many each has, its share, and its rank."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from cwb_workshop.core.figures.statistics import ranks, share
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.values import value_type


@value_type
class RankedOption:
    """An option with its dots. Equals share a rank and stand in their original order."""

    rank: int
    option: str
    dots: int
    share: Fraction | None


def options(item: KitItem) -> tuple[str, ...]:
    """Return what dots can be put on in an item, as the kit has it."""
    values = item.settings.get("options", ())
    return tuple(str(option) for option in values) if isinstance(values, list | tuple) else ()


def ranking(names: Sequence[str], counts: Sequence[int]) -> tuple[RankedOption, ...]:
    """Rank the options, highest first."""
    counts = for_each(names, counts)
    used = sum(counts)
    places = ranks(counts)
    order = sorted(range(len(names)), key=lambda index: places[index])
    return tuple(
        RankedOption(places[index], names[index], counts[index], share(counts[index], used))
        for index in order
    )


def for_each(names: Sequence[str], counts: Sequence[int]) -> tuple[int, ...]:
    """Return a count for each of the options: none for one that nothing was counted for."""
    return (*counts, *(0 for _ in names))[: len(names)]
