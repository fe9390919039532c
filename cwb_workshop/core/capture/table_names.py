"""Tables that a heading names in other words: `Tafel één`, `Eerste tafel`, `Tafel: 1`, `T1`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.bullets import has_bullet
from cwb_workshop.core.capture.column_places import Cells, cell_at
from cwb_workshop.core.capture.lead_ins import table_of_lead_in
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import GROUP, TABLE
from cwb_workshop.core.capture.number_words import NUMBER_WORDS, NUMBERS_CALLED, ORDINAL_WORDS
from cwb_workshop.core.capture.people_cells import are_names, is_like_a_name, is_person

_SIGNED = rf"(?:{TABLE}|{GROUP})"
_IN_WORDS = rf"(?i:({_SIGNED})\s?[:#-]?\s?({NUMBER_WORDS}))"
_NUMBERED = r"(?:nummer|number|nr\.?|no\.?)"
_APART = rf"(?i:({_SIGNED}){_NUMBERED}?\s?(?:[:#=]|{_NUMBERED})\s?([0-9]{{1,2}}))"
_ORDERED = (
    rf"(?i:(?:de\s|the\s)?(?:({ORDINAL_WORDS})|([0-9]{{1,2}})(?:e|de|ste|st|nd|rd|th|\.))"
    rf"\s({_SIGNED}))"
)
_SHORT = r"[tT]\s?0?([1-9][0-9]?)"
_OF_GROUP = rf"(?i:(?:{GROUP})\s?0?([1-9][0-9]?))"
_MARKS = r"(^[\s#*_=–—-]*)(.*?)([\s*_=–—:-]*)$"
_TABLE_WORD = TABLE.partition("|")[0]
OF_ROOM = "plenair"
_NAMED = rf"(?i:(?:{TABLE}|{GROUP})\s?[0-9]{{1,2}})\s?[:–—-]?"

_NOTED_WORDS = (
    r"(?:genoteerd|opgeschreven) door|scribe|schrijver|notulist|notulen|verslag(?:legger)?"
    r"|noted by|notes(?: by)?|minutes|notiert von|protokoll|schriftführer(?:in)?"
)
_NOTED_BY = rf"(?i:(?:{_NOTED_WORDS})\s?:?\s+)"
_SEATED = (
    rf"(?i:((?:{TABLE}|{GROUP})\s?[0-9]{{1,2}})\s?(?::|[–—-]|\||,|;|\s(?={_NOTED_WORDS}))"
    r"\s*(?<=\s)(.{2,120}))"
)
_LONGEST, _LONGEST_SEATED = 40, 160


def with_figures(cell: str) -> str:
    """Return the cell of a table with its number in figures: `tafel 1`; others stay as they are."""
    if len(cell) > _LONGEST:
        return cell
    marked = re.fullmatch(_MARKS, cell)
    if marked is None or not marked[2]:
        return cell
    plain = _plain(marked[2])
    return f"{marked[1]}{plain}{marked[3]}" if plain else cell


def _plain(cell: str) -> str:
    words = re.fullmatch(_IN_WORDS, cell)
    if words:
        return f"{words[1]} {NUMBERS_CALLED[words[2].casefold()]}"
    apart = re.fullmatch(_APART, cell)
    if apart:
        return f"{apart[1]} {int(apart[2])}"
    ordered = re.fullmatch(_ORDERED, cell)
    if ordered:
        number = NUMBERS_CALLED[ordered[1].casefold()] if ordered[1] else int(ordered[2])
        return f"{ordered[3]} {number}"
    return ""


def headings_of_tables(
    rows: Sequence[Cells], rules: LineRules
) -> tuple[tuple[Cells, ...], tuple[Cells, ...]]:
    """Return the rows with the tables of headings in figures, and what is no part of a row: who sat
    there, and the words of a lead-in. A short form, and a group, is a heading where there are two
    or more, above a list, and with a colon.
    """
    short = {found[1] for row in rows if len(row) == 1 and (found := _short(row[0], rules))}
    made, beside = list[Cells](), list[Cells]()
    for at, whole in enumerate(rows):
        below = cell_at(rows[at + 1], 0) if at + 1 < len(rows) else ""
        row = with_people_apart(whole, rules, is_list=has_bullet(below))
        first = with_figures(row[0])
        found = _short(first, rules) if len(row) == 1 else None
        leads = len(row) == 1 and not found and not _is_class(first, rules)
        told = table_of_lead_in(first, below) if leads else None
        if found and (len(short) > 1 or _is_above(first, below)):
            first = f"{_TABLE_WORD} {found[1]}"
        elif told is not None and re.fullmatch(_NAMED, first.strip()) is None:
            beside.append(row)
            row, first = (), f"{_TABLE_WORD} {told}" if told else OF_ROOM
        who = tuple(filter(None, row[1:]))
        if who and re.fullmatch(_NAMED, first) and _alone(rows) and _are_people(who, rules):
            beside.append(who)
            made.append((first,))
        else:
            made.append((first, *row[1:]))
    return tuple(made), tuple(beside)


def with_people_apart(row: Cells, rules: LineRules, *, is_list: bool) -> Cells:
    """Return a row of a table and who sat there with these in a cell of their own; above a list
    one of several names is enough.
    """
    is_one = len(row) == 1 and len(row[0]) < _LONGEST_SEATED
    found = re.fullmatch(_SEATED, row[0]) if is_one else None
    who = re.sub(f"^{_NOTED_BY}", "", found[2]) if found else ""
    noted = found is not None and who != found[2] and is_like_a_name(who)
    known = noted or is_person(who, rules.name_word) or (is_list and _are_listed(who, rules))
    if found is None or not known:
        return row
    return found[1], found[2]


def _are_listed(who: str, rules: LineRules) -> bool:
    """Say whether these are names with marks between them, of which one is known."""
    names = re.split(r"\s*[,;/&+]\s*|\s+(?:en|and|und)\s+", who.strip().rstrip("."))
    known = any(is_person(name, rules.name_word) for name in names)
    return len(names) > 1 and known and are_names(names)


def _is_above(cell: str, below: str) -> bool:
    """Say whether a cell with a table heads what stands below it."""
    is_headed = bool(below) and cell.rstrip().endswith(":")
    return is_headed or (has_bullet(below) and not has_bullet(cell))


def _is_class(cell: str, rules: LineRules) -> bool:
    """Say whether a group has a number that no table has, as a class at school: `Groep 8:`."""
    return any(int(number) > rules.tables for number in re.findall(_OF_GROUP, cell))


def _short(cell: str, rules: LineRules) -> re.Match[str] | None:
    if len(cell) > _LONGEST or _is_class(cell, rules):
        return None
    plain = cell.strip().rstrip(":").strip()
    return re.fullmatch(_SHORT, plain) or re.fullmatch(_OF_GROUP, plain)


def _alone(rows: Sequence[Cells]) -> bool:
    """Say whether most that was said stands in one cell a row."""
    return sum(len(row) == 1 for row in rows) * 2 >= len(rows)


def _are_people(cells: Sequence[str], rules: LineRules) -> bool:
    who = [re.sub(f"^{_NOTED_BY}", "", cell) for cell in cells]
    return are_names(who) or all(is_person(cell, rules.name_word) for cell in who)
