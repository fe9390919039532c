"""Cutting long texts at a word, visibly. Only the summary does this, and only when it must."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cwb_workshop.core.contract.blocks import Bars, Block, Bullets, Columns, Quote, Table
from cwb_workshop.core.contract.said import Several, SpokenWords
from cwb_workshop.core.model.text import cut

_LONGEST_NAME = 40
"""A theme or an option of one's own may be as long as an answer; its bar needs a name."""


def shortened(blocks: Iterable[Block], longest: int) -> tuple[Block, ...]:
    """Return blocks with what was said in them cut; figures and headings stay as they are."""
    return tuple(_shortened(block, longest) for block in blocks)


def _shortened(block: Block, longest: int) -> Block:
    if isinstance(block, Bullets):
        return Bullets(tuple(_cut(line, longest) for line in block.lines))
    if isinstance(block, Quote):
        return replace(block, text=_cut(block.text, longest))
    if isinstance(block, Table):
        rows = tuple(tuple(_cut(cell, longest) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, Bars):
        bars = (
            replace(bar, label=cut(bar.label, _LONGEST_NAME), note=_cut(bar.note, longest))
            for bar in block.bars
        )
        return replace(block, bars=tuple(bars))
    if isinstance(block, Columns):
        return replace(block, columns=tuple(shortened(column, longest) for column in block.columns))
    return block


def _cut(text: str, longest: int) -> str:
    """Return a text that is cut where it is too long; whose words it is stays known."""
    if isinstance(text, Several):
        return Several(_cut(part, longest) for part in text.parts)
    shorter = cut(text, longest)
    if shorter == text or not isinstance(text, SpokenWords):
        return text if shorter == text else shorter
    return text.with_text(shorter, cut=True)
