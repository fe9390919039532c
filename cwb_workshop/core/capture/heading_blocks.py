"""A pasted table that is made of several, one below the other: each with its heading, and perhaps
with a title. Their columns may stand in another order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from cwb_workshop.core.capture.answer_columns import is_numbered_answer
from cwb_workshop.core.capture.column_places import Cells, cell_at
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_words import SURE_HEADINGS, TABLE
from cwb_workshop.core.capture.named_tables import tables_above
from cwb_workshop.core.capture.paste_answer import names_somebody
from cwb_workshop.core.capture.paste_columns import has_figure
from cwb_workshop.core.capture.paste_headings import heading_of, is_known
from cwb_workshop.core.capture.rows_around import rows_above_heading
from cwb_workshop.core.capture.total_rows import is_total
from cwb_workshop.core.model.values import value_type

_TABLE = "table"
_HEADING = TABLE.partition("|")[0]
_OF_ROOM = "plenair"
_MOST_TITLES = 3


@value_type
class TableRows:
    """The rows of one table, its heading first where it has one; `out` are those that nobody said:
    a title, a heading that comes again, what adds up the others.
    """

    rows: tuple[Cells, ...]
    out: frozenset[int] = frozenset()

    @property
    def said(self) -> tuple[Cells, ...]:
        return tuple(row for at, row in enumerate(self.rows) if at not in self.out)

    @property
    def aside(self) -> tuple[Cells, ...]:
        return tuple(row for at, row in enumerate(self.rows) if at in self.out)


def behind(rows: Sequence[Cells], aside: Sequence[Cells]) -> frozenset[int]:
    """Return the places of rows that stand behind these."""
    return frozenset(range(len(rows), len(rows) + len(aside)))


def as_one_table(rows: Sequence[Cells], of_item: Callable[[str], bool] | None = None) -> TableRows:
    """Return rows as those of one table. `of_item` says whether a cell is what a column is called
    in this item.
    """
    known = partial(_is_known, of_item)
    above = rows_above_heading(rows, known)
    read = _Blocks(rows, above, known)
    whole = read.table() if above or read.again or read.sections else TableRows((*rows,))
    width = max(map(len, whole.rows))
    totals = {at for at, row in enumerate(whole.rows) if at and is_total(row, width)}
    return TableRows(whole.rows, whole.out | totals)


def _is_known(of_item: Callable[[str], bool] | None, cell: str) -> bool:
    of_any = is_known(heard(cell)) or names_somebody(cell) or is_numbered_answer(cell)
    return of_any or (of_item is not None and of_item(cell))


def repeats_heading(row: Cells, first: Cells) -> bool:
    """Say whether a row says what the columns are called, as the first one does."""
    return _names(row) == _names(first)


def _names(row: Cells) -> list[str]:
    return sorted(filter(None, map(heard, row)))


class _Blocks:
    """The rows of several tables below each other; `top` is the place of the first heading."""

    def __init__(self, rows: Sequence[Cells], top: int, known: Callable[[str], bool]) -> None:
        self._rows, self._top, self._known = rows, top, known
        self._first = rows[top]
        self.again: frozenset[int] = frozenset()
        self.sections: Mapping[int, str] = {}
        if not self._is_heading(self._first):
            return
        below = range(top + 1, len(rows))
        self.again = frozenset(at for at in below if self._comes_again(rows[at]))
        if _TABLE not in map(heading_of, self._first) and len(self._first) > 1:
            self.sections = tables_above(rows)

    def _is_heading(self, row: Cells) -> bool:
        filled = [cell for cell in row if cell]
        if any(heard(cell) in SURE_HEADINGS for cell in filled):
            return not has_figure(row)
        # A word such as "time" may well be one that somebody said.
        enough = 1 if _TABLE in map(heading_of, filled) else 2
        are_known = sum(map(self._known, filled)) >= enough
        return len(filled) > 1 and not has_figure(row) and are_known

    def _comes_again(self, row: Cells) -> bool:
        if repeats_heading(row, self._first):
            return True
        filled = [cell for cell in row if cell]
        if len(filled) < 2 or not all(map(self._known, filled)):
            return False
        return len({*map(heading_of, filled)} & {*map(heading_of, self._first)}) > 1

    def table(self) -> TableRows:
        keys = [*_keys(self._first)]
        heading = [*self._first]
        for at in sorted(self.again):
            for key, cell in zip(_keys(self._rows[at]), self._rows[at], strict=True):
                if cell and key not in keys:
                    keys.append(key)
                    heading.append(cell)
        front = (_HEADING,) if self.sections else ()
        made: list[Cells] = [(*front, *heading)]
        out = set[int]()
        for cells, is_out in self._moved(keys):
            if is_out:
                out.add(len(made))
            made.append(cells or made[0])
        return TableRows(tuple(made), frozenset(out))

    def _moved(self, keys: Sequence[str]) -> Iterator[tuple[Cells, bool]]:
        """Yield the rows with their cells in this order, and whether they are none of the table;
        nothing for a heading.
        """
        titles = self._titles()
        places: Sequence[int | None] = range(len(self._first))
        table = ""
        for at, row in enumerate(self._rows):
            if at in self.sections:
                table = self.sections[at].removesuffix(":").replace("p", _OF_ROOM)
            elif at in self.again:
                own = [*_keys(row)]
                places = [own.index(key) if key in own else None for key in keys]
                yield (), True
            elif at in titles:
                yield row, True
            elif at != self._top:
                cells = tuple("" if place is None else cell_at(row, place) for place in places)
                # What stands behind the last heading stays behind it.
                more = row[len(places) :] if isinstance(places, range) else ()
                yield ((table, *cells, *more) if self.sections else (*cells, *more)), False

    def _titles(self) -> frozenset[int]:
        """Return the rows of one cell above a heading, where such rows are no rows of its table."""
        found = {at for at in range(self._top) if at not in self.sections}
        if len(self._first) < 2:
            return frozenset(found)
        for heading in self.again:
            for at in range(heading - 1, max(heading - 1 - _MOST_TITLES, self._top), -1):
                if sum(map(bool, self._rows[at])) > 1 or at in self.again:
                    break
                found |= {at} - {*self.sections}
        return frozenset(found)


def _keys(first: Cells) -> Iterator[str]:
    """Yield what each column is; no two are alike."""
    seen: list[str] = []
    for at, cell in enumerate(first):
        key = heading_of(cell) or f"{at}"
        seen.append(f"{key} {seen.count(key)}" if key in seen else key)
        yield seen[-1]
