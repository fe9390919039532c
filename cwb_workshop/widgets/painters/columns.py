"""Answers under fixed headings. A full column goes on, under its heading, on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import BoardColumn, ColumnsScene
from cwb_workshop.core.contract.wall_text import Card
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import evened, stacked
from cwb_workshop.widgets.painters.card_columns import CardSection, pages_of_sections
from cwb_workshop.widgets.painters.card_part import (
    DENSE,
    MOST_ROOMY,
    CardPart,
    Density,
    card_parts,
    roomy,
)
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_COLUMN_GAP = 30.0
_GAP = 16.0
_MOST_PER_PAGE = 12
_NARROWEST = 8.0
"""The text of a card, in sizes of the text."""


def pages(scene: ColumnsScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    if not any(column.cards or column.footer for column in scene.columns):
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    boards: list[_Board] = []
    if sum(len(column.cards) for column in scene.columns) <= MOST_ROOMY:
        boards = _all_boards(scene.columns, frame, replace(roomy(sheet), gap=_GAP))
    if len(boards) != 1:
        boards = _all_boards(scene.columns, frame, DENSE)
    if len(boards) > 1 and _columns_in_a_page(frame, len(scene.columns), DENSE) < len(
        scene.columns
    ):
        under_one_another = _sections(scene.columns, frame)
        if len(under_one_another) <= len(boards):
            return under_one_another

    def put(canvas: Canvas, at: int) -> None:
        boards[at].put(canvas, frame.left, frame.on_page(at).top)

    before = frame.heading_stacks
    if before:
        return frame.pages(boards, 0)
    return frame.drawn_up(len(boards), put, continues=True)


def _sections(columns: Sequence[BoardColumn], frame: Frame) -> Sequence[Page]:
    """Return the columns under one another, for a wall on which they have no room beside each
    other: the cards of each fill all of the width.
    """
    sheet = frame.sheet
    sections = [CardSection(one.cards, _Head(one, frame.width, sheet)) for one in columns]

    def made(some: Sequence[Card], width: float) -> list[CardPart]:
        return card_parts(some, width, sheet, DENSE)

    return pages_of_sections(sections, made, frame, (2, 1), _MOST_PER_PAGE)


def _all_boards(columns: Sequence[BoardColumn], frame: Frame, air: Density) -> list[_Board]:
    """Return a board for each page, the cards with so much air around them."""
    each = _columns_in_a_page(frame, len(columns), air)
    boards: list[_Board] = []
    for first in range(0, len(columns), each):
        heights = (frame.on_page(first).height, frame.continued.height)
        shown = columns[first : first + each]
        boards += _boards(shown, _width(frame, len(shown)), frame.sheet, heights, air)
    return boards


def _columns_in_a_page(frame: Frame, number: int, air: Density) -> int:
    least = _NARROWEST * frame.sheet.type.body + 2 * air.across
    fitting = (tried for tried in range(number, 1, -1) if _width(frame, tried) >= least)
    return next(fitting, 1)


def _width(frame: Frame, number: int) -> float:
    return (frame.width - _COLUMN_GAP * (number - 1)) / number


def _boards(
    columns: Sequence[BoardColumn],
    width: float,
    sheet: Sheet,
    heights: tuple[float, float],
    air: Density,
) -> list[_Board]:
    """Return the boards of columns that stand beside each other; `heights` are those of their
    first page and of those behind it.
    """
    heads = [_Head(column, width, sheet) for column in columns]
    used = max(head.height for head in heads) + air.gap
    first, room = (height - used for height in heights)
    pieces: list[list[Part]] = []
    for column in columns:
        cards = card_parts(column.cards, width, sheet, air)
        pieces.append([piece for card in cards for piece in card.pieces(min(first, room))])
    number = max(len(stacked(one, room, gap=air.gap, first=first)) for one in pieces)
    stacks = [evened(one, room, gap=air.gap, first=first, number=number) for one in pieces]
    dealt = list(zip_longest(*stacks, fillvalue=())) or [((),) * len(columns)]
    return [
        _Board(heads, page, width, heights[min(at, 1)], air.gap) for at, page in enumerate(dealt)
    ]


class _Board:
    """A whole page of columns."""

    count = 0

    def __init__(
        self,
        heads: Sequence[_Head],
        stacks: Sequence[Sequence[Part]],
        width: float,
        height: float,
        gap: float,
    ) -> None:
        self._heads = heads
        self._gap = gap
        self._stacks = stacks
        self._pitch = width + _COLUMN_GAP
        self.height = height

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        high = max(head.height for head in self._heads)
        for at, (head, stack) in enumerate(zip(self._heads, self._stacks, strict=True)):
            head.put(canvas, left + at * self._pitch, top, high)
            down = top + high + self._gap
            for card in stack:
                card.put(canvas, left + at * self._pitch, down, card.height)
                down += card.height + self._gap

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Head:
    """What a column is called, how much it holds, and what was counted for it."""

    count = 0

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
        return max(self._name.height, self._count.height) + self._footer.height + 12

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        self._name.put(canvas, left, top)
        canvas.text(self._count, left + self._width - self._count.limit, top)
        self._footer.put(canvas, left, top + max(self._name.height, self._count.height))
        rule = QRectF(left, top + height - 8, self._width, 6)
        canvas.box(rule, fill=self._colour, radius=3)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
