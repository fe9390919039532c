"""A pasted text in which semicolons or commas stand between cells: its first line tells, by
headings that are known. Anything else with such marks is words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cwb_workshop.core.capture.answer_columns import is_numbered_answer
from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.heading_nouns import heard, said_noun
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import (
    AGREEMENT_HEADINGS,
    SURE_HEADINGS,
    TABLE_HEADINGS,
)
from cwb_workshop.core.capture.other_sides import side_asked
from cwb_workshop.core.capture.paste_answer import is_question, names_somebody
from cwb_workshop.core.capture.paste_headings import heading_of
from cwb_workshop.core.capture.paste_parts import is_heading, part_columns
from cwb_workshop.core.capture.pasted_text import CELLS, parted_rows
from cwb_workshop.core.capture.plain_separated import rows_without_headings
from cwb_workshop.core.capture.separated_text import separator_told
from cwb_workshop.core.capture.table_columns import rows_by_table

_SEPARATORS = ";|,"
_MOST_TITLES = 4
_WHICH = frozenset("welke which what welcher welchem an aan bij at".split())
_STAMPS = frozenset("tijdstempel timestamp zeitstempel".split())
_OF_SENTENCES = ","
"""Between words people put one too; a program leaves no space behind it."""


def rows_with_headings(text: str, rules: LineRules) -> tuple[Cells, ...]:
    """Return the rows of a text with such cells; nothing for another text."""
    told, between = separator_told(text)
    if between:
        return parted_rows(told, between)
    if CELLS in text:
        return ()
    parted = (_parted(text, between, rules) for between in _SEPARATORS if between in text)
    return next(filter(None, parted), ()) or rows_without_headings(text, rules)


def _parted(text: str, between: str, rules: LineRules) -> tuple[Cells, ...]:
    """Return the rows, those of one cell above the headings among them: the title."""
    rows = parted_rows(text, between)
    above = next((at for at, row in enumerate(rows[:_MOST_TITLES]) if len(row) > 1), 0)
    below = _headed(text, rows[above:], between, rules)
    return (*rows[:above], *below) if below else ()


def _headed(text: str, rows: Sequence[Cells], between: str, rules: LineRules) -> tuple[Cells, ...]:
    names = list(filter(None, rows[0])) if rows else []
    if len(names) < 2 or all(len(row) < 2 for row in rows[1:]):
        return ()
    if between == _OF_SENTENCES and (
        _has_spaced(text, rows[0]) or not (_is_sure(names) or _are_agreed(names, rules))
    ):
        return ()
    return tuple(_as_wide(rows, between)) if _are_headings(names, rows, rules) else ()


def _has_spaced(text: str, first: Cells) -> bool:
    """Say whether a comma with a space behind it stands between the headings of a line."""
    line = next((line for line in text.splitlines() if first[0] in line), "")
    return ", " in re.sub('"[^"]*"', "", line)


def _is_sure(names: Sequence[str]) -> bool:
    sure = TABLE_HEADINGS | SURE_HEADINGS
    are_known = (names_somebody(name) or is_numbered_answer(name) for name in names)
    if any(are_known) or any(heard(name) in sure or _asks_table(name) for name in names):
        return True
    asked = (name.rstrip().endswith("?") or side_asked(name) != "" for name in names)
    return heard(names[0]) in _STAMPS and any(asked)


def _are_agreed(names: Sequence[str], rules: LineRules) -> bool:
    """Say whether these are what columns of agreements are called, where those are typed."""
    return rules.scope == "agreement" and all(heard(name) in AGREEMENT_HEADINGS for name in names)


def _asks_table(name: str) -> bool:
    """Say whether a question of a form asks at which table somebody is."""
    words = heard(name).split()
    asks = name.rstrip().endswith("?") or (words[:1] and words[0] in _WHICH)
    return bool(asks) and bool({*words} & TABLE_HEADINGS)


def _are_headings(names: Sequence[str], rows: Sequence[Cells], rules: LineRules) -> bool:
    """Say whether these are what columns are called, of any table or of one of this item."""
    known = [is_heading(name, rules) or names_somebody(name) or _asks_table(name) for name in names]
    asked = [is_question(name, rules.questions) or side_asked(name) != "" for name in names]
    if any(known) and all(map(any, zip(known, asked, strict=True))):
        return True
    if rows_by_table(rows) or len(part_columns(rows[0], rules)) > 1:
        return True
    called = {*map(heading_of, names)}
    return "table" in called and ("answer" in called or any(map(said_noun, names)))


def _as_wide(rows: Sequence[Cells], between: str) -> Iterator[Cells]:
    """Yield rows no wider than their heading: a mark too many is one of the words in the last."""
    last = len(rows[0]) - 1
    for row in rows:
        yield row if len(row) <= last + 1 else (*row[:last], f"{between} ".join(row[last:]))
