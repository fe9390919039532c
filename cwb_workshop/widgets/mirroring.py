"""A page for a language that is written from right to left: everything on its other side.

Letters, shapes and photos stay as they are; only where they stand is turned round.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from cwb_workshop.widgets.illustration import SharpImageMark
from cwb_workshop.widgets.page import (
    BoxMark,
    ClockPlace,
    ImageMark,
    Mark,
    Page,
    PolygonMark,
    ShapeMark,
    TextMark,
)
from cwb_workshop.widgets.pictogram import PictogramMark


def mirrored(page: Page) -> Page:
    """Return a page that begins on the right."""
    width = float(page.width)
    clock = page.clock and _clock(page.clock, width)
    return replace(page, marks=tuple(_mark(mark, width) for mark in page.marks), clock=clock)


def _mark(mark: Mark, width: float) -> Mark:
    if isinstance(mark, TextMark):
        return _text(mark, width)
    if isinstance(mark, PolygonMark):
        points = tuple((width - across, down) for across, down in mark.points)
        return replace(mark, points=points)
    if isinstance(mark, BoxMark | ShapeMark | ImageMark | PictogramMark | SharpImageMark):
        return replace(mark, room=_room(mark.room, width))
    raise TypeError(f"a mark that cannot be turned round: {type(mark).__name__}")


def _text(mark: TextMark, width: float) -> TextMark:
    """Let words of this direction begin on the right; those of the other one stand close to it."""
    block = mark.block.on_the_other_side()
    if block.right_to_left:
        return TextMark(block, width - mark.left - block.limit, mark.top)
    ink = TextMark(block, 0.0, mark.top).room
    return TextMark(block, width - mark.room.left() - ink.right(), mark.top)


def _clock(clock: ClockPlace, width: float) -> ClockPlace:
    return replace(
        clock,
        bar=_room(clock.bar, width),
        digits=_room(clock.digits, width),
        name=None if clock.name is None else _room(clock.name, width),
        right_to_left=True,
    )


def _room(room: QRectF, width: float) -> QRectF:
    return QRectF(width - room.right(), room.top(), room.width(), room.height())
