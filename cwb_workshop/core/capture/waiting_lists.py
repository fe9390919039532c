"""Pasted lists that nobody stored or left out yet, as the drafts of a session keep them: JSON.

A file from elsewhere may hold anything there; what is no such list is nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.paste_headings import SIGN_COLUMNS, SignColumn
from cwb_workshop.core.capture.pasted_block import PastedBlock
from cwb_workshop.core.capture.separated_text import SEPARATORS, SeparatedText
from cwb_workshop.core.model.people import MOST_TABLES


def lists_as_text(blocks: Sequence[PastedBlock]) -> str:
    """Return the draft of these lists; empty where there are none."""
    rows = [
        {
            "rows": block.rows,
            "columns": _held_columns(block.columns),
            "changed": [[at, line] for at, line in block.changed.items()],
            "left_out": sorted(block.left_out),
            "table": block.table,
            **({"sheets": block.sheets} if block.sheets else {}),
            **({"item": block.item} if block.item else {}),
            **(
                {"under": [[at, title] for at, title in block.under.items()]} if block.under else {}
            ),
            **_file(block.separated),
        }
        for block in blocks
    ]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def lists_in(draft: str) -> tuple[PastedBlock, ...]:
    """Return the lists of a draft. What their rows offer is known once they are read by columns."""
    try:
        held = json.loads(draft) if draft else []
    except (ValueError, RecursionError):
        return ()
    blocks = map(_block, held if isinstance(held, list) else [])
    return tuple(block for block in blocks if block is not None)


def _block(held: object) -> PastedBlock | None:
    match held:
        case {
            "rows": list(rows),
            "columns": list(columns),
            "changed": list(changed),
            "left_out": list(left_out),
            **others,
        }:
            cells = tuple(row for row in map(_cells, rows) if row)
            chosen = _columns(columns)
            if not cells or chosen is None or len(cells) < len(rows):
                return None
            lines = {at: line for at, line in map(_changed, changed) if 0 <= at < len(cells)}
            out = frozenset(at for at in left_out if isinstance(at, int))
            table, separated = _table(others.get("table")), _separated(others)
            sheets, item = _cells(others.get("sheets")), others.get("item")
            known = item if isinstance(item, str) else ""
            block = PastedBlock(cells, chosen, (), lines, out, table, separated, sheets, known)
            return replace(block, under=_under(others.get("under"), len(cells)))
    return None


def _under(held: object, rows: int) -> Mapping[int, str]:
    """Return the titles that rows stand below, by their places."""
    told = map(_changed, held if isinstance(held, list) else [])
    return {at: title for at, title in told if 0 <= at < rows}


def _file(separated: SeparatedText | None) -> Mapping[str, str]:
    return {} if separated is None else {"text": separated.text, "between": separated.between}


def _separated(held: Mapping[object, object]) -> SeparatedText | None:
    text, between = held.get("text"), held.get("between")
    known = between == "" or between in SEPARATORS
    return SeparatedText(text, str(between)) if isinstance(text, str) and known else None


def _table(held: object) -> int | None:
    is_table = isinstance(held, int) and not isinstance(held, bool) and 0 <= held <= MOST_TABLES
    return held if is_table and isinstance(held, int) else None


def _cells(row: object) -> Cells:
    known = isinstance(row, list) and all(isinstance(cell, str) for cell in row)
    return tuple(row) if isinstance(row, list) and known else ()


def _held_columns(columns: PasteColumns) -> list[object]:
    signs = [[at, role] for at, role in columns.signs]
    known = [columns.answer, columns.table, columns.heading]
    if columns.out:
        return [*known, columns.count, signs, list(columns.out)]
    count = [columns.count] if signs or columns.count is not None else []
    return [*known, *count, *([signs] if signs else [])]


def _columns(held: list[object]) -> PasteColumns | None:
    match held:
        case [int() | None as answer, int() | None as table, bool(heading), *others]:
            count, signs, out = (*others, None, None, None)[:3]
            if (isinstance(count, int) or count is None) and len(others) < 4:
                known = min(answer or 0, table or 0, count or 0) >= 0
                named = tuple(_signs(signs if isinstance(signs, list) else []))
                places = tuple(_places(out if isinstance(out, list) else []))
                return PasteColumns(answer, table, heading, count, named, places) if known else None
    return None


def _signs(held: list[object]) -> Iterator[tuple[int, SignColumn]]:
    for one in held:
        match one:
            case [int(at), str(name)] if at >= 0:
                yield from ((at, role) for role in SIGN_COLUMNS if role == name)


def _places(held: list[object]) -> Iterator[int]:
    for one in held:
        if isinstance(one, int) and not isinstance(one, bool) and one >= 0:
            yield one


def _changed(held: object) -> tuple[int, str]:
    match held:
        case [int(at), str(line)]:
            return at, line
    return -1, ""
