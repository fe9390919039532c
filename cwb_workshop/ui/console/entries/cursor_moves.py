"""Where a key of the keyboard moves to in a list of rows of different heights."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtWidgets import QAbstractItemView

from cwb_workshop.ui.console.entries.row_heights import RowHeights

CursorMove: TypeAlias = QAbstractItemView.CursorAction


def row_after(move: CursorMove, row: int, rows: RowHeights, page: int) -> int:
    """Return the row after this move from a row, -1 for none. `page` are pixels in sight; there
    is at least one row.
    """
    top = rows.top(max(row, 0))
    wanted = {
        CursorMove.MoveUp: row - 1,
        CursorMove.MovePrevious: row - 1,
        CursorMove.MoveDown: row + 1,
        CursorMove.MoveNext: row + 1,
        CursorMove.MoveHome: 0,
        CursorMove.MoveEnd: len(rows) - 1,
        CursorMove.MovePageUp: rows.row_at(top - page),
        CursorMove.MovePageDown: rows.row_at(top + page),
    }.get(move, row)
    return max(min(wanted, len(rows) - 1), 0)
