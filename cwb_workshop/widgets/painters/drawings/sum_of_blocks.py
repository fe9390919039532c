"""Blocks beside each other that add up to what stands under them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import DrawingScene, DrawnPart
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.painters.drawings.laid_out import (
    CENTRE,
    LEFT,
    DrawPage,
    Words,
    all_words,
    arrow_head,
    picture_in,
    words,
)
from cwb_workshop.widgets.pictogram import proportion
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_BETWEEN = 64.0
_PADDING = 14.0
_ARROW = 54.0
_LEAST, _LOWEST = 2.4, 1.4
"""How high the pictograms of the blocks are at least, in sizes of the text."""

_RADIUS = 16.0
_WIDEST_PICTURE = 0.42
"""Of the result, so that its words have the rest."""


def laid_out(scene: DrawingScene, frame: Frame, whole: bool) -> list[DrawPage]:
    """Where it is not the `whole` of it, the result has no picture and the others are small."""
    *blocks, result = scene.parts
    under = _result(result, frame, whole=whole)
    if under is None:
        return []
    least = (_LEAST if whole else _LOWEST) * frame.sheet.type.body
    above = _Blocks(blocks, frame, frame.height - under.height - _ARROW)
    if not above.fits or above.picture < least:
        return []

    def draw(canvas: Canvas) -> None:
        is_whole = scene.shown == len(scene.parts)
        above.put(canvas, scene.shown, with_arrows=is_whole)
        if is_whole:
            under.put(canvas)

    return [draw]


class _Blocks:
    def __init__(self, parts: list[DrawnPart], frame: Frame, height: float) -> None:
        self._parts, self._frame, self._height = parts, frame, height
        sheet = frame.sheet
        self._wide = (frame.width - _BETWEEN * (len(parts) - 1)) / len(parts)
        inner = self._wide - 2 * _PADDING
        names = all_words([words(one.name, inner, sheet, weight=MEDIUM) for one in parts])
        texts = all_words([words(one.text, inner, sheet) for one in parts])
        self.fits = names is not None and texts is not None
        self._told = list(zip(names or (), texts or (), strict=False))
        written = max((name.height + text.height for name, text in self._told), default=0.0)
        self.picture = height - written - 3 * _PADDING

    def put(self, canvas: Canvas, shown: int, *, with_arrows: bool) -> None:
        sheet, palette, frame = self._frame.sheet, self._frame.sheet.palette, self._frame
        plus = snug("+", Style(round(sheet.type.body * 1.1), palette.ink, BOLD))
        for at, part in enumerate(self._parts[:shown]):
            left, top = frame.left + at * (self._wide + _BETWEEN), frame.top
            room = QRectF(left, top, self._wide, self._height)
            canvas.box(room, fill=palette.card, line=palette.line, thickness=3, radius=_RADIUS)
            place = QRectF(left, top + _PADDING, self._wide, self.picture)
            picture_in(canvas, part.picture, place, sheet)
            down = top + self.picture + 2 * _PADDING
            name, text = self._told[at]
            name.put(canvas, left + _PADDING, down)
            text.put(canvas, left + _PADDING, down + name.height)
            if at:
                middle = top + (self._height - plus.height) / 2
                canvas.text(plus, left - (_BETWEEN + plus.limit) / 2, middle)
            if with_arrows:
                self._put_arrow(canvas, left + self._wide / 2, top + self._height)

    def _put_arrow(self, canvas: Canvas, middle: float, top: float) -> None:
        colour = self._frame.sheet.palette.primary
        canvas.box(QRectF(middle - 8, top + 6, 16, _ARROW - 34), fill=colour)
        arrow_head(canvas, (middle, top + _ARROW - 6), (0.0, 1.0), 26, colour)


class _Result:
    def __init__(self, part: DrawnPart, told: Words, beside: float, frame: Frame) -> None:
        self._part, self._told, self._beside, self._frame = part, told, beside, frame
        high = beside / proportion(part.picture) if beside else 0.0
        self.height = max(told.height, high) + 2 * _PADDING

    def put(self, canvas: Canvas) -> None:
        frame, palette = self._frame, self._frame.sheet.palette
        room = QRectF(frame.left, frame.bottom - self.height, frame.width, self.height)
        canvas.box(room, fill=palette.soft, line=palette.primary, thickness=5, radius=_RADIUS)
        inset = frame.left + 2 * _PADDING
        if self._beside:
            place = QRectF(inset, room.top() + 4, self._beside, self.height - 8)
            picture_in(canvas, self._part.picture, place, frame.sheet)
            inset += self._beside + 2 * _PADDING
        self._told.put(canvas, inset, room.top() + (self.height - self._told.height) / 2)


def _result(part: DrawnPart, frame: Frame, *, whole: bool) -> _Result | None:
    size = frame.sheet.type.body
    beside = size * 2.2 * proportion(part.picture) if whole else 0.0
    beside = min(beside, frame.width * _WIDEST_PICTURE)
    align = LEFT if beside else CENTRE
    width = frame.width - beside - (6 if beside else 4) * _PADDING
    told = words(part.name, width, frame.sheet, weight=MEDIUM, align=align)
    return None if told is None else _Result(part, told, beside, frame)
