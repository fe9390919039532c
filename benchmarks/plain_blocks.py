"""What stands on the plain pages, and its words; it knows no library that is measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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


def another(pages: PlainPages, number: int) -> PlainPages:
    """Return pages of which every text is a little longer: a library may keep what it set before,
    and another evening is set anew.
    """
    blocks = tuple(_with(block, f" {number}") for block in pages.blocks)
    return replace(pages, blocks=blocks, document=replace(pages.document, blocks=blocks))


def _with(block: PlainBlock, more: str) -> PlainBlock:
    if isinstance(block, Table):
        rows = tuple(tuple(cell + more if cell else cell for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, Bars):
        bars = tuple(replace(bar, label=bar.label + more) for bar in block.bars)
        return replace(block, bars=bars)
    return replace(block, text=block.text + more)
