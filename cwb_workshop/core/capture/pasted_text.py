"""The lines of a text that came in at once, from a spreadsheet as well."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
# Compiled when first needed, which is after the first window is there.
_QUOTED = rf'(?:(?<=[\t{_ENDS}])|\A)"((?:[^"]|"")*)"(?=[\t{_ENDS}]|\Z)'
"""A cell in quotation marks, as a spreadsheet copies one that holds a line break."""


def pasted_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text, whatever they end in; lines without words are none.

    A cell in quotation marks with line breaks is one line, and keeps them.
    """
    return tuple(line for line in map(str.strip, _lines(text)) if line)


def _lines(text: str) -> Iterator[str]:
    open_line, at = "", 0
    for cell in re.finditer(_QUOTED, text):
        if len(cell[1].splitlines()) < 2:
            continue
        *whole, begun = re.split(f"[{_ENDS}]", text[at : cell.start()])
        for line in whole:
            yield open_line + line
            open_line = ""
        said = re.sub(r"\r\n?", "\n", cell[1].replace('""', '"'))
        open_line += begun + said
        at = cell.end()
    first, *others = re.split(f"[{_ENDS}]", text[at:])
    yield open_line + first
    yield from others
