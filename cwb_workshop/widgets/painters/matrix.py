"""Ideas on two axes: numbered dots that never cover each other, and the list beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt

from cwb_workshop.core.contract.pictures import MatrixPoint, MatrixScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import evened, stack_height, stacked
from cwb_workshop.widgets.point_placement import Quarter, most_places, spread
from cwb_workshop.widgets.text_layout import TextBlock, natural_width
from cwb_workshop.widgets.text_measure import Style

_LOWEST, _HIGHEST = 1.0, 5.0
_GAP, _CLOSE_GAP = 12.0, 8.0
_LEADING, _CLOSE = 1.2, 1.12
"""Of the list: close together where it takes more than one page."""

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_IN_A_ROW = 2
_SHARES = (0.54, 0.42, 0.34)
"""The most of the width that the square takes; the smaller where a page is saved so."""

_LOWEST_SQUARE = 0.8
"""How high a square is at least, in widths."""

_MOST_EVENED = 16
"""Pages: these are filled alike, so that the last one has no line alone."""


def pages(scene: MatrixScene, sheet: Sheet) -> Sequence[Page]:
    """A list that takes more than one page has its heading small on all of them: the square stays
    as it is while they are turned.
    """
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    drawn = _pages(scene, frame, _Square(scene, frame, _SHARES[0]))
    if len(drawn) == 1:
        return drawn
    squares = [_Square(scene, frame.continued, share) for share in _SHARES]
    whole = [square for square in squares if square.can_be_read] or squares[:1]
    return min((_pages(scene, frame.continued, square) for square in whole), key=len)


def _pages(scene: MatrixScene, frame: Frame, square: _Square) -> Sequence[Page]:
    sheet = frame.sheet
    indent = square.width + sheet.type.body * 0.8
    gap, (rows, owners) = _GAP, _listed(scene.points, indent, frame, _LEADING)
    if stack_height(rows, gap) > frame.height:
        gap, (rows, owners) = _CLOSE_GAP, _listed(scene.points, indent, frame, _CLOSE)
    if not rows:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        rows = [PhrasePart(scene.empty, quiet, frame.width - indent, sheet)]
    stacks = stacked(rows, frame.height, gap=gap)
    if len(stacks) <= _MOST_EVENED:
        stacks = evened(rows, frame.height, gap=gap)
    ends = list(accumulate(len(stack) for stack in stacks))

    def put(canvas: Canvas, at: int) -> None:
        listed = dict.fromkeys(owners[ends[at] - len(stacks[at]) : ends[at]])
        square.put(canvas, frame.left, frame.top, tuple(listed))
        frame.put_stack(canvas, stacks[at], gap, across=indent)

    return frame.drawn_up(len(stacks), put)


def _listed(
    points: Sequence[MatrixPoint], indent: float, frame: Frame, leading: float
) -> tuple[list[Part], list[MatrixPoint]]:
    """Return the list beside the square, each point in the pieces that a page can hold, and for
    each piece which point it is of.
    """
    width, height, sheet = frame.width - indent, frame.height, frame.sheet
    made = sheet.parts.parts(
        (_Row, width, height, leading),
        points,
        lambda point: _Row(point, width, sheet, leading).pieces(height),
    )
    rows = [piece for pieces in made for piece in pieces]
    owners = [one for one, pieces in zip(points, made, strict=True) for _piece in pieces]
    return rows, owners


class _Row:
    """The number of a dot and what it stands for."""

    count = 0

    def __init__(self, point: MatrixPoint, width: float, sheet: Sheet, leading: float) -> None:
        strong = Style(sheet.type.body, sheet.palette.deep, BOLD, leading)
        plain = sheet.ink(sheet.type.body, leading=leading)
        self._number = TextBlock(str(point.number), strong, width)
        self._indent = natural_width("00", strong) + sheet.type.body * 0.35
        self._label = PhrasePart(Phrase(point.label), plain, width - self._indent, sheet)
        self.height = max(self._label.height, self._number.height)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        canvas.text(self._number, left, top)
        self._label.put(canvas, left + self._indent, top)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        first, *rest = self._label.pieces(height)
        return (_Numbered(self._number, first, self._indent), *rest)


class _Numbered:
    """The first piece of a long label, with its number."""

    count = 0

    def __init__(self, number: TextBlock, piece: Part, indent: float) -> None:
        self._number, self._piece, self._indent = number, piece, indent

    @property
    def height(self) -> float:
        return max(self._piece.height, self._number.height)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        canvas.text(self._number, left, top)
        self._piece.put(canvas, left + self._indent, top, height)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Square:
    """The field with its axes, the names of its corners, and the dots."""

    def __init__(self, scene: MatrixScene, frame: Frame, share: float) -> None:
        self._scene = scene
        self._sheet = sheet = frame.sheet
        widest = frame.width * share
        deep = Style(sheet.type.caption, sheet.palette.deep, MEDIUM)
        up, across = scene.up, scene.across
        above = f"↑ {joined(up.name)}: {joined(up.low)} – {joined(up.high)}"
        below = f"{joined(across.name)}: {joined(across.low)} – {joined(across.high)}"
        self.width = widest
        for _try in range(3):
            # What the axes are called stays over the square: a narrower one has higher words.
            self._above = TextBlock(above, deep, self.width)
            self._below = TextBlock(f"→ {below}", deep, self.width, turned=f"← {below}")
            self._high = frame.height - self._above.height - self._below.height - 2 * _GAP
            self.width = min(self.width, max(self._high, widest * 0.8))

    @property
    def can_be_read(self) -> bool:
        """Whether the words around it leave it its height, and no word of it breaks."""
        names = (block for block, _at, _room in self._quadrants(QRectF(0, 0, self.width, 0)))
        blocks = (self._above, self._below, *names)
        return self._high >= self.width * _LOWEST_SQUARE and not any(
            block.breaks_a_word for block in blocks
        )

    def put(self, canvas: Canvas, left: float, top: float, listed: Sequence[MatrixPoint]) -> None:
        """Draw the square; where there is no room for all dots, those that are listed here."""
        palette = self._sheet.palette
        field = QRectF(left, top + self._above.height + _GAP, self.width, self._high)
        canvas.text(self._above, left, top)
        canvas.text(self._below, left, field.bottom() + _GAP)
        canvas.box(field, fill=palette.card, line=palette.line, thickness=3, radius=10)
        middle = field.center()
        upright = ((middle.x(), field.top()), (middle.x(), field.bottom()))
        level = ((field.left(), middle.y()), (field.right(), middle.y()))
        canvas.polygon(upright, line=palette.line)
        canvas.polygon(level, line=palette.line)
        names = self._quadrants(field)
        rooms = [room for _block, _at, room in names]
        inner = field.adjusted(6, 6, -6, -6)
        pitch = self._size + 4
        places: list[QPointF] = []
        whole = self._scene.points
        tries = (
            *((points, taken, True) for points in (whole, listed) for taken in (rooms, [])),
            (listed, [], False),
        )
        for points, taken, is_quartered in tries:
            if len(points) <= most_places(inner, pitch):
                wanted = [_place(point, inner) for point in points]
                quarters = [_quarter(each) for each in points] if names and is_quartered else ()
                places = spread(wanted, inner, pitch, taken, quarters)
            if places or not points:
                break
        if taken or not rooms:
            for block, at, _room in names:
                canvas.text(block, at.x(), at.y())
        for point, place in zip(points, places, strict=False):
            self._put_dot(canvas, point, place, is_quiet=point not in listed)

    def _quadrants(self, field: QRectF) -> list[tuple[TextBlock, QPointF, QRectF]]:
        """Return each quadrant's name, where it stands in its outer corner, and its room."""
        corners = []
        half = field.width() / 2 - 40
        for number, name in enumerate(self._scene.quadrants):
            right, low = bool(number % 2), number >= _IN_A_ROW
            align = _RIGHT if right else Qt.AlignmentFlag.AlignLeft
            block = TextBlock(joined(name), self._sheet.caption, half, align=align)
            x = field.right() - half - 20 if right else field.left() + 20
            y = field.bottom() - block.height - 12 if low else field.top() + 12
            inset = half - block.width if right else 0.0
            room = QRectF(x + inset, y, block.width, block.height)
            corners.append((block, QPointF(x, y), room))
        return corners

    @property
    def _dot_style(self) -> Style:
        return Style(self._sheet.type.caption, self._sheet.palette.on_panel, BOLD)

    @property
    def _quiet_style(self) -> Style:
        """Of a dot whose words stand on another page."""
        return replace(self._dot_style, colour=self._sheet.palette.deep)

    @property
    def _size(self) -> float:
        return natural_width("00", self._dot_style) + self._sheet.type.caption * 0.55

    def _put_dot(self, canvas: Canvas, point: MatrixPoint, at: QPointF, *, is_quiet: bool) -> None:
        """Those whose words are read here come first to the eye."""
        palette, size = self._sheet.palette, self._size
        room = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
        line = palette.amber if point.highlight else ""
        fill = palette.soft if is_quiet else palette.panel
        canvas.box(room, fill=fill, line=line, thickness=6, radius=size / 2)
        style = self._quiet_style if is_quiet else self._dot_style
        block = TextBlock(str(point.number), style, size, align=_CENTRE)
        canvas.text(block, room.left(), at.y() - block.height / 2)


def _quarter(point: MatrixPoint) -> Quarter:
    """Return where a point counts: what is scored in the middle is not feasible, and has not much
    effect, as the report says too.
    """
    middle = (_LOWEST + _HIGHEST) / 2
    return point.x > middle, point.y > middle


def _place(point: MatrixPoint, field: QRectF) -> QPointF:
    span = _HIGHEST - _LOWEST
    across = (min(max(point.x, _LOWEST), _HIGHEST) - _LOWEST) / span
    up = (min(max(point.y, _LOWEST), _HIGHEST) - _LOWEST) / span
    return QPointF(field.left() + across * field.width(), field.bottom() - up * field.height())
