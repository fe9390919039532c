"""A report as a short plain text, for a newsletter or a chat group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Document,
    Heading,
    Para,
    Table,
    Title,
)

LONGEST = 900
"""The most characters that a newsletter or a chat group takes well."""

_MOST_BARS = 3
_MOST_ROWS = 3


def newsletter(document: Document, longest: int = LONGEST) -> str:
    """Return the title and as many whole sections as fit, in their order.

    A section that is too long is left out; what follows it may still fit.
    """
    head, *sections = _sections(document.blocks)
    text = "\n".join(head)[:longest]
    for section in sections:
        more = "\n\n" + "\n".join(section)
        if len(section) > 1 and len(text) + len(more) <= longest:
            text += more
    return text


def _sections(blocks: Iterable[Block]) -> list[list[str]]:
    """Return the lines of each section; the first is what stands above all headings."""
    sections: list[list[str]] = [[]]
    for block in _under_each_other(blocks):
        if isinstance(block, Heading) and block.level == 1:
            sections.append([block.text])
        else:
            sections[-1] += _lines(block)
    return sections


def _under_each_other(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Columns):
            for column in block.columns:
                yield from _under_each_other(column)
        else:
            yield block


def _lines(block: Block) -> Sequence[str]:
    if isinstance(block, Title):
        return block.text, block.subtitle
    if isinstance(block, Para) and not block.small:
        return (block.text,)
    if isinstance(block, Bullets):
        return [f"- {line}" for line in block.lines]
    if isinstance(block, Bars):
        return [f"- {bar.label}: {bar.shown_value}" for bar in block.bars[:_MOST_BARS]]
    if isinstance(block, Table):
        return [f"- {' · '.join(row)}" for row in block.rows[:_MOST_ROWS]]
    return ()
