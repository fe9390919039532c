"""Many agreements close together: each on a card, with who and when in a row under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import CommitmentsScene, Promise
from cwb_workshop.core.contract.wall_text import NOTHING
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part
from cwb_workshop.widgets.painters.card_columns import pages_in_columns
from cwb_workshop.widgets.painters.card_part import DENSE
from cwb_workshop.widgets.painters.promise_part import PromisePart, side_width
from cwb_workshop.widgets.painters.promise_slots import OpenSlots, Slot, unbroken_day
from cwb_workshop.widgets.text_layout import TextBlock

_MOST_PER_PAGE = 12
_BETWEEN = 0.5
"""Between who and when, in sizes of the text."""

_COLUMNS = (2, 1)


def promise_card_pages(scene: CommitmentsScene, slots: OpenSlots, frame: Frame) -> Sequence[Page]:
    """Return the pages of a long list, the newest agreement first and in amber."""
    promises, sheet = scene.promises, frame.sheet
    newest, side = None if scene.equal else promises[0], side_width(promises, frame)

    def made(some: Sequence[Promise], width: float) -> list[PromiseCard]:
        return sheet.parts.parts(
            (PromiseCard, slots, width, side),
            [(one, one is newest) for one in some],
            lambda one: PromiseCard(one[0], slots, width, side, sheet, newest=one[1]),
        )

    return pages_in_columns(promises, made, frame, _COLUMNS, _MOST_PER_PAGE)


class PromiseCard:
    """What was promised, and under it who does it and when; at its end where there is room."""

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
    ) -> None:
        """`side` is how wide who and when stand beside one that no page holds."""
        self._promise, self._slots, self._width, self._sheet = promise, slots, width, sheet
        self._side, self._newest = side, newest
        inner, style = width - 2 * DENSE.across, sheet.ink(sheet.type.body, leading=DENSE.leading)
        self._what = TextBlock(promise.what, style, inner)
        self._who = Slot(promise.who, slots.owner, inner, sheet, leading=DENSE.leading)
        day = unbroken_day(promise.when, inner, style)
        self._when = Slot(day, slots.date, inner, sheet, quiet=True, leading=DENSE.leading)
        became = joined(promise.became)
        self._became = Slot(became, NOTHING, inner, sheet, leading=DENSE.leading)
        self._below = self._became.height if became else 0.0
        self._gap = sheet.type.body * _BETWEEN
        wide = self._who.width + self._gap + self._when.width
        self._is_beside = wide <= inner
        self._is_behind = self._is_beside and self._has_room_behind(inner - wide)
        self._from_right = wide
        self.rows = len(self._what.rows)
        self.height = self._whole_height() + self._below + 2 * DENSE.down

    @property
    def breaks_a_word(self) -> bool:
        slots = (self._who, self._became)
        return self._what.breaks_a_word or any(slot.breaks_a_word for slot in slots)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette = self._sheet.palette
        room = QRectF(left, top, self._width, max(height, self.height))
        fill = palette.amber_soft if self._newest else palette.card
        line = palette.amber if self._newest else palette.line
        thick = 5.0 if self._newest else 2.0
        canvas.box(room, fill=fill, line=line, thickness=thick, radius=DENSE.radius)
        inside, down = left + DENSE.across, top + DENSE.down
        if self._below:
            self._became.put(canvas, inside, down + self._whole_height())
        canvas.text(self._what, inside, down)
        down += self._what.height
        if self._is_behind:
            down -= max(self._who.height, self._when.height)
            inside += self._width - 2 * DENSE.across - self._from_right
        who, when = self._who, self._when
        if self._is_beside:
            middle = down + max(who.height, when.height) / 2
            who.put(canvas, inside, middle - who.height / 2)
            when.put(canvas, inside + who.width + self._gap, middle - when.height / 2)
        else:
            who.put(canvas, inside, down)
            when.put(canvas, inside, down + who.height)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        whole = PromisePart(
            self._promise, self._slots, self._width, self._side, self._sheet, newest=self._newest
        )
        return whole.pieces(height)

    def _has_room_behind(self, room: float) -> bool:
        """Tell whether who and when can stand at the end of the last row."""
        if not self._what.rows or self._what.right_to_left != self._sheet.right_to_left:
            return False
        last = self._what.rows[-1]
        is_low = max(self._who.height, self._when.height) <= last.height + 1
        return is_low and last.width + 2 * self._gap <= room

    def _whole_height(self) -> float:
        who, when = self._who.height, self._when.height
        if self._is_behind:
            return max(self._what.height, who, when)
        return self._what.height + (max(who, when) if self._is_beside else who + when)
