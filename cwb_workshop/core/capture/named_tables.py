"""Cells and rows that name a table: in a column of tables, or above what was said there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_words import GROUP, PLENARY, TABLE
from cwb_workshop.core.capture.people_cells import NAME
from cwb_workshop.core.capture.table_names import with_figures

_NUMBERED = r"0?([1-9][0-9]?)(?:[.,]0+)?"
_A_TABLE = rf"(?i:(?:t|{TABLE}|{GROUP})?\.?\s*{_NUMBERED}\s*:?|\[{_NUMBERED}\])"
HEADING_OF = rf"(?i:(?:{TABLE})\s?{_NUMBERED}|{PLENARY.removeprefix('p|')})"
_HEADING = rf"{HEADING_OF}\s?[.–—-]?:?"
_MARKED = (
    r"^\s*(?:#{1,6}\s+|[*_]{1,3}(?=\S)|[=–—-]{2,}\s*)|\s*(?:[*_]{1,3}|[=–—-]{2,}|(?<=\s)#{1,6})\s*$"
)
"""What marks a heading in a text with signs for its letters: `**Tafel 3**`, `# Tafel 3`."""
_NOTED = (
    "flip-?over|flap|notities|notulen|aantekeningen|antwoorden|opbrengst|resultaten|uitkomsten"
    "|verslag|notes|minutes|answers|results|report|flip-?chart|notizen|antworten|ergebnisse"
    "|protokoll|mitschrift"
)
_NOTES_OF = rf"(?i:(?:{_NOTED})\s(?:(?:van|voor|of|from|for|von|für)\s)?)"
"""What may stand in front of the table of a heading: `Notities tafel 3`."""
_WHO = rf"(?:\s*\([^()]{{1,40}}\)|\s+[-–—]\s+{NAME})\s?:?"
"""Who noted it, behind the table of a heading."""
_EVERYBODY = rf"(?i:(?:{PLENARY})\s*:?)"
_LONGEST = 90
_ROOM = frozenset("zaal|hele zaal|iedereen|room|whole room|everybody|everyone|saal|alle".split("|"))
_NO_TABLE = ("-", "–", "—")
_TABLE_0 = rf"(?i:(?:t|{TABLE})?\.?\s*00?\s*:?)"


def table_in(cell: str) -> str:
    """Return how a line would name the table of this cell: `3:`; empty where it is none."""
    if re.fullmatch(_EVERYBODY, cell):
        return "p:"
    found = re.fullmatch(_A_TABLE, with_figures(cell))
    return f"{found[1] or found[2]}:" if found else ""


def table_of_cell(cell: str) -> str:
    """Return how a line would name the table of a cell where tables stand: also the whole room, as
    a dash is, and a table 0, which will be refused.
    """
    named = table_in(cell)
    if named or not cell:
        return named
    of_room = heard(cell) in _ROOM or cell in _NO_TABLE
    return "p:" if of_room else "0:" if re.fullmatch(_TABLE_0, cell) else ""


def tables_above(rows: Sequence[Cells]) -> dict[int, str]:
    """Return how a line would name the tables that rows say of those behind them, as headings, by
    the places of these rows. Nothing where no words follow any of them.
    """
    alone = [row[0] if len(row) == 1 else "" for row in rows]
    found = {at: table for at, cell in enumerate(alone) if (table := _heading_of_rows(cell))}
    if not any(at + 1 < len(rows) and at + 1 not in found for at in found):
        return {}
    named = [at for at in found if _has_name(alone[at])]
    # "Tafel 1 - Geld" may be what a table said; headings all have rows below them.
    are_headings = all(at + 1 < len(rows) and at + 1 not in found for at in named)
    return {at: table for at, table in found.items() if are_headings or at not in named}


def _heading_of_rows(cell: str) -> str:
    """Return the table that a heading names, marks of a text processor and who it was put aside."""
    if not cell or len(cell) > _LONGEST:
        return ""
    plain = re.sub(rf"^{_NOTES_OF}(?=\S)", "", re.sub(_MARKED, "", cell))
    found = re.fullmatch(_HEADING, plain) or re.fullmatch(rf"{HEADING_OF}{_WHO}", plain)
    if found is None:
        return ""
    return f"{found[1]}:" if found[1] else "p:"


def _has_name(cell: str) -> bool:
    return re.fullmatch(_HEADING, re.sub(_MARKED, "", cell)) is None
