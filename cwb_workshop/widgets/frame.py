"""The furniture around what a page says: heading, time, footer, progress. And the paging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.page import Canvas, Mark, Page
from cwb_workshop.widgets.page_edges import TOP, clock_place, dashes_width, joined, put_dashes
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.page_sequence import PageSequence
from cwb_workshop.widgets.pagination import evened, stack_height, stacked
from cwb_workshop.widgets.text_layout import TextBlock, snug
from cwb_workshop.widgets.text_measure import Style

_FOOT = 1046.0
_TALLEST_HEAD = 0.46 * HEIGHT
_CLOCK_GAP = 60.0
_WORTHWHILE = 40.0
"""So much more room for a list a small heading must leave, or all pages have the large one."""


@value_type
class FrameTexts:
    """The words around the page. A `size` of 0 is that of a question."""

    kicker: Phrase = NOTHING
    heading: Phrase = NOTHING
    footer: Phrase = NOTHING
    footer_right: Phrase = NOTHING
    size: int = 0


@value_type
class _Air:
    """What is kept free under the heading, under the time and over the footer."""

    under_head: float
    under_clock: float
    over_foot: float


_ROOMY = _Air(34.0, 20.0, 26.0)
_CLOSE = _Air(14.0, 12.0, 14.0)
"""On the pages behind the first of a list."""


class Frame:
    """Pages of one kind, with room between `top` and `bottom` for what they show.

    A heading so long that nothing would fit under it gets pages of its own. A `small` one has its
    time in letters of the text, and less air around it; a `footless` one no footer and no number.
    """

    def __init__(
        self,
        sheet: Sheet,
        head: FrameTexts,
        *,
        left: float = 0.0,
        backdrop: Sequence[Mark] = (),
        small: bool = False,
        footless: bool = False,
    ) -> None:
        self.sheet = sheet
        self._head = head
        self._backdrop = tuple(backdrop)
        self.left = left or float(sheet.margin)
        self.width = sheet.width - sheet.margin - self.left
        self._air = _CLOSE if small else _ROOMY
        self.clock = clock_place(sheet, sheet.type.body if small else 0)
        self._kicker = self._kicker_block()
        self._heading = self._heading_part()
        self._footer_right = self._footer_right_block()
        self._spills = TOP + self._head_height > _TALLEST_HEAD
        self.top = self._body_top()
        footers = (self._footer_block("999 / 999").height, self._footer_right.height)
        foot = max(*footers, sheet.type.caption * 1.2) + self._air.over_foot
        self.bottom = _FOOT if footless else _FOOT - foot

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @cached_property
    def continued(self) -> Frame:
        """Return the frame of the pages behind the first of a list that goes on: heading and time
        stand small above them, where that leaves more room for the list.
        """
        head = self._head
        if self._spills or not head.heading:
            return self
        small = replace(head, kicker=_on_one_row(head.kicker, head.heading), heading=NOTHING)
        frame = Frame(self.sheet, small, left=self.left, backdrop=self._backdrop, small=True)
        return frame if self.top - frame.top >= _WORTHWHILE else self

    def on_page(self, at: int) -> Frame:
        """Return the frame of a page of a list that goes on."""
        return self.continued if at else self

    def holds(self, parts: Sequence[Part], gap: float) -> bool:
        """Tell whether parts fit under the heading on one page."""
        return not self._spills and stack_height(parts, gap) <= self.height

    def pages(
        self,
        parts: Sequence[Part],
        gap: float,
        *,
        most: int = 0,
        even: bool = False,
        foot: Part | None = None,
    ) -> Sequence[Page]:
        """Stack parts onto as many pages as they need, `most` answers on each.

        `even` makes the pages about equally full. `foot` stands at the bottom of the
        last page; where there is no room, on its own.
        """
        whole = [piece for part in parts for piece in self.fitting(part)]
        if even:
            dealt = evened(whole, self.height, gap=gap)
        else:
            dealt = stacked(whole, self.height, gap=gap, most=most)
        stacks = self.heading_stacks + dealt or [[]]
        feet = list(self.fitting(foot)) if foot else []
        beneath = len(feet) == 1 and stack_height([*stacks[-1], *feet], gap) <= self.height
        if not beneath:
            stacks += stacked(feet, self.height, gap=gap)

        def put(canvas: Canvas, at: int) -> None:
            self.put_stack(canvas, stacks[at], gap)
            if beneath and at == len(stacks) - 1:
                feet[0].put(canvas, self.left, self.bottom - feet[0].height, feet[0].height)

        return self.drawn_up(len(stacks), put)

    def pages_of_list(self, parts: Sequence[Part], gap: float) -> Sequence[Page]:
        """Stack parts onto as many pages as they need, about equally full, with the heading small
        behind the first.
        """
        whole = [piece for part in parts for piece in self.fitting(part)]
        dealt = evened(whole, self.continued.height, gap=gap, first=self.height)
        stacks = self.heading_stacks + dealt or [[]]

        def put(canvas: Canvas, at: int) -> None:
            self.on_page(at).put_stack(canvas, stacks[at], gap)

        return self.drawn_up(len(stacks), put, continues=True)

    def drawn_up(
        self, number: int, put: Callable[[Canvas, int], None], *, continues: bool = False
    ) -> Sequence[Page]:
        """Return so many pages; `put` is asked for what stands on one when it is looked at.

        What `continues` has its heading small on all pages but the first.
        """

        def page_at(at: int) -> Page:
            frame = self.on_page(at) if continues else self
            return frame.page(at, number, put)

        return PageSequence(number, page_at)

    def page(self, at: int, number: int, put: Callable[[Canvas, int], None]) -> Page:
        """Return one page of so many."""
        canvas = Canvas(list(self._backdrop))
        self._put_head(canvas)
        put(canvas, at)
        return self._finished(canvas, at + 1, number)

    def put_stack(
        self,
        canvas: Canvas,
        stack: Sequence[Part],
        gap: float,
        *,
        across: float = 0.0,
        down: float = 0.0,
    ) -> None:
        """Put parts under one another, so far from the left and the top of the room."""
        top = self.top + down
        for part in stack:
            part.put(canvas, self.left + across, top, part.height)
            top += part.height + gap

    def _finished(self, canvas: Canvas, number: int, total: int) -> Page:
        """Return the page with its footer."""
        self._put_foot(canvas, f"{number} / {total}" if total > 1 else "")
        sheet = self.sheet
        clock = self.clock
        if not self._head.kicker:
            clock = replace(clock, name=self._name_place(), heading=self._head.heading.main)
        return Page(sheet.width, HEIGHT, sheet.palette.paper, tuple(canvas.marks), clock, number)

    @property
    def _head_height(self) -> float:
        kicker = max(self._kicker.height, self.sheet.type.caption * 1.2)
        return kicker + 6 + self._heading.height

    def _name_place(self) -> QRectF:
        width = self.clock.bar.left() - _CLOCK_GAP - self.left
        return QRectF(self.left, TOP, width, self.sheet.type.caption * 1.2)

    def _kicker_block(self) -> TextBlock:
        style = Style(self.sheet.type.caption, self.sheet.palette.deep, MEDIUM)
        return TextBlock(joined(self._head.kicker), style, self._name_place().width())

    def _heading_part(self) -> PhrasePart:
        """As large as asked on one row; a smaller size where that saves a row."""
        scale = self.sheet.type
        largest = self._head.size or scale.heading
        width = self._name_place().width()
        part = self._heading_at(largest, width)
        for size in (scale.heading, scale.body):
            tried = self._heading_at(size, width)
            saves = tried.rows < part.rows and (size > scale.body or part.rows > 2)
            if size < largest and saves:
                part = tried
        return part

    def _heading_at(self, size: int, width: float) -> PhrasePart:
        style = Style(size, self.sheet.palette.ink, MEDIUM)
        return PhrasePart(self._head.heading, style, width, self.sheet, balance=True)

    @cached_property
    def heading_stacks(self) -> list[list[Part]]:
        """Return the pages that a heading without room for anything under it takes."""
        if not self._spills:
            return []
        style = self.sheet.ink(self.sheet.type.body, MEDIUM)
        whole = PhrasePart(self._head.heading, style, self.width, self.sheet)
        return stacked(list(whole.pieces(self.height)), self.height)

    def _body_top(self) -> float:
        used = max(self._kicker.height, self.sheet.type.caption * 1.2) + 6
        if not self._spills:
            used += self._heading.height
        under_clock = self.clock.digits.bottom() + self._air.under_clock
        return max(TOP + used + self._air.under_head, under_clock)

    def _put_head(self, canvas: Canvas) -> None:
        canvas.text(self._kicker, self.left, TOP)
        if not self._spills:
            kicker = max(self._kicker.height, self.sheet.type.caption * 1.2)
            self._heading.put(canvas, self.left, TOP + kicker + 6)

    def _footer_right_block(self) -> TextBlock:
        return snug(joined(self._head.footer_right), self.sheet.caption, self.width * 0.5)

    def _footer_block(self, number: str) -> TextBlock:
        text = " · ".join(part for part in (joined(self._head.footer), number) if part)
        taken = self._footer_right.width or dashes_width(self.sheet)
        return TextBlock(text, self.sheet.caption, self.width - taken - 48)

    def _put_foot(self, canvas: Canvas, number: str) -> None:
        footer = self._footer_block(number)
        canvas.text(footer, self.left, _FOOT - footer.height)
        right = self._footer_right
        if right.rows:
            canvas.text(right, self.left + self.width - right.limit, _FOOT - right.height)
        elif self.sheet.progress:
            done, total = self.sheet.progress.done, self.sheet.progress.total
            wide = dashes_width(self.sheet)
            room = QRectF(self.left + self.width - wide, _FOOT - 24, wide, 10)
            put_dashes(canvas, room, self.sheet, done=done, total=total)

    def fitting(self, part: Part) -> Sequence[Part]:
        """Return a part in pieces that a page can hold."""
        return part.pieces(self.height) if part.height > self.height else (part,)


def _on_one_row(kicker: Phrase, heading: Phrase) -> Phrase:
    """Return what a page is about as one caption."""
    first = f"{kicker.main} · {heading.main}" if kicker else heading.main
    second = f"{kicker.second} · {heading.second}" if kicker.second else heading.second
    return Phrase(first, second)
