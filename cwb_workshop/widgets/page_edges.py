"""What stands around every page: the time, how far the evening is, captions in both languages."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import LIGHT
from cwb_workshop.widgets.page import Canvas, ClockPlace
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.text_layout import natural_width
from cwb_workshop.widgets.text_measure import Style

TOP = 52.0
"""Where a page begins."""

_BAR_HEIGHT = 14.0


def clock_place(sheet: Sheet, size: int = 0) -> ClockPlace:
    """The strip at the top right: a bar, and under it room for digits, as large as the distance
    asks or of this size. The bar is as long above all of them.
    """
    largest = Style(sheet.type.digits, "#000000", LIGHT)
    width = max(sheet.width * 0.17, natural_width("+00:00", largest))
    size = size or sheet.type.digits
    left = sheet.width - sheet.margin - width
    middle = TOP + sheet.type.caption * 0.6
    bar = QRectF(left, middle - _BAR_HEIGHT / 2, width, _BAR_HEIGHT)
    return ClockPlace(bar, QRectF(left, bar.bottom() + 8, width, size * 1.06), size)


def joined(phrase: Phrase) -> str:
    """Return both languages of a caption on one row."""
    return f"{phrase.main}  /  {phrase.second}" if phrase.second else phrase.main


def dashes_width(sheet: Sheet) -> float:
    return sheet.width * 0.28 if sheet.progress else 0.0


def put_dashes(
    canvas: Canvas, room: QRectF, sheet: Sheet, *, done: int, total: int, on_panel: bool = False
) -> None:
    """Draw how far it is: a dash for each part, the present one in the colour of now."""
    palette = sheet.palette
    before, now, after = palette.primary, palette.amber, palette.track
    if on_panel:
        before, now, after = palette.amber, palette.on_panel, palette.panel_track
    pitch = min(room.width() / max(total, 1), 52.0)
    left = room.left() if on_panel else room.right() - pitch * total
    width = pitch * 0.8 if pitch > 12 else pitch * 0.7
    shift = 0.0 if on_panel else pitch - width
    for index in range(total):
        colour = before if index < done else now if index == done else after
        dash = QRectF(left + shift + index * pitch, room.top(), width, room.height())
        canvas.box(dash, fill=colour, radius=min(room.height(), width) / 2)
