"""Draws docs/schema/archive.svg and writes docs/schema/archive.md: the tables of an archive.

Both are made of cwb_workshop/archive/schema.py alone, with what it says of each table.
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from sqlalchemy import Column, Table

from cwb_workshop.archive import schema

_ROOT = Path(__file__).resolve().parent.parent
PICTURE = _ROOT / "docs" / "schema" / "archive.svg"
PAGE = _ROOT / "docs" / "schema" / "archive.md"

_WIDTH, _HEAD, _ROW, _GAP, _BETWEEN, _MARGIN = 220, 28, 18, 22, 90, 16
_INK, _DEEP, _LINE = "#16302b", "#0a4a40", "#4d5f59"


@dataclass(frozen=True, slots=True)
class TableBox:
    """A table on the sheet: its upper left corner in pixels."""

    table: Table
    x: int
    y: int

    @property
    def height(self) -> int:
        return _HEAD + _ROW * len(self.table.columns) + 8


def depth(table: Table) -> int:
    """Return how many tables stand between this one and one that refers to nothing."""
    known = {key.referred_table for key in table.foreign_key_constraints}
    return 1 + max(map(depth, known)) if known else 0


def boxes() -> tuple[TableBox, ...]:
    """Return the tables in columns, each right of those that it refers to."""
    below: dict[int, int] = {}
    made = []
    for table in schema.TABLES.sorted_tables:
        column = depth(table)
        top = below.get(column, _MARGIN)
        box = TableBox(table, _MARGIN + column * (_WIDTH + _BETWEEN), top)
        below[column] = top + box.height + _GAP
        made.append(box)
    return tuple(made)


def picture() -> str:
    placed = boxes()
    by_name = {box.table.name: box for box in placed}
    width = max(box.x for box in placed) + _WIDTH + _MARGIN
    height = max(box.y + box.height for box in placed) + _MARGIN
    parts = [part for box in placed for part in (*_arrows(box, by_name), *_drawn(box))]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="Roboto, sans-serif" font-size="12" '
        f'fill="{_INK}">\n<title>The tables of an archive</title>\n'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _drawn(box: TableBox) -> Iterator[str]:
    x, y, table = box.x, box.y, box.table
    yield (
        f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{box.height}" rx="4" fill="#ffffff" '
        f'stroke="{_DEEP}"/>'
    )
    yield f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{_HEAD - 4}" rx="4" fill="{_DEEP}"/>'
    yield (
        f'<text x="{x + 10}" y="{y + 16}" font-weight="bold" fill="#ffffff">'
        f"{escape(table.name)}</text>"
    )
    for at, column in enumerate(table.columns):
        line = y + _HEAD + _ROW * at + 12
        weight = ' font-weight="bold"' if column.primary_key else ""
        yield f'<text x="{x + 10}" y="{line}"{weight}>{escape(column.name)}</text>'
        yield (
            f'<text x="{x + _WIDTH - 10}" y="{line}" text-anchor="end" fill="{_LINE}">'
            f"{escape(_kind(column))}</text>"
        )


def _arrows(box: TableBox, by_name: Mapping[str, TableBox]) -> Iterator[str]:
    for key in sorted(box.table.foreign_key_constraints, key=lambda one: one.referred_table.name):
        goal = by_name[key.referred_table.name]
        start, end = (box.x, box.y + 12), (goal.x + _WIDTH, goal.y + 12)
        middle = box.x - _BETWEEN // 2
        path = f"M{start[0]} {start[1]} H{middle} V{end[1]} H{end[0]}"
        yield f'<path d="{path}" fill="none" stroke="{_LINE}"/>'
        yield f'<circle cx="{end[0]}" cy="{end[1]}" r="4" fill="{_LINE}"/>'


def page() -> str:
    """Return the tables in words: what each is for, and what its columns hold."""
    said = sayings()
    lines = [
        "# The tables of an archive",
        "",
        (
            "Made of `cwb_workshop/archive/schema.py` by `make schema`; do not edit it here. "
            "In bold what a row is known by; the organisation is first in each key and reference."
        ),
        "",
        "![Each table with its columns, and a line to the one it refers to](archive.svg)",
    ]
    for table in schema.TABLES.sorted_tables:
        lines += ["", f"## {table.name}", ""]
        if table.name in said:
            lines += [" ".join(said[table.name].split()), ""]
        lines += ["| column | holds | refers to |", "|---|---|---|"]
        lines += [_told(column) for column in table.columns]
    return "\n".join(lines) + "\n"


def _told(column: Column[object]) -> str:
    name = f"**{column.name}**" if column.primary_key else column.name
    refers = ", ".join(sorted(key.target_fullname for key in column.foreign_keys))
    return f"| {name} | {_kind(column)} | {refers} |"


def _kind(column: Column[object]) -> str:
    kind = _KINDS.get(type(column.type).__name__, "text")
    return f"{kind} or nothing" if column.nullable else kind


_KINDS = {
    "BigInteger": "number",
    "Integer": "number",
    "Boolean": "yes or no",
    "LargeBinary": "bytes",
}


def sayings() -> Mapping[str, str]:
    """Return what the module says of each table: the words below where it is made."""
    body = ast.parse(Path(schema.__file__).read_text(encoding="utf-8")).body
    found: dict[str, str] = {}
    for made, below in itertools.pairwise(body):
        if isinstance(made, ast.Assign) and isinstance(below, ast.Expr):
            (target,) = made.targets
            if isinstance(target, ast.Name) and isinstance(below.value, ast.Constant):
                found[target.id] = str(below.value.value)
    return found


def main() -> None:
    PICTURE.write_text(picture(), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
