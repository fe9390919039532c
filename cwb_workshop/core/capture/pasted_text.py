"""The lines and cells of a text that came in at once, from a spreadsheet as well."""

from __future__ import annotations

import re
from collections.abc import Iterator

CELLS = "\t"
"""What stands between the cells of a row on the clipboard."""

_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
# Compiled when first needed, which is after the first window is there.
_QUOTED = rf'(?:(?<=[\t{_ENDS}])|\A)"((?:[^"]|"")*)"(?=[\t{_ENDS}]|\Z)'
"""A cell in quotation marks, as a spreadsheet copies one that holds a line break or marks."""


def pasted_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text, whatever they end in; lines without words are none.

    A cell in quotation marks with line breaks is one line, and keeps them.
    """
    return tuple(line for line in map(str.strip, _lines(text)) if line)


def pasted_rows(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of each line; a line without tabs is one cell."""
    lines = (line.rstrip() for line in _lines(text))
    return tuple(tuple(map(str.strip, line.split(CELLS))) for line in lines if line.strip())


def begins_apart(text: str) -> bool:
    """Tell whether a text begins with a cell or a line of its own: behind other words it is one."""
    return re.match(rf'[ "]*[\t{_ENDS}]', text) is not None


def _lines(text: str) -> Iterator[str]:
    open_line, at = "", 0
    for cell in re.finditer(_QUOTED, text):
        if not _of_spreadsheet(cell[1]):
            continue
        *whole, begun = re.split(f"[{_ENDS}]", text[at : cell.start()])
        for line in whole:
            yield open_line + line
            open_line = ""
        said = re.sub(r"\r\n?", "\n", cell[1].replace('""', '"'))
        # A tab within a cell parts no cells; what stands behind it stays a piece of its own.
        open_line += begun + said.replace(CELLS, "\n")
        at = cell.end()
    first, *others = re.split(f"[{_ENDS}]", text[at:])
    yield open_line + first
    yield from others


def _of_spreadsheet(inside: str) -> bool:
    """Say whether marks around this are those of a spreadsheet: without need it sets none."""
    return '""' in inside or CELLS in inside or len(inside.splitlines()) > 1
