"""Cutting long texts at a word, visibly. Only the summary does this, and only when it must."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.blocks import Block, Bullets, Columns, Quote, Table

_ELLIPSIS = "…"


def cut(text: str, length: int) -> str:
    """Return a text of at most length characters; what is left out shows as an ellipsis."""
    if len(text) <= length:
        return text
    kept = text[: length - 1]
    at_word = kept.rsplit(" ", 1)[0] if " " in kept else kept
    return at_word.rstrip(" ,;:.") + _ELLIPSIS


def shorten(block: Block, length: int) -> Block:
    """Return the block with what was said in it cut to length; figures and headings stay."""
    if isinstance(block, Bullets):
        return Bullets(tuple(cut(line, length) for line in block.lines))
    if isinstance(block, Quote):
        return replace(block, text=cut(block.text, length))
    if isinstance(block, Table):
        rows = tuple(tuple(cut(cell, length) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, Columns):
        columns = (tuple(shorten(inner, length) for inner in column) for column in block.columns)
        return Columns(tuple(columns))
    return block
