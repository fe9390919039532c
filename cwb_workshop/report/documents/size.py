"""How much room blocks ask for, in lines of body text, told from their words alone.

What a summary says must not hang on a typeface, so nothing is measured here: letters are counted.
An estimate that is too small makes type smaller, one that is too large leaves a page emptier.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Distribution,
    Figures,
    Heading,
    Para,
    Quote,
    Radar,
    Ranges,
    Stack,
    Table,
    Title,
)
from cwb_workshop.core.contract.said import SpokenWords

PAGE = 62.0
"""The lines of a page of A4 in type of 11 points."""

_ACROSS = 98.0
"""The letters of a line that is as wide as the page."""

_WIDE, _WIDEST = 1.35, 2.0
"""How many letters a capital is as wide as, and an M, a W or a sign of Chinese."""

_SOURCE = 22
"""The number and the table behind somebody's words."""

_NAME, _VALUE, _NOTE = 0.24, 0.16, 0.5
"""The shares of a line that a bar with a note gives its name, itself, and the note."""


def lines_of(blocks: Iterable[Block], width: float = 1.0) -> float:
    """Return how many lines blocks take under each other; `width` is a share of the page."""
    return sum(_lines(block, width) for block in blocks)


def _lines(block: Block, width: float) -> float:
    if isinstance(block, Columns):
        return _columns(block, width)
    if isinstance(block, Table):
        return _table(block, width)
    if isinstance(block, Bars):
        return sum(_bar(bar.label, bar.note, width) for bar in block.bars)
    if isinstance(block, Bullets):
        return sum(_text(line, width * 0.97) + 0.35 for line in block.lines)
    return _plain(block, width)


def _plain(block: Block, width: float) -> float:
    match block:
        case Title():
            return 2.2 * _text(block.text, width * 0.46) + _text(block.subtitle, width) + 0.2
        case Heading():
            large = block.level == 1
            return (1.3 if large else 1.0) * _text(block.text, width * 0.8) + (
                0.9 if large else 0.4
            )
        case Para():
            size = 0.8 if block.small else 1.0
            return size * _text(block.text, width / size) + 0.4
        case Quote():
            return _text(block.text, width * 0.97) + 1.4
        case Figures():
            return 1.3 * len(block.pairs) + 1 if block.upright else 4.0
        case Stack():
            return 3.0
        case Radar():
            return 13.5
        case Ranges():
            return 1.3 * len(block.rows) + 3
        case Distribution():
            return 1.6 * len(block.rows) + 2
        case _:
            return 0.0


def _columns(block: Columns, width: float) -> float:
    shares = block.widths or (1.0,) * len(block.columns)
    room = width - 0.045 * (len(shares) - 1)
    return 0.6 + max(
        (
            lines_of(column, room * share / sum(shares))
            for column, share in zip(block.columns, shares, strict=True)
        ),
        default=0.0,
    )


def _table(block: Table, width: float) -> float:
    whole = sum(block.widths)
    shares = [width * share / whole for share in block.widths]
    rows = (
        max(_cell(cell, share) for cell, share in zip(row, shares, strict=True))
        for row in block.rows
    )
    return 1.9 + sum(0.91 * lines + 0.4 for lines in rows)


def _cell(text: str, width: float) -> float:
    return sum(_text(part, max(width - 0.025, 0.04) * 1.08) for part in text.split("\n"))


def _bar(label: str, note: str, width: float) -> float:
    if note:
        return max(_text(label, width * _NAME), _text(note, width * _NOTE) * 0.93) + 0.6
    return _text(label, width * 0.5) + (0.25 if width > 0.5 else 0.6)


def _text(text: str, width: float) -> float:
    """Return the lines that a text takes, one at least."""
    letters = sum(map(_width, text))
    if isinstance(text, SpokenWords):
        letters += _SOURCE
    return max(math.ceil(letters / max(_ACROSS * width, 1.0)), 1)


def _width(letter: str) -> float:
    if letter in "MW" or letter >= "\u1100":
        return _WIDEST
    return _WIDE if letter.isupper() else 1.0
