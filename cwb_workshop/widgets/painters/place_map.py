"""A map of who is here: names at the place that two scores give them, with lists beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt

from cwb_workshop.core.contract.pictures import MatrixPoint, MatrixScene, PlaceMapScene
from cwb_workshop.widgets.fonts import MEDIUM, REGULAR
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.label_placement import PlacedLabel, Spacing, Wanted, placed_labels
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import PhrasePart
from cwb_workshop.widgets.painters import matrix
from cwb_workshop.widgets.painters.side_lists import SideLists
from cwb_workshop.widgets.text_layout import TextBlock, balanced, snug
from cwb_workshop.widgets.text_measure import Style
from cwb_workshop.widgets.type_scale import SMALLEST_BODY

MOST_ON_A_PAGE = 12
_ON_A_PAGE = (12, 9, 6)
"""How many names stand on a page: fewer where they would be in each other's way."""

_SIDE_SHARE = 0.3
_BETWEEN = 44.0
_SCORES = 5
_OWN_FIFTH = 0.45
"""So far from its middle a point is still in the fifth of the width that its score gives it."""

_BEGIN_ACROSS, _BEGIN_UP = 3 / _SCORES, 2 / _SCORES
"""Where the corner begins in which to begin: from willingness 4 and influence 3 up."""

_WIDEST_NAME = 0.46
_LEADING, _CLOSE = 1.2, 1.08
_CLOSE_LETTERS = 0.87
_MOST_ROWS = 2
_RIGHT = Qt.AlignmentFlag.AlignRight
_ARROW = 13.0


_Way: TypeAlias = "Callable[[Frame], list[_Map]]"


def pages(scene: PlaceMapScene, sheet: Sheet) -> Sequence[Page]:
    """All names on one page with the lists, or as many as one page holds on each; where they have
    no room as names, they stand there as numbers. A heading that takes too much stands small.
    """
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    if not scene.points:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    frames = tuple(dict.fromkeys((frame, frame.continued)))
    whole, *parted = (partial(_by_themselves, scene, number) for number in _ON_A_PAGE)
    on_one = (partial(_with_lists, scene), whole, partial(_close_together, scene))
    found = _first_of(on_one, frames)
    if found is None and len(scene.points) <= MOST_ON_A_PAGE:
        close = replace(sheet, type=replace(sheet.type, body=close_size(sheet.type.body)))
        numbered = matrix.pages(_as_numbers(scene), close)
        found = numbered if len(numbered) == 1 else None
    return found or _first_of(parted, frames) or matrix.pages(_as_numbers(scene), sheet)


def _first_of(ways: Iterable[_Way], frames: Iterable[Frame]) -> Sequence[Page] | None:
    """Return the pages of the first of these ways that finds a place for every name."""
    for laid_out in ways:
        for tried in frames:
            maps = laid_out(tried)
            if maps:
                return tried.drawn_up(len(maps), partial(_put, maps))
    return None


def close_size(body: int) -> int:
    """Return how large the letters of a crowded map are: a little smaller, as far as what must be
    read may be.
    """
    return max(round(body * _CLOSE_LETTERS), SMALLEST_BODY)


def _put(maps: Sequence[_Map], canvas: Canvas, at: int) -> None:
    maps[at].put(canvas)


def _with_lists(scene: PlaceMapScene, frame: Frame) -> list[_Map]:
    """Return the map with the lists beside it; nothing where they have no room together."""
    lists = [one for one in scene.lists if one.lines]
    if not lists or len(scene.points) > MOST_ON_A_PAGE:
        return []
    width = frame.width * _SIDE_SHARE
    beside = SideLists(lists, width, frame.height, frame.sheet)
    if not beside.fits:
        return []
    one = _Map(scene, scene.points, frame, frame.width - width - _BETWEEN, beside)
    return [one] if one.placed is not None else []


def _close_together(scene: PlaceMapScene, frame: Frame) -> list[_Map]:
    """Return one map of the names of a page that find no room in letters of the full size."""
    if len(scene.points) > MOST_ON_A_PAGE:
        return []
    one = _Map(scene, scene.points, frame, frame.width, None, is_close=True)
    return [one] if one.placed is not None else []


def _by_themselves(scene: PlaceMapScene, most: int, frame: Frame) -> list[_Map]:
    """Return maps with at most so many names on each, the newest on the first; nothing where some
    of them have no room.
    """
    newest_first = tuple(reversed(scene.points))
    maps: list[_Map] = []
    for at in range(0, len(newest_first), most):
        maps.append(_Map(scene, newest_first[at : at + most], frame, frame.width, None))
        if maps[-1].placed is None:
            return []
    return maps


def _as_numbers(scene: PlaceMapScene) -> MatrixScene:
    points = tuple(
        MatrixPoint(number, point.label, point.x, point.y, point.highlight)
        for number, point in enumerate(scene.points, start=1)
    )
    return MatrixScene(scene.kicker, scene.heading, scene.across, scene.up, (), points, scene.empty)


class _Map:
    """The field with its axes, the corner in which to begin, and the names."""

    def __init__(
        self,
        scene: PlaceMapScene,
        points: Sequence[MatrixPoint],
        frame: Frame,
        width: float,
        beside: SideLists | None,
        *,
        is_close: bool = False,
    ) -> None:
        """One that `is_close` has its names in smaller letters, and looks for a place for them in
        many orders.
        """
        sheet = frame.sheet
        self._is_close = is_close
        self._sheet, self._scene, self._beside = sheet, scene, beside
        self._frame, self._width = frame, width
        half = width / 2 - 10
        self._high = TextBlock(joined(scene.up.high), sheet.caption, width * _BEGIN_ACROSS)
        self._low = TextBlock(joined(scene.up.low), sheet.caption, width)
        self._left = TextBlock(joined(scene.across.low), sheet.caption, half)
        self._right = TextBlock(joined(scene.across.high), sheet.caption, half, align=_RIGHT)
        above = self._high.height + 4
        below = max(self._left.height, self._right.height) + 12
        self._field = QRectF(frame.left, frame.top + above, width, frame.height - above - below)
        self._points = sorted(points, key=lambda point: (-point.y, -point.x))
        self._names = [self._name(point) for point in self._points]
        self.placed = self._placed()

    def put(self, canvas: Canvas) -> None:
        palette, field = self._sheet.palette, self._field
        canvas.box(field, fill=palette.card, line=palette.line, thickness=2, radius=12)
        corner = self._corner()
        canvas.box(corner, fill=palette.soft)
        self._put_axes(canvas)
        self._put_begin(canvas, corner)
        for point, names, place in zip(self._points, self._names, self.placed or (), strict=True):
            size = self._spacing.point
            room = QRectF(place.point.x() - size / 2, place.point.y() - size / 2, size, size)
            line = palette.amber if point.highlight else ""
            canvas.box(room, fill=palette.primary, line=line, thickness=7, radius=size / 2)
            canvas.text(names[place.size], place.room.left(), place.room.top())
        if self._beside is not None:
            self._beside.put(canvas, self._frame.left + self._width + _BETWEEN, self._frame.top)

    @property
    def _spacing(self) -> Spacing:
        size = self._sheet.type.body
        row = size * 1.2
        return Spacing(size * 0.44, size * 0.2, size * 1.2, row * 3)

    @property
    def _wide_spacing(self) -> Spacing:
        """Where names are long a point may stand anywhere in its own fifth of the width."""
        across = self._field.width() / _SCORES * _OWN_FIFTH
        return replace(self._spacing, across=across, searched=self._is_close)

    def _name(self, point: MatrixPoint) -> list[TextBlock]:
        """Return a name on one row, and on two, as far as its words and the field allow."""
        body = self._sheet.type.body
        size = close_size(body) if self._is_close else body
        leading = _CLOSE if self._is_close else _LEADING
        style = self._sheet.ink(size, MEDIUM if point.highlight else REGULAR, leading)
        widest = self._width * _WIDEST_NAME
        blocks = [TextBlock(point.label, style, self._width)]
        blocks = [TextBlock(point.label, style, blocks[0].width + 1)]
        halved = balanced(
            lambda limit: TextBlock(point.label, style, limit),
            min(max(blocks[0].width * 0.7, 1.0), widest),
        )
        if len(halved.rows) == _MOST_ROWS and not halved.breaks_a_word:
            blocks.append(TextBlock(point.label, style, halved.width + 1))
        return [block for block in blocks if len(block.rows) <= _MOST_ROWS]

    def _placed(self) -> list[PlacedLabel] | None:
        if not all(self._names):
            return None
        wanted = [
            self._wanted(point, tuple((block.limit, block.height) for block in blocks))
            for point, blocks in zip(self._points, self._names, strict=True)
        ]
        inner = self._field.adjusted(4, 2, -4, -2)
        near = None if self._is_close else placed_labels(wanted, inner, self._spacing)
        return near or placed_labels(wanted, inner, self._wide_spacing)

    def _wanted(self, point: MatrixPoint, sizes: tuple[tuple[float, float], ...]) -> Wanted:
        """A point is in the corner in which to begin by its scores alone, wherever it has room."""
        at, corner, half = self._place(point), self._corner(), self._spacing.point / 2
        if corner.contains(at):
            return Wanted(at, sizes, lowest=corner.bottom() - half)
        highest = corner.bottom() + half if at.x() > corner.left() else -math.inf
        return Wanted(at, sizes, highest=highest, apart=corner)

    def _place(self, point: MatrixPoint) -> QPointF:
        """A score stands in the middle of its fifth of the field."""
        field = self._field
        across, up = ((min(max(score, 1.0), 5.0) - 0.5) / _SCORES for score in (point.x, point.y))
        return QPointF(field.left() + across * field.width(), field.bottom() - up * field.height())

    def _corner(self) -> QRectF:
        field = self._field
        left = field.left() + field.width() * _BEGIN_ACROSS
        bottom = field.bottom() - field.height() * _BEGIN_UP
        return QRectF(left, field.top() + 2, field.right() - left - 2, bottom - field.top() - 2)

    def _put_begin(self, canvas: Canvas, corner: QRectF) -> None:
        """Name the corner where no name is in the way, or else right above it."""
        style = Style(self._sheet.type.caption, self._sheet.palette.deep, MEDIUM)
        block = snug(joined(self._scene.begin), style, corner.width() - 24)
        taken = [place.whole for place in self.placed or ()]
        for across in (corner.right() - block.limit - 18, corner.left() + 14):
            down = corner.bottom() - block.height - 6
            while down > corner.top() + 4:
                room = QRectF(across, down, block.limit, block.height)
                if not any(room.adjusted(-16, 0, 16, 0).intersects(one) for one in taken):
                    canvas.text(block, across, down)
                    return
                down -= block.height / 2
        canvas.text(block, corner.right() - block.limit, self._frame.top)

    def _put_axes(self, canvas: Canvas) -> None:
        ink, field = self._sheet.palette.ink, self._field
        left, bottom = field.left(), field.bottom()
        canvas.box(QRectF(left - 3, field.top() - 4, 6, field.height() + 7), fill=ink)
        canvas.box(QRectF(left - 3, bottom - 3, field.width() + 10, 6), fill=ink)
        top, right = field.top() - 10, field.right() + 12
        up = ((left - _ARROW, top + _ARROW), (left, top - 4), (left + _ARROW, top + _ARROW))
        along = (
            (right - _ARROW, bottom - _ARROW),
            (right + 4, bottom),
            (right - _ARROW, bottom + _ARROW),
        )
        canvas.polygon(up, fill=ink, solid=True)
        canvas.polygon(along, fill=ink, solid=True)
        inset = left + 28
        canvas.text(self._high, inset, self._frame.top)
        under = bottom + 12
        canvas.text(self._left, left, under)
        canvas.text(self._right, field.right() - self._right.limit, under)
        self._put_low(canvas, inset)

    def _put_low(self, canvas: Canvas, left: float) -> None:
        """Say what the low end means, unless a name stands there."""
        room = QRectF(left, self._field.bottom() - self._low.height - 10, *_size(self._low))
        if not any(room.intersects(place.whole) for place in self.placed or ()):
            canvas.text(self._low, room.left(), room.top())


def _size(block: TextBlock) -> tuple[float, float]:
    return block.width, block.height
