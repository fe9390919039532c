"""A radar: one polygon on numbered rings, each value printed at its point."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from cwb_workshop.core.contract.blocks import Radar
from cwb_workshop.report.layout.canvas import CanvasPoint, Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, INK, LINE, PALE, QUIET, Look, leading
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_NAME_SHARE = 0.24
"""The share of the width that a name beside the radar may take."""

_MOST_NAME_SHARE = 0.29
"""The most that it takes where one of its words would be parted otherwise."""

_NARROW = 230.0
"""In a column up to this width the axes have their codes alone, as P1, and the values beside them:
what these stand for is told by what stands beside it.
"""

_LONGEST_CODE = 3
_LARGEST, _LARGEST_CODED = 84.0, 48.0
_NAME_GAP = 6.0
_VALUE_GAP = 8.5
_HIGH = 0.7
_UPRIGHT = 0.2


class RadarPiece:
    def __init__(self, block: Radar, typesetter: Typesetter, look: Look, width: float) -> None:
        self._block = block
        self._type = typesetter
        self._width = width
        self._size = look.dense
        self._number = len(block.axes)
        self._coded = width < _NARROW and _are_coded(block)
        word = max((self._widest_word(label) for label, _value, _shown in block.axes), default=0.0)
        self._share = min(max(_NAME_SHARE, word / width), _MOST_NAME_SHARE)
        codes = (self._code(label, shown).width for label, _value, shown in block.axes)
        beside = max(codes, default=0.0) if self._coded else width * self._share
        largest = _LARGEST_CODED if self._coded else _LARGEST
        self._radius = min(width * 0.5 - beside - _NAME_GAP, largest)
        self._names = [self._name(at) for at in range(self._number)]
        self._gap = look.gap

    def pieces(self) -> list[Piece]:
        element = Element("Figure", alt=self._block.alt)
        step = leading(self._size)
        above = len(self._names[0]) * step + _NAME_GAP
        height = above + self._radius + max(self._foot(at) for at in range(self._number))

        def draw(pen: Pen, left: float, top: float) -> None:
            centre = (left + self._width / 2, top + above + self._radius)
            with pen.content(element):
                self._draw_rings(pen, centre)
                self._draw_values(pen, centre)
                for at, name in enumerate(self._names):
                    self._draw_name(pen, centre, at, name)
                pen.place(element, left, top, left + self._width, top + height)

        return [Piece(height, draw, before=self._gap)]

    def _code(self, label: str, shown: str) -> TextLine:
        code = f"{label.split(maxsplit=1)[0] if label.strip() else ''} {shown}".strip()
        return self._type.line(code, MEDIUM, self._size)

    def _name(self, at: int) -> tuple[TextLine, ...]:
        label, _value, shown = self._block.axes[at]
        if self._coded:
            return (self._code(label, shown),)
        return self._type.lines(label, REGULAR, self._size, self._room(at, label))

    def _room(self, at: int, label: str) -> float:
        """Return how wide a name may be: in a corner there is room for a word that is longer."""
        across, _down = self._direction(at)
        usual = self._width * self._share
        if abs(across) < _UPRIGHT:
            return usual
        corner = self._width * 0.5 - abs(across) * (self._radius + _NAME_GAP)
        return max(usual, min(self._widest_word(label), corner))

    def _widest_word(self, label: str) -> float:
        return max(
            (self._type.width(word, REGULAR, self._size) + 1.0 for word in label.split()),
            default=0.0,
        )

    def _draw_rings(self, pen: Pen, centre: CanvasPoint) -> None:
        rings = int(self._block.highest)
        for ring in range(1, rings + 1):
            outer = ring == rings
            points = [self._point(centre, ring, at) for at in range(self._number)]
            pen.shape(points, stroke=QUIET if outer else LINE, thickness=0.7 if outer else 0.5)
        for at in range(self._number):
            pen.rule(centre, self._point(centre, rings, at), colour=LINE, thickness=0.5)
        self._number_outer_ring(pen, centre, rings)

    def _number_outer_ring(self, pen: Pen, centre: CanvasPoint, rings: int) -> None:
        """Number the outer ring, just inside it and between two axes."""
        before, after = (self._point(centre, rings - 0.55, at) for at in (0, 1))
        middle = ((before[0] + after[0]) / 2, (before[1] + after[1]) / 2)
        line = self._type.line(str(rings), REGULAR, self._size * 0.82)
        pen.text(line, middle[0], middle[1] + 2.5, colour=QUIET, align=0.5)

    def _draw_values(self, pen: Pen, centre: CanvasPoint) -> None:
        values = [value for _label, value, _shown in self._block.axes]
        points = [
            None if value is None else self._point(centre, value, at)
            for at, value in enumerate(values)
        ]
        self._join(pen, points)
        for at, (_label, value, shown) in enumerate(self._block.axes):
            point = points[at]
            if value is None or point is None:
                continue
            pen.dot(point, 1.9, fill=DEEP)
            if self._coded:
                continue
            line = self._type.line(shown, MEDIUM, self._size)
            self._draw_value(pen, centre, at, line)

    def _draw_value(self, pen: Pen, centre: CanvasPoint, at: int, line: TextLine) -> None:
        """Print a value beyond its point, no further than its name allows. A high one, to which
        that leaves too little, stands before its point.
        """
        across, down = self._direction(at)
        point = self._radius * (self._block.axes[at][1] or 0.0) / self._block.highest
        aside = _VALUE_GAP + abs(across) * line.width * 0.2
        half = abs(across) * line.width / 2 + abs(down) * self._size / 2
        too_far = max(point + aside + half - self._radius - _NAME_GAP, 0.0)
        is_beyond = not too_far or point < _HIGH * self._radius
        reach = point + _VALUE_GAP - too_far if is_beyond else point - _VALUE_GAP
        lean = line.width * (0.2 if is_beyond else -0.2)
        x = centre[0] + across * (reach + lean)
        y = centre[1] + down * reach + self._size * 0.36
        pen.text(line, x, y, colour=INK, align=0.5)

    def _join(self, pen: Pen, points: Sequence[CanvasPoint | None]) -> None:
        """Draw the polygon; with a gap only the lines between values beside each other."""
        known = [point for point in points if point is not None]
        if len(known) == len(points):
            pen.shape(known, fill=PALE, stroke=DEEP, thickness=1.5)
            return
        for at, point in enumerate(points):
            behind = points[(at + 1) % len(points)]
            if point is not None and behind is not None:
                pen.rule(point, behind, colour=DEEP, thickness=1.5)

    def _foot(self, at: int) -> float:
        """Return how far below the centre the name of an axis ends."""
        _across, down = self._direction(at)
        names = len(self._names[at]) * leading(self._size)
        return down * (self._radius + _NAME_GAP) + names * (1 + down) / 2

    def _draw_name(
        self, pen: Pen, centre: CanvasPoint, at: int, lines: tuple[TextLine, ...]
    ) -> None:
        across, down = self._direction(at)
        x = centre[0] + across * (self._radius + _NAME_GAP)
        y = centre[1] + down * (self._radius + _NAME_GAP)
        step = leading(self._size)
        height = len(lines) * step
        align = 0.5 if abs(across) < _UPRIGHT else 0.0 if across > 0 else 1.0
        top = y - height * (1 - down) / 2
        for number, line in enumerate(lines):
            pen.text(line, x, top + number * step + self._size, colour=INK, align=align)

    def _point(self, centre: CanvasPoint, value: float, at: int) -> CanvasPoint:
        across, down = self._direction(at)
        reach = self._radius * value / self._block.highest
        return centre[0] + across * reach, centre[1] + down * reach

    def _direction(self, at: int) -> CanvasPoint:
        """The first axis points up, the others follow clockwise."""
        angle = 2 * pi * at / self._number
        return sin(angle), -cos(angle)


def _are_coded(block: Radar) -> bool:
    """Say whether the name of each axis begins with a code of its own."""
    codes = {label.split()[0] for label, _value, _shown in block.axes if label.split()}
    return len(codes) == len(block.axes) and max(map(len, codes), default=0) <= _LONGEST_CODE
