"""The message to the room: a band at the foot of whatever picture stands there.

It is ink with paper on it, the other way round than the picture, so that nobody takes it for a
part of that.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cwb_workshop.core.contract.scene import RoomMessage
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style
from cwb_workshop.widgets.time_strip import time_left

_PADDING, _GAP, _EDGE = 38, 60, 10
_DIGITS = 1.5
"""The digits of the countdown, against those of the timer."""
_TALLEST = 0.62
"""The share of the picture that a message may cover: what is beneath stays a picture."""


def draw_message(
    painter: QPainter, message: RoomMessage, left: float | None, sheet: Sheet
) -> QRectF:
    """Draw a message, with the seconds that are `left` of its countdown; return where it is."""
    palette, edge = sheet.palette, sheet.margin
    digits = _digits(left, sheet)
    room = sheet.width - 2 * edge - (digits.limit + _GAP if digits and message.text else 0)
    text = _text(message.text, sheet, room)
    inner = max(text.height if text else 0.0, digits.height if digits else 0.0)
    band = QRectF(0, 0, sheet.width, min(inner + 2 * _PADDING, HEIGHT * _TALLEST))
    band.moveBottom(HEIGHT)
    painter.fillRect(band, QColor(palette.ink))
    painter.fillRect(QRectF(0, band.top(), sheet.width, _EDGE), QColor(palette.amber))
    middle = band.center().y() + _EDGE / 2
    begins, ends = (edge, sheet.width - edge)
    if text is not None:
        at = ends - room if sheet.right_to_left else begins
        text.draw(painter, at, middle - text.height / 2)
    if digits is not None:
        at = begins if sheet.right_to_left else ends - digits.limit
        if text is None:
            at = (sheet.width - digits.limit) / 2
        digits.draw(painter, at, middle - digits.height / 2)
    return band


def _digits(left: float | None, sheet: Sheet) -> TextBlock | None:
    if left is None:
        return None
    style = Style(round(sheet.type.digits * _DIGITS), sheet.palette.paper, MEDIUM, 1.0)
    widest = TextBlock("88:88", style, sheet.width).width + 4
    return TextBlock(time_left(left), style, widest, align=Qt.AlignmentFlag.AlignRight)


def _text(text: str, sheet: Sheet, room: float) -> TextBlock | None:
    """Return the words as large as fits, never smaller than what must be read."""
    if not text:
        return None
    for size in (sheet.type.title, sheet.type.heading, sheet.type.lead):
        block = _block(text, size, sheet, room)
        if len(block.rows) <= 2:
            return block
    return _block(text, sheet.type.body, sheet, room)


def _block(text: str, size: int, sheet: Sheet, room: float) -> TextBlock:
    style = Style(size, sheet.palette.paper, MEDIUM, 1.15)
    return TextBlock(text, style, room, page_right_to_left=sheet.right_to_left)
