"""A column without a heading that counts how often each thing was said, and names no table: a row
adds it up, or a number in it is higher than any table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_places import (
    FIGURES,
    Cells,
    PasteColumns,
    are_figures,
    cell_at,
    filled,
    numbers_rows,
)
from cwb_workshop.core.capture.line_rules import LineRules

_COUNT = r"[1-9][0-9]?(?:[.,]0+)?"
_TIMES = rf"{_COUNT}\s?[x×]"


def counted_columns(
    rows: Sequence[Cells], totals: Sequence[Cells], rules: LineRules
) -> PasteColumns | None:
    """Return the columns of rows of which one counts, `totals` being what adds up; None where none
    does.
    """
    width = max(map(len, rows), default=0)
    if not rules.adds_people or len(rows) < 2 or width < 2:
        return None
    figures = [at for at in range(width) if _are_counts(rows, at)]
    words = [at for at in range(width) if at not in figures and filled(rows, at)]
    if len(words) != 1 or any(re.fullmatch(FIGURES, cell_at(row, words[0])) for row in rows):
        return None
    added = next((at for at in figures if _adds_up(rows, at, totals)), None)
    if added is not None:
        others = [at for at in figures if at != added]
        are_tables = len(others) == 1 and max(_numbers(rows, others[0])) <= rules.tables
        return PasteColumns(words[0], table=others[0] if are_tables else None, count=added)
    if len(figures) != 1:
        return None
    at = figures[0]
    is_sure = all(re.fullmatch(_TIMES, cell_at(row, at)) for row in rows)
    is_behind = at > words[0] and not numbers_rows(filled(rows, at))
    above = is_behind and max(_numbers(rows, at)) > rules.tables
    return PasteColumns(words[0], count=at) if is_sure or above else None


def _are_counts(rows: Sequence[Cells], at: int) -> bool:
    return all(re.fullmatch(f"{_COUNT}|{_TIMES}", cell_at(row, at)) for row in rows)


def _adds_up(rows: Sequence[Cells], at: int, totals: Sequence[Cells]) -> bool:
    cells = [cell_at(row, at) for row in totals]
    known = [int(re.split("[.,]", cell)[0]) for cell in cells if cell and are_figures((cell,))]
    return sum(_numbers(rows, at)) in known


def _numbers(rows: Sequence[Cells], at: int) -> list[int]:
    return [int(re.split("[.,x× ]", cell_at(row, at))[0]) for row in rows]
