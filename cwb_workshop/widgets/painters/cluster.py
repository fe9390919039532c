"""Answers under their themes: columns with a shape, a letter, a name and a number each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby

from cwb_workshop.core.contract.scene import Cluster, ClusterScene
from cwb_workshop.core.contract.wall_text import Card
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height, stacked
from cwb_workshop.widgets.painters.card_columns import CardSection, dealt_sections
from cwb_workshop.widgets.painters.card_part import (
    DENSE,
    MOST_ROOMY,
    CardPart,
    Density,
    card_parts,
    roomy,
)
from cwb_workshop.widgets.painters.long_themes import GAP, told_before
from cwb_workshop.widgets.painters.theme_columns import (
    COLUMN_GAP,
    column_width,
    heads_fit,
    wide_enough,
)
from cwb_workshop.widgets.painters.theme_head import ThemeHead, theme_head
from cwb_workshop.widgets.painters.theme_overview import overview_under
from cwb_workshop.widgets.text_measure import Style

_SHARES = (0.4, 0.55, 0.7, 0.85)
_MOST_EVENED = 8
"""Pages: of more, nobody notices how full the last one is, and trying takes its time."""

_BETWEEN = 14.0
"""Between a theme and the one that begins under it, beside the gap under each card."""

_MOST_COLUMNS = 3
_MOST_PER_PAGE = 12


def pages(scene: ClusterScene, sheet: Sheet) -> Sequence[Page]:
    """Where the themes do not fit on one page, all their names and numbers come first."""
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    if not scene.clusters:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    clusters, drawn = told_before(scene.clusters, frame)
    boards = _on_one_page(clusters, frame)
    if not boards:
        behind = frame.continued if _has_overview(clusters) else frame
        boards = min((_flowing(clusters, behind), _sections(clusters, behind)), key=len)
        if len(boards) > 1 and _has_overview(clusters):
            overview, frame = overview_under(frame, clusters, may_be_small=not drawn)
            drawn += overview
        elif not drawn:
            frame = behind
    for board in boards:
        drawn.append([board])

    def put(canvas: Canvas, at: int) -> None:
        frame.on_page(at).put_stack(canvas, drawn[at], GAP)

    return frame.drawn_up(len(drawn), put, continues=True)


def _has_overview(clusters: Sequence[Cluster]) -> bool:
    return len(clusters) > _MOST_COLUMNS


def _on_one_page(clusters: Sequence[Cluster], frame: Frame) -> Sequence[Part]:
    """Return the themes beside each other where one page holds them, with as much air as it has;
    else nothing.
    """
    few = sum(len(cluster.cards) for cluster in clusters) <= MOST_ROOMY
    for air in (replace(roomy(frame.sheet), gap=GAP), DENSE) if few else (DENSE,):
        boards = _fewest(clusters, frame, air)
        if len(boards) == 1:
            return boards
    return []


def _sections(clusters: Sequence[Cluster], frame: Frame) -> Sequence[Part]:
    """Return the themes under one another, the cards of each in columns over all of the width."""
    sheet = frame.sheet
    sections = [CardSection(one.cards, theme_head(one, frame.width, sheet)) for one in clusters]
    numbers = [one for one in range(_MOST_COLUMNS, 1, -1) if wide_enough(frame, one, DENSE)]

    def made(some: Sequence[Card], width: float) -> list[CardPart]:
        return card_parts(some, width, sheet, DENSE)

    return dealt_sections(sections, made, frame, (*numbers, 1), _MOST_PER_PAGE)


def _flowing(clusters: Sequence[Cluster], frame: Frame) -> list[_Board]:
    """Return the themes under one another, their columns about equally full where all of it can
    be looked at in a few pages.
    """
    fewest = _fewest(clusters, frame, DENSE, flows=True)
    if len(fewest) > _MOST_EVENED:
        return fewest
    tries = (_fewest(clusters, frame, DENSE, flows=True, share=share) for share in _SHARES)
    return next((boards for boards in tries if len(boards) == len(fewest)), fewest)


def _fewest(
    clusters: Sequence[Cluster],
    frame: Frame,
    air: Density,
    *,
    flows: bool = False,
    share: float = 1.0,
) -> list[_Board]:
    choices = [
        _dealt(clusters, frame, number, air, flows=flows, share=share)
        for number in range(_MOST_COLUMNS, 0, -1)
        if number == 1 or (wide_enough(frame, number, air) and heads_fit(clusters, frame, number))
    ]
    return min(choices, key=len)


def _dealt(
    clusters: Sequence[Cluster],
    frame: Frame,
    number: int,
    air: Density,
    *,
    flows: bool,
    share: float,
) -> list[_Board]:
    """Give each theme columns of its own; or, where it `flows`, let the next one begin under it.

    `share` is the part of their height that columns take at most, but for a card that is higher.
    """
    width = column_width(frame, number)
    highest = max(theme_head(cluster, width, frame.sheet).height for cluster in clusters)
    whole = frame.height - highest - air.gap
    room = whole * share
    columns: list[list[_Segment]] = []
    left = 0.0
    for cluster in clusters:
        cards = card_parts(cluster.cards, width, frame.sheet, air)
        pieces = [piece for card in cards for piece in card.pieces(whole)]
        head = theme_head(cluster, width, frame.sheet).height
        for at, stack in enumerate(_stacks(pieces, room, air.gap, left - _BETWEEN - head, flows)):
            if at or not stack.goes_on:
                columns.append([])
                left = room
            else:
                left -= _BETWEEN + head
            columns[-1].append(_Segment(cluster, stack.parts))
            left -= stack_height(stack.parts, air.gap) + air.gap
    return [
        _Board(columns[at : at + number], width, frame.sheet, air.gap)
        for at in range(0, len(columns), number)
    ]


def _stacks(
    pieces: Sequence[Part], room: float, gap: float, left: float, flows: bool
) -> list[_Stack]:
    """Return the cards of a theme as they stand in columns of this room; the first of them in
    what is `left` of the column before, where there is room for a card.
    """
    goes_on = flows and bool(pieces) and pieces[0].height + gap <= left
    first = left - gap if goes_on else room
    stacks = stacked(pieces, room, gap=gap, first=first) or [[]]
    return [_Stack(parts, goes_on and not at) for at, parts in enumerate(stacks)]


@value_type
class _Stack:
    """Cards under one another; whether they go on under what stands in their column already."""

    parts: Sequence[Part]
    goes_on: bool


@value_type
class _Segment:
    """A theme with some of its cards, in one column."""

    cluster: Cluster
    cards: Sequence[Part]


class _Board:
    """A page of columns. A theme that needs several has one head over all of them; one that
    begins under another has its head there.
    """

    count = 0

    def __init__(
        self,
        columns: Sequence[Sequence[_Segment]],
        width: float,
        sheet: Sheet,
        gap: float,
    ) -> None:
        self._columns = columns
        self._gap = gap
        self._width = width
        self._pitch = width + COLUMN_GAP
        self._sheet = sheet

    @property
    def height(self) -> float:
        return self._head_height + self._gap + max(map(self._column_height, self._columns))

    def _column_height(self, column: Sequence[_Segment]) -> float:
        heads = sum(_BETWEEN + self._head_of(one).height for one in column[1:])
        cards = sum(stack_height(one.cards, self._gap) for one in column)
        return cards + heads + self._gap * 2 * (len(column) - 1)

    def _head_of(self, segment: _Segment) -> ThemeHead:
        return theme_head(segment.cluster, self._width, self._sheet)

    @cached_property
    def _heads(self) -> list[tuple[int, ThemeHead]]:
        """The place of each head, and the head: measured where the page is looked at."""
        heads: list[tuple[int, ThemeHead]] = []
        columns = enumerate(self._columns)
        for cluster, group in groupby(columns, key=lambda column: column[1][0].cluster):
            places = [place for place, _ in group]
            span = len(places) * self._pitch - COLUMN_GAP
            heads.append((places[0], theme_head(cluster, span, self._sheet)))
        return heads

    @property
    def _head_height(self) -> float:
        return max(head.height for _, head in self._heads)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        highest = self._head_height
        for place, head in self._heads:
            head.put(canvas, left + place * self._pitch, top, highest)
        for place, column in enumerate(self._columns):
            across, down = left + place * self._pitch, top + highest + self._gap
            for at, segment in enumerate(column):
                if at:
                    down += _BETWEEN
                    head = self._head_of(segment)
                    head.put(canvas, across, down, head.height)
                    down += head.height + self._gap
                for card in segment.cards:
                    card.put(canvas, across, down, card.height)
                    down += card.height + self._gap

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
