"""Many answers close together: each goes on under the column that is shorter by then.

So no card stands higher than one that is newer, and a page has no holes. One that has no room in
a column any more stands over all of them, where that is lower. Where they stand in
sections, each has its head over all columns, and again on each page that it goes on to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Generic, Protocol, TypeAlias, TypeVar

from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_parts import Part
from cwb_workshop.widgets.painters.card_part import DENSE

_Item = TypeVar("_Item")

PlacedPart: TypeAlias = tuple[Part, float, float]
"""A part, and how far it stands from the left and the top of the room."""

_MOST_SPREAD = 18.0
"""What is left over of a page goes between its cards, up to so much more at each."""

_MOST_ROWS_NARROW = 7
"""An answer that would run on longer than this in a column gets the whole width."""


_MOST_EVENED = 8
"""Pages: of more, nobody notices how full the last one is, and trying takes its time."""

_MOST_FILLED = 8
"""Pages: what no longer fits a column of one behind these is not measured over all columns too."""


class ColumnPart(Part, Protocol):
    """A part that knows how many rows its words take in a column."""

    @property
    def rows(self) -> int: ...


Made: TypeAlias = Callable[[Sequence[_Item], float], Sequence[ColumnPart]]
"""Returns the parts of items in a width."""


@value_type
class CardSection(Generic[_Item]):
    """Items under a head of their own, or under none."""

    items: Sequence[_Item]
    head: Part | None = None


def pages_in_columns(
    items: Sequence[_Item], made: Made[_Item], frame: Frame, columns: Sequence[int], most: int
) -> Sequence[Page]:
    """Return the pages of a long list, as those of one section."""
    return pages_of_sections((CardSection(items),), made, frame, columns, most)


def pages_of_sections(
    sections: Sequence[CardSection[_Item]],
    made: Made[_Item],
    frame: Frame,
    columns: Sequence[int],
    most: int,
) -> Sequence[Page]:
    """Return the pages of sections in as many of these columns as need the fewest pages, at most
    so many items on each. A heading without room for it has pages of its own.
    """
    before = frame.heading_stacks
    dealt = dealt_sections(sections, made, frame, columns, most)

    def put(canvas: Canvas, at: int) -> None:
        if at < len(before):
            frame.put_stack(canvas, before[at], 0.0)
            return
        dealt[at - len(before)].put(canvas, frame.left, frame.on_page(at).top)

    return frame.drawn_up(len(before) + len(dealt), put, continues=True)


def dealt_sections(
    sections: Sequence[CardSection[_Item]],
    made: Made[_Item],
    frame: Frame,
    columns: Sequence[int],
    most: int,
) -> list[CardPage]:
    """Return what stands on each page, in as many of these columns as need the fewest, and about
    as much on the last as on the others where all can be looked at in a few pages.
    """

    def dealt(number: int, each: int) -> list[CardPage]:
        return _dealt(sections, made, frame, number, each)

    number, fewest = min(((one, dealt(one, most)) for one in columns), key=lambda one: len(one[1]))
    if not 1 < len(fewest) <= _MOST_EVENED:
        return fewest
    items = sum(len(section.items) for section in sections)
    tries = (dealt(number, each) for each in range(-(-items // len(fewest)), most))
    return next((pages for pages in tries if len(pages) == len(fewest)), fewest)


class CardPage:
    """Cards and heads, each at its place: found when it is looked at, as most pages of many are
    not.
    """

    count = 0

    def __init__(self, dealt: _Page) -> None:
        self._dealt = dealt

    @cached_property
    def _placed(self) -> Sequence[PlacedPart]:
        return self._dealt.spread()

    @cached_property
    def height(self) -> float:
        return max((down + part.height for part, _left, down in self._placed), default=0.0)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        for part, across, down in self._placed:
            part.put(canvas, left + across, top + down, part.height)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


def _dealt(
    sections: Sequence[CardSection[_Item]],
    made: Made[_Item],
    frame: Frame,
    columns: int,
    most: int,
) -> list[CardPage]:
    """Deal items out over pages, the first of which has another height than those behind it."""
    heights = (frame.height, frame.continued.height)
    narrow = (frame.width - DENSE.gap * (columns - 1)) / columns
    page = _Page(heights[0], narrow, columns, most)
    pages = [page]
    least = frame.sheet.type.body * DENSE.leading + 2 * DENSE.down
    for section in sections:
        head = section.head
        highest = min(heights) - (head.height + DENSE.gap if head else 0.0)
        parts = list(_parts(section.items, made, frame.width, narrow, highest))
        if not page.take_head(head, [part for _item, part, _is_wide in parts[:1]]):
            page = _Page(heights[1], narrow, columns, most)
            pages.append(page)
            page.take_head(head)
        for item, part, is_wide in parts:
            has_room = page.take(part, is_wide)
            may_be_wide = not (has_room or is_wide) and columns > 1
            if may_be_wide and len(pages) <= _MOST_FILLED and page.has_room_below(least):
                has_room = page.take(made((item,), frame.width)[0], is_wide=True)
            if not has_room:
                page = _Page(heights[1], narrow, columns, most)
                pages.append(page)
                page.take_head(head)
                page.take(part, is_wide)
    return [CardPage(page) for page in pages]


def _parts(
    items: Sequence[_Item], made: Made[_Item], width: float, narrow: float, height: float
) -> Iterator[tuple[_Item, Part, bool]]:
    """Return each item in the width of a column; with whether it takes all of them, as one does
    that would be long and thin. One that no page holds comes in pieces.
    """
    for item, part in zip(items, made(items, narrow), strict=True):
        is_high = part.height > height
        is_wide = narrow < width and (is_high or part.rows > _MOST_ROWS_NARROW)
        if not (is_wide or is_high):
            yield item, part, False
            continue
        whole = made((item,), width)[0] if is_wide else part
        for piece in whole.pieces(height):
            yield item, piece, is_wide


class _Page:
    def __init__(self, height: float, narrow: float, columns: int, most: int) -> None:
        self._placed: list[tuple[Part, float, float, int]] = []
        """Each card, how far it stands from the left and the top, and how many stand above it in
        its column, or on the whole page.
        """
        self._above = [0] * columns
        self._height, self._most, self._gap = height, most, DENSE.gap
        self._answers = 0
        self._pitch = narrow + DENSE.gap
        self._ends = [0.0] * columns
        """How far each column reaches, with the gap under its last card."""

    def take_head(self, head: Part | None, under: Sequence[Part] = ()) -> bool:
        """Put the head of a section over all columns, where what comes first under it has room
        too; return whether it has.
        """
        if head is None:
            return True
        first = under[0].height + self._gap if under else 0.0
        is_full = max(self._ends) + head.height + first > self._height
        if self._placed and (is_full or self._answers >= self._most):
            return False
        self._put_wide(head)
        return True

    def has_room_below(self, height: float) -> bool:
        """Tell whether something of this height can stand under all columns."""
        return self._answers < self._most and max(self._ends) + height <= self._height

    def take(self, part: Part, is_wide: bool) -> bool:
        """Put a card on the page where it has room for it; return whether it has."""
        ends, above, placed = self._ends, self._above, self._placed
        top = max(ends) if is_wide else min(ends)
        end = top + part.height
        # What no page holds stands on one of its own.
        if self._answers and (end > self._height or self._answers >= self._most):
            return False
        self._answers += 1
        if is_wide:
            self._put_wide(part)
        else:
            first = ends.index(top)
            placed.append((part, first * self._pitch, top, above[first]))
            ends[first] = end + self._gap
            above[first] += 1
        return True

    def _put_wide(self, part: Part) -> None:
        """Put a part under all columns."""
        top, row = max(self._ends), max(self._above)
        self._placed.append((part, 0.0, top, row))
        self._ends[:] = [top + part.height + self._gap] * len(self._ends)
        self._above[:] = [row + 1] * len(self._above)

    def spread(self) -> list[PlacedPart]:
        """Return the cards with what is left over of the page between them."""
        ends = zip(self._ends, self._above, strict=True)
        left = [(self._height + self._gap - end) / (above - 1) for end, above in ends if above > 1]
        more = max(min([*left, _MOST_SPREAD]), 0.0)
        return [(part, left, top + row * more) for part, left, top, row in self._placed]
