"""A square with two axes: numbered points that keep apart, and their names beside it."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from cwb_workshop.core.contract.blocks import Matrix
from cwb_workshop.core.model.text import MAX_TEXT, cut
from cwb_workshop.report.layout.canvas import CanvasPoint, Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, HEIGHT, LINE, QUIET, Look, leading
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_LOWEST, _HIGHEST = 1.0, 5.0
_SHARE = 0.46
_LARGEST = 230.0
_BESIDE = 18.0
_RADIUS = 8.0
_APART = 2 * _RADIUS + 1.5
_CLEAR = 2.0
"""Between a point and a name of a quarter, at least."""

_STEPS = 12
_TALLEST = 0.6 * HEIGHT
_LENGTHS = (MAX_TEXT, 160, 80, 40, 20)
"""Characters of a name, tried one after the other."""

_RINGS = 40
_INSET = 4.0
_BETWEEN_ROWS = 0.125
_SCALE = 10.0
"""Room for the figures of the scale, left of the square."""

_UNDER_SCALE = 14.0
_BEHIND_NUMBER = 5.0
"""Between the number of a point and its name."""


class MatrixPiece:
    def __init__(self, block: Matrix, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._size = look.dense
        self._gap = look.gap
        self._side = min(width * _SHARE, _LARGEST)
        self._dense = look.dense
        numbers = range(1, len(block.points) + 1)
        self._numbers = [typesetter.line(str(one), REGULAR, self._dense) for one in numbers]
        self._indent = max((one.width for one in self._numbers), default=0.0) + _BEHIND_NUMBER
        self._names = self._short_names(width - _SCALE - self._side - _BESIDE - self._indent)

    def pieces(self) -> list[Piece]:
        element = Element("Figure", alt=self._block.alt)
        step, small = leading(self._dense), leading(self._size)
        listed = sum(len(lines) for lines in self._names) * step
        height = max(self._side + 2 * small, listed)

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(element):
                self._draw_square(pen, left + _SCALE, top + small)
                self._draw_names(pen, left + _SCALE + self._side + _BESIDE, top)
                pen.place(element, left, top, left + self._side, top + height)

        return [Piece(height, draw, before=self._gap)]

    def _short_names(self, width: float) -> list[tuple[TextLine, ...]]:
        """Return the names as long as they fit beside the square; the table has all of each."""
        for longest in _LENGTHS:
            names = [
                self._type.lines(cut(name, longest), REGULAR, self._dense, width)
                for name, _x, _y in self._block.points
            ]
            if sum(map(len, names)) * leading(self._dense) <= _TALLEST:
                return names
        return []

    def _draw_square(self, pen: Pen, left: float, top: float) -> None:
        side, half = self._side, self._side / 2
        pen.box(left, top, side, side, stroke=QUIET, thickness=0.7)
        pen.rule((left + half, top), (left + half, top + side), colour=LINE, thickness=0.6)
        pen.rule((left, top + half), (left + side, top + half), colour=LINE, thickness=0.6)
        self._draw_corners(pen, left, top)
        up = self._type.line(self._block.up, REGULAR, self._size)
        across = self._type.line(self._block.across, REGULAR, self._size)
        pen.text(up, left, top - 3, colour=QUIET)
        below = top + side + leading(self._size)
        pen.text(across, left + side - _UNDER_SCALE, below, colour=QUIET, align=1.0)
        for value, share in ((_LOWEST, 0.0), (_HIGHEST, 1.0)):
            # The axes are told where they begin and where they end.
            line = self._type.line(f"{value:.0f}", REGULAR, self._size)
            pen.text(line, left + side * share, below, colour=QUIET, align=share)
            beside = top + side * (1 - share) + (self._size * 0.8 if share else 0.0)
            pen.text(line, left - 3, beside, colour=QUIET, align=1.0)
        self._draw_points(pen, self._places(left, top))

    def _draw_points(self, pen: Pen, places: Sequence[tuple[CanvasPoint, CanvasPoint]]) -> None:
        """Draw each point, over all lines to where points belong: so none crosses a figure."""
        for wanted, place in places:
            if hypot(place[0] - wanted[0], place[1] - wanted[1]) > _RADIUS:
                pen.rule(wanted, place, colour=QUIET, thickness=0.5)
                pen.dot(wanted, 1.2, fill=QUIET)
        for number, (_wanted, place) in enumerate(places, start=1):
            pen.dot(place, _RADIUS, fill=DEEP)
            line = self._type.line(str(number), MEDIUM, self._size)
            pen.text(line, place[0], place[1] + self._size * 0.36, colour="#ffffff", align=0.5)

    def _draw_corners(self, pen: Pen, left: float, top: float) -> None:
        for line, x, y in self._corners(left, top):
            pen.text(line, x, y, colour=QUIET)

    def _corners(self, left: float, top: float) -> list[tuple[TextLine, float, float]]:
        """Return the lines that name the quarters, each with where its baseline begins.

        They stand between the rows in which points stand: those of whole scores.
        """
        room = self._side / 2 - 2 * _INSET
        rows = self._side - 2 * _RADIUS
        step = leading(self._size)
        found: list[tuple[TextLine, float, float]] = []
        for at, name in enumerate(self._block.corners):
            lines = self._type.lines(name, REGULAR, self._size, room)
            middle = _RADIUS + rows * (_BETWEEN_ROWS if at < 2 else 1 - _BETWEEN_ROWS)
            y = top + middle - step * len(lines) / 2 + self._size
            for number, line in enumerate(lines):
                x = left + self._side - _INSET - line.width if at % 2 else left + _INSET
                found.append((line, x, y + step * number))
        return found

    def _places(self, left: float, top: float) -> list[tuple[CanvasPoint, CanvasPoint]]:
        """Return for each point where it belongs, and where it stands: moved aside if need be."""
        room = self._side - 2 * _RADIUS
        named = [
            (x, y - self._size, x + line.width, y + self._size * 0.3)
            for line, x, y in self._corners(left, top)
        ]
        places: list[tuple[CanvasPoint, CanvasPoint]] = []
        for _name, x, y in self._block.points:
            across, up = ((value - _LOWEST) / (_HIGHEST - _LOWEST) for value in (x, y))
            wanted = (left + _RADIUS + across * room, top + _RADIUS + (1 - up) * room)
            taken = [place for _wanted, place in places]
            square = (left, top, self._side)
            place = _free(wanted, taken, square, named) or _free(wanted, taken, square, ())
            places.append((wanted, place or wanted))
        return places

    def _draw_names(self, pen: Pen, left: float, top: float) -> None:
        """Draw each name behind its number; all its lines begin under each other."""
        step, begin = leading(self._dense), left + self._indent
        for number, lines in zip(self._numbers, self._names, strict=False):
            pen.text(number, begin - _BEHIND_NUMBER, top + self._dense, align=1.0)
            widest = max((line.width for line in lines), default=0.0)
            for line in lines:
                turned = line.right_to_left != pen.right_to_left
                more = widest - line.width if turned else 0.0
                pen.text(line, begin + more, top + self._dense)
                top += step


def _free(
    wanted: CanvasPoint,
    taken: Sequence[CanvasPoint],
    square: tuple[float, float, float],
    names: Sequence[tuple[float, float, float, float]],
) -> CanvasPoint | None:
    """Return the nearest place on rings around a point that touches no other and stays inside.

    What moves aside touches no name of a quarter either; each is its left, top, right and bottom.
    """
    left, top, side = square
    for ring in range(_RINGS):
        for at in range(max(_STEPS * ring, 1)):
            place = _on_ring(wanted, ring * _RADIUS, at, max(_STEPS * ring, 1))
            inside = (
                left + _RADIUS <= place[0] <= left + side - _RADIUS
                and top + _RADIUS <= place[1] <= top + side - _RADIUS
            )
            apart = all(hypot(place[0] - x, place[1] - y) >= _APART for x, y in taken)
            if inside and apart and not (ring and any(_touches(place, name) for name in names)):
                return place
    return None


def _touches(place: CanvasPoint, box: tuple[float, float, float, float]) -> bool:
    x = min(max(place[0], box[0]), box[2])
    y = min(max(place[1], box[1]), box[3])
    return hypot(place[0] - x, place[1] - y) < _RADIUS + _CLEAR


def _on_ring(centre: CanvasPoint, reach: float, at: int, steps: int) -> CanvasPoint:
    from_top = 2 * pi * at / steps
    return centre[0] + reach * sin(from_top), centre[1] - reach * cos(from_top)
