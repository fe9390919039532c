"""The rows of a pasted block that begin with a table in a form that is nearly one of the line.

Where the form comes again, or other rows surely name a table, it is that table. Anywhere else it
may be a sentence: it is pointed out, and neither it nor what stands below goes to another table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cwb_workshop.core.capture.bullets import has_bullet
from cwb_workshop.core.capture.column_places import Cells, cell_at
from cwb_workshop.core.capture.lead_ins import table_of_lead_in
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.named_tables import tables_above
from cwb_workshop.core.capture.near_leads import NearLead, near_lead
from cwb_workshop.core.capture.table_forms import table_form
from cwb_workshop.core.capture.table_names import OF_ROOM, with_people_apart
from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.core.model.values import value_type

_FRONT = r"\s*(?:[^\w\s(\[\\*_#]\s*|\*\s+|\(?[0-9]{1,3}[.)]\s+)?"
_TITLE_WORDS = 3
_PLAIN = (":", "：", ";")


@value_type
class NearTables:
    """`rows` with the tables that they name in a form that is one of the line, and what stands
    `beside` these: what a table was called, and words above what several said.
    """

    rows: tuple[Cells, ...]
    beside: tuple[Cells, ...] = ()


def with_near_tables(whole: Sequence[Cells], rules: LineRules) -> NearTables:
    """Return the rows with near forms of tables read, and with who sat there in a cell apart."""
    begun = {at for at, row in enumerate(whole) if len(row) == 1 and near_lead(row[0])}
    if not begun:
        return NearTables(tuple(whole))
    rows = [
        with_people_apart(row, rules, is_list=has_bullet(_below(whole, at)))
        for at, row in enumerate(whole)
    ]
    headings = tables_above(rows)
    found = {
        at: near
        for at in begun - headings.keys()
        if len(rows[at]) == 1 and (near := near_lead(rows[at][0])) is not None
    }
    leads = {at: one for at, one in sorted(found.items()) if _is_near(rows, at, one, rules)}
    if not leads:
        return NearTables(tuple(rows))
    reader = _Reader(rows, leads, {*headings, *_named(rows, leads, rules)})
    made = [reader.row(at) for at in range(len(rows))]
    return NearTables(tuple(made), tuple(reader.beside))


def _is_near(rows: Sequence[Cells], at: int, near: NearLead, rules: LineRules) -> bool:
    """Say whether a row names its table in no form of the line, behind a bullet at most, and is not
    that table alone; with a number in front it is a heading of what stands below.
    """
    plain = re.sub(f"^{_FRONT}", "", rows[at][0])
    if near.table == PLENARY:
        return True
    if not (near.rest or near.label or near.mark):
        below = near_lead(_below(rows, at)) if near.front.strip() else None
        return bool(near.front.strip() and _below(rows, at)) and (below is None or bool(below.rest))
    return table_form(plain, rules) is None


def _below(rows: Sequence[Cells], at: int) -> str:
    return cell_at(rows[at + 1], 0) if at + 1 < len(rows) else ""


def _named(rows: Sequence[Cells], near: Mapping[int, NearLead], rules: LineRules) -> Sequence[int]:
    """Return the places of rows that surely name a table in front of what they say."""
    found = []
    for at, row in enumerate(rows):
        if at in near:
            continue
        plain = re.sub(f"^{_FRONT}", "", row[0])
        apart = len(row) > 1 and near_lead(row[0]) is not None
        alone = len(row) == 1 and (
            table_form(plain, rules) is not None
            or table_of_lead_in(row[0], _below(rows, at)) is not None
        )
        if apart or alone:
            found.append(at)
    return found


class _Reader:
    def __init__(self, rows: Sequence[Cells], near: Mapping[int, NearLead], sure: set[int]) -> None:
        self._rows, self._near = rows, near
        plain = [one for one in near.values() if one.table != PLENARY and not one.is_sentence]
        again = len({one.table for one in plain}) > 1
        marked = any(one.front.strip("* ") == "" and _is_bold(rows[at]) for at, one in near.items())
        self._has_tables = bool(sure) or again or (marked and bool(plain))
        self._labelled = sum(not one.mark and bool(one.rest) for one in near.values()) > 1
        self._in_general = sum(one.of_all for one in near.values())
        self.beside: list[Cells] = []

    def row(self, at: int) -> Cells:
        near = self._near.get(at)
        if near is None:
            return self._rows[at]
        if near.table == PLENARY:
            return self._of_several(at, near)
        is_lead = not near.is_sentence or (self._labelled and not near.mark)
        if self._has_tables and is_lead:
            return self._of_table(at, near)
        if not near.rest and not _below(self._rows, at):
            return self._rows[at]
        is_alone = len(self._rows) < 2 or (near.is_sentence and not self._has_tables)
        return self._rows[at] if is_alone else (f"p: {near.whole}",)

    def _of_table(self, at: int, near: NearLead) -> Cells:
        if not near.rest or self._is_title(at, near):
            if near.rest or near.label:
                self.beside.append((near.whole,))
            return (f"{near.word} {near.table}",)
        if near.label:
            self.beside.append((near.lead,))
        return (f"{near.word} {near.table}: {near.rest}",)

    def _of_several(self, at: int, near: NearLead) -> Cells:
        below = _below(self._rows, at)
        if near.of_all and (not self._has_tables or self._in_general > 1):
            return self._rows[at]
        if near.rest:
            return (f"p: {near.whole}",)
        if not below or not (near.mark or has_bullet(below) or self._has_tables):
            return self._rows[at]
        self.beside.append((near.whole,))
        return (OF_ROOM,)

    def _is_title(self, at: int, near: NearLead) -> bool:
        """Say whether the rest of a row is what a table was about: in capitals, or a few words
        above a list.
        """
        below = _below(self._rows, at)
        if not below or at + 1 in self._near or len(near.rest.split()) > _TITLE_WORDS:
            return False
        is_above = has_bullet(below) and not has_bullet(self._rows[at][0])
        return near.mark not in _PLAIN and (is_above or near.rest.isupper())


def _is_bold(row: Cells) -> bool:
    return re.match(r"\s*(?:[*_]{1,3}(?=\w)|#{1,6}\s)", row[0]) is not None
