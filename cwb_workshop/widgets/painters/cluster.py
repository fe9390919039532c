"""Answers under their themes: columns with a shape, a letter, a name and a number each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from cwb_workshop.core.contract.scene import Cluster, ClusterScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.text import cut
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PartsSideBySide, PhrasePart
from cwb_workshop.widgets.pagination import stack_height, stacked
from cwb_workshop.widgets.painters.card_part import (
    DENSE,
    MOST_ROOMY,
    Density,
    card_parts,
    roomy,
)
from cwb_workshop.widgets.palette import DARK
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_COLUMN_GAP = 30.0
_GAP = 16.0
_NARROWEST = 9.0
"""The text of a card, in sizes of the text."""

_MOST_COLUMNS = 3
_NAME_LENGTHS = (24, 12)
"""What is left of a long name on a head, in characters; before it stands a page with all of it."""


def pages(scene: ClusterScene, sheet: Sheet) -> Sequence[Page]:
    """Where the themes do not fit on one page, all their names and numbers come first."""
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    if not scene.clusters:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    clusters, drawn = _told_before(scene.clusters, frame)
    boards = _boards(clusters, frame)
    if len(boards) > 1 and len(clusters) > _MOST_COLUMNS:
        drawn += _overview(clusters, frame)
    for board in boards:
        drawn.append([board])
    return frame.drawn_up(len(drawn), lambda canvas, at: frame.put_stack(canvas, drawn[at], _GAP))


def _told_before(
    clusters: Sequence[Cluster], frame: Frame
) -> tuple[list[Cluster], list[list[Part]]]:
    """Tell sentences and names that leave no room for cards on pages of their own, before."""
    kept: list[Cluster] = []
    parts: list[Part] = []
    for cluster in clusters:
        small = _small(cluster, frame)
        kept.append(small)
        if small != cluster:
            parts.append(_head(replace(cluster, summary=""), frame.width, frame.sheet))
            phrase = PhrasePart(Phrase(cluster.summary), frame.sheet.body, frame.width, frame.sheet)
            parts += frame.fitting(phrase) if cluster.summary else ()
    return kept, stacked(parts, frame.height, gap=_GAP)


def _small(cluster: Cluster, frame: Frame) -> Cluster:
    """Return a theme with a head that leaves room for cards: without sentence, with less name."""
    tries = [cluster, replace(cluster, summary="")]
    for longest in _NAME_LENGTHS:
        name = Phrase(cut(cluster.name.main, longest), cut(cluster.name.second, longest))
        tries.append(replace(cluster, summary="", name=name))
    heads = (_head(one, frame.width, frame.sheet).height for one in tries)
    fitting = (one for one, height in zip(tries, heads, strict=True) if height <= _highest(frame))
    return next(fitting, tries[-1])


def _highest(frame: Frame) -> float:
    """How high a head may be, so that there is room for cards under it."""
    return frame.height / 2


def _boards(clusters: Sequence[Cluster], frame: Frame) -> list[_Board]:
    """Deal the themes out in as many columns as take the fewest pages, the cards close together
    where that is more than one.
    """
    boards: list[_Board] = []
    if sum(len(cluster.cards) for cluster in clusters) <= MOST_ROOMY:
        boards = _fewest(clusters, frame, replace(roomy(frame.sheet), gap=_GAP))
    return boards if len(boards) == 1 else _fewest(clusters, frame, DENSE)


def _fewest(clusters: Sequence[Cluster], frame: Frame, air: Density) -> list[_Board]:
    choices = [
        _dealt(clusters, frame, number, air)
        for number in range(_MOST_COLUMNS, 0, -1)
        if number == 1 or (_wide_enough(frame, number, air) and _heads_fit(clusters, frame, number))
    ]
    return min(choices, key=len)


def _heads_fit(clusters: Sequence[Cluster], frame: Frame, number: int) -> bool:
    width = _column_width(frame, number)
    return all(_head(one, width, frame.sheet).height <= _highest(frame) for one in clusters)


def _wide_enough(frame: Frame, number: int, air: Density) -> bool:
    inside = _column_width(frame, number) - 2 * air.across
    return inside >= _NARROWEST * frame.sheet.type.body


def _column_width(frame: Frame, number: int) -> float:
    return (frame.width - _COLUMN_GAP * (number - 1)) / number


def _dealt(clusters: Sequence[Cluster], frame: Frame, number: int, air: Density) -> list[_Board]:
    width = _column_width(frame, number)
    highest = max(_head(cluster, width, frame.sheet).height for cluster in clusters)
    room = frame.height - highest - air.gap
    columns: list[tuple[Cluster, Sequence[Part]]] = []
    for cluster in clusters:
        cards = card_parts(cluster.cards, width, frame.sheet, air)
        pieces = [piece for card in cards for piece in card.pieces(room)]
        columns += [(cluster, stack) for stack in stacked(pieces, room, gap=air.gap) or [[]]]
    return [
        _Board(columns[at : at + number], width, frame.sheet, air.gap)
        for at in range(0, len(columns), number)
    ]


def _overview(clusters: Sequence[Cluster], frame: Frame) -> list[list[Part]]:
    """All themes under one another; in two columns where that saves a page."""
    whole = [_head(cluster, frame.width, frame.sheet) for cluster in clusters]
    two_columns = _wide_enough(frame, 2, roomy(frame.sheet)) and _heads_fit(clusters, frame, 2)
    if stack_height(whole, _GAP) <= frame.height or not two_columns:
        return stacked(whole, frame.height, gap=_GAP)
    width = _column_width(frame, 2)
    heads = [_head(cluster, width, frame.sheet) for cluster in clusters]
    half = (len(heads) + 1) // 2
    lefts = (0.0, width + _COLUMN_GAP)
    rows = [
        PartsSideBySide(pair, lefts[: len(pair)])
        for at in range(half)
        if (pair := tuple(heads[at::half]))
    ]
    return stacked(rows, frame.height, gap=_GAP)


class _Board:
    """A page of columns. A theme that needs several has one head over all of them."""

    count = 0

    def __init__(
        self,
        columns: Sequence[tuple[Cluster, Sequence[Part]]],
        width: float,
        sheet: Sheet,
        gap: float,
    ) -> None:
        self._columns = columns
        self._gap = gap
        self._pitch = width + _COLUMN_GAP
        self._sheet = sheet

    @property
    def height(self) -> float:
        highest = max(stack_height(stack, self._gap) for _, stack in self._columns)
        return self._head_height + self._gap + highest

    @cached_property
    def _heads(self) -> list[tuple[int, _Head]]:
        """The place of each head, and the head: measured where the page is looked at."""
        heads: list[tuple[int, _Head]] = []
        for cluster, group in groupby(enumerate(self._columns), key=lambda column: column[1][0]):
            places = [place for place, _ in group]
            span = len(places) * self._pitch - _COLUMN_GAP
            heads.append((places[0], _head(cluster, span, self._sheet)))
        return heads

    @property
    def _head_height(self) -> float:
        return max(head.height for _, head in self._heads)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        highest = self._head_height
        for place, head in self._heads:
            head.put(canvas, left + place * self._pitch, top, highest)
        for place, (_, stack) in enumerate(self._columns):
            down = top + highest + self._gap
            for card in stack:
                card.put(canvas, left + place * self._pitch, down, card.height)
                down += card.height + self._gap

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


def _head(cluster: Cluster, width: float, sheet: Sheet) -> _Head:
    bare = replace(cluster, cards=())
    return sheet.parts.part((_Head, width), bare, lambda one: _Head(one, width, sheet))


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
        self._summary = PhrasePart(Phrase(cluster.summary), sheet.caption, width, sheet)
        self._under_name = max(self._name.height, self._letter.height)
        self.height = self._under_name + self._summary.height + 18

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        high, size = max(height, self.height), self._sheet.type.body
        shape = QRectF(left, top + size * 0.21, self._shape, self._shape)
        canvas.shape(shape, self._cluster.shape, self._colour)
        canvas.text(self._letter, left + self._shape + size * 0.3, top)
        self._name.put(canvas, left + self._indent, top)
        self._summary.put(canvas, left, top + self._under_name)
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
