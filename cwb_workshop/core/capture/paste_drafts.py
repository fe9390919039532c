"""What still waits of what was pasted, as the drafts of a session keep it: text, in JSON.

A file from elsewhere may hold anything there; what is no such draft is nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from cwb_workshop.core.capture.table_forms import TABLE_0
from cwb_workshop.core.model.paste import Paste, RefusedLine
from cwb_workshop.core.model.people import MOST_TABLES

PASTES = "pastes"
"""The draft that holds pastes which are not through."""
REFUSED = "refused"
"""The draft that holds lines which were not taken."""
_COLUMNS = range(1, 10)
_TABLES = (TABLE_0, *range(1, MOST_TABLES + 1))


def pastes_as_text(pastes: Sequence[Paste]) -> str:
    """Return the draft of these pastes; empty where there are none."""
    return _as_text([_row(paste) for paste in pastes])


def pastes_in(draft: str) -> tuple[Paste, ...]:
    return tuple(paste for paste in map(_paste, _rows(draft)) if paste is not None)


def refused_as_text(refused: Iterable[RefusedLine]) -> str:
    """Return the draft of these lines; empty where there are none."""
    return _as_text([[line.paste, line.number, line.text] for line in refused])


def refused_in(draft: str) -> tuple[RefusedLine, ...]:
    return tuple(line for line in map(_refused, _rows(draft)) if line is not None)


def _as_text(rows: list[list[object]]) -> str:
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def _rows(draft: str) -> list[object]:
    try:
        rows = json.loads(draft) if draft else []
    except (ValueError, RecursionError):
        return []
    return rows if isinstance(rows, list) else []


def _row(paste: Paste) -> list[object]:
    waiting = [paste.waiting] if paste.waiting else []
    column = [paste.column] if paste.column or waiting else []
    return [paste.id, paste.item, paste.table, paste.lines, *column, *waiting]


def _paste(row: object) -> Paste | None:
    match row:
        case [str(id), str(item), int(table), list(lines), *rest] if all(
            isinstance(line, str) for line in lines
        ):
            further = _column_and_waiting(rest)
            if 0 <= table <= MOST_TABLES and further is not None:
                column, waiting = further
                return Paste(id, item, table, tuple(lines), column=column, waiting=waiting)
    return None


def _column_and_waiting(rest: list[object]) -> tuple[int, int] | None:
    """Return the column of a paste, and the table that lines wait with; they stand there in this
    order, the first alone, or neither.
    """
    match rest:
        case []:
            return 0, 0
        case [int(column)] if column in _COLUMNS:
            return column, 0
        case [int(column), int(waiting)] if column in (0, *_COLUMNS) and waiting in _TABLES:
            return column, waiting
    return None


def _refused(row: object) -> RefusedLine | None:
    match row:
        case [str(paste), int(number), str(text)]:
            return RefusedLine(paste, number, text)
    return None
