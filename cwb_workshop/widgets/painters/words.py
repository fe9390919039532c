"""Words of equal size: nobody's word is made larger than another's."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import WordsScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_GAP, _CLOSE_GAP = 22.0, 12.0
_SIZES = (1.7, 1.4, 1.2, 1.0)
_LARGER = (1.6, 1.45, 1.3, 1.2, 1.1)
_MOST_FILLED = 8
"""Pages: words on more of them are not tried in larger letters."""

_AROUND, _CLOSE = 0.5, 0.2
"""What the card of a word is higher than the word, in sizes of the text; less where words take more
than one page.
"""


def pages(scene: WordsScene, sheet: Sheet) -> Sequence[Page]:
    """Set the words as large as one page holds; from the smallest size on, they page."""
    frame = Frame(sheet, FrameTexts(heading=scene.heading))
    if not scene.words:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], _GAP)
    for share in _SIZES:
        size = round(sheet.type.body * share)
        rows = _rows(scene, sheet, frame.width, size, frame.height)
        if rows and stack_height(rows, _GAP) <= frame.height:
            return frame.pages(rows, _GAP)
    return _close_together(scene, frame)


def _close_together(scene: WordsScene, frame: Frame) -> Sequence[Page]:
    """Return the pages of more words than one page holds: about equally full, with a small heading
    behind the first where that saves one, and in larger letters where those pages hold them.
    """
    fewest = _in_size(scene, frame, frame.sheet.type.body)
    if len(fewest) > _MOST_FILLED:
        return fewest
    sizes = (round(frame.sheet.type.body * share) for share in _LARGER)
    larger = (_in_size(scene, frame, size) for size in sizes)
    return next((pages for pages in larger if len(pages) == len(fewest)), fewest)


def _in_size(scene: WordsScene, frame: Frame, size: int) -> Sequence[Page]:
    rows = _rows(scene, frame.sheet, frame.width, size, inf, _CLOSE)
    even, listed = (
        frame.pages(rows, _CLOSE_GAP, even=True),
        frame.pages_of_list(rows, _CLOSE_GAP),
    )
    return listed if len(listed) < len(even) else even


def _rows(
    scene: WordsScene, sheet: Sheet, width: float, size: int, most: float, around: float = _AROUND
) -> list[Part]:
    """Return the rows that the words take; none as soon as they are surely higher than `most`."""
    rows: list[list[_Word]] = [[]]
    used = highest = 0.0
    for said in scene.words:
        word = _word(said, sheet, size, width, around)
        highest = max(highest, word.row_height)
        if rows[-1] and used + word.width > width:
            if len(rows) * (highest + size * around) > most:
                return []
            rows.append([])
            used = 0.0
        rows[-1].append(word)
        used += word.width + _GAP
    return [_WordRow(row, highest + size * around) for row in rows]


def _word(said: tuple[str, int], sheet: Sheet, size: int, limit: float, around: float) -> _Word:
    return sheet.parts.part(
        (_Word, size, limit, around),
        said,
        lambda one: _Word(*one, sheet, size=size, limit=limit, around=around),
    )


class _WordRow:
    """Words beside each other. All rows are as high as `least`, or as a word that takes more."""

    def __init__(self, words: Sequence[_Word], least: float) -> None:
        self._words = words
        self.count = len(words)
        self.height = max(least, *(word.height for word in words))

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        across = 0.0
        for word in self._words:
            word.put(canvas, left + across, top, self.height)
            across += word.width + _GAP

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Word:
    """A word on a card of its own; said more than once, with a small number.

    A word in another script may be taller; then all words on one row are.
    """

    def __init__(
        self, text: str, times: int, sheet: Sheet, *, size: int, limit: float, around: float
    ) -> None:
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
        self.height = max(self._text.height, self.row_height) + size * around

    def put(self, canvas: Canvas, left: float, top: float, high: float) -> None:
        palette = self._sheet.palette
        room = QRectF(left, top, self.width, high)
        canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=18)
        down = top + (high - self._text.height) / 2
        canvas.text(self._text, left + self._padding, down)
        if self._number.rows:
            right = left + self.width - self._padding - self._number.width
            canvas.text(self._number, right, top + (high - self._number.height) / 2)
