"""Can the last chair read this? A line in each size, corners to see that nothing is cut off, and
the colours that must stay apart in the light of the room.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.contract.pictures import SampleScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.page_parts import PhrasePart
from cwb_workshop.widgets.pagination import stack_height

_FROM_EDGE, _ARM, _THICK = 24.0, 90.0, 16.0
_BAR = (150.0, 44.0)
_GAP = 56.0


def pages(scene: SampleScene, sheet: Sheet) -> Sequence[Page]:
    canvas, width = Canvas(), float(sheet.width)
    for right in (False, True):
        for below in (False, True):
            _put_corner(canvas, sheet, right=right, below=below)
    room = width - 2 * (_FROM_EDGE + _ARM)
    centre = Qt.AlignmentFlag.AlignHCenter
    parts = [
        PhrasePart(phrase, style, room, sheet, align=centre)
        for phrase, style in (
            (scene.heading, sheet.ink(sheet.type.title, MEDIUM)),
            (scene.body, sheet.body),
            (scene.caption, sheet.caption),
        )
    ]
    top = (HEIGHT - stack_height(parts, round(_GAP)) - _GAP - _BAR[1]) / 2
    for part in parts:
        part.put(canvas, _FROM_EDGE + _ARM, top, part.height)
        top += part.height + _GAP
    colours = (sheet.palette.primary, sheet.palette.muted, sheet.palette.amber)
    left = (width - len(colours) * _BAR[0] - (len(colours) - 1) * _GAP) / 2
    for colour in colours:
        canvas.box(QRectF(left, top, *_BAR), fill=colour, radius=_BAR[1] / 2)
        left += _BAR[0] + _GAP
    return (Page(sheet.width, HEIGHT, sheet.palette.paper, tuple(canvas.marks)),)


def _put_corner(canvas: Canvas, sheet: Sheet, *, right: bool, below: bool) -> None:
    colour = sheet.palette.primary
    for wide, high in ((_ARM, _THICK), (_THICK, _ARM)):
        left = sheet.width - _FROM_EDGE - wide if right else _FROM_EDGE
        top = HEIGHT - _FROM_EDGE - high if below else _FROM_EDGE
        canvas.box(QRectF(left, top, wide, high), fill=colour)
