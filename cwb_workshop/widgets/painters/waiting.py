"""The page before the start and whenever there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, pi, sin

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import WaitingScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stack_height, stacked
from cwb_workshop.widgets.text_layout import whole_words

_PANEL = 0.32
_EDGE = 48.0
_GAPS = (0.7, 0.45, 0.25)
"""Between what stands there, in sizes of the body; the first with which it fits."""


def pages(scene: WaitingScene, sheet: Sheet) -> Sequence[Page]:
    left = round(sheet.width * _PANEL) + sheet.margin
    highest = HEIGHT - 2 * _EDGE
    parts, gap = _fitting(scene, sheet.width - sheet.margin - left, highest, sheet)
    whole = [
        piece
        for part in parts
        for piece in (part.pieces(highest) if part.height > highest else (part,))
    ]
    all_pages: list[Page] = []
    for number, stack in enumerate(stacked(whole, highest, gap=gap), start=1):
        canvas = Canvas()
        put_panel(canvas, sheet)
        top = (HEIGHT - stack_height(stack, gap)) / 2
        for part in stack:
            part.put(canvas, left, top, part.height)
            top += part.height + gap
        page = Page(sheet.width, HEIGHT, sheet.palette.paper, tuple(canvas.marks), number=number)
        all_pages.append(page)
    return tuple(all_pages)


def _fitting(
    scene: WaitingScene, width: float, highest: float, sheet: Sheet
) -> tuple[list[Part], int]:
    """Return what stands there, on one page where it can be: who comes in reads it at a glance.

    Before the start the time goes before what else there is to tell.
    """
    gaps = [round(sheet.type.body * share) for share in _GAPS]
    for tried in (scene, replace(scene, lines=() if scene.starts else scene.lines)):
        parts = _parts(tried, width, sheet)
        for gap in gaps:
            if stack_height(parts, gap) <= highest:
                return parts, gap
    return _parts(scene, width, sheet), gaps[0]


def put_panel(canvas: Canvas, sheet: Sheet) -> None:
    """Draw the deep panel with eight dots in a ring: the principles, money going round."""
    room = QRectF(0, 0, round(sheet.width * _PANEL), HEIGHT)
    canvas.box(room, fill=sheet.palette.panel)
    reach, size = room.width() * 0.27, room.width() * 0.105
    for index in range(8):
        angle = 2 * pi * index / 8 - pi / 2
        dot = QRectF(0, 0, size, size)
        dot.moveCenter(room.center())
        dot.translate(reach * cos(angle), reach * sin(angle))
        colour = sheet.palette.on_panel if index else sheet.palette.amber
        canvas.box(dot, fill=colour, radius=size / 2)


def _parts(scene: WaitingScene, width: float, sheet: Sheet) -> list[Part]:
    largest = sheet.ink(round(sheet.type.title * 1.2), MEDIUM)
    title = whole_words(scene.title.main, largest, width, smallest=sheet.type.body)
    parts: list[Part] = []
    if scene.kicker:
        day = sheet.ink(sheet.type.caption, MEDIUM, colour=sheet.palette.deep)
        parts.append(PhrasePart(scene.kicker, day, width, sheet))
    parts.append(PhrasePart(scene.title, title, width, sheet, balance=True))
    if scene.place:
        parts.append(PhrasePart(Phrase(scene.place), sheet.ink(sheet.type.lead), width, sheet))
    if scene.starts:
        parts.append(PhrasePart(scene.starts, sheet.ink(sheet.type.lead, MEDIUM), width, sheet))
    if scene.left:
        far = sheet.ink(sheet.type.title, MEDIUM, colour=sheet.palette.deep)
        parts.append(PhrasePart(scene.left, far, width, sheet))
    parts += [PhrasePart(line, sheet.body, width, sheet) for line in scene.lines]
    return parts
