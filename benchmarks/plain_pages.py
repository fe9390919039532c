"""One plain set of pages, of blocks that every library can write: titles, paragraphs, tables, bars.

They are those of the summary, with every answer behind them. What stands in columns stands under
each other here, a list is a row of paragraphs, and a drawing that only the program makes is left
out, as is a text with letters that Roboto has not: what is compared is the same for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from benchmarks.plain_blocks import PlainBlock, PlainPages, words_on
from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Figures,
    Findings,
    Heading,
    Para,
    Quote,
    Table,
    Title,
)
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.all_answers import all_answers
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.writers.worded import worded
from cwb_workshop.session.report_input import snapshot


def plain_pages(record: Record, kit: Kit, exercises: Registry, language: str) -> PlainPages:
    """Return the pages of the public edition of an evening. Raises ReportError."""
    made = snapshot(record, kit, exercises, language, "public")
    of_summary = summary(made)
    every = worded(replace(of_summary, blocks=(*of_summary.blocks, *all_answers(made))))
    blocks = tuple(_with_something_below(_plain(every.blocks)))
    document = replace(every, blocks=blocks, sheets=False, spoken="")
    return PlainPages(every.title, every.language, blocks, document)


def _plain(blocks: Iterable[Block]) -> Iterator[PlainBlock]:
    for block in blocks:
        if isinstance(block, Title | Heading | Para | Table | Bars):
            yield from _printable(block)
        elif isinstance(block, Columns):
            yield from _plain(one for column in block.columns for one in column)
        else:
            yield from (Para(text) for text in _sentences(block) if _is_printable(text))


def _sentences(block: Block) -> Iterator[str]:
    if isinstance(block, Bullets):
        yield from map(str, block.lines)
    elif isinstance(block, Findings):
        yield from (f"{found}. {rests_on}" for found, rests_on in block.told)
    elif isinstance(block, Quote):
        yield f"{block.text} ({block.source})"
    elif isinstance(block, Figures):
        yield from (f"{number} {caption}" for number, caption in block.pairs)


def _printable(block: PlainBlock) -> Iterator[PlainBlock]:
    """Return a block without the rows that Roboto cannot print; notes beside bars are left out."""
    if isinstance(block, Table):
        rows = tuple(row for row in block.rows if all(map(_is_printable, row)))
        yield replace(block, rows=rows, form=False, ticks=())
    elif isinstance(block, Bars):
        bars = (replace(bar, note="") for bar in block.bars if _is_printable(bar.label))
        yield replace(block, bars=tuple(bars))
    elif all(map(_is_printable, words_on((block,)))):
        yield block


def _is_printable(text: str) -> bool:
    """Say whether Roboto has all of it; asking the typeface would import what is measured."""
    return all(char < "\u0250" or "\u2010" <= char <= "\u2026" or char == "€" for char in text)


def _with_something_below(blocks: Iterable[PlainBlock]) -> Iterator[PlainBlock]:
    """Leave out a heading of which nothing is left."""
    held: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            held = [one for one in held if one.level < block.level] + [block]
            continue
        yield from held
        held = []
        yield block
