"""One grid of columns for the tables of a chapter that are of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Heading, Table
from cwb_workshop.core.contract.heat_cell import HeatCell

_NAME_AND_NUMBER = 2
"""Columns in front of what a table with names says of each."""


def alike_in_chapters(printed: Sequence[Block]) -> Iterator[list[Table]]:
    """Yield the tables of a chapter that have as many columns of the same shares, from two on.

    Heat tables are alike where their columns are the same: each may be of other places.
    """
    chapter: dict[tuple[object, ...], list[Table]] = {}
    for block in [*printed, Heading("")]:
        if isinstance(block, Heading) and block.level == 1:
            yield from (alike for alike in chapter.values() if len(alike) > 1)
            chapter = {}
        elif isinstance(block, Table):
            of = block.headings if _is_heat_table(block) else None
            chapter.setdefault((block.widths, block.numeric, block.form, of), []).append(block)


def _is_heat_table(table: Table) -> bool:
    return any(isinstance(cell, HeatCell) for row in table.rows for cell in row)


def with_names(printed: Sequence[Block]) -> list[Table]:
    """Return the tables that have a name and a number: these are read one below the other."""
    return [
        block
        for block in printed
        if isinstance(block, Table)
        and block.named
        and not block.grouped
        and len(block.widths) > _NAME_AND_NUMBER
    ]


def evened_fronts(
    grids: Sequence[Sequence[float]], number: int = _NAME_AND_NUMBER
) -> Iterator[list[list[float]]]:
    """Yield what grids may be whose first columns, so many, are equally wide: as wide as the widest
    of them, or as those of one grid.
    """
    widest = [max(grid[at] for grid in grids) for at in range(number)]
    for front in (widest, *(grid[:number] for grid in grids)):
        yield [_with_front(grid, front) for grid in grids]


def _with_front(grid: Sequence[float], front: Sequence[float]) -> list[float]:
    """Return a grid with other columns in front; the widest behind them gives way."""
    behind = list(grid[len(front) :])
    widest = max(range(len(behind)), key=lambda at: behind[at])
    behind[widest] -= sum(front) - sum(grid[: len(front)])
    return [*front, *behind]


def merged(alike: Sequence[Table]) -> Table:
    """Return one table with the rows of all, whose widths fit each of them."""
    first, *others = alike
    headings = {table.headings for table in others} - {first.headings}
    rows = tuple(row for table in alike for row in table.rows)
    return replace(first, rows=(*sorted(headings), *rows))
