"""Short captions on a soft ground: the table, how often it was said, which piece this is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style


class Pills:
    """Captions beside each other, on more rows where they are wider than `limit`.

    Those that are `bare` have no ground, and take less room.
    """

    def __init__(
        self, labels: Sequence[str], sheet: Sheet, limit: float, *, bare: bool = False
    ) -> None:
        self._sheet = sheet
        caption = sheet.type.caption
        self._side = 0.0 if bare else caption * 0.5
        self.gap = caption * 0.4
        style = Style(caption, sheet.palette.deep, MEDIUM)
        inner = max(limit - 2 * self._side, float(caption))
        self._blocks = [snug(label, style, inner) for label in labels]
        self._places = self._flowed(limit)
        self.width = max((place.right() for place in self._places), default=0.0)
        self.height = max((place.bottom() for place in self._places), default=0.0)

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        for block, place in zip(self._blocks, self._places, strict=True):
            room = place.translated(left, top)
            if self._side:
                canvas.box(room, fill=self._sheet.palette.soft, radius=self._side * 0.64)
            canvas.text(block, room.left() + self._side, room.top() + self._side / 2)

    def _flowed(self, limit: float) -> list[QRectF]:
        places: list[QRectF] = []
        left, top = 0.0, 0.0
        for block in self._blocks:
            wide, high = block.width + 2 * self._side, block.height + self._side
            if left and left + wide > limit:
                left, top = 0.0, max(place.bottom() for place in places) + self.gap
            places.append(QRectF(left, top, wide, high))
            left += wide + self.gap
        return places
