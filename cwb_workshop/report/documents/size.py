"""How much room blocks ask for, in lines of body text, told from their words alone.

What a summary says must not hang on a typeface, so nothing is measured here: letters are counted.
An estimate that is too small makes type smaller, one that is too large leaves a page emptier.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Distribution,
    Figures,
    Findings,
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

Room = TypeVar("Room")
"""How much of everything there is."""

PAGE = 52.9
"""The lines of a page of A4 in type of 11 points; a whole one is a little more."""

_ACROSS = 83.5
"""The letters of a line that is as wide as the page."""

_ROUNDING = 0.01

_SPARED = 2.0
"""The letters for which a line of several has no room: half of a word."""

_LITTLE, _SLIM, _WIDE, _WIDEST = 0.45, 0.63, 1.2, 1.62
_THIN = frozenset("ijlI.,:;'’‘|! ·")
_SLENDER = frozenset('frt()-/“”"[]')
"""How wide letters are beside an o: an i, an r, a capital; an m, a W or a sign of Chinese."""

_SOURCE = 18
"""The number and the table behind somebody's words."""

_LONGEST_NAME, _NOTE = 0.24, 0.72
"""The most of a line that the name of a bar takes, and the share of the rest for its note."""

_HALF, _TWO_THIRDS = 0.53, 0.61
"""Columns up to these shares of the page are narrow."""

_BETWEEN = 0.025
"""The share of the page between two columns of a table."""

_DOT, _FRAMED = 0.022, 1.26
"""The share of the page in front of a bullet, and the lines of the edges of a box."""

_STRETCH = 1.15
"""A column that needs more than its share gets so much of it."""

_FINDING = 0.04
"""The share of the page that the number of a finding takes."""


def roomiest(rooms: Sequence[Room], lines: Callable[[Room], float]) -> Room:
    """Return the first of ever tighter rooms of which the lines stand on a page, or the last."""
    if lines(rooms[0]) <= PAGE:
        return rooms[0]
    low, high = 1, len(rooms) - 1
    while low < high:
        middle = (low + high) // 2
        if lines(rooms[middle]) <= PAGE:
            high = middle
        else:
            low = middle + 1
    return rooms[low]


def lines_of(blocks: Iterable[Block], width: float = 1.0) -> float:
    """Return how many lines blocks take under each other; `width` is a share of the page."""
    return sum(_lines(block, width) for block in blocks)


def _lines(block: Block, width: float) -> float:
    if isinstance(block, Columns):
        return _columns(block, width)
    if isinstance(block, Table):
        return _table(block, width)
    if isinstance(block, Bars):
        return _bars(block, width)
    if isinstance(block, Findings):
        room = width - _FINDING
        return sum(_text(one, room * 0.97) + _text(told, room) + 0.4 for one, told in block.told)
    if isinstance(block, Bullets):
        return sum(_text(line, width - _DOT) + 0.2 for line in block.lines)
    return _plain(block, width)


def _plain(block: Block, width: float) -> float:
    match block:
        case Title():
            return 2.15 * _text(block.text, width * 0.42) + _text(block.subtitle, width) + 0.2
        case Heading():
            large = block.level == 1
            size, above = (1.47, 0.47) if large else (1.0, 0.4)
            return size * _text(block.text, width * (0.6 if large else 0.97)) + above
        case Para():
            size = 0.87 if block.small else 1.0
            return size * _text(block.text, width / size) + 0.32
        case Quote():
            return _text(block.text, width * 0.97) + 1.5
        case Figures():
            return 1.2 * len(block.pairs) + 0.2 if block.upright else 4.2
        case Stack():
            return 3.0
        case Radar():
            return 10.5 if width < _HALF else 15.5
        case Ranges():
            return 1.3 * len(block.rows) + 3
        case Distribution():
            return 1.6 * len(block.rows) + 2
        case _:
            return 0.0


def _columns(block: Columns, width: float) -> float:
    shares = block.widths or (1.0,) * len(block.columns)
    frame = 0.04 if block.framed else 0.0
    room = width - frame - 0.045 * (len(shares) - 1)
    highest = max(
        (
            lines_of(column, room * share / sum(shares))
            for column, share in zip(block.columns, shares, strict=True)
        ),
        default=0.0,
    )
    headed = any(column and isinstance(column[0], Heading) for column in block.columns)
    # The white space above a heading is that above all of them.
    return highest + (0.0 if headed else 0.05) + (_FRAMED if block.framed else 0.0)


def _table(block: Table, width: float) -> float:
    shares = _shares(block, width)
    rows = (
        max(_cell(cell, share) for cell, share in zip(row, shares, strict=True))
        for row in block.rows
    )
    return (0.1 if block.goes_on else 1.45) + sum(lines + 0.22 for lines in rows)


def _shares(block: Table, width: float) -> list[float]:
    """Return the shares of the columns; what one does not need is for the widest."""
    shares = [width * share / sum(block.widths) for share in block.widths]
    columns = zip(block.headings, *block.rows, strict=True)
    needed = [max(map(_letters, column)) / _ACROSS + _BETWEEN for column in columns]
    if sum(needed) <= width:
        return needed
    widest = shares.index(max(shares))
    kept = [min(share * _STRETCH, need) for share, need in zip(shares, needed, strict=True)]
    kept[widest] = 0.0
    kept[widest] = width - sum(kept)
    return kept


def _cell(text: str, width: float) -> float:
    return sum(_text(part, max(width - _BETWEEN, 0.04)) for part in text.split("\n"))


def _bars(block: Bars, width: float) -> float:
    if any(bar.note for bar in block.bars):
        name = min(max(_letters(bar.label) for bar in block.bars) / _ACROSS, width * _LONGEST_NAME)
        note = (width - name) * _NOTE - 0.03
        return sum(max(_text(bar.label, name), _text(bar.note, note)) + 0.42 for bar in block.bars)
    if width < _HALF:
        return sum(_text(bar.label, width * 0.95) + 0.62 for bar in block.bars)
    return sum(
        _text(bar.label, width * (0.46 if width > _TWO_THIRDS else 0.56)) + 0.27
        for bar in block.bars
    )


def _text(text: str, width: float) -> float:
    """Return the lines that a text takes, one at least."""
    letters = _letters(text)
    room = max(_ACROSS * width, 1.0)
    return 1 if letters <= room + _ROUNDING else math.ceil(letters / max(room - _SPARED, 1.0))


def _letters(text: str) -> float:
    source = _SOURCE if isinstance(text, SpokenWords) else 0
    return sum(map(_width, text)) + source


def _width(letter: str) -> float:
    if letter in _THIN:
        return _LITTLE
    if letter in _SLENDER:
        return _SLIM
    if letter in "mwMW" or letter >= "\u1100":
        return _WIDEST
    return _WIDE if letter.isupper() else 1.0
