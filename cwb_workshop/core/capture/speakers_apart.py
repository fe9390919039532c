"""Lines of a list with who spoke in front or behind: known people, in a cell of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.bullets import has_bullet
from cwb_workshop.core.capture.chat_forms import is_counted
from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.named_tables import tables_above
from cwb_workshop.core.capture.people_cells import is_person

OF_SPEAKERS = PasteColumns(out=(1,))
"""What was said comes first; who said it does not go along."""

_WHO = r"[^\s:<>()][^:<>()]{0,40}?"
_SAYS = r"(?:\s+(?:zegt|zei|vindt|vond|says|said|thinks|sagt|sagte|meint))?"
_FORMS = (
    rf"(?P<bullet>[-–—*•·]\s+)?(?P<who>{_WHO}){_SAYS}\s?:\s+(?P<said>\S.*)",
    r"(?P<bullet>[-–—*•·]\s+)?<(?P<who>[^<>]{1,40})>:?\s+(?P<said>\S.*)",
    rf"(?P<said>\S.*?)\s*\((?P<who>{_WHO})\)",
    rf"(?P<said>\S.*?)\s+[-–—]\s+(?P<who>{_WHO})",
    rf"(?P<said>\S.*[\"”“’'])\s*[-–—,]\s*(?P<who>{_WHO})",
)
_LONGEST = 600
_ENOUGH = 2
_FIRST = 20
"""Of so many lines one tells, where most of them have to."""


def with_speakers_apart(rows: Sequence[Cells], rules: LineRules) -> tuple[Cells, ...]:
    """Return the rows with who spoke in a second cell; nothing for rows that are no such list."""
    if rules.has_parts or len(rows) < _ENOUGH or any(len(row) > 1 for row in rows):
        return ()
    tables = tables_above(rows)
    lines = [(at, row[0]) for at, row in enumerate(rows) if at not in tables]
    for form in _FORMS:
        if not any(_read(form, line, rules) for _at, line in lines[:_FIRST]):
            continue
        found = {at: read for at, line in lines if (read := _read(form, line, rules))}
        if len(found) < _ENOUGH or 3 * len(found) < 2 * len(lines):
            continue
        return tuple(found.get(at, row) for at, row in enumerate(rows))
    return ()


def names_above(rows: Sequence[Cells], rules: LineRules) -> frozenset[int]:
    """Return the places of names that stand alone above what somebody said, two or more."""
    alone = [row[0] if len(row) == 1 else "" for row in rows]
    first = next((at for at, cell in enumerate(alone) if cell), 0)
    if not alone or rules.counts or not is_person(alone[first], rules.name_word):
        return frozenset()
    found = {at for at, cell in enumerate(alone) if cell and is_person(cell, rules.name_word)}
    each = all(at + 1 < len(alone) and at + 1 not in found for at in found)
    return frozenset(found) if each and len(found) >= _ENOUGH else frozenset()


def _read(form: str, line: str, rules: LineRules) -> Cells | None:
    found = re.fullmatch(form, line.strip()) if len(line) < _LONGEST else None
    if found is None:
        return None
    who = found["who"].strip()
    named = who.title() if who.isupper() else who
    if not (is_person(named, rules.name_word) or is_counted(who)):
        return None
    bullet = found.groupdict().get("bullet") or ""
    said = f"{bullet}{found['said'].strip()}" if has_bullet(line) else found["said"].strip()
    return said, who
