"""How high the rows of a list are, and where each begins. Rows not seen yet are estimated."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate


class RowHeights:
    """Heights in pixels. `measure` gives that of a row; it is asked only for rows that count."""

    def __init__(self, measure: Callable[[int], int], estimate: int) -> None:
        self._measure = measure
        self._estimate = estimate
        self._heights: list[int] = []
        self._known = bytearray()
        self._tops = [0]
        self._moved_from: int | None = None

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        return self.top(len(self))

    def insert(self, first: int, number: int) -> None:
        self._heights[first:first] = [self._estimate] * number
        self._known[first:first] = bytes(number)
        self._cut(first)

    def remove(self, first: int, last: int) -> None:
        del self._heights[first : last + 1]
        del self._known[first : last + 1]
        self._cut(first)

    def clear(self) -> None:
        self._heights, self._known, self._tops = [], bytearray(), [0]
        self.move(0)

    def forget(self, first: int, last: int) -> None:
        """Let rows be measured again; until then they keep the height that they have."""
        self._known[first : last + 1] = bytes(last + 1 - first)

    def take_moved(self) -> int | None:
        """Return the first row that stands elsewhere since this was asked, or may look otherwise,
        with all behind it; None where none does.
        """
        moved, self._moved_from = self._moved_from, None
        return moved

    def move(self, row: int) -> None:
        """Take this row and all behind it for moved."""
        self._moved_from = row if self._moved_from is None else min(row, self._moved_from)

    def know(self, row: int) -> None:
        """Measure a row, if that was not done yet."""
        if not self._known[row]:
            self._known[row] = 1
            height = self._measure(row)
            if height != self._heights[row]:
                self._heights[row] = height
                self._cut(row)

    def height(self, row: int) -> int:
        return self._heights[row]

    def top(self, row: int) -> int:
        """Return where a row begins; for the number of rows, where the last one ends."""
        begun = len(self._tops) - 1
        if row > begun:
            more = accumulate(self._heights[begun:], initial=self._tops[begun])
            next(more)
            self._tops.extend(more)
        return self._tops[row]

    def row_at(self, y: int) -> int:
        """Return the row that this height lies in; the nearest where it lies beyond them."""
        self.top(len(self))
        return max(min(bisect_right(self._tops, y) - 1, len(self) - 1), 0)

    def fill(self, y: int, height: int) -> None:
        """Know all rows from the one at y on, as far down as this height."""
        row = self.row_at(y)
        while row < len(self) and self.top(row) < y + height:
            self.know(row)
            row += 1

    def fill_up(self, row: int, height: int) -> None:
        """Know a row and as many above it as this height can hold."""
        filled = 0
        while row >= 0 and filled < height:
            self.know(row)
            filled += self._heights[row]
            row -= 1

    def _cut(self, row: int) -> None:
        """Forget where rows begin behind this one."""
        del self._tops[row + 1 :]
        self.move(row)
