"""Many answers close together: each goes on under the column that is shorter by then.

So no card stands higher than one that is newer, and a page has no holes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeAlias, TypeVar

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


class ColumnPart(Part, Protocol):
    """A part that knows how many rows its words take in a column."""

    @property
    def rows(self) -> int: ...


Made: TypeAlias = Callable[[Sequence[_Item], float], Sequence[ColumnPart]]
"""Returns the parts of items in a width."""


def pages_in_columns(
    items: Sequence[_Item], made: Made[_Item], frame: Frame, columns: Sequence[int], most: int
) -> Sequence[Page]:
    """Return the pages of a long list in as many of these columns as need the fewest pages, at
    most so many items on each. A heading without room for it has pages of its own.
    """
    before = frame.heading_stacks
    dealt = min((_dealt(items, made, frame, number, most) for number in columns), key=len)

    def put(canvas: Canvas, at: int) -> None:
        if at < len(before):
            frame.put_stack(canvas, before[at], 0.0)
            return
        top = frame.on_page(at).top
        for part, left, down in dealt[at - len(before)]:
            part.put(canvas, frame.left + left, top + down, part.height)

    return frame.drawn_up(len(before) + len(dealt), put, continues=True)


def _dealt(
    items: Sequence[_Item], made: Made[_Item], frame: Frame, columns: int, most: int
) -> list[list[PlacedPart]]:
    """Deal items out over pages, the first of which has another height than those behind it."""
    heights = (frame.height, frame.continued.height)
    narrow = (frame.width - DENSE.gap * (columns - 1)) / columns
    page = _Page(heights[0], narrow, columns, most)
    pages = [page]
    for part, is_wide in _parts(items, made, frame.width, narrow, min(heights)):
        if not page.take(part, is_wide):
            page = _Page(heights[1], narrow, columns, most)
            pages.append(page)
            page.take(part, is_wide)
    return [page.spread() for page in pages]


def _parts(
    items: Sequence[_Item], made: Made[_Item], width: float, narrow: float, height: float
) -> Iterator[tuple[Part, bool]]:
    """Return the items in the width of a column; with whether they take all of them, as one does
    that would be long and thin. One that no page holds comes in pieces.
    """
    for item, part in zip(items, made(items, narrow), strict=True):
        is_high = part.height > height
        is_wide = narrow < width and (is_high or part.rows > _MOST_ROWS_NARROW)
        if not (is_wide or is_high):
            yield part, False
            continue
        whole = made((item,), width)[0] if is_wide else part
        for piece in whole.pieces(height):
            yield piece, is_wide


class _Page:
    def __init__(self, height: float, narrow: float, columns: int, most: int) -> None:
        self._placed: list[tuple[Part, float, float, int]] = []
        """Each card, how far it stands from the left and the top, and how many stand above it in
        its column, or on the whole page.
        """
        self._above = [0] * columns
        self._height, self._most, self._gap = height, most, DENSE.gap
        self._pitch = narrow + DENSE.gap
        self._ends = [0.0] * columns
        """How far each column reaches, with the gap under its last card."""

    def take(self, part: Part, is_wide: bool) -> bool:
        """Put a card on the page where it has room for it; return whether it has."""
        ends, above, placed = self._ends, self._above, self._placed
        top = max(ends) if is_wide else min(ends)
        end = top + part.height
        # What no page holds stands on one of its own.
        if placed and (end > self._height or len(placed) >= self._most):
            return False
        if is_wide:
            row = max(above)
            placed.append((part, 0.0, top, row))
            ends[:] = [end + self._gap] * len(ends)
            above[:] = [row + 1] * len(above)
        else:
            first = ends.index(top)
            placed.append((part, first * self._pitch, top, above[first]))
            ends[first] = end + self._gap
            above[first] += 1
        return True

    def spread(self) -> list[PlacedPart]:
        """Return the cards with what is left over of the page between them."""
        ends = zip(self._ends, self._above, strict=True)
        left = [(self._height + self._gap - end) / (above - 1) for end, above in ends if above > 1]
        more = max(min([*left, _MOST_SPREAD]), 0.0)
        return [(part, left, top + row * more) for part, left, top, row in self._placed]
