"""Answers under their themes: columns with a shape, a letter, a name and a number each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from cwb_workshop.core.contract.scene import Cluster, ClusterScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.text import cut
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PartsSideBySide, PhrasePart
from cwb_workshop.widgets.pagination import evened, stack_height, stacked
from cwb_workshop.widgets.painters.card_part import (
    DENSE,
    MOST_ROOMY,
    Density,
    card_parts,
    roomy,
)
from cwb_workshop.widgets.painters.theme_head import ThemeHead, theme_head
from cwb_workshop.widgets.text_measure import Style

_COLUMN_GAP = 30.0
_GAP = 16.0
_SHARES = (0.4, 0.55, 0.7, 0.85)
_MOST_EVENED = 8
"""Pages: of more, nobody notices how full the last one is, and trying takes its time."""

_BETWEEN = 14.0
"""Between a theme and the one that begins under it, beside the gap under each card."""

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

    def put(canvas: Canvas, at: int) -> None:
        frame.on_page(at).put_stack(canvas, drawn[at], _GAP)

    return frame.drawn_up(len(drawn), put, continues=True)


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
            parts.append(theme_head(replace(cluster, summary=""), frame.width, frame.sheet))
            phrase = PhrasePart(Phrase(cluster.summary), frame.sheet.body, frame.width, frame.sheet)
            parts += frame.fitting(phrase) if cluster.summary else ()
    return kept, stacked(parts, frame.height, gap=_GAP)


def _small(cluster: Cluster, frame: Frame) -> Cluster:
    """Return a theme with a head that leaves room for cards: without sentence, with less name."""
    tries = [cluster, replace(cluster, summary="")]
    for longest in _NAME_LENGTHS:
        name = Phrase(cut(cluster.name.main, longest), cut(cluster.name.second, longest))
        tries.append(replace(cluster, summary="", name=name))
    heads = (theme_head(one, frame.width, frame.sheet).height for one in tries)
    fitting = (one for one, height in zip(tries, heads, strict=True) if height <= _highest(frame))
    return next(fitting, tries[-1])


def _highest(frame: Frame) -> float:
    """How high a head may be, so that there is room for cards under it."""
    return frame.height / 2


def _boards(clusters: Sequence[Cluster], frame: Frame) -> list[_Board]:
    """Deal the themes out in as many columns as take the fewest pages, the cards close together
    where that is more than one; then themes go on under one another, or most pages would be
    nearly empty.
    """
    if sum(len(cluster.cards) for cluster in clusters) <= MOST_ROOMY:
        boards = _fewest(clusters, frame, replace(roomy(frame.sheet), gap=_GAP))
        if len(boards) == 1:
            return boards
    boards = _fewest(clusters, frame, DENSE)
    return boards if len(boards) == 1 else _flowing(clusters, frame)


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
        if number == 1 or (_wide_enough(frame, number, air) and _heads_fit(clusters, frame, number))
    ]
    return min(choices, key=len)


def _heads_fit(clusters: Sequence[Cluster], frame: Frame, number: int) -> bool:
    width = _column_width(frame, number)
    heads = [theme_head(one, width, frame.sheet) for one in clusters]
    return all(head.height <= _highest(frame) and not head.breaks_a_word for head in heads)


def _wide_enough(frame: Frame, number: int, air: Density) -> bool:
    inside = _column_width(frame, number) - 2 * air.across
    return inside >= _NARROWEST * frame.sheet.type.body


def _column_width(frame: Frame, number: int) -> float:
    return (frame.width - _COLUMN_GAP * (number - 1)) / number


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
    width = _column_width(frame, number)
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


@dataclass(frozen=True, slots=True)
class _Stack:
    """Cards under one another; whether they go on under what stands in their column already."""

    parts: Sequence[Part]
    goes_on: bool


@dataclass(frozen=True, slots=True)
class _Segment:
    """A theme with some of its cards, in one column."""

    cluster: Cluster
    cards: Sequence[Part]


def _overview(clusters: Sequence[Cluster], frame: Frame) -> list[list[Part]]:
    """All themes under one another; in two columns where that saves a page. What takes several
    pages fills them alike.
    """
    whole = [theme_head(cluster, frame.width, frame.sheet) for cluster in clusters]
    two_columns = _wide_enough(frame, 2, roomy(frame.sheet)) and _heads_fit(clusters, frame, 2)
    if stack_height(whole, _GAP) <= frame.height or not two_columns:
        return evened(whole, frame.height, gap=_GAP)
    width = _column_width(frame, 2)
    heads = [theme_head(cluster, width, frame.sheet) for cluster in clusters]
    half = (len(heads) + 1) // 2
    lefts = (0.0, width + _COLUMN_GAP)
    rows = [
        PartsSideBySide(pair, lefts[: len(pair)])
        for at in range(half)
        if (pair := tuple(heads[at::half]))
    ]
    return evened(rows, frame.height, gap=_GAP)


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
        self._pitch = width + _COLUMN_GAP
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
            span = len(places) * self._pitch - _COLUMN_GAP
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
