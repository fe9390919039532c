"""The parts of the evening with their times."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import AgendaRow, AgendaScene
from cwb_workshop.widgets.fonts import MEDIUM, REGULAR
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import evened, stack_height
from cwb_workshop.widgets.text_layout import TextBlock, natural_width
from cwb_workshop.widgets.text_measure import Style

_COLUMN_GAP = 64.0
_NARROWEST_COLUMN = 12.5
"""In sizes of the text: below this two columns would break every name."""


def pages(scene: AgendaScene, sheet: Sheet) -> Sequence[Page]:
    """Rows close up before a second page is taken."""
    frame = Frame(sheet, FrameTexts(heading=scene.heading, footer=scene.footer))
    roomy, close = (_pages(scene, frame, round(sheet.type.body * share)) for share in (0.3, 0.1))
    return roomy if len(roomy) <= len(close) else close


def _pages(scene: AgendaScene, frame: Frame, gap: float) -> Sequence[Page]:
    sheet = frame.sheet
    whole = [_Row(row, frame.width, sheet) for row in scene.rows]
    narrow = (frame.width - _COLUMN_GAP) / 2
    one_column = stack_height(whole, gap) <= frame.height
    if one_column or narrow < _NARROWEST_COLUMN * sheet.type.body:
        return frame.pages(whole, gap, even=True)
    rows = [_Row(row, narrow, sheet) for row in scene.rows]
    return frame.pages(_columns(rows, frame, gap), gap)


def _columns(rows: Sequence[_Row], frame: Frame, gap: float) -> list[Part]:
    """Put rows under one another in two columns of about equal length."""
    stacks = evened(rows, frame.height, gap=gap)
    return [_Columns(stacks[at : at + 2], frame, gap) for at in range(0, len(stacks), 2)]


class _Columns:
    """Two stacks of rows side by side."""

    count = 0

    def __init__(self, stacks: Sequence[Sequence[Part]], frame: Frame, gap: float) -> None:
        self._stacks = stacks
        self._gap = gap
        self._pitch = (frame.width + _COLUMN_GAP) / 2
        self.height = max(stack_height(stack, gap) for stack in stacks)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        for index, stack in enumerate(self._stacks):
            down = top
            for row in stack:
                row.put(canvas, left + index * self._pitch, down, row.height)
                down += row.height + self._gap

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Row:
    """A time and a name; the part that is on now stands on a soft ground."""

    count = 0

    def __init__(self, row: AgendaRow, width: float, sheet: Sheet) -> None:
        self._sheet = sheet
        self._width = width
        self._now = row.now
        self._row = row
        size = sheet.type.body
        time = Style(size, sheet.palette.deep if row.now else sheet.palette.caption)
        wide = natural_width("00:00", time)
        self._time = TextBlock(row.time, time, max(wide, natural_width(row.time, time)) + 1)
        self._indent = self._time.limit + size * 0.55
        style = sheet.ink(size, MEDIUM if row.now else REGULAR)
        self._name = PhrasePart(row.name, style, width - self._indent, sheet)

    @property
    def height(self) -> float:
        return max(self._name.height, self._time.height)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        if self._now:
            room = QRectF(left - 20, top - 6, self._width + 20, self.height + 12)
            canvas.box(room, fill=self._sheet.palette.amber_soft, radius=12)
            mark = QRectF(left - 20, top + 6, 8, self.height - 12)
            canvas.box(mark, fill=self._sheet.palette.amber, radius=4)
        canvas.text(self._time, left, top)
        self._name.put(canvas, left + self._indent, top)

    def pieces(self, height: float) -> Sequence[Part]:
        return self._name.pieces(height)
