"""Words of equal size: nobody's word is made larger than another's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import WordsScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PartsSideBySide, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import Style, snug

_GAP = 22.0
_SIZES = (1.7, 1.4, 1.2, 1.0)


def pages(scene: WordsScene, sheet: Sheet) -> tuple[Page, ...]:
    """Set the words as large as one page holds; from the smallest size on, they page."""
    frame = Frame(sheet, FrameTexts(heading=scene.heading))
    if not scene.words:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], _GAP)
    rows: list[Part] = []
    for share in _SIZES:
        rows = _rows(scene, sheet, frame.width, round(sheet.type.body * share))
        if stack_height(rows, _GAP) <= frame.height:
            break
    return frame.pages(rows, _GAP)


def _rows(scene: WordsScene, sheet: Sheet, width: float, size: int) -> list[Part]:
    rows: list[list[_Word]] = [[]]
    used = 0.0
    words = [_Word(text, times, sheet, size=size, limit=width) for text, times in scene.words]
    highest_row = max(word.row_height for word in words)
    for word in words:
        word.row_height = highest_row
        if rows[-1] and used + word.width > width:
            rows.append([])
            used = 0.0
        rows[-1].append(word)
        used += word.width + _GAP
    return [_beside(row) for row in rows if row]


def _beside(row: Sequence[_Word]) -> PartsSideBySide:
    lefts, left = [], 0.0
    for word in row:
        lefts.append(left)
        left += word.width + _GAP
    return PartsSideBySide(tuple(row), tuple(lefts))


class _Word:
    """A word on a card of its own; said more than once, with a small number."""

    count = 1

    def __init__(self, text: str, times: int, sheet: Sheet, *, size: int, limit: float) -> None:
        self._sheet = sheet
        self._size = size
        self._padding = size * 0.5
        number = Style(sheet.type.caption, sheet.palette.deep, MEDIUM)
        label = f"{times}×" if times > 1 else ""
        self._number = snug(label, number)
        beside = self._number.width + size * 0.3 if label else 0.0
        inner = limit - 2 * self._padding - beside
        self._text = snug(text, sheet.ink(size), max(inner, float(size)))
        self.width = self._text.width + beside + 2 * self._padding
        self.row_height = self._text.rows[0].height if self._text.rows else 0.0

    @property
    def height(self) -> float:
        """A word in another script may be taller; then all words on one row are."""
        return max(self._text.height, self.row_height) + self._size * 0.5

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette = self._sheet.palette
        high = max(height, self.height)
        room = QRectF(left, top, self.width, high)
        canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=18)
        down = top + (high - self._text.height) / 2
        canvas.text(self._text, left + self._padding, down)
        if self._number.rows:
            right = left + self.width - self._padding - self._number.width
            canvas.text(self._number, right, top + (high - self._number.height) / 2)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
