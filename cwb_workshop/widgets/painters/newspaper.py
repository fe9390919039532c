"""The front page that a table makes: masthead, headline, story, first step and drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from cwb_workshop.core.contract.pictures import NewspaperScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.drawing import DrawingPart, image_of
from cwb_workshop.widgets.fonts import BOLD, MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import BoxPart, Part, PartGroup, PartsSideBySide, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_measure import Style

_GAP = 26.0
_HEADLINE, _LARGER = 1.1, (2.0, 1.75, 1.5, 1.3)
"""How large the headline is in titles; where there is no drawing, the first that has room."""

_MOST_ROWS = 4
_BETWEEN = 44.0
_SHARE_OF_DRAWING = 0.42
_LOWEST_DRAWING = 240.0
"""A drawing with less room than this under the headline gets a page of its own."""


def pages(scene: NewspaperScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(_under(scene), scene.name, size=sheet.type.title))
    image = image_of(scene.drawing)
    if image is None:
        return frame.pages(_without_drawing(scene, frame), _GAP)
    parts = _top(scene, frame, _HEADLINE)
    room = frame.height - stack_height(parts, _GAP) - _GAP
    below = _with_drawing(scene, image, (frame.width, room), sheet)
    if below is not None:
        return frame.pages([*parts, below], _GAP)
    drawing = DrawingPart(image, frame.width, frame.height, sheet)
    return frame.pages([*parts, *_told(scene, frame.width, sheet), drawing], _GAP)


def _without_drawing(scene: NewspaperScene, frame: Frame) -> list[Part]:
    """Return what a page without a drawing says, its headline as large as one page holds."""
    told = _told(scene, frame.width, frame.sheet)
    for size in _LARGER:
        rules, headline = _top(scene, frame, size)
        is_short = headline.rows <= _MOST_ROWS and not headline.breaks_a_word
        if is_short and frame.holds([rules, headline, *told], _GAP):
            return [rules, headline, *told]
    return [*_top(scene, frame, _HEADLINE), *told]


def _top(scene: NewspaperScene, frame: Frame, size: float) -> tuple[Part, PhrasePart]:
    """Return the rules and the headline under them, of so many titles."""
    sheet = frame.sheet
    style = sheet.ink(round(sheet.type.title * size), BOLD, 1.08)
    headline = PhrasePart(Phrase(scene.headline), style, frame.width, sheet, balance=True)
    return _Rules(frame.width, sheet), headline


def _told(scene: NewspaperScene, width: float, sheet: Sheet) -> list[Part]:
    """The story and the first step, where there are any."""
    parts: list[Part] = []
    if scene.story:
        parts.append(PhrasePart(Phrase(scene.story), sheet.body, width, sheet))
    if scene.step:
        parts.append(_Step(scene, width, sheet))
    return parts


def _with_drawing(
    scene: NewspaperScene, image: QImage, room: tuple[float, float], sheet: Sheet
) -> Part | None:
    """The drawing under the headline, beside what is told; None where that takes more room."""
    width, height = room
    if height < _LOWEST_DRAWING:
        return None
    beside = width * _SHARE_OF_DRAWING
    column = width - beside - _BETWEEN
    parts = _told(scene, column, sheet)
    if not parts:
        return DrawingPart(image, width, height, sheet)
    if stack_height(parts, _GAP) > height:
        return None
    drawing = DrawingPart(image, beside, height, sheet)
    return PartsSideBySide((PartGroup(tuple(parts), _GAP), drawing), (0.0, column + _BETWEEN))


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
