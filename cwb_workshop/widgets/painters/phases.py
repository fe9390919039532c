"""The phases of an exercise in a row, the one that runs now standing out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.contract.pictures import Phase, PhasesScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style

_GAP = 22.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_SIDE_BY_SIDE = 4
_PITCH = 1.5
"""From one dot to the next, in dots."""

_LEAST = 4.2
"""The narrowest box, in sizes of the text; narrower ones stand in two rows."""


def pages(scene: PhasesScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    parts: list[Part] = []
    phases = list(scene.phases)
    most = max(int((frame.width + _GAP) // (_LEAST * sheet.type.body + _GAP)), 1)
    each = -(-len(phases) // -(-len(phases) // most)) if phases else 1
    for at in range(0, len(phases), each):
        parts.append(_Boxes(phases[at : at + each], each, frame.width, sheet))
    ink = sheet.ink(sheet.type.title)
    parts += [PhrasePart(line, ink, frame.width, sheet) for line in scene.lines]
    return frame.pages(parts, sheet.type.body * 0.8)


class _Boxes:
    """Phases side by side. Now is amber with a strong edge, done is ticked, coming is pale."""

    count = 0

    def __init__(self, phases: Sequence[Phase], columns: int, width: float, sheet: Sheet) -> None:
        self._sheet = sheet
        self._phases = phases
        self._wide = (width - _GAP * (columns - 1)) / columns
        inner = self._wide - sheet.type.body * 0.5
        self._inner = inner
        self._texts = [self._text(phase) for phase in phases]

    def _text(self, phase: Phase) -> tuple[TextBlock, PhrasePart]:
        sheet = self._sheet
        weight = MEDIUM if phase.state == "now" else sheet.body.weight
        tick = "✓ " if phase.state == "done" else ""
        minutes = Style(sheet.type.caption, sheet.palette.caption, MEDIUM)
        time = TextBlock(f"{tick}{joined(phase.time)}", minutes, self._inner, align=_CENTRE)
        name = PhrasePart(
            phase.name, sheet.ink(sheet.type.body, weight), self._inner, sheet, align=_CENTRE
        )
        return time, name

    @property
    def height(self) -> float:
        texts = max(time.height + name.height for time, name in self._texts)
        return texts + self._people_height + 64

    @property
    def _rows(self) -> int:
        most = max((phase.people for phase in self._phases), default=0)
        return -(-most // _SIDE_BY_SIDE)

    @property
    def _people_height(self) -> float:
        return self._rows * self._dot * _PITCH

    @property
    def _dot(self) -> float:
        return self._sheet.type.body * 0.5

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette, high = self._sheet.palette, self.height
        for at, (phase, (time, name)) in enumerate(zip(self._phases, self._texts, strict=True)):
            start = left + at * (self._wide + _GAP)
            room = QRectF(start, top, self._wide, high)
            if phase.state == "now":
                canvas.box(
                    room, fill=palette.amber_soft, line=palette.amber, thickness=7, radius=18
                )
            else:
                canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=18)
            inside = start + (self._wide - self._inner) / 2
            colour = palette.ink if phase.state == "now" else palette.primary
            self._put_people(canvas, phase.people, room, colour)
            down = top + 28 + self._people_height
            name.put(canvas, inside, down)
            canvas.text(time, inside, down + name.height + 4)

    def _put_people(self, canvas: Canvas, people: int, room: QRectF, colour: str) -> None:
        """Draw a dot for each, in the middle of the rows that the largest group needs."""
        rows = -(-people // _SIDE_BY_SIDE)
        pitch = self._dot * _PITCH
        top = room.top() + 28 + (self._rows - rows) * pitch / 2
        for row in range(rows):
            here = min(people - row * _SIDE_BY_SIDE, _SIDE_BY_SIDE)
            left = room.center().x() - (here * pitch - (pitch - self._dot)) / 2
            for at in range(here):
                place = QRectF(left + at * pitch, top + row * pitch, self._dot, self._dot)
                canvas.box(place, fill=colour, radius=self._dot / 2)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
