"""A pasted table as plain text has it: `| Tafel | Antwoord |` above `|---|---|`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.pasted_text import CELLS, pasted_lines

_RULE = r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?"
_FRAMED = r"\|.*[^\\]\|.*[^\\]\|"
"""A row between strokes, with one between its cells."""
_BETWEEN = r"(?<!\\)\|"


def rows_of_markdown(text: str) -> tuple[Cells, ...]:
    """Return the rows of such a table, and of lines around it; nothing for another text."""
    if "|" not in text or CELLS in text:
        return ()
    lines = pasted_lines(text)
    rules = [at for at, line in enumerate(lines) if "|" in line and re.fullmatch(_RULE, line)]
    if not rules and len(lines) > 1 and all(re.fullmatch(_FRAMED, line) for line in lines):
        return tuple(_rows(list(lines)))
    if not rules or not rules[0] or "|" not in lines[rules[0] - 1]:
        return ()
    return tuple(_rows([line for at, line in enumerate(lines) if at not in rules]))


def _rows(lines: list[str]) -> Iterator[Cells]:
    for line in lines:
        inside = re.sub(r"^\|\s*|\s*(?<!\\)\|$", "", line)
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(_BETWEEN, inside)]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield tuple(cells)
