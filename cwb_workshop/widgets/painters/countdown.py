"""A break: the time at which it goes on, very large; in turn with it what the room said."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from cwb_workshop.core.contract.scene import ClusterScene, CountdownScene, WordsScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import LIGHT
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.page_sequence import one_after_another
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.painters import cluster, words
from cwb_workshop.widgets.pictogram import PictogramPart, proportion

_STREET = "street"
_HIGHEST_STREET = 0.2

_ROW = 1.21
"""How high a row is, in sizes of its letters."""

_MOST = 3.2
_BESIDE_STREET = 2.0
_LEAST = 1.2
"""How large the time is, in sizes of the heading: at most, where a street stands under it, and at
least.
"""


def pages(scene: CountdownScene, sheet: Sheet) -> Sequence[Page]:
    """The time is as large as the page allows; a street stands under it where that leaves room."""
    frame = Frame(sheet, FrameTexts(heading=scene.heading, size=sheet.type.title))
    gap = round(sheet.type.body * 0.3)
    parts: list[Part] = [_line(line, frame) for line in scene.lines]
    street = min(frame.width / proportion(_STREET), _HIGHEST_STREET * HEIGHT)
    room = frame.height - stack_height(parts, gap) - gap
    has_street = (room - gap - street) / _ROW >= _BESIDE_STREET * sheet.type.title
    if scene.until:
        free = room - gap - street if has_street else room
        size = floor(min(max(free / _ROW, _LEAST * sheet.type.title), _MOST * sheet.type.title))
        style = sheet.ink(size, LIGHT, 1.0, sheet.palette.deep)
        parts.insert(1, PhrasePart(Phrase(scene.until), style, frame.width, sheet))
    foot = PictogramPart(_STREET, frame.width, street, sheet) if has_street else None
    around = [_painted(small, sheet) for small in scene.around]
    return one_after_another([frame.pages(parts, gap, foot=foot), *around])


def _painted(scene: WordsScene | ClusterScene, sheet: Sheet) -> Sequence[Page]:
    if isinstance(scene, WordsScene):
        return words.pages(scene, sheet)
    return cluster.pages(scene, sheet)


def _line(line: Phrase, frame: Frame) -> Part:
    return PhrasePart(line, frame.sheet.ink(frame.sheet.type.lead), frame.width, frame.sheet)
