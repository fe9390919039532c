"""What stands on the plain pages, and its words; it knows no library that is measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cwb_workshop.core.contract.blocks import Bars, Document, Heading, Para, Table, Title

PlainBlock: TypeAlias = Title | Heading | Para | Table | Bars


@dataclass(frozen=True, slots=True)
class PlainPages:
    """What stands on the pages, and `document`, which is the same for the program's own writer."""

    title: str
    language: str
    blocks: tuple[PlainBlock, ...]
    document: Document


def words_on(blocks: Iterable[PlainBlock]) -> Iterator[str]:
    """Return every text that stands on the pages, in their order; headings of tables once."""
    for block in blocks:
        if isinstance(block, Title):
            yield from (block.text, block.subtitle)
        elif isinstance(block, Heading | Para):
            yield block.text
        elif isinstance(block, Table):
            yield from block.headings
            yield from (cell for row in block.rows for cell in row)
        else:
            yield from (text for bar in block.bars for text in (bar.label, bar.shown_value))
