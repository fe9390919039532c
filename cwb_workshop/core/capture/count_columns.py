"""A column without a heading that counts how often each thing was said, and names no table: a row
adds it up, or a number in it is higher than any table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_places import (
    FIGURES,
    Cells,
    are_figures,
    cell_at,
    filled,
    numbers_rows,
)
from cwb_workshop.core.capture.line_rules import LineRules

_COUNT = r"[1-9][0-9]?(?:[.,]0+)?"


def count_column(rows: Sequence[Cells], totals: Sequence[Cells], rules: LineRules) -> int | None:
    """Return the column of these rows that counts, `totals` being what adds up; None for none."""
    width = max(map(len, rows), default=0)
    if not rules.adds_people or len(rows) < 2 or width < 2:
        return None
    figures = [at for at in range(width) if _are_counts(rows, at)]
    words = [at for at in range(width) if at not in figures and filled(rows, at)]
    if len(words) != 1 or any(re.fullmatch(FIGURES, cell_at(row, words[0])) for row in rows):
        return None
    added = next((at for at in figures if _adds_up(rows, at, totals)), None)
    if added is not None or len(figures) != 1:
        return added
    at = figures[0]
    counts = _numbers(rows, at)
    is_behind = at > words[0] and not numbers_rows(filled(rows, at))
    return at if is_behind and max(counts) > rules.tables else None


def _are_counts(rows: Sequence[Cells], at: int) -> bool:
    return all(re.fullmatch(_COUNT, cell_at(row, at)) for row in rows)


def _adds_up(rows: Sequence[Cells], at: int, totals: Sequence[Cells]) -> bool:
    cells = [cell_at(row, at) for row in totals]
    known = [int(re.split("[.,]", cell)[0]) for cell in cells if cell and are_figures((cell,))]
    return sum(_numbers(rows, at)) in known


def _numbers(rows: Sequence[Cells], at: int) -> list[int]:
    return [int(re.split("[.,]", cell_at(row, at))[0]) for row in rows]
