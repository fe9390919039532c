"""A high row of a table in parts, each of which may begin a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from cwb_workshop.report.layout.typesetter import TextLine

_DASH, _NO_BREAK = "– ", "\N{NO-BREAK SPACE}"


def parts_of_cell(cell: str) -> list[str]:
    """Return what stands on lines of its own in a cell, such as each of several answers.

    The dash in front of one stands on the line of its first word.
    """
    parts = cell.split("\n")
    if not cell.startswith(_DASH):
        return parts
    return [part.replace(_DASH, f"–{_NO_BREAK}", 1) for part in parts]


def parted(
    cells: Sequence[Sequence[Sequence[TextLine]]], most: int, page: int
) -> list[Sequence[Sequence[TextLine]]]:
    """Return a row in parts of at most `most` lines.

    Each cell has the lines of each of its texts, which stay whole where a `page` holds them.
    """
    columns = [_in_parts(texts, most, max(page, 1)) for texts in cells]
    return [list(part) for part in zip_longest(*columns, fillvalue=())]


def _in_parts(
    texts: Sequence[Sequence[TextLine]], most: int, page: int
) -> list[Sequence[TextLine]]:
    parts: list[list[TextLine]] = [[]]
    for lines in texts:
        if parts[-1] and len(parts[-1]) + len(lines) > most:
            parts.append([])
        for line in lines:
            if len(parts[-1]) == page:
                parts.append([])
            parts[-1].append(line)
    return list(parts)
