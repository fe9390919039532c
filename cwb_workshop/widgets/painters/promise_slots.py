"""Who does what was promised and by when, or an open place that asks for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import MEDIUM, REGULAR
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.text_layout import TextBlock, natural_width, snug
from cwb_workshop.widgets.text_measure import Style


@value_type
class OpenSlots:
    """What is asked where nobody is named, and where no day is."""

    owner: Phrase = NOTHING
    date: Phrase = NOTHING


class Slot:
    """A name or a date; where it is missing, an open place that asks for it."""

    def __init__(
        self,
        text: str,
        question: Phrase,
        width: float,
        sheet: Sheet,
        *,
        quiet: bool = False,
        leading: float = 1.2,
    ) -> None:
        self._sheet = sheet
        self._open = not text and bool(question)
        self._padding = round(sheet.type.body * 0.3) if self._open else 0
        weight = REGULAR if quiet or self._open else MEDIUM
        style = sheet.ink(sheet.type.body, weight, leading)
        shown = text or joined(question)
        make = snug if self._open else TextBlock
        self._block = make(shown, style, width - 2 * self._padding)

    @property
    def breaks_a_word(self) -> bool:
        return self._block.breaks_a_word

    @property
    def width(self) -> float:
        return self._block.width + 2 * self._padding

    @property
    def height(self) -> float:
        return self._block.height + (16.0 if self._open else 0.0)

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        if self._open:
            room = QRectF(left, top + 2, self.width, self._block.height + 8)
            canvas.box(room, line=self._sheet.palette.caption, thickness=3, radius=14, dashed=True)
            top += 6
        canvas.text(self._block, left + self._padding, top)


def unbroken_day(phrase: Phrase, width: float, style: Style) -> str:
    """Return a date in both languages that does not break between its day and its month."""

    def unbroken(text: str) -> str:
        whole = text.replace(" ", "\N{NO-BREAK SPACE}")
        return whole if natural_width(whole, style) <= width else text

    return joined(Phrase(unbroken(phrase.main), unbroken(phrase.second)))
