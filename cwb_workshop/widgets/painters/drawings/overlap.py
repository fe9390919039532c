"""Three rings that overlap, with their numbers; beside them what each stands for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import DrawingScene
from cwb_workshop.core.contract.wall_text import NOTHING
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters.drawings.laid_out import (
    LEFT,
    DrawPage,
    Spot,
    all_words,
    picture_in,
    square,
    words,
)
from cwb_workshop.widgets.pictogram import proportion
from cwb_workshop.widgets.text_layout import snug
from cwb_workshop.widgets.text_measure import Style

_RINGS = "overlap"
_PICTURES: tuple[Spot, ...] = ((0.21, 0.27), (0.79, 0.27), (0.5, 0.82))
_NUMBERS: tuple[Spot, ...] = ((0.11, 0.115), (0.89, 0.115), (0.71, 0.875))
"""Where pictograms and numbers stand, in parts of the width and the height of the rings."""

_PICTURE = 0.22
_BETWEEN = 60.0
_GAP = 16.0
_SHARES = (0.4, 0.36, 0.32)
"""How much of the width the rings take at most; less where the words need more."""


def laid_out(scene: DrawingScene, frame: Frame, whole: bool) -> list[DrawPage]:
    """Where it is not the `whole` of it, each ring has its name alone."""
    if not whole:
        parts = tuple(replace(part, text=NOTHING) for part in scene.parts)
        scene = replace(scene, parts=parts)
    tried = (_with(scene, frame, frame.width * share) for share in _SHARES)
    return next(([draw] for draw in tried if draw is not None), [])


def _with(scene: DrawingScene, frame: Frame, most: float) -> DrawPage | None:
    sheet, size = frame.sheet, frame.sheet.type.body
    wide = min(most, frame.height * proportion(_RINGS))
    high = wide / proportion(_RINGS)
    *rings, all_of_them = scene.parts
    badge = size * 1.25
    indent = badge + size * 0.4
    inner = frame.width - wide - _BETWEEN - indent
    names = all_words([words(one.name, inner, sheet, weight=MEDIUM, align=LEFT) for one in rings])
    texts = all_words([words(one.text, inner, sheet, align=LEFT) for one in rings])
    padding = size * 0.35
    beside = inner + indent - 10 - 2 * padding
    told = words(all_of_them.name, beside, sheet, weight=MEDIUM, align=LEFT)
    if names is None or texts is None or told is None:
        return None
    heights = [name.height + text.height for name, text in zip(names, texts, strict=True)]
    under = told.height + 2 * padding
    spare = frame.height - sum(heights) - under - _GAP * len(rings)
    if spare < 0:
        return None
    gap = _GAP + min(spare / len(rings), size * 0.7)

    def draw(canvas: Canvas) -> None:
        top = frame.top + (frame.height - high) / 2
        picture_in(canvas, _RINGS, QRectF(frame.left, top, wide, high), sheet)
        for at, part in enumerate(rings[: len(_PICTURES)]):
            side = wide * _PICTURE
            x, y = frame.left + _PICTURES[at][0] * wide, top + _PICTURES[at][1] * high
            picture_in(canvas, part.picture, square((x, y), side), sheet)
            x, y = frame.left + _NUMBERS[at][0] * wide, top + _NUMBERS[at][1] * high
            _put_badge(canvas, str(at + 1), (x, y), badge, sheet)
        left, down = frame.left + wide + _BETWEEN, frame.top
        for at, (name, text) in enumerate(zip(names, texts, strict=True)):
            middle = down + size * 0.6
            _put_badge(canvas, str(at + 1), (left + badge / 2, middle), badge, sheet)
            name.put(canvas, left + indent, down)
            text.put(canvas, left + indent, down + name.height)
            down += heights[at] + gap
        room = QRectF(left, down, inner + indent, under)
        canvas.box(room, fill=sheet.palette.amber_soft, radius=12)
        canvas.box(QRectF(left, down, 24, under), fill=sheet.palette.amber_soft)
        canvas.box(QRectF(left, down, 10, under), fill=sheet.palette.amber)
        told.put(canvas, left + 10 + padding, down + padding)

    return draw


def _put_badge(canvas: Canvas, number: str, middle: Spot, size: float, sheet: Sheet) -> None:
    palette = sheet.palette
    room = square(middle, size)
    canvas.box(room, fill=palette.card, line=palette.primary, thickness=6, radius=size / 2)
    block = snug(number, Style(round(size / 1.25), palette.ink, MEDIUM))
    canvas.text(block, middle[0] - block.limit / 2, middle[1] - block.height / 2)
