"""Answers under their themes: columns with a shape, a letter, a name and a number each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from cwb_workshop.core.scene import Cluster, ClusterScene
from cwb_workshop.widgets.deal import stacked
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, Head
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.painters.cards import CardPart, padding
from cwb_workshop.widgets.palette import DARK
from cwb_workshop.widgets.parts import Part, PhrasePart
from cwb_workshop.widgets.sheet import Sheet
from cwb_workshop.widgets.typeset import Style, snug

_COLUMN_GAP = 30.0
_GAP = 16.0
_NARROWEST = 9.0
"""The text of a card, in sizes of the text."""

_MOST_COLUMNS = 3


def pages(scene: ClusterScene, sheet: Sheet) -> tuple[Page, ...]:
    """Where the themes do not fit on one page, all their names and numbers come first."""
    frame = Frame(sheet, Head(scene.kicker, scene.heading, scene.footer))
    if not scene.clusters:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    number = _columns_beside(frame, len(scene.clusters))
    width = (frame.width - _COLUMN_GAP * (number - 1)) / number
    columns = _columns(scene.clusters, width, frame)
    boards: list[list[_Column]] = [
        columns[at : at + number] for at in range(0, len(columns), number)
    ]
    many = len(boards) > 1 and len(scene.clusters) > _MOST_COLUMNS
    overview = _overview(scene.clusters, frame) if many else []
    total = len(boards) + len(overview)
    found: list[Page] = []
    for stack in overview:
        canvas, top = frame.canvas(), frame.top
        for row in stack:
            row.put(canvas, frame.left, top, row.height)
            top += row.height + _GAP
        found.append(frame.finished(canvas, len(found) + 1, total))
    for board in boards:
        canvas = frame.canvas()
        for index, column in enumerate(board):
            left = frame.left + index * (width + _COLUMN_GAP)
            column.put(canvas, left, frame.top, max(column.head_height for column in board))
        found.append(frame.finished(canvas, len(found) + 1, total))
    return tuple(found)


def _columns_beside(frame: Frame, clusters: int) -> int:
    for number in range(_MOST_COLUMNS, 1, -1):
        width = (frame.width - _COLUMN_GAP * (number - 1)) / number - 2 * padding(frame.sheet)
        if width >= _NARROWEST * frame.sheet.type.body and clusters >= number:
            return number
    return 1


def _columns(clusters: Sequence[Cluster], width: float, frame: Frame) -> list[_Column]:
    """Return a column for each theme, or several where its cards need them."""
    heads = [_Head(cluster, width, frame.sheet) for cluster in clusters]
    highest = max(head.height for head in heads)
    room = frame.height - highest - _GAP
    found: list[_Column] = []
    for cluster, head in zip(clusters, heads, strict=True):
        cards = (CardPart(card, width, frame.sheet) for card in cluster.cards)
        pieces = [piece for card in cards for piece in card.pieces(room)]
        for stack in stacked(pieces, room, gap=_GAP) or [[]]:
            found.append(_Column(head, stack))
    return found


def _overview(clusters: Sequence[Cluster], frame: Frame) -> list[list[Part]]:
    heads = [_Head(cluster, frame.width, frame.sheet) for cluster in clusters]
    return stacked(heads, frame.height, gap=_GAP)


class _Column:
    """A theme and some of its cards."""

    def __init__(self, head: _Head, cards: Sequence[Part]) -> None:
        self._head = head
        self._cards = cards

    @property
    def head_height(self) -> float:
        return self._head.height

    def put(self, canvas: Canvas, left: float, top: float, head_height: float) -> None:
        self._head.put(canvas, left, top, head_height)
        top += head_height + _GAP
        for card in self._cards:
            card.put(canvas, left, top, card.height)
            top += card.height + _GAP


class _Head:
    """The theme: its shape in its colour, its letter, its name, and how often it was said."""

    count = 0

    def __init__(self, cluster: Cluster, width: float, sheet: Sheet) -> None:
        self._cluster = cluster
        self._width = width
        self._sheet = sheet
        size = sheet.type.body
        self._colour = theme_colour(cluster.colour, sheet)
        bold = Style(size, sheet.palette.ink, BOLD)
        letter, count = cluster.letter.upper(), str(cluster.count)
        self._letter = snug(letter, bold)
        strong = Style(size, sheet.palette.deep, MEDIUM)
        self._count = snug(count, strong)
        self._shape = size * 0.72
        self._indent = self._shape + size * 0.3
        if letter:
            self._indent += self._letter.limit + size * 0.3
        name = width - self._indent - self._count.limit - size * 0.4
        style = sheet.ink(size, MEDIUM)
        self._name = PhrasePart(cluster.name, style, max(name, size * 2.0), sheet)

    @property
    def height(self) -> float:
        return max(self._name.height, self._letter.height) + 18

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        high, size = max(height, self.height), self._sheet.type.body
        shape = QRectF(left, top + size * 0.21, self._shape, self._shape)
        canvas.shape(shape, self._cluster.shape, self._colour)
        canvas.text(self._letter, left + self._shape + size * 0.3, top)
        self._name.put(canvas, left + self._indent, top)
        canvas.text(self._count, left + self._width - self._count.width, top)
        rule = QRectF(left, top + high - 8, self._width, 6)
        canvas.box(rule, fill=self._colour, radius=3)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


def theme_colour(colour: str, sheet: Sheet) -> str:
    """Return a theme's colour; on dark ground a lighter one, or it could not be told apart."""
    if sheet.palette is not DARK:
        return colour
    made = QColor(colour)
    parts = (made.red(), made.green(), made.blue())
    return QColor(*(round(part + (255 - part) * 0.45) for part in parts)).name()
