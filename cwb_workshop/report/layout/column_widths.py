"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from cwb_workshop.core.contract.blocks import Table
from cwb_workshop.report.layout.fonts import MEDIUM
from cwb_workshop.report.layout.row_parts import parts_of_cell
from cwb_workshop.report.layout.typesetter import Typesetter

BETWEEN = 12.0
"""White space between two columns, in points."""

_WIDEST_WORD, _WIDEST_IN_NARROW = 0.3, 0.45
"""The most of the table that one long word may claim for its column."""

_FACTORS = (1.0, 0.85, 1.2)
"""By how much the narrower columns may differ from their shares; the first of equals wins."""


class ColumnWidths:
    """Looks for the widths with which a table is lowest. `fonts` are the typefaces of its columns,
    `number_of_lines` is told of a cell in a typeface and a width.
    """

    def __init__(
        self,
        block: Table,
        fonts: Sequence[str],
        number_of_lines: Callable[[str, str, float], int],
        typesetter: Typesetter,
        size: float,
    ) -> None:
        self._block = block
        self._fonts = fonts
        self._number_of_lines = number_of_lines
        self._type = typesetter
        self._size = size
        self._headings: tuple[Sequence[str], ...] = (block.headings,)
        self._tried: dict[tuple[int, float], list[int]] = {}

    def found(
        self, width: float, headings: Iterable[Sequence[str]] = (), *, narrow: bool = False
    ) -> list[float]:
        """Return widths near the shares, that fill a `width` and are for all these `headings`.

        A column is at least as wide as its widest word, where that leaves room for the others.
        """
        self._headings = (self._block.headings, *headings)
        total = sum(self._block.widths)
        shares = [width * share / total for share in self._block.widths]
        if self._block.form:
            return shares
        natural = [self._natural(at) for at in range(len(shares))]
        most = width * (_WIDEST_IN_NARROW if narrow else _WIDEST_WORD)
        least = [min(self._widest_word(at), most) for at in range(len(shares))]
        widest = max(range(len(shares)), key=lambda at: shares[at])
        tried: list[list[float]] = []
        for factors in product(_FACTORS, repeat=len(shares) - 1):
            others = iter(factors)
            widths = [
                0.0 if at == widest else max(min(share * next(others), natural[at]), least[at])
                for at, share in enumerate(shares)
            ]
            widths[widest] = width - sum(widths)
            if widths[widest] >= least[widest]:
                tried.append(widths)
        best = min(tried, key=self._lines_with) if tried else shares
        return _shared(best, natural, widest)

    def _lines_with(self, widths: Sequence[float]) -> int:
        columns = (self._heights(at, width) for at, width in enumerate(widths))
        return sum(map(max, zip(*columns, strict=True)))

    def _heights(self, at: int, width: float) -> list[int]:
        """Return how many lines each row has in this column; most widths are tried many times."""
        if (at, width) not in self._tried:
            self._tried[at, width] = [
                self._number_of_lines(row[at], self._fonts[at], width) for row in self._block.rows
            ]
        return self._tried[at, width]

    def _natural(self, at: int) -> float:
        return self._widest(
            {(part, font) for cell, font in self._cells(at) for part in parts_of_cell(cell)}
        )

    def _widest_word(self, at: int) -> float:
        parts = ((part, font) for cell, font in self._cells(at) for part in parts_of_cell(cell))
        return self._widest({(word, font) for part, font in parts for word in part.split(" ")})

    def _widest(self, texts: Iterable[tuple[str, str]]) -> float:
        widths = (self._type.width(text, font, self._size) for text, font in texts)
        return max(widths, default=0.0) + BETWEEN + 0.5

    def _cells(self, at: int) -> list[tuple[str, str]]:
        rows = ((row[at], self._fonts[at]) for row in self._block.rows)
        return [*((headings[at], MEDIUM) for headings in self._headings), *rows]


def _shared(widths: Sequence[float], natural: Sequence[float], widest: int) -> list[float]:
    """Give what the widest column does not need to those that need more than they have."""
    shares = list(widths)
    spare = shares[widest] - natural[widest]
    for at in sorted(range(len(shares)), key=lambda at: shares[at] - natural[at]):
        more = min(spare, natural[at] - shares[at])
        if more > 0:
            shares[at] += more
            shares[widest] -= more
            spare -= more
    return shares
