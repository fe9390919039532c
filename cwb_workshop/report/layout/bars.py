"""Horizontal bars from 0: the name left or above, the value at the end of each bar."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Bars, ReportBar
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.pieces import Piece, tied
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import DEEP, LINE, MUTED, Look, leading
from cwb_workshop.report.layout.text_pieces import draw_lines, height_of_lines
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter

_NARROW = 260.0
"""In a column up to this width the name stands above its bar."""

_HALF = 300.0
"""In a column up to this width names take the larger part."""

_LONGEST = 0.7
"""The longest bar takes at most this share of the width that bars and values have."""

_NOTED = 0.28
"""With notes beside them, bars and values take this share of what the names leave."""

_MOST_TOGETHER = 12
"""So many bars stand on one page where that stays full enough; more may go on on the next."""

_SPACE = 8.0
_VALUE_SPACE = 6.0
_THICK, _THIN = 11.0, 5.0
_SHORTEST = 0.8
_UNDER_NAME, _UNDER_ARABIC = 1.0, 3.5
"""Between a name and the bar below it; letters of the other direction go further down."""


class BarPieces:
    """Makes one piece per bar, all on the same scale."""

    def __init__(self, block: Bars, typesetter: Typesetter, look: Look, width: float) -> None:
        self._bars = block.bars
        self._type = typesetter
        self._look = look
        self._width = width
        self._size = look.dense
        self._noted = any(bar.note for bar in block.bars)
        self._above = width < _NARROW and not self._noted
        self._highest = max((bar.value for bar in block.bars), default=0.0) or 1.0
        self._start = self._widest_label() + _SPACE
        self._end = self._start + (width - self._start) * (_NOTED if self._noted else 1.0)
        self._figure = Element("Figure", alt=block.alt)

    def pieces(self) -> list[Piece]:
        make = self._under_its_name if self._above else self._beside_its_name
        return tied([make(bar) for bar in self._bars], whole=len(self._bars) <= _MOST_TOGETHER)

    def _beside_its_name(self, bar: ReportBar) -> Piece:
        label = self._type.lines(bar.label, _weight(bar), self._size, self._start - _SPACE)
        note = self._note(bar)
        shown, length = self._shown(bar), self._length(bar)
        element = Element("P")
        step = leading(self._size)
        height = max(height_of_lines(label), height_of_lines(note), step)
        height += self._look.gap * 0.5 if self._noted else 0.0

        def draw(pen: Pen, left: float, top: float) -> None:
            if self._noted:
                foot = top + height
                pen.rule((left, foot), (left + self._width, foot), colour=LINE, thickness=0.6)
            start = left + self._start
            with pen.content(self._figure):
                draw_lines(pen, label, left, top)
                middle = top + (step - _THICK) / 2
                pen.box(start, middle, length, _THICK, fill=_fill(bar), stroke=DEEP)
                draw_lines(pen, [shown], start + length + _VALUE_SPACE, top)
                self._place(pen, left, top, top + height)
            if note:
                with pen.content(element):
                    draw_lines(pen, note, left + self._end + _SPACE, top)

        return Piece(height, draw, before=self._look.gap * (0.5 if self._noted else 0.65))

    def _note(self, bar: ReportBar) -> tuple[TextLine, ...]:
        room = self._width - self._end - _SPACE
        return self._type.lines(bar.note, REGULAR, self._size, room) if bar.note else ()

    def _length(self, bar: ReportBar) -> float:
        """The longest bar leaves room for its value, and does not fill the page."""
        widest = max(self._shown(other).width for other in self._bars)
        most = self._end - self._start - widest - _VALUE_SPACE
        if not self._noted:
            most = min(most, (self._end - self._start) * _LONGEST)
        return max(most * bar.value / self._highest, _SHORTEST)

    def _under_its_name(self, bar: ReportBar) -> Piece:
        shown = self._shown(bar)
        width = self._width - shown.width - _SPACE
        label = self._type.lines(bar.label, _weight(bar), self._size, width)
        length = max(self._width * _LONGEST * bar.value / self._highest, _SHORTEST)
        turned = any(line.right_to_left for line in label)
        names = height_of_lines(label) + (_UNDER_ARABIC if turned else _UNDER_NAME)
        height = names + _THIN

        def draw(pen: Pen, left: float, top: float) -> None:
            with pen.content(self._figure):
                draw_lines(pen, label, left, top)
                draw_lines(pen, [shown], left + self._width - shown.width, top)
                pen.box(left, top + names, length, _THIN, fill=_fill(bar), stroke=DEEP)
                self._place(pen, left, top, top + height)

        return Piece(height, draw, before=self._look.gap * 0.5)

    def _place(self, pen: Pen, left: float, top: float, bottom: float) -> None:
        """The figure begins where its first bar does and ends with its last on that page."""
        before = self._figure.box
        pen.place(self._figure, left, top, left + self._width, bottom)
        after = self._figure.box
        if before and after:
            lowest = min(before[1], after[1])
            goes_on = after[3] <= before[3]
            self._figure.box = (before[0], lowest, before[2], before[3]) if goes_on else before

    def _shown(self, bar: ReportBar) -> TextLine:
        return self._type.line(bar.shown_value, _weight(bar), self._size)

    def _widest_label(self) -> float:
        names = [self._type.line(bar.label, _weight(bar), self._size).width for bar in self._bars]
        share = 0.24 if self._noted else 0.46 if self._width > _HALF else 0.56
        most = self._width * share
        return min(max(names, default=0.0) + 0.5, most)


def _weight(bar: ReportBar) -> str:
    return MEDIUM if bar.strong else REGULAR


def _fill(bar: ReportBar) -> str:
    """A copier may lose the lighter one: each bar has an edge besides."""
    return DEEP if bar.strong else MUTED
