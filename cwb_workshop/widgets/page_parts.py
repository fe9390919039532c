"""What pages are stacked from: phrases, cards, boxes. Each knows its height beforehand,
and how to break into pieces where a page is too short for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.text_layout import TextBlock, balanced
from cwb_workshop.widgets.text_measure import Style

_SENTENCE_END = re.compile(r"[.!?…؟۔][\"')\]”’»“]*\s+(?=[^\sa-z])")
"""Behind a full stop that begins another sentence: after *bijv.* goes on a small letter."""

LEFT = Qt.AlignmentFlag.AlignLeft


class Part(Protocol):
    """Something of a known height. `count` says how many answers it shows."""

    @property
    def height(self) -> float: ...
    @property
    def count(self) -> int: ...
    def put(self, canvas: Canvas, left: float, top: float, height: float) -> None:
        """Stand at a place, stretched to a height where that is more than its own."""
        ...

    def pieces(self, height: float) -> Sequence[Part]:
        """Return the same in pieces that are no higher than this, as far as rows allow."""
        ...


class PhrasePart:
    """A text, and under it, smaller, the same in the second language."""

    count = 0

    def __init__(
        self,
        phrase: Phrase,
        style: Style,
        width: float,
        sheet: Sheet,
        *,
        align: Qt.AlignmentFlag = LEFT,
        balance: bool = False,
    ) -> None:
        second = Style(sheet.type.second(style.size), sheet.palette.caption)

        def made(text: str, kind: Style) -> TextBlock:
            def at(limit: float) -> TextBlock:
                return TextBlock(text, kind, limit, align=align)

            return balanced(at, width) if balance else at(width)

        self._made = made
        self.limit = width
        self._blocks = [made(phrase.main, style)]
        if phrase.second:
            self._blocks.append(made(phrase.second, second))
        # Under a whole paragraph the other language would run on without a little room.
        self._between = style.size * 0.22 if self.rows > 2 else 0.0
        gaps = self._between * (len(self._blocks) - 1)
        self.height = sum(block.height for block in self._blocks) + gaps

    @property
    def width(self) -> float:
        return max(block.width for block in self._blocks)

    @property
    def breaks_a_word(self) -> bool:
        return any(block.breaks_a_word for block in self._blocks)

    @property
    def rows(self) -> int:
        """How many rows the first language takes."""
        return len(self._blocks[0].rows)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        for block in self._blocks:
            canvas.text(block, left, top)
            top += block.height + self._between

    def pieces(self, height: float) -> Sequence[Part]:
        parts: list[Part] = []
        for block in self._blocks:
            made = partial(self._made, kind=block.style)
            parts += [BlockPart(made(text)) for text in text_pieces(block.text, made, height)]
        return parts


@value_type
class BlockPart:
    """A single text."""

    block: TextBlock
    count: int = 0

    @property
    def height(self) -> float:
        return self.block.height

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        canvas.text(self.block, left, top)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class PartsSideBySide:
    """Parts side by side, all stretched to the highest. `lefts` are their places."""

    __slots__ = ("count", "height", "lefts", "parts")

    def __init__(self, parts: tuple[Part, ...], lefts: tuple[float, ...]) -> None:
        self.parts = parts
        self.lefts = lefts
        self.height = max([part.height for part in parts])
        self.count = sum([part.count for part in parts])

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        for part, offset in zip(self.parts, self.lefts, strict=True):
            part.put(canvas, left + offset, top, self.height)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


@value_type
class PartGroup:
    """Parts under one another that stay on one page, where they fit on one."""

    parts: tuple[Part, ...]
    gap: float

    @property
    def height(self) -> float:
        gaps = self.gap * max(len(self.parts) - 1, 0)
        return sum(part.height for part in self.parts) + gaps

    @property
    def count(self) -> int:
        return sum(part.count for part in self.parts)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        for part in self.parts:
            part.put(canvas, left, top, part.height)
            top += part.height + self.gap

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        return [
            piece
            for part in self.parts
            for piece in (part.pieces(height) if part.height > height else (part,))
        ]


class BoxPart:
    """A text in a soft box with a strong edge: a question to the room."""

    count = 0
    _EDGE = 10.0

    def __init__(self, phrase: Phrase, style: Style, width: float, sheet: Sheet) -> None:
        self._sheet = sheet
        self._width = width
        self._padding = round(sheet.type.body * 0.6)
        inner = width - 2 * self._padding - self._EDGE
        self._text = PhrasePart(phrase, style, inner, sheet)

    @property
    def height(self) -> float:
        return self._text.height + 1.5 * self._padding

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette, whole = self._sheet.palette, self.height
        room = QRectF(left, top, self._width, whole)
        canvas.box(room, fill=palette.amber_soft, radius=12)
        # The edge is square; it covers the round corners on its side.
        canvas.box(QRectF(left, top, 24, whole), fill=palette.amber_soft)
        canvas.box(QRectF(left, top, self._EDGE, whole), fill=palette.amber)
        inside = left + self._EDGE + self._padding
        self._text.put(canvas, inside, top + 0.75 * self._padding)

    def pieces(self, height: float) -> Sequence[Part]:
        return self._text.pieces(height) if self.height > height else (self,)


def text_pieces(text: str, make: Callable[[str], TextBlock], height: float) -> list[str]:
    """Break a text where its rows no longer fit, behind the last sentence that fits whole; one
    that is longer than a page breaks where its rows do. Joined again the pieces are the text.
    """
    texts: list[str] = []
    rest = text
    while rest:
        block = make(rest)
        fitting = block.rows_within(height)
        head = "".join(row.text for row in block.rows[:fitting])
        is_rest = fitting >= len(block.rows) or not head
        head = rest if is_rest else _whole_sentences(head, rest)
        texts.append(head)
        rest = rest[len(head) :]
    return texts


def ends_a_sentence(text: str) -> bool:
    """Tell whether a piece of a text ends where a sentence of it does."""
    ends = [end.end() for end in _SENTENCE_END.finditer(f"{text.rstrip()} X")]
    return ends[-1:] == [len(text.rstrip()) + 1]


def _whole_sentences(head: str, text: str) -> str:
    """Return the sentences that are whole in this first part of a text; else all of it."""
    ends = [end.end() for end in _SENTENCE_END.finditer(text, 0) if end.end() <= len(head)]
    return head[: ends[-1]] if ends else head


def numbered_pieces(
    text: str, make: Callable[[str, str], TextBlock], room: Callable[[str], float]
) -> list[tuple[str, str]]:
    """Break a text into pieces with their numbers, such as 2/11.

    `make` lays a piece out beside its number, `room` is the height there is for one; both are
    asked with a number that is at least as wide as the one that comes.
    """
    texts: list[str] = []
    for widest in ("9/9", "99/99", "999/999"):
        texts = text_pieces(text, partial(_beside, make, widest), room(widest))
        if len(f"{len(texts)}/{len(texts)}") <= len(widest):
            break
    return [(piece, f"{number}/{len(texts)}") for number, piece in enumerate(texts, start=1)]


def _beside(make: Callable[[str, str], TextBlock], number: str, text: str) -> TextBlock:
    return make(text, number)
