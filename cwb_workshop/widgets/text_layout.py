"""Text, broken into rows and measured before anything is painted.

Everything here is plain text: no character of it is ever read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

from cwb_workshop.core.model.direction import (
    names_apart,
    parts_apart,
    side_of,
    without_marks,
)
from cwb_workshop.core.model.text import clean
from cwb_workshop.widgets.fonts import REGULAR, font

# A row never ends between an amount and its sign. One character for one: positions stay.
_WITHIN_AMOUNT = re.compile(r"(?<=[€$£%]) (?=\d)|(?<=\d) (?=[€%])")

_TALLEST_ASCENT = 1.12
_TALLEST_DESCENT = 0.42


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks. `leading` is the height of a row in sizes."""

    size: int
    colour: str
    weight: QFont.Weight = REGULAR
    leading: float = 1.2


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row as it was broken: its words and the room they take inside the block."""

    text: str
    left: float
    top: float
    width: float
    height: float


class TextBlock:
    """One text in one style, no wider than `limit`.

    `inset` keeps room free at the end of the first row, for what stands beside it there.
    Text from right to left, and text on a page from right to left, has that room on the left.
    `turned` is what it says on such a page, where that is something else, as of an arrow.
    """

    def __init__(
        self,
        text: str,
        style: Style,
        limit: float,
        *,
        inset: float = 0.0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        page_right_to_left: bool = False,
        turned: str = "",
    ) -> None:
        """A text without a letter that has a direction, as a number, runs as its page does."""
        self.text = clean(text)
        self.style = style
        self.limit = limit
        self._inset, self._align = inset, align
        self._page_right_to_left, self._turned = page_right_to_left, turned
        self.right_to_left = side_of(self.text, "R" if page_right_to_left else "L") == "R"
        kept = _WITHIN_AMOUNT.sub("\u00a0", self.text)
        drawn = parts_apart(names_apart(kept) if self.right_to_left else kept)
        self._layout = QTextLayout(drawn, font(style.size, style.weight, drawn))
        self._layout.setTextOption(_option(align, self.right_to_left))
        self.rows = self._broken(inset) if drawn else ()
        self.height = self.rows[-1].top + self.rows[-1].height if self.rows else 0.0
        self.width = max((row.width for row in self.rows), default=0.0)

    def on_the_other_side(self) -> TextBlock:
        """Return the same text for a page that runs from right to left.

        What stood at an end of the page stands at its end there too.
        """
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        ends = self._align == right and side_of(self.text, "R") == "L"
        align = left if ends else self._align
        return TextBlock(
            self._turned or self.text,
            self.style,
            self.limit,
            inset=self._inset,
            align=align,
            page_right_to_left=True,
        )

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        painter.setPen(QColor(self.style.colour))
        self._layout.draw(painter, QPointF(left, top))

    def rows_within(self, height: float) -> int:
        """Return how many rows fit into height; one at least, or paging would never end."""
        return max(sum(1 for row in self.rows if row.top + row.height <= height), 1)

    @property
    def breaks_a_word(self) -> bool:
        """Whether some word stands on two rows: neither had room for all of it."""
        return any(
            one.text[-1:].isalnum() and next_one.text[:1].isalnum()
            for one, next_one in pairwise(self.rows)
        )

    def _broken(self, inset: float) -> tuple[TextRow, ...]:
        rows: list[TextRow] = []
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            room = self.limit if rows else max(self.limit - inset, float(self.style.size))
            line.setLineWidth(room)
            at_left = self.right_to_left or self._page_right_to_left
            left = self.limit - room if at_left else 0.0
            height, baseline = self._height_and_baseline(line)
            line.setPosition(QPointF(left, top + baseline - line.ascent()))
            rows.append(self._row(line, top, height))
            top += height
        self._layout.endLayout()
        return tuple(rows)

    def _height_and_baseline(self, line: QTextLine) -> tuple[float, float]:
        """Fonts for other scripts claim far more height than their letters need."""
        size = self.style.size
        ascent = min(line.ascent(), size * _TALLEST_ASCENT)
        descent = min(line.descent(), size * _TALLEST_DESCENT)
        height = max(ascent + descent, size * self.style.leading)
        return height, (height - ascent - descent) / 2 + ascent

    def _row(self, line: QTextLine, top: float, height: float) -> TextRow:
        start = line.textStart()
        text = _units(self._layout.text(), start, start + line.textLength())
        text = without_marks(text).replace("\u00a0", " ")
        ink = line.naturalTextRect()
        return TextRow(text, ink.left(), top, ink.width(), height)


def natural_width(text: str, style: Style) -> float:
    """Return how wide a text is on one row."""
    return TextBlock(text, style, 1e6).width


def whole_words(text: str, style: Style, limit: float, *, smallest: int) -> Style:
    """Return the style as large as asked, or smaller where its longest word needs that."""
    longest = max((natural_width(word, style) for word in text.split()), default=0.0)
    if longest <= limit:
        return style
    return replace(style, size=max(int(style.size * limit / longest), smallest))


def snug(text: str, style: Style, limit: float = 1e6) -> TextBlock:
    """Return a text on no more room than it needs, for what closes around it."""
    block = TextBlock(text, style, limit)
    return TextBlock(text, style, min(block.width + 1, limit))


def balanced(make: Callable[[float], TextBlock], limit: float) -> TextBlock:
    """Return a text whose rows are about as long as each other, in as few rows as limit needs."""
    block = make(limit)
    rows = len(block.rows)
    least, most = limit / max(rows, 1), limit
    while rows > 1 and most - least > 8:
        middle = (least + most) / 2
        tried = make(middle)
        if len(tried.rows) == rows and tried.breaks_a_word <= block.breaks_a_word:
            block, most = tried, middle
        else:
            least = middle
    return block


def _option(align: Qt.AlignmentFlag, right_to_left: bool) -> QTextOption:
    """Left means where a text begins: in Arabic that is on the right."""
    begins, ends = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if right_to_left and align in (begins, ends):
        align = ends if align == begins else begins
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if right_to_left else direction.LeftToRight)
    option.setUseDesignMetrics(True)
    return option


def _units(text: str, start: int, end: int) -> str:
    """Return part of a text by Qt's positions, which count UTF-16 units."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")
