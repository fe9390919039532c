"""One grid of columns for the tables of a chapter that are of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Heading, Table


def alike_in_chapters(printed: Sequence[Block]) -> Iterator[list[Table]]:
    """Yield the tables of a chapter that have as many columns of the same shares, from two on."""
    chapter: dict[tuple[object, ...], list[Table]] = {}
    for block in [*printed, Heading("")]:
        if isinstance(block, Heading) and block.level == 1:
            yield from (alike for alike in chapter.values() if len(alike) > 1)
            chapter = {}
        elif isinstance(block, Table):
            chapter.setdefault((block.widths, block.numeric, block.form), []).append(block)


def merged(alike: Sequence[Table]) -> Table:
    """Return one table with the rows of all, whose widths fit each of them."""
    first, *others = alike
    headings = {table.headings for table in others} - {first.headings}
    rows = tuple(row for table in alike for row in table.rows)
    return replace(first, rows=(*sorted(headings), *rows))
