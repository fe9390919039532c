"""The strip with the item's name and its time: a bar that shrinks, digits when asked."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, Qt

from cwb_workshop.core.contract.scene import TimeBar
from cwb_workshop.core.model.text import says
from cwb_workshop.widgets.fonts import LIGHT, MEDIUM
from cwb_workshop.widgets.page import ClockPlace
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style


def draw_time(painter: QPainter, bar: TimeBar, place: ClockPlace, sheet: Sheet) -> None:
    """Draw how much time is left. Over time the whole bar turns and digits get a plus."""
    palette = sheet.palette
    over = bar.left < 0
    _pill(painter, place.bar, palette.coral if over else palette.track)
    share = min(max(bar.left / bar.total, 0.0), 1.0) if bar.total > 0 else 0.0
    if share > 0:
        rest = QRectF(place.bar)
        rest.setWidth(max(place.bar.width() * share, place.bar.height()))
        if place.right_to_left:
            rest.moveRight(place.bar.right())
        _pill(painter, rest, palette.primary)
    if bar.digits:
        style = Style(place.size, palette.ink if over else palette.deep, LIGHT, 1.0)
        edge = Qt.AlignmentFlag
        align = edge.AlignLeft if place.right_to_left else edge.AlignRight
        digits = TextBlock(time_left(bar.left), style, place.digits.width() + 4, align=align)
        digits.draw(painter, place.digits.left(), place.digits.top())
    if place.name is not None and not says(place.heading, bar.name.main):
        style = Style(sheet.type.caption, palette.deep, MEDIUM)
        name = TextBlock(joined(bar.name), style, place.name.width())
        name = name.on_the_other_side() if place.right_to_left else name
        name.draw(painter, place.name.left(), place.name.top())


def time_left(seconds: float) -> str:
    """Return minutes and seconds; `+` before the time that it runs over."""
    whole = int(-seconds) if seconds < 0 else int(seconds + 0.999)
    return f"{'+' if seconds < 0 else ''}{whole // 60:02d}:{whole % 60:02d}"


def _pill(painter: QPainter, room: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
