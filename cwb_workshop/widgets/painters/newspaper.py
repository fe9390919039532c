"""The front page that a table makes: masthead, headline, story, and the first step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.phrase import Phrase
from cwb_workshop.core.pictures import NewspaperScene
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, Head
from cwb_workshop.widgets.furniture import joined
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.parts import BoxPart, Part, PhrasePart
from cwb_workshop.widgets.sheet import Sheet
from cwb_workshop.widgets.typeset import Style

_GAP = 26.0


def pages(scene: NewspaperScene, sheet: Sheet) -> tuple[Page, ...]:
    frame = Frame(sheet, Head(_under(scene), scene.name, size=sheet.type.title))
    headline = sheet.ink(round(sheet.type.title * 1.1), BOLD, 1.08)
    parts: list[Part] = [
        _Rules(frame.width, sheet),
        PhrasePart(Phrase(scene.headline), headline, frame.width, sheet, balance=True),
    ]
    if scene.story:
        parts.append(PhrasePart(Phrase(scene.story), sheet.body, frame.width, sheet))
    if scene.step:
        parts.append(_Step(scene, frame.width, sheet))
    return frame.pages(parts, _GAP)


def _under(scene: NewspaperScene) -> Phrase:
    """The line over the masthead: the year, and whose paper it is."""
    return Phrase(" · ".join(part for part in (scene.date, joined(scene.table)) if part))


class _Rules:
    """The double rule under a masthead."""

    count = 0
    height = 14.0

    def __init__(self, width: float, sheet: Sheet) -> None:
        self._width, self._ink = width, sheet.palette.ink

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        canvas.box(QRectF(left, top, self._width, 6), fill=self._ink)
        canvas.box(QRectF(left, top + 10, self._width, 2), fill=self._ink)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Step:
    """What the first step was, in a box with its own name."""

    count = 0

    def __init__(self, scene: NewspaperScene, width: float, sheet: Sheet) -> None:
        style = Style(sheet.type.caption, sheet.palette.deep, MEDIUM)
        self._label = PhrasePart(scene.step_label, style, width, sheet)
        self._box = BoxPart(Phrase(scene.step), sheet.body, width, sheet)

    @property
    def height(self) -> float:
        return self._label.height + 6 + self._box.height

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        self._label.put(canvas, left, top)
        self._box.put(canvas, left, top + self._label.height + 6, self._box.height)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        return (self._label, *self._box.pieces(height))
