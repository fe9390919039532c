"""Many answers close together: each goes on under the column that is shorter by then.

So no card stands higher than one that is newer, and a page has no holes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from cwb_workshop.core.contract.wall_text import Card
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part
from cwb_workshop.widgets.painters.card_part import DENSE, card_parts

PlacedPart: TypeAlias = tuple[Part, float, float]
"""A part, and how far it stands from the left and the top of the room."""

_MOST_SPREAD = 18.0
"""What is left over of a page goes between its cards, up to so much more at each."""

_MOST_ROWS_NARROW = 7
"""An answer that would run on longer than this in a column gets the whole width."""


def cards_dealt(
    cards: Sequence[Card],
    sheet: Sheet,
    width: float,
    columns: int,
    heights: tuple[float, float],
    most: int,
) -> list[list[PlacedPart]]:
    """Deal cards out over pages, at most so many on each.

    `heights` are those of the first page and of each behind it.
    """
    narrow = (width - DENSE.gap * (columns - 1)) / columns
    pages = [_Page(heights[0], narrow, columns)]
    for part, is_wide in _parts(cards, sheet, width, narrow, min(heights)):
        if len(pages[-1].placed) >= most or not pages[-1].has_room_for(part, is_wide):
            pages.append(_Page(heights[1], narrow, columns))
        pages[-1].add(part, is_wide)
    return [page.spread() for page in pages]


def _parts(
    cards: Sequence[Card], sheet: Sheet, width: float, narrow: float, height: float
) -> Iterator[tuple[Part, bool]]:
    """Return the cards in the width of a column; with whether they take all of them, as one does
    that would be long and thin. One that no page holds comes in pieces.
    """
    for part in card_parts(cards, narrow, sheet, DENSE):
        is_wide = narrow < width and (part.rows > _MOST_ROWS_NARROW or part.height > height)
        whole = card_parts([part.card], width, sheet, DENSE)[0] if is_wide else part
        for piece in whole.pieces(height):
            yield piece, is_wide


class _Page:
    def __init__(self, height: float, narrow: float, columns: int) -> None:
        self.placed: list[PlacedPart] = []
        self._rows: list[int] = []
        """Of each card how many stand above it in its column, or on the whole page."""
        self._above = [0] * columns
        self._height = height
        self._pitch = narrow + DENSE.gap
        self._ends = [0.0] * columns
        """How far each column reaches, with the gap under its last card."""

    def has_room_for(self, part: Part, is_wide: bool) -> bool:
        top = max(self._ends) if is_wide else min(self._ends)
        return not self.placed or top + part.height <= self._height

    def add(self, part: Part, is_wide: bool) -> None:
        columns = range(len(self._ends))
        top = max(self._ends) if is_wide else min(self._ends)
        first = 0 if is_wide else self._ends.index(top)
        row = max(self._above) if is_wide else self._above[first]
        self.placed.append((part, first * self._pitch, top))
        self._rows.append(row)
        for column in columns if is_wide else (first,):
            self._ends[column] = top + part.height + DENSE.gap
            self._above[column] = row + 1

    def spread(self) -> list[PlacedPart]:
        """Return the cards with what is left over of the page between them."""
        ends = zip(self._ends, self._above, strict=True)
        left = [(self._height + DENSE.gap - end) / (above - 1) for end, above in ends if above > 1]
        more = max(min([*left, _MOST_SPREAD]), 0.0)
        placed = zip(self.placed, self._rows, strict=True)
        return [(part, left, top + row * more) for (part, left, top), row in placed]
