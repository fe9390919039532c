"""The lines and cells of a text that came in at once, from a spreadsheet as well."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

CELLS = "\t"
"""What stands between the cells of a row on the clipboard."""

_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def pasted_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text, whatever they end in; lines without words are none.

    A cell in quotation marks with line breaks is one line, and keeps them.
    """
    lines = (CELLS.join(row).strip() for row in _rows(text, CELLS, all_marks=False))
    return tuple(line for line in lines if line)


def pasted_rows(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of each line; a line without tabs is one cell."""
    return _filled(_rows(text, CELLS, all_marks=False))


def begins_apart(text: str) -> bool:
    """Tell whether a text begins with a cell or a line of its own: behind other words it is one."""
    return re.match(rf'[ "]*[\t{_ENDS}]', text) is not None


def parted_rows(text: str, between: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of each line of a file in which this stands between them.

    Without anything between, each line is one cell. All marks around a cell are the file's own.
    """
    return _filled(_rows(text, between, all_marks=True))


def widths(text: str, between: str) -> Counter[int]:
    """Return how many lines have how many cells, with those that are empty at their end."""
    rows = _rows(text, between, all_marks=True)
    return Counter(len(row) for row in rows if any(map(str.strip, row)))


def _filled(rows: Iterator[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Return rows without what is empty at their end, and without empty rows."""
    kept = []
    for row in rows:
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            kept.append(tuple(cells))
    return tuple(kept)


def _rows(text: str, between: str, *, all_marks: bool) -> Iterator[list[str]]:
    """Yield the cells of each row. A mark that is never closed swallows nothing."""
    edges = f"{_ENDS}{re.escape(between)}"
    quoted = rf'(?:(?<=[{edges}])|\A)"((?:[^"]|"")*)"(?=[{edges}]|\Z)'
    row, at = [""], 0
    for cell in re.finditer(quoted, text):
        if not (all_marks or _of_spreadsheet(cell[1])):
            continue
        *whole, begun = re.split(f"[{_ENDS}]", text[at : cell.start()])
        for line in whole:
            yield _with_cells(row, line, between)
            row = [""]
        row = _with_cells(row, begun, between)
        said = re.sub(r"\r\n?", "\n", cell[1].replace('""', '"'))
        # A tab within a cell parts no cells; what stands behind it stays a piece of its own.
        row[-1] += said.replace(CELLS, "\n")
        at = cell.end()
    for line in re.split(f"[{_ENDS}]", text[at:]):
        yield _with_cells(row, line, between)
        row = [""]


def _with_cells(row: list[str], line: str, between: str) -> list[str]:
    """Return a row with what comes next in its line; it may begin in the last cell."""
    first, *others = line.split(between) if between else [line]
    return [*row[:-1], row[-1] + first, *others]


def _of_spreadsheet(inside: str) -> bool:
    """Say whether marks around this are those of a spreadsheet: without need it sets none."""
    return '""' in inside or CELLS in inside or len(inside.splitlines()) > 1
