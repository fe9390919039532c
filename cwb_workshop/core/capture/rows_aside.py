"""Rows of a pasted list that nobody said: a title, what counts the others, how many people liked
one, how somebody is reached, a line that is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cwb_workshop.core.capture.bullets import has_bullet
from cwb_workshop.core.capture.chat_forms import is_reaction
from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.heading_nouns import heard, said_noun
from cwb_workshop.core.capture.lead_ins import is_said
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.mail_text import is_contact
from cwb_workshop.core.capture.named_tables import table_in, tables_above
from cwb_workshop.core.capture.other_sides import has_side, rows_of_other_side, side_asked
from cwb_workshop.core.capture.people_cells import is_person, is_signature
from cwb_workshop.core.capture.speakers_apart import names_above
from cwb_workshop.core.capture.total_rows import is_count

_MOST_WORDS = 12
_FEW_WORDS = 3
_DRAWN = r"[-=_~–—]{2,}|[*]{3,}|[*·•\s]{3,}"
_TITLE = r"[^\d\W].*:"
_MARKS_AROUND = r"^[\s#*_=–—-]+|[\s*_=–—-]+$"
_STAMP = (
    r"(?:[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4},?\s+)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
    r"(?:\s?[AaPp]\.?[Mm]\.?)?"
)
"""A time as a program writes it."""
_PAGE = (
    r"(?i:(?:pagina|page|seite|blz\.?|pag\.?)\s[0-9]{1,4}(?:\s?(?:van|of|von|/)\s?[0-9]{1,4})?"
    r"|[-–]\s?[0-9]{1,3}\s?[-–])"
)
_NUMBERED = r"\(?[0-9]{1,3}[.)]\s"
_NOTED = (
    r"(?i:(?:verslag|notulen|notities|opbrengst|resultaten|uitkomsten|aantekeningen|minutes|notes"
    r"|results|report|protokoll|notizen|ergebnisse|mitschrift)\b.*)"
)
_FIRST = 3
_WORDS_OF_NAMES = 12
_LONGEST = 120


def rows_aside(rows: Sequence[Cells], rules: LineRules) -> Mapping[int, str]:
    """Return the places of rows that nobody said, each a row of one cell, with the title of those
    that stand below one that asks for something else.
    """
    alone = [row[0].strip() if sum(map(bool, row)) == 1 and row[0] else "" for row in rows]
    if len(rows) < 2:
        return {}
    tables = tables_above(rows)
    found = {at for at, cell in enumerate(alone) if cell and _is_apart(cell, rules)}
    titles = {at for at in range(len(rows)) if at not in tables and _is_title(alone, at, rules)}
    titles |= _titles_by_side(alone, rules)
    others = rows_of_other_side(alone, titles, tables, rules.nouns)
    found |= titles | others.keys()
    found |= names_above(rows, rules)
    if alone[0] and 0 not in tables and _is_known_title(alone, rules):
        found.add(0)
    last = max((at for at in range(len(rows)) if at not in found), default=0)
    if last and is_count(alone[last]):
        found.add(last)
    if len(found) == len(rows):
        return {}
    return {at: "" if at in titles else others.get(at, "") for at in sorted(found)}


def _is_apart(cell: str, rules: LineRules) -> bool:
    if len(cell) > _LONGEST:
        return False
    if 0 < cell.count(" ") < _WORDS_OF_NAMES and is_person(cell, rules.name_word):
        return not rules.has_parts
    if is_reaction(cell) or is_contact(cell) or is_signature(cell, rules.name_word):
        return True
    return any(re.fullmatch(form, cell) for form in (_PAGE, _DRAWN, _STAMP))


def _is_title(alone: Sequence[str], at: int, rules: LineRules) -> bool:
    """Say whether a row is a title of those below it: it ends in a colon, with nothing behind."""
    if _is_noun_above(alone, at):
        return True
    if ":" not in alone[at][-6:] or len(alone[at]) > _LONGEST:
        return False
    cell = re.sub(_MARKS_AROUND, "", alone[at])
    if at + 1 >= len(alone) or re.fullmatch(_TITLE, cell) is None or table_in(cell):
        return False
    if "?" in cell or (rules.row is not None and rules.row.names):
        return False
    count, below = len(cell.split()), alone[at + 1]
    if has_bullet(alone[at]) or (not has_bullet(below) and is_said(cell)):
        return False
    if count <= _FEW_WORDS or has_bullet(below):
        return count <= _MOST_WORDS
    return at < _FIRST and count <= _MOST_WORDS and not any(alone[:at])


def _titles_by_side(alone: Sequence[str], rules: LineRules) -> frozenset[int]:
    """Return the places of titles that other ones tell to be titles: questions for several sides
    above lists, and nouns below what the things of the item are called.
    """
    if not has_side(rules.nouns):
        return frozenset()
    asked = {
        at: side
        for at, cell in enumerate(alone[:-1])
        if cell.endswith("?")
        and len(cell.split()) <= _MOST_WORDS
        and not has_bullet(cell)
        and has_bullet(alone[at + 1])
        and (side := side_asked(cell))
    }
    found = set(asked) if len({*asked.values()}) > 1 else set()
    if said_noun(alone[0]) in rules.nouns and side_asked(alone[0]):
        nouns = (at for at, cell in enumerate(alone) if said_noun(cell) is not None)
        found |= {at for at in nouns if side_asked(alone[at]) and not has_bullet(alone[at])}
    return frozenset(found)


def _is_noun_above(alone: Sequence[str], at: int) -> bool:
    """Say whether a row without a bullet is what the things of the list below it are called."""
    if at + 1 >= len(alone) or has_bullet(alone[at]) or not has_bullet(alone[at + 1]):
        return False
    is_short = len(alone[at].split()) < _FEW_WORDS and not alone[at].endswith("?")
    return is_short and side_asked(alone[at]) != ""


def _is_known_title(alone: Sequence[str], rules: LineRules) -> bool:
    """Say whether the first row is what the room was asked, or what the things below are called."""
    plain = heard(alone[0])
    if has_bullet(alone[0]) or len(alone) < 2:
        return False
    if plain in map(heard, rules.questions):
        return True
    noun = said_noun(alone[0])
    listed = sum(has_bullet(cell) or re.match(_NUMBERED, cell) is not None for cell in alone[1:])
    if listed == len(alone) - 1 > 1 and len(plain.split()) <= _MOST_WORDS:
        return noun is not None or re.fullmatch(_NOTED, alone[0]) is not None
    if noun is None:
        return False
    return noun in rules.nouns and len(alone) > _FEW_WORDS - 1
