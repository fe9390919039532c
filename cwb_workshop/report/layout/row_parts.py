"""A high row of a table, which goes on at the next page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from cwb_workshop.report.layout.typesetter import TextLine

CellTexts: TypeAlias = Sequence[Sequence[TextLine]]
"""The texts of a cell under each other, each in lines."""

_DASH, _NO_BREAK = "– ", "\N{NO-BREAK SPACE}"


def parts_of_cell(cell: str) -> list[str]:
    """Return what stands on lines of its own in a cell, such as each of several answers.

    The dash in front of one stands on the line of its first word.
    """
    parts = cell.split("\n")
    if not cell.startswith(_DASH):
        return parts
    return [part.replace(_DASH, f"–{_NO_BREAK}", 1) for part in parts]


def split_row(
    cells: Sequence[CellTexts], most: int, page: int
) -> tuple[list[CellTexts], list[CellTexts]] | None:
    """Return what of a row stands in `most` lines, and what goes on at the next page.

    Each cell gives as many of its texts as have room. They stay whole where a `page` holds them.
    Nothing is returned where not one text of a cell has room, or all of all have.
    """
    parts = _with_one_more([_split_cell(texts, most, page) for texts in cells], cells)
    if any(texts and not first for texts, (first, _rest) in zip(cells, parts, strict=True)):
        return None
    if not any(rest for _first, rest in parts):
        return None
    return [first for first, _rest in parts], [rest for _first, rest in parts]


def _with_one_more(
    parts: Sequence[tuple[CellTexts, CellTexts]], cells: Sequence[CellTexts]
) -> list[tuple[CellTexts, CellTexts]]:
    """Let the last text of a cell take the one in front of it along, where nothing else of the
    row goes on with it.
    """
    if sum(len(rest) for _first, rest in parts) != 1:
        return list(parts)
    return [
        (first[:-1], [first[-1], *rest])
        if rest and len(first) > 1 and rest[0] is texts[-1]
        else (first, rest)
        for (first, rest), texts in zip(parts, cells, strict=True)
    ]


def _split_cell(texts: CellTexts, most: int, page: int) -> tuple[CellTexts, CellTexts]:
    room = most
    for at, lines in enumerate(texts):
        if len(lines) > room:
            if len(lines) <= page or room <= 0:
                # A last short line, as of how many more there are, does not go on alone.
                alone = at > 1 and at == len(texts) - 1 and len(lines) == 1
                return texts[: at - alone], texts[at - alone :]
            return [*texts[:at], lines[:room]], [lines[room:], *texts[at + 1 :]]
        room -= len(lines)
    return texts, ()
