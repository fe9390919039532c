"""Commitments: what, who, when. The newest stands first and largest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import CommitmentsScene, Promise
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart, numbered_pieces
from cwb_workshop.widgets.text_layout import TextBlock, natural_width, snug
from cwb_workshop.widgets.text_measure import Style

_GAP = 22.0
_TIGHT = 8.0
"""Between two agreements, and between one and its edge, where they take more than one page."""

_MOST_ROOMY = 6
_LARGER = 1.25
_WHO, _WHO_AT_MOST = 0.34, 0.5
_ROUNDING = 2.0


def pages(scene: CommitmentsScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    if not scene.promises:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], _GAP)
    side = _side(scene.promises, frame)
    slots = _OpenSlots(scene.owner_slot, scene.date_slot)
    if len(scene.promises) <= _MOST_ROOMY:
        roomy = _all_parts(scene.promises, slots, frame, side, tight=False)
        if frame.holds(roomy, _GAP):
            return frame.pages(roomy, _GAP)
    return frame.pages(_all_parts(scene.promises, slots, frame, side, tight=True), _TIGHT)


@dataclass(frozen=True, slots=True)
class _OpenSlots:
    """What is asked where nobody is named, and where no day is."""

    owner: Phrase = NOTHING
    date: Phrase = NOTHING


def _all_parts(
    promises: Sequence[Promise], slots: _OpenSlots, frame: Frame, side: float, *, tight: bool
) -> list[_PromisePart]:
    width, sheet = frame.width, frame.sheet

    def made(some: Sequence[Promise], *, newest: bool) -> list[_PromisePart]:
        return sheet.parts.parts(
            (_PromisePart, slots, width, side, newest, tight),
            some,
            lambda one: _PromisePart(one, slots, width, side, sheet, newest=newest, tight=tight),
        )

    return [*made(promises[:1], newest=True), *made(promises[1:], newest=False)]


def _side(promises: Sequence[Promise], frame: Frame) -> float:
    """Return how wide who and when stand: one width for all, in which no word has to break."""
    sheet = frame.sheet
    style = sheet.ink(sheet.type.body, MEDIUM)
    inner = frame.width - 2 * _padding(sheet)
    named = dict.fromkeys(promise.who for promise in promises)
    words = dict.fromkeys(word for who in named for word in who.split())
    longest = max((natural_width(word, style) for word in words), default=0.0)
    return max(inner * _WHO, 6.5 * sheet.type.body, min(longest + _ROUNDING, inner * _WHO_AT_MOST))


def _padding(sheet: Sheet) -> int:
    return 24 + round(sheet.type.body * 0.1)


class _PromisePart:
    """What was promised on the left; who and when on the right, or an open slot for them."""

    count = 1

    def __init__(
        self,
        promise: Promise,
        slots: _OpenSlots,
        width: float,
        side: float,
        sheet: Sheet,
        *,
        newest: bool,
        tight: bool = False,
        text: str | None = None,
        number: str = "",
    ) -> None:
        self._promise = promise
        self._slots = slots
        self._width = width
        self._newest = newest
        self._sheet = sheet
        self._padding = _padding(sheet)
        self._tight = tight
        self._down = _TIGHT if tight else 0.8 * self._padding
        size = round(sheet.type.body * _LARGER) if newest else sheet.type.body
        inner = width - 2 * self._padding
        self._given_side = side
        what = inner - side - self._padding
        self._stacked = what < 7 * sheet.type.body
        if self._stacked:
            what, side = inner, inner
        self.what = TextBlock(promise.what if text is None else text, sheet.ink(size), what)
        self._number = TextBlock(number, sheet.caption, 200.0)
        self._who = _Slot(promise.who, slots.owner, side, sheet)
        self._when = _Slot(
            _when(promise.when, side, sheet.body), slots.date, side, sheet, quiet=True
        )
        self._side = side
        self.height = self._whole_height()
        self._pieces: tuple[float, Sequence[Part]] | None = None

    def _whole_height(self) -> float:
        beside = self._who.height + self._when.height + self._number.height
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
        for slot in (self._who, self._when):
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

    def _told_whole(self) -> _PromisePart:
        """Who and when stand behind the words where a page is too low for them beside those."""
        promise, slots = self._promise, self._slots
        who = promise.who or joined(slots.owner)
        when = joined(promise.when if promise.when else slots.date)
        sentence = " · ".join(part for part in (promise.what, who, when) if part)
        return _PromisePart(
            replace(promise, what=sentence, who="", when=NOTHING),
            _OpenSlots(),
            self._width,
            self._width,
            self._sheet,
            newest=self._newest,
            tight=self._tight,
        )

    def _piece(self, text: str, number: str) -> _PromisePart:
        return _PromisePart(
            self._promise,
            self._slots,
            self._width,
            self._given_side,
            self._sheet,
            newest=self._newest,
            tight=self._tight,
            text=text,
            number=number,
        )


class _Slot:
    """A name or a date; where it is missing, an open place that asks for it."""

    def __init__(
        self, text: str, question: Phrase, width: float, sheet: Sheet, *, quiet: bool = False
    ) -> None:
        self._sheet = sheet
        self._open = not text and bool(question)
        self._padding = round(sheet.type.body * 0.3) if self._open else 0
        style = sheet.body if quiet or self._open else sheet.ink(sheet.type.body, MEDIUM)
        shown = text or joined(question)
        make = snug if self._open else TextBlock
        self._block = make(shown, style, width - 2 * self._padding)

    @property
    def height(self) -> float:
        return self._block.height + (16.0 if self._open else 0.0)

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        if self._open:
            wide = self._block.width + 2 * self._padding
            room = QRectF(left, top + 2, wide, self._block.height + 8)
            canvas.box(room, line=self._sheet.palette.caption, thickness=3, radius=14, dashed=True)
            top += 6
        canvas.text(self._block, left + self._padding, top)


def _when(phrase: Phrase, width: float, style: Style) -> str:
    """Return a date in both languages that does not break between its day and its month."""

    def unbroken(text: str) -> str:
        whole = text.replace(" ", "\N{NO-BREAK SPACE}")
        return whole if natural_width(whole, style) <= width else text

    return joined(Phrase(unbroken(phrase.main), unbroken(phrase.second)))
