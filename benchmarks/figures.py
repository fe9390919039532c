"""Measured times as a table: medians, the slowest hundredth, the floor, and how they grow."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log
from statistics import median


@dataclass(frozen=True, slots=True)
class Timed:
    """The milliseconds of one work at one size, and those of its floor in the same rounds."""

    work: str
    size: int
    times: tuple[float, ...]
    floor: tuple[float, ...]


def slowest_of(times: Sequence[float], share: float) -> float:
    """Return the time within which this share of all was done, as 0.99."""
    ordered = sorted(times)
    return ordered[max(ceil(share * len(ordered)) - 1, 0)]


def growth(medians: Mapping[int, float]) -> float | None:
    """Return the exponent from the smallest size to the largest: 0 is no growth, 1 in proportion.

    None where there is one size alone, or where one of them took nothing.
    """
    sizes = sorted(medians)
    if len(sizes) < 2 or min(medians[sizes[0]], medians[sizes[-1]]) <= 0:
        return None
    return log(medians[sizes[-1]] / medians[sizes[0]]) / log(sizes[-1] / sizes[0])


def table(measured: Iterable[Timed]) -> str:
    """Return the rows as Markdown, in milliseconds; those of one work stand together."""
    rows = list(measured)
    lines = [
        "| work | lines | median | 99 % within | floor | above the floor | growth |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        middle, floor = median(row.times), median(row.floor)
        same = {one.size: median(one.times) for one in rows if one.work == row.work}
        grown = growth(same) if row.size == max(same) else None
        lines.append(
            f"| {row.work} | {row.size:,} | {middle:.1f} | {slowest_of(row.times, 0.99):.1f} "
            f"| {floor:.1f} | {middle - floor:.1f} | {'' if grown is None else f'{grown:.2f}'} |"
        )
    return "\n".join(lines)


def conditions() -> str:
    """Return what else a reader of the times has to know of the machine."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return f"{os.cpu_count()} processors, load of the machine at the end {load}"
