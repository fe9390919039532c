"""One agreement over the whole width: what on the left, who and when on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import Promise
from cwb_workshop.core.contract.wall_text import NOTHING
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, numbered_pieces
from cwb_workshop.widgets.painters.promise_slots import OpenSlots, Slot, unbroken_day
from cwb_workshop.widgets.text_layout import TextBlock, natural_width

_LARGER = 1.25
_WHO, _WHO_AT_MOST = 0.34, 0.5
_ROUNDING = 2.0


def side_width(promises: Sequence[Promise], frame: Frame) -> float:
    """Return how wide who and when stand: one width for all, in which no word has to break."""
    sheet = frame.sheet
    style = sheet.ink(sheet.type.body, MEDIUM)
    inner = frame.width - 2 * _padding(sheet)
    named = dict.fromkeys(
        told for promise in promises for told in (promise.who, joined(promise.became))
    )
    words = dict.fromkeys(word for who in named for word in who.split())
    longest = max((natural_width(word, style) for word in words), default=0.0)
    return max(inner * _WHO, 6.5 * sheet.type.body, min(longest + _ROUNDING, inner * _WHO_AT_MOST))


def _padding(sheet: Sheet) -> int:
    return 24 + round(sheet.type.body * 0.1)


class PromisePart:
    """What was promised on the left; who and when on the right, or an open slot for them."""

    count = 1

    def __init__(
        self,
        promise: Promise,
        slots: OpenSlots,
        width: float,
        side: float,
        sheet: Sheet,
        *,
        newest: bool,
        text: str | None = None,
        number: str = "",
    ) -> None:
        self._promise = promise
        self._slots = slots
        self._width = width
        self._newest = newest
        self._sheet = sheet
        self._padding = _padding(sheet)
        self._down = 0.8 * self._padding
        size = round(sheet.type.body * _LARGER) if newest else sheet.type.body
        inner = width - 2 * self._padding
        self._given_side = side
        what = inner - side - self._padding
        self._stacked = what < 7 * sheet.type.body
        if self._stacked:
            what, side = inner, inner
        self.what = TextBlock(promise.what if text is None else text, sheet.ink(size), what)
        self._number = TextBlock(number, sheet.caption, 200.0)
        self._who = Slot(promise.who, slots.owner, side, sheet)
        self._when = Slot(
            unbroken_day(promise.when, side, sheet.body), slots.date, side, sheet, quiet=True
        )
        became = joined(promise.became)
        told = (Slot(became, NOTHING, side, sheet),) if became else ()
        self._slots_shown = (self._who, self._when, *told)
        self._side = side
        self.height = self._whole_height()
        self._pieces: tuple[float, Sequence[Part]] | None = None

    def _whole_height(self) -> float:
        beside = sum(slot.height for slot in self._slots_shown) + self._number.height
        around = 2 * self._down
        if self._stacked:
            return self.what.height + beside + around
        return max(self.what.height, beside) + around

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette = self._sheet.palette
        room = QRectF(left, top, self._width, max(height, self.height))
        if self._newest:
            canvas.box(room, fill=palette.amber_soft, line=palette.amber, thickness=5, radius=18)
        else:
            canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=18)
        inside, down = left + self._padding, top + self._down
        canvas.text(self.what, inside, down)
        if self._stacked:
            down += self.what.height
        else:
            inside = left + self._width - self._padding - self._side
        for slot in self._slots_shown:
            slot.put(canvas, inside, down)
            down += slot.height
        canvas.text(self._number, inside, down)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        if self._pieces is None or self._pieces[0] != height:
            self._pieces = (height, self._broken(height))
        return self._pieces[1]

    def _broken(self, height: float) -> Sequence[Part]:
        if self._piece("", "99/99").height + self._row_height > height:
            return self._told_whole().pieces(height)
        pieces = numbered_pieces(
            self._promise.what,
            lambda text, number: self._piece(text, number).what,
            lambda number: self._room(height, number),
        )
        return [self._piece(text, number) for text, number in pieces]

    @property
    def _row_height(self) -> float:
        return self.what.style.size * self.what.style.leading if self._stacked else 0.0

    def _room(self, height: float, number: str) -> float:
        empty = self._piece("", number)
        return height - (empty.height if self._stacked else 2 * self._down)

    def _told_whole(self) -> PromisePart:
        """Who and when stand behind the words where a page is too low for them beside those."""
        promise, slots = self._promise, self._slots
        who = promise.who or joined(slots.owner)
        when = joined(promise.when if promise.when else slots.date)
        told = (promise.what, who, when, joined(promise.became))
        sentence = " · ".join(filter(None, told))
        return PromisePart(
            replace(promise, what=sentence, who="", when=NOTHING, became=NOTHING),
            OpenSlots(),
            self._width,
            self._width,
            self._sheet,
            newest=self._newest,
        )

    def _piece(self, text: str, number: str) -> PromisePart:
        return PromisePart(
            self._promise,
            self._slots,
            self._width,
            self._given_side,
            self._sheet,
            newest=self._newest,
            text=text,
            number=number,
        )
