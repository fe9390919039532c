"""What was voted on and scored, each under its own name, beside one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cwb_workshop.core.contract.blocks import Block, Columns, Heading
from cwb_workshop.report.documents.snapshot import Snapshot


def charts(role: str, most: int, snapshot: Snapshot, level: int = 1) -> Iterator[tuple[Block, ...]]:
    """Give what is printed of each item in a role, with its heading; nothing of one without."""
    parts = snapshot.all_found(role)
    names = Counter(snapshot.chapter(one) for one in parts)
    for one in parts:
        blocks = snapshot.printed_of(one, most)
        name = snapshot.chapter(one)
        if one.item is not None and names[name] > 1:
            # Two of them under one chapter are told apart by their titles.
            name = snapshot.kit.item_text(one.item.id, snapshot.language).title
        if blocks:
            yield Heading(name, level=level), *blocks


def side_by_side(sides: Sequence[tuple[Block, ...]], widths: tuple[float, ...] = ()) -> list[Block]:
    """Return them two by two; one that is left over takes the whole width."""
    printed: list[Block] = []
    for at in range(0, len(sides), 2):
        pair = tuple(sides[at : at + 2])
        printed += [Columns(pair, widths=widths)] if len(pair) > 1 else pair[0]
    return printed
