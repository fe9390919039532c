"""The places of the columns of a pasted table, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from cwb_workshop.core.capture.paste_headings import SignColumn
from cwb_workshop.core.model.values import value_type

Cells: TypeAlias = tuple[str, ...]

FIGURES = r"[0-9\s+\-–−%.,;:/|€£$]*"


@value_type
class PasteColumns:
    """Places of columns, from 0. Without an `answer` it is all columns but the others, together.

    `table` is None where the rows name none in a column of its own, and so is `count`, how often
    something was said. `heading`: the first row says what the columns are called. `signs` are
    columns whose cells are signs of their line, by what they hold. `out` are columns that do not
    go along where all others do together.
    """

    answer: int | None = None
    table: int | None = None
    heading: bool = False
    count: int | None = None
    signs: tuple[tuple[int, SignColumn], ...] = ()
    out: tuple[int, ...] = ()
    several: tuple[int, ...] = ()

    @property
    def sign_columns(self) -> tuple[tuple[int, SignColumn], ...]:
        """The columns of signs that are nothing else by now."""
        taken = (self.answer, self.table, self.count)
        return tuple((at, role) for at, role in self.signs if at not in taken)

    @property
    def places(self) -> set[int | None]:
        """The columns that are something by themselves."""
        signs = (at for at, _role in self.sign_columns)
        return {self.answer, self.table, self.count, *signs}


def columns_left_out(rows: Sequence[Cells], columns: PasteColumns) -> tuple[int, ...]:
    """Return the columns that do not go along, but for those that number the rows."""
    said = rows[1:] if columns.heading else rows
    if columns.answer is None:
        return tuple(at for at in columns.out if filled(said, at))
    return tuple(at for at in others_in(said, columns) if not numbers_rows(filled(said, at)))


def others_in(rows: Sequence[Cells], columns: PasteColumns) -> list[int]:
    """Return the columns beside those that are known in which there is something."""
    places = range(max(map(len, rows), default=0))
    return [at for at in places if at not in columns.places and filled(rows, at)]


def words_columns(rows: Sequence[Cells], columns: PasteColumns) -> list[int]:
    """Return the columns in which there are words, beside those that are known."""
    return [at for at in others_in(rows, columns) if not numbers_rows(filled(rows, at))]


def cell_at(row: Cells, at: int) -> str:
    return row[at] if at < len(row) else ""


def filled(rows: Sequence[Cells], at: int) -> list[str]:
    return [cell for row in rows if (cell := cell_at(row, at))]


def numbers_rows(cells: Sequence[str]) -> bool:
    """Say whether cells are 1, 2, 3 and so on."""
    return [cell.rstrip(".)") for cell in cells] == [str(at + 1) for at in range(len(cells))]


def are_figures(cells: Sequence[str]) -> bool:
    return all(re.fullmatch(FIGURES, cell) for cell in cells)
