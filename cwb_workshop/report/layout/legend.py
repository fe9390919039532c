"""Names with a patch of their shade before them, in as many rows as it takes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from cwb_workshop.report.layout.typesetter import TextLine

PATCH = 7.0
"""The side of a patch, in points."""

PATCH_SPACE = 11.0
"""From the left of a patch to its name."""

_BETWEEN = 14.0

PlacedName: TypeAlias = "tuple[TextLine, float, int]"
"""A name, how far its patch stands from the left, and in which row."""


def in_rows(names: Iterable[TextLine], width: float) -> list[PlacedName]:
    rows: list[PlacedName] = []
    used, row = 0.0, 0
    for line in names:
        needed = PATCH_SPACE + line.width
        if used and used + needed > width:
            used, row = 0.0, row + 1
        rows.append((line, used, row))
        used += needed + _BETWEEN
    return rows
