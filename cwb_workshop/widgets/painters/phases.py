"""The phases of an exercise in a row, the one that runs now standing out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.pictures import Phase, PhasesScene
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, Head
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.parts import Part, PhrasePart
from cwb_workshop.widgets.sheet import Sheet
from cwb_workshop.widgets.typeset import Style, TextBlock

_GAP = 22.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEAST = 4.2
"""The narrowest box, in sizes of the text; narrower ones stand in two rows."""


def pages(scene: PhasesScene, sheet: Sheet) -> tuple[Page, ...]:
    frame = Frame(sheet, Head(scene.kicker, scene.heading))
    parts: list[Part] = []
    held = list(scene.phases)
    most = max(int((frame.width + _GAP) // (_LEAST * sheet.type.body + _GAP)), 1)
    each = -(-len(held) // -(-len(held) // most)) if held else 1
    for at in range(0, len(held), each):
        parts.append(_Boxes(held[at : at + each], each, frame.width, sheet))
    lead = sheet.ink(sheet.type.lead)
    parts += [PhrasePart(line, lead, frame.width, sheet) for line in scene.lines]
    return frame.pages(parts, sheet.type.body * 0.6)


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
        time = TextBlock(f"{tick}{phase.minutes} min", minutes, self._inner, align=_CENTRE)
        name = PhrasePart(
            phase.name, sheet.ink(sheet.type.body, weight), self._inner, sheet, align=_CENTRE
        )
        return time, name

    @property
    def height(self) -> float:
        return max(time.height + name.height for time, name in self._texts) + 56

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
            canvas.text(time, inside, top + 24)
            name.put(canvas, inside, top + 28 + time.height)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
