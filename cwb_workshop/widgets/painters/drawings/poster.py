"""A few words, and under them a picture over the whole width."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import DrawingScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.painters.drawings.laid_out import LEFT, DrawPage, picture_in, words
from cwb_workshop.widgets.pictogram import proportion

_LOWEST = 0.24
"""Of the height, for the picture."""


def laid_out(scene: DrawingScene, frame: Frame, whole: bool) -> list[DrawPage]:
    sheet, (part, *_more) = frame.sheet, scene.parts
    name = words(part.name, frame.width, sheet, weight=MEDIUM, align=LEFT, size=sheet.type.title)
    text = words(part.text, frame.width, sheet, align=LEFT, size=sheet.type.lead)
    if name is None or text is None:
        return []
    written = name.height + text.height + sheet.type.body
    high = min(frame.height - written, frame.width / proportion(part.picture))
    if high < frame.height * _LOWEST:
        return []

    def draw(canvas: Canvas) -> None:
        name.put(canvas, frame.left, frame.top)
        text.put(canvas, frame.left, frame.top + name.height)
        top = frame.bottom - high
        picture_in(canvas, part.picture, QRectF(frame.left, top, frame.width, high), sheet)

    return [draw]
