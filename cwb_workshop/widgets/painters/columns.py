"""Answers under fixed headings. A full column goes on, under its heading, on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import BoardColumn, ColumnsScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stacked
from cwb_workshop.widgets.painters.cards import card_parts, padding
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_COLUMN_GAP = 30.0
_GAP = 16.0
_NARROWEST = 8.0
"""The text of a card, in sizes of the text."""


def pages(scene: ColumnsScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    if not any(column.cards or column.footer for column in scene.columns):
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    each = _columns_in_a_page(frame, len(scene.columns))
    boards: list[Part] = []
    for first in range(0, len(scene.columns), each):
        boards += _boards(scene.columns[first : first + each], _width(frame, each), frame)
    return frame.pages(boards, 0)


def _columns_in_a_page(frame: Frame, number: int) -> int:
    least = _NARROWEST * frame.sheet.type.body + 2 * padding(frame.sheet)
    fitting = (tried for tried in range(number, 1, -1) if _width(frame, tried) >= least)
    return next(fitting, 1)


def _width(frame: Frame, number: int) -> float:
    return (frame.width - _COLUMN_GAP * (number - 1)) / number


def _boards(columns: Sequence[BoardColumn], width: float, frame: Frame) -> list[Part]:
    heads = [_Head(column, width, frame.sheet) for column in columns]
    room = frame.height - max(head.height for head in heads) - _GAP
    stacks: list[list[list[Part]]] = []
    for column in columns:
        cards = card_parts(column.cards, width, frame.sheet)
        stacks.append(
            stacked([piece for card in cards for piece in card.pieces(room)], room, gap=_GAP)
        )
    dealt = list(zip_longest(*stacks, fillvalue=())) or [((),) * len(columns)]
    return [_Board(heads, page, width, frame.height) for page in dealt]


class _Board:
    """A whole page of columns."""

    count = 0

    def __init__(
        self,
        heads: Sequence[_Head],
        stacks: Sequence[Sequence[Part]],
        width: float,
        height: float,
    ) -> None:
        self._heads = heads
        self._stacks = stacks
        self._pitch = width + _COLUMN_GAP
        self.height = height

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        high = max(head.height for head in self._heads)
        for at, (head, stack) in enumerate(zip(self._heads, self._stacks, strict=True)):
            head.put(canvas, left + at * self._pitch, top, high)
            down = top + high + _GAP
            for card in stack:
                card.put(canvas, left + at * self._pitch, down, card.height)
                down += card.height + _GAP

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Head:
    """What a column is called, how much it holds, and what was counted for it."""

    def __init__(self, column: BoardColumn, width: float, sheet: Sheet) -> None:
        self._width = width
        self._colour = sheet.palette.primary
        size = sheet.type.body
        number = str(len(column.cards)) if column.cards else ""
        self._count = snug(number, Style(size, sheet.palette.deep, MEDIUM))
        room = width - self._count.limit - size * 0.4
        self._name = PhrasePart(column.name, sheet.ink(size, MEDIUM), room, sheet)
        self._footer = PhrasePart(column.footer, sheet.caption, width, sheet)

    @property
    def height(self) -> float:
        return max(self._name.height, self._count.height) + self._footer.height + 18

    def put(self, canvas: Canvas, left: float, top: float, height: float) -> None:
        self._name.put(canvas, left, top)
        canvas.text(self._count, left + self._width - self._count.limit, top)
        self._footer.put(canvas, left, top + max(self._name.height, self._count.height))
        rule = QRectF(left, top + height - 8, self._width, 6)
        canvas.box(rule, fill=self._colour, radius=3)
