"""A break: the time at which it goes on, very large; in turn with it what the room said."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.scene import ClusterScene, CountdownScene, WordsScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import LIGHT
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.page_sequence import one_after_another
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.painters import cluster, words

_MOST = 3.2
_LEAST = 1.2
"""How large the time is, in sizes of the heading."""


def pages(scene: CountdownScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(heading=scene.heading, size=sheet.type.title))
    gap = round(sheet.type.body * 0.3)
    parts: list[Part] = [_line(line, frame) for line in scene.lines]
    if scene.until:
        room = frame.height - stack_height(parts, gap) - gap
        size = round(min(max(room, _LEAST * sheet.type.title), _MOST * sheet.type.title))
        style = sheet.ink(size, LIGHT, 1.0, sheet.palette.deep)
        parts.insert(1, PhrasePart(Phrase(scene.until), style, frame.width, sheet))
    around = [_painted(small, sheet) for small in scene.around]
    return one_after_another([frame.pages(parts, gap), *around])


def _painted(scene: WordsScene | ClusterScene, sheet: Sheet) -> Sequence[Page]:
    if isinstance(scene, WordsScene):
        return words.pages(scene, sheet)
    return cluster.pages(scene, sheet)


def _line(line: Phrase, frame: Frame) -> Part:
    return PhrasePart(line, frame.sheet.ink(frame.sheet.type.lead), frame.width, frame.sheet)
