"""Tables of a comparison, darker the higher a figure is; the figure itself stands in each cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cwb_workshop.archive.comparing import AVERAGES
from cwb_workshop.archive.comparison import ComparedCell, ComparedTable, PlaceOverTime
from cwb_workshop.archive.comparison_words import ComparisonWords
from cwb_workshop.core.contract.blocks import Table
from cwb_workshop.core.contract.heat_cell import HeatCell
from cwb_workshop.core.model.values import value_type

_MOST_ACROSS = 6
"""So many columns of figures have room beside their names; more places stand under each other."""

_MOST_LETTERS = 58
"""So many letters of the longest words have room there together."""
_SHOWN, _NUMBERED = 6, 9
"""Letters of a figure, and of one with its number behind it."""
_TOGETHER = "\u00a0"

_NAMES, _FIGURES = 2.0, 1.0
_LOWEST_SCORE, _SCORES = 1, 4


@value_type
class HeatTables:
    """`with_numbers`: behind each figure stands of how many people or answers it is."""

    said: ComparisonWords
    with_numbers: bool = False

    def of_places(self, table: ComparedTable) -> Iterator[Table]:
        """Give places beside each other, or where there are many, under each other."""
        subjects = [self.said.subject(table, row.subject) for row in table.rows]
        grid = [self._cells(row.cells, table) for row in table.rows]
        if len(table.places) <= _MOST_ACROSS:
            yield _table(table.places, subjects, grid)
            return
        across = list(zip(*grid, strict=True))
        size = self._across(subjects)
        for at in range(0, len(subjects), size):
            part = slice(at, at + size)
            yield _table(subjects[part], table.places, [cells[part] for cells in across])

    def _across(self, subjects: Sequence[str]) -> int:
        """Return how many subjects go beside each other, so that no word of them is parted."""
        letters = [self._longest_word(subject) for subject in subjects]
        size = _even(len(subjects), _MOST_ACROSS)
        while size > 1 and any(
            sum(letters[at : at + size]) > _MOST_LETTERS for at in range(0, len(letters), size)
        ):
            size = _even(len(subjects), size - 1)
        return size

    def _longest_word(self, subject: str) -> int:
        shown = _NUMBERED if self.with_numbers else _SHOWN
        return max([shown, *map(len, subject.split())])

    def over_time(self, one: PlaceOverTime) -> Table:
        """Return the first and the last day of a place beside each other."""
        days = [self.said.words.locale.date(day) for day in (one.first_day, one.last_day)]
        subjects = [self.said.subject(one, subject) for subject, _first, _last in one.rows]
        highest = _highest(cell for _subject, *cells in one.rows for cell in cells)
        grid = [[self._cell(c, one.name, highest) for c in cells] for _subject, *cells in one.rows]
        return _table(days, subjects, grid)

    def _cells(
        self, cells: Sequence[ComparedCell | None], table: ComparedTable
    ) -> tuple[HeatCell, ...]:
        highest = _highest(cell for row in table.rows for cell in row.cells)
        return tuple(self._cell(cell, table.name, highest) for cell in cells)

    def _cell(self, cell: ComparedCell | None, name: str, highest: float) -> HeatCell:
        told = self.said.cell(cell, name)
        if cell is None:
            return HeatCell(told)
        if self.with_numbers:
            number = "?" if cell.voters is None else str(cell.voters)
            return HeatCell(f"{told}{_TOGETHER}·{_TOGETHER}{number}")
        if name in AVERAGES:
            shade = (float(cell.value) - _LOWEST_SCORE) / _SCORES
        else:
            shade = float(cell.value) / highest if highest else 0.0
        return HeatCell(told, shade, light=cell.light)


def _even(number: int, most: int) -> int:
    """Return how many go in each of the fewest parts of which none has more than this."""
    parts = -(-number // most)
    return -(-number // max(parts, 1)) or 1


def _highest(cells: Iterator[ComparedCell | None]) -> float:
    return max((float(cell.value) for cell in cells if cell is not None), default=0.0)


def _table(
    headings: Sequence[str], names: Sequence[str], grid: Sequence[Sequence[HeatCell]]
) -> Table:
    rows = tuple((name, *cells) for name, cells in zip(names, grid, strict=True))
    widths = (_NAMES, *(_FIGURES for _heading in headings))
    return Table(("", *headings), rows, widths, numeric=tuple(range(1, len(headings) + 1)))
