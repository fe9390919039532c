"""Text, broken into rows and measured before anything is painted.

Everything here is plain text: no character of it is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout

from cwb_workshop.core.model.direction import side_of
from cwb_workshop.widgets.text_measure import Style, laid_out, measured


class TextBlock:
    """One text in one style, no wider than `limit`.

    `inset` keeps room free at the end of the first row, for what stands beside it there.
    Text from right to left, and text on a page from right to left, has that room on the left.
    `turned` is what it says on such a page, where that is something else, as of an arrow.

    A block is only measured. What draws it keeps the `layout`, which is larger.
    """

    __slots__ = ("_setting", "_turned", "height", "rows", "text", "width")

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
        measure = measured(text, style, limit, inset, align, page_right_to_left)
        self.text, self._setting = measure.text, measure.setting
        self.rows, self.height, self.width = measure.rows, measure.height, measure.width
        self._turned = turned

    @property
    def style(self) -> Style:
        return self._setting.style

    @property
    def limit(self) -> float:
        return self._setting.limit

    @property
    def right_to_left(self) -> bool:
        return self._setting.right_to_left

    def on_the_other_side(self) -> TextBlock:
        """Return the same text for a page that runs from right to left.

        What stood at an end of the page stands at its end there too.
        """
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        ends = self._setting.align == right and side_of(self.text, "R") == "L"
        align = left if ends else self._setting.align
        return TextBlock(
            self._turned or self.text,
            self.style,
            self.limit,
            inset=self._setting.inset,
            align=align,
            page_right_to_left=True,
        )

    def layout(self) -> QTextLayout:
        """Return the text as Qt draws it, broken into the same rows."""
        return laid_out(self._setting)[0]

    def draw(
        self, painter: QPainter, left: float, top: float, layout: QTextLayout | None = None
    ) -> None:
        """Draw the text, or the layout of it that is there already."""
        painter.setPen(QColor(self.style.colour))
        (layout or self.layout()).draw(painter, QPointF(left, top))

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
