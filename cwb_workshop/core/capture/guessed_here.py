"""What the columns of pasted rows are by the rules of the item that they were pasted in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.column_contents import content
from cwb_workshop.core.capture.column_places import (
    Cells,
    PasteColumns,
    are_figures,
    filled,
)
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import KIND_PREFIXES
from cwb_workshop.core.capture.moments import DAY_WORDS
from cwb_workshop.core.capture.near_dates import read_words
from cwb_workshop.core.capture.paste_columns import guessed_columns, table_heading
from cwb_workshop.core.capture.paste_headings import SignColumn
from cwb_workshop.core.capture.paste_parts import part_columns
from cwb_workshop.core.capture.paste_signs import asks_who
from cwb_workshop.core.capture.people_cells import are_names, is_person
from cwb_workshop.core.capture.place_columns import without_places

_MOST_WORDS_OF_WHO = 3


def guessed_here(rows: Sequence[Cells], rules: LineRules) -> PasteColumns:
    """Return what the columns of these rows seem to be."""
    if part_columns(rows[0], rules) and len(rows) > 1:
        return PasteColumns(table=table_heading(rows[0]), heading=True)
    if rules.has_parts and table_heading(rows[0]) is None:
        # Of parts one is a score, and so no number of a table.
        columns = guessed_columns(rows, rules.tables, by_cells=False)
        return replace(columns, table=None) if columns.table else columns
    agreed = rules.scope == "agreement"
    columns = guessed_columns(
        rows,
        rules.tables,
        counts=rules.counts,
        agreed=agreed,
        asked=asks_who(rows, rules),
        questions=rules.questions,
        nouns=rules.nouns,
        name_word=rules.name_word,
        by_cells=rules.row is None,
    )
    if rules.scope == "text":
        columns = _without_kinds(columns, rows)
        if "initiative" in rules.nouns:
            columns = without_places(columns, rows)
    return _with_owners(columns, rows, rules) if agreed and not columns.heading else columns


def _without_kinds(columns: PasteColumns, rows: Sequence[Cells]) -> PasteColumns:
    """Return the columns without one of kinds in which none stands that a line can be of."""
    signs = tuple(
        (at, role)
        for at, role in columns.signs
        if role != "kind" or any(heard(cell) in KIND_PREFIXES for cell in filled(rows[1:], at))
    )
    return replace(columns, signs=signs)


def _with_owners(columns: PasteColumns, rows: Sequence[Cells], rules: LineRules) -> PasteColumns:
    """Return the columns of agreements without a heading, with who and when, where one column of
    words is left beside them.
    """
    places = [at for at in range(max(map(len, rows))) if at != columns.table and filled(rows, at)]
    places = [
        at
        for at in places
        if not are_figures(filled(rows, at)) or _are_days(filled(rows, at), rules)
    ]
    places = [at for at in places if content(filled(rows, at)) not in ("coded", "contact")]
    days = [at for at in places if _are_days(filled(rows, at), rules)]
    left = [at for at in places if at not in days]
    names = [at for at in left if _are_people(filled(rows, at), rules)]
    words = [at for at in left if at not in names]
    if (
        len(words) == 2
        and not names
        and (who := _short_beside(rows, words, dated=bool(days))) is not None
    ):
        names, words = [who], [at for at in words if at != who]
    if len(words) != 1 or len(days) > 1 or len(names) > 1 or not (days or names):
        return columns
    signs: list[tuple[int, SignColumn]] = [(at, "who") for at in names]
    return replace(columns, answer=words[0], signs=(*signs, *((at, "when") for at in days)))


def _are_people(cells: Sequence[str], rules: LineRules) -> bool:
    return are_names(cells) or all(is_person(cell, rules.name_word) for cell in cells)


def _short_beside(rows: Sequence[Cells], words: Sequence[int], *, dated: bool) -> int | None:
    """Return which of two columns of words says who: beside a day the shorter one, else the last of
    single words behind longer ones.
    """
    counts = [[len(cell.split()) for cell in filled(rows, at)] for at in words]
    if dated:
        short = min((0, 1), key=lambda at: (sum(counts[at]) / len(counts[at]), -at))
        return words[short] if max(counts[short]) <= _MOST_WORDS_OF_WHO else None
    return words[1] if max(counts[1]) == 1 < min(counts[0]) else None


def _are_days(cells: Sequence[str], rules: LineRules) -> bool:
    # "Sam" is how a day of the week begins, and a name.
    figures = all(re.search("[0-9]", cell) or cell.casefold() in DAY_WORDS for cell in cells)
    return figures and all(read_words(cell.lstrip("^>").split(), rules) for cell in cells)
