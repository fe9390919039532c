"""One grid of columns for the tables of a chapter that are of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Heading, Table
from cwb_workshop.core.contract.heat_cell import HeatCell


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


def merged(alike: Sequence[Table]) -> Table:
    """Return one table with the rows of all, whose widths fit each of them."""
    first, *others = alike
    headings = {table.headings for table in others} - {first.headings}
    rows = tuple(row for table in alike for row in table.rows)
    return replace(first, rows=(*sorted(headings), *rows))
