"""Blocks for a writer of plain text: where words are from stands behind them."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Document,
    Heading,
    Quote,
    Table,
    Title,
)
from cwb_workshop.core.contract.heat_cell import HeatCell
from cwb_workshop.core.contract.said import SaidForms, SpokenWords
from cwb_workshop.core.model.direction import names_apart
from cwb_workshop.core.model.words import fill

_BOX = "☐"


def worded(document: Document) -> Document:
    """Return the document in which every text says by itself where it is from."""
    blocks = tuple(_worded(block, document) for block in document.blocks)
    return replace(document, blocks=blocks)


def _worded(block: Block, document: Document) -> Block:
    forms = document.said
    if isinstance(block, Bullets):
        return Bullets(tuple(map(forms.told, block.lines)))
    if isinstance(block, Quote):
        return Quote(str(block.text), source_of(block, forms))
    if isinstance(block, Table):
        rows = tuple(tuple(_cell(cell, forms) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, Bars):
        bars = (replace(bar, note=noted(bar.note, document)) for bar in block.bars)
        return replace(block, bars=tuple(bars))
    if isinstance(block, Columns):
        columns = (tuple(_worded(one, document) for one in column) for column in block.columns)
        return replace(block, columns=tuple(columns))
    return block


def _cell(cell: str, forms: SaidForms) -> str:
    return cell if isinstance(cell, HeatCell) else forms.told(cell)


def undrawn(document: Document) -> Document:
    """Return a document for a writer that draws nothing: the boxes of its forms are signs.

    From right to left no name in Latin letters in its head and foot takes the day behind it along.
    """
    blocks = tuple(_undrawn(block, document) for block in document.blocks)
    footer = names_apart(document.footer) if document.right_to_left else document.footer
    return replace(document, footer=footer, blocks=blocks)


def _undrawn(block: Block, document: Document) -> Block:
    if isinstance(block, Table) and block.ticks:
        rows = (
            tuple(_BOX if at in block.ticks else cell for at, cell in enumerate(row))
            for row in block.rows
        )
        return replace(block, rows=tuple(rows))
    if isinstance(block, Title) and document.right_to_left:
        return replace(block, subtitle=names_apart(block.subtitle))
    return block


def source_of(quote: Quote, forms: SaidForms) -> str:
    """Return the number and table of a quote, and what it was about."""
    known = forms.source(quote.text) if isinstance(quote.text, SpokenWords) else ""
    return forms.between.join(part for part in (known, quote.source) if part)


def noted(note: str, document: Document) -> str:
    """Return literal words beside a bar as a quote of the language, with where they are from."""
    if not note:
        return ""
    literal = fill(document.quoted, {"text": str(note)})
    return document.said.told(note.with_text(literal) if isinstance(note, SpokenWords) else literal)


def chapter_marks(document: Document) -> dict[str, str]:
    """Return by its name the mark of each chapter, which links lead to."""
    headings = (b for b in document.blocks if isinstance(b, Heading) and b.level == 1)
    marks: dict[str, str] = {}
    for number, heading in enumerate(headings, start=1):
        marks.setdefault(heading.text, f"c{number}")
    return marks


def anchors_of(document: Document) -> frozenset[str]:
    """Return the numbers of the answers that stand in the list of all of them."""
    tables = (block for block in document.blocks if isinstance(block, Table) and block.numbered)
    return frozenset(row[0] for table in tables for row in table.rows if row[0])
