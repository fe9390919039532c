"""Options to vote on, all equally large and without a number of the result."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import OptionsScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import LIGHT
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PartsSideBySide, PhrasePart
from cwb_workshop.widgets.pagination import stack_height
from cwb_workshop.widgets.text_layout import TextBlock, natural_width
from cwb_workshop.widgets.text_measure import Style

_NARROWEST = 11.0
"""In sizes of the text: below this options stand in one column, unless two save a page."""

_NARROWEST_OF_MANY = 9.5


@value_type
class _Air:
    """Between two options, and, in sizes of the text, between the words of one and its edge."""

    gap: float
    padding: float


_ROOMY = _Air(22.0, 0.5)
_ALL = (_ROOMY, _Air(12.0, 0.25), _Air(8.0, 0.1))


def pages(scene: OptionsScene, sheet: Sheet) -> Sequence[Page]:
    """All options on one page where that can be: who votes looks at all of them."""
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    ways = [(columns, air) for air in _ALL for columns in _columns(scene, frame, air)]
    for columns, air in ways:
        rows, breaks_a_word = _rows(scene, frame, columns, air)
        if frame.holds(rows, air.gap) and not breaks_a_word:
            return frame.pages(rows, air.gap)
    rows, _broken = _rows(scene, frame, ways[0][0], _ROOMY)
    return frame.pages(rows, _ROOMY.gap, even=True)


def _columns(scene: OptionsScene, frame: Frame, air: _Air) -> tuple[int, ...]:
    """Return into how many columns they may go, the one that reads best first."""
    half = (frame.width - air.gap) / 2 / frame.sheet.type.body
    if len(scene.options) < 4 or half < _NARROWEST_OF_MANY:
        return (1,)
    return (1, 2) if half < _NARROWEST else (2,)


def _rows(
    scene: OptionsScene, frame: Frame, columns: int, air: _Air
) -> tuple[Sequence[Part], bool]:
    """Return the rows of options, and whether a word of theirs would break in them."""
    sheet, width = frame.sheet, (frame.width - air.gap * (columns - 1)) / columns
    parts = [_Option(mark, name, width, sheet, air.padding) for mark, name in scene.options]
    even = _even_height(_in_rows(parts, columns, width + air.gap), frame, air.gap)
    for part in parts:
        part.least = even
    broken = any(part.breaks_a_word for part in parts)
    return _in_rows(parts, columns, width + air.gap), broken


def _in_rows(parts: Sequence[Part], columns: int, pitch: float) -> list[Part]:
    if columns == 1:
        return list(parts)
    pairs = (tuple(parts[at : at + columns]) for at in range(0, len(parts), columns))
    return [PartsSideBySide(pair, (0.0, pitch)[: len(pair)]) for pair in pairs]


def _even_height(rows: Sequence[Part], frame: Frame, gap: float) -> float:
    """Share out the room where all fit on one page, so that no option weighs more."""
    if stack_height(rows, gap) > frame.height:
        return 0.0
    even = floor((frame.height - gap * (len(rows) - 1)) / max(len(rows), 1))
    highest = max((row.height for row in rows), default=0.0)
    roomy = min(even, frame.sheet.type.body * 3.2)
    return roomy if roomy >= highest else 0.0


class _Option:
    """A number and a name on a card."""

    count = 0

    def __init__(self, mark: str, name: Phrase, width: float, sheet: Sheet, padding: float) -> None:
        self._sheet = sheet
        self._width = width
        self._padding = round(sheet.type.body * 0.5)
        self._around = round(sheet.type.body * padding)
        style = Style(round(sheet.type.body * 1.5), sheet.palette.primary, LIGHT, 1.0)
        wide = natural_width(mark, style)
        limit = min(max(wide, style.size * 0.6) + 1, width * 0.3)
        self._mark = TextBlock(mark, style, limit)
        self._indent = self._mark.limit + self._padding * 0.8
        inner = width - 2 * self._padding - self._indent
        self._name = PhrasePart(name, sheet.body, inner, sheet)
        self.least = 0.0

    @property
    def height(self) -> float:
        needed = max(self._name.height, self._mark.height) + self._around
        return max(needed, self.least)

    @property
    def breaks_a_word(self) -> bool:
        return self._name.breaks_a_word

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette, high = self._sheet.palette, max(height, self.height)
        room = QRectF(left, top, self._width, high)
        canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=18)
        inside = left + self._padding
        canvas.text(self._mark, inside, top + (high - self._mark.height) / 2)
        self._name.put(canvas, inside + self._indent, top + (high - self._name.height) / 2)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,) if self.height <= height else self._name.pieces(height)
