"""What the layouts of drawings share: words that have to fit, pictograms, arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import REGULAR
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import PhrasePart
from cwb_workshop.widgets.pictogram import pictogram

DrawPage: TypeAlias = Callable[[Canvas], None]
Spot: TypeAlias = tuple[float, float]

CENTRE = Qt.AlignmentFlag.AlignHCenter
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


class Words:
    """A phrase in rows of about the same length, as it is aligned in this width."""

    def __init__(self, part: PhrasePart, width: float, align: Qt.AlignmentFlag) -> None:
        self._part = part
        spare = width - part.limit
        self._shift = spare if align == RIGHT else spare / 2 if align == CENTRE else 0.0
        self.height = part.height
        self.rows = part.rows
        self.width = part.width

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        self._part.put(canvas, left + self._shift, top)


def words(
    phrase: Phrase,
    width: float,
    sheet: Sheet,
    *,
    weight: QFont.Weight = REGULAR,
    align: Qt.AlignmentFlag = CENTRE,
    size: int = 0,
) -> Words | None:
    """Return words in this width; None where some word has no room."""
    if width < sheet.type.body:
        return None
    style = sheet.ink(size or sheet.type.body, weight)
    wide = PhrasePart(phrase, style, width, sheet, balance=True)
    narrow = min(wide.width + 1, width)
    part = PhrasePart(phrase, style, narrow, sheet, align=align)
    return None if wide.breaks_a_word or part.breaks_a_word else Words(part, width, align)


def all_words(parts: Sequence[Words | None]) -> list[Words] | None:
    """Return the words where all of them have room; else None."""
    found = [part for part in parts if part is not None]
    return found if len(found) == len(parts) else None


def picture_in(canvas: Canvas, name: str, room: QRectF, sheet: Sheet) -> None:
    canvas.marks.append(pictogram(name, room, sheet.palette))


def square(middle: Spot, side: float) -> QRectF:
    return QRectF(middle[0] - side / 2, middle[1] - side / 2, side, side)


def arrow_head(canvas: Canvas, tip: Spot, way: Spot, size: float, colour: str) -> None:
    """DrawPage the head of an arrow that points this way; `way` has the length 1."""
    x, y = tip
    dx, dy = way
    back = (x - dx * size, y - dy * size)
    half = size * 0.62
    left = (back[0] - dy * half, back[1] + dx * half)
    right = (back[0] + dy * half, back[1] - dx * half)
    canvas.polygon((tip, left, right), fill=colour, solid=True)
