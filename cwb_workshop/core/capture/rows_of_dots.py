"""Rows of a pasted table that say how many dots an option got, by its name.

All options together are one result; of some of them alone each gets its dots. A name that is none
keeps its number among the words, and the line points it out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_rules import LineRules

_NUMBER = r"([0-9]{1,3})(?:[.,]0+)?"
_IN_ONE = rf"(.*[^\W\d_].*?)\s*(?:[:=]|\s[-–—])\s*{_NUMBER}"
_COUNTED = frozenset(
    "stippen stip stemmen aantal dots votes count punkte stimmen anzahl totaal total".split()
)


def rows_of_dots(rows: Sequence[Cells], rules: LineRules) -> tuple[Cells, ...]:
    """Return these rows as dots of options are typed, each with its name in a second cell that does
    not go along; nothing for other rows, or for those that may name
    tables.
    """
    if not rules.options:
        return ()
    is_headed = heads_dots(rows)
    read = [_read(row) for row in (rows[1:] if is_headed else rows)]
    pairs = [pair for pair in read if pair is not None]
    named = [rules.option(name) for name, _dots in pairs]
    known = [option for option in named if option]
    above = max((count for _name, count in pairs), default=0) > rules.tables
    is_dots = bool(known) or is_headed or (above and all(len(row) > 1 for row in rows))
    if not is_dots or len(pairs) < len(read) or len({*known}) < len(known):
        return ()
    if sorted(known) == [*range(1, rules.options + 1)] and len(known) == len(pairs):
        dots = {option: count for option, (_name, count) in zip(known, pairs, strict=True)}
        names = ", ".join(name for name, _count in pairs)
        return ((" ".join(str(dots[at]) for at in sorted(dots)), names),)
    return tuple(
        (f"{option} +{count}", name) if option else (f"{name}: {count}",)
        for option, (name, count) in zip(named, pairs, strict=True)
        if count or not option
    )


def heads_dots(rows: Sequence[Cells]) -> bool:
    """Say whether the first row is the heading of a table of dots."""
    first = [*filter(None, rows[0])]
    return len(first) == 2 and heard(first[1]) in _COUNTED and len(rows) > 1


def _read(row: Cells) -> tuple[str, int] | None:
    """Return a name, and the dots behind it or in front of it; None for another row."""
    filled = [cell.strip() for cell in row if cell.strip()]
    if len(filled) == 1:
        found = re.fullmatch(_IN_ONE, filled[0])
        return (found[1].strip(), int(found[2])) if found else None
    if len(filled) != 2:
        return None
    for name, cell in (filled, filled[::-1]):
        count = re.fullmatch(_NUMBER, cell)
        if count and re.search(r"[^\W\d_]", name):
            return name, int(count[1])
    return None
