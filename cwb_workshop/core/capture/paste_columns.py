"""The columns of a pasted table: which one is the answer, which the table, what is a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.answer_columns import numbered_answers
from cwb_workshop.core.capture.column_contents import ContentClues, by_contents, is_apart
from cwb_workshop.core.capture.column_places import (
    FIGURES,
    Cells,
    PasteColumns,
    cell_at,
    filled,
    numbers_rows,
)
from cwb_workshop.core.capture.heading_nouns import (
    heard,
    is_noun,
    named_column,
    ranked,
    said_column,
)
from cwb_workshop.core.capture.line_words import (
    AGREEMENT_HEADINGS,
    ANSWER_HEADINGS,
    COUNT_HEADINGS,
    OWN_HEADINGS,
    PERSON_HEADINGS,
    REMARK_HEADINGS,
    SURE_HEADINGS,
    TABLE_HEADINGS,
    WHAT_HEADINGS,
)
from cwb_workshop.core.capture.named_tables import HEADING_OF, table_in
from cwb_workshop.core.capture.paste_answer import (
    is_question,
    names_somebody,
    with_answer,
)
from cwb_workshop.core.capture.paste_headings import (
    SignColumn,
    answer_beside_names,
    beside_persons,
    is_known,
    sign_columns,
)
from cwb_workshop.core.capture.people_cells import NameWords, no_name
from cwb_workshop.core.contract.line import SaidNoun

_TIMES = r"(?i:([1-9][0-9]?)(?:[.,]0+)?(?:\s?(?:[x×]|keer|maal|times?|mal))?)"
_NONE = frozenset[str]()
_BY_WHOM = frozenset(("who", "when", "who_when", "actor", "term"))
_FEW = 2_000
"""So many rows tell what a column holds."""


def table_heading(first: Cells) -> int | None:
    """Return the column that a heading calls the table."""
    return _named(first, TABLE_HEADINGS)


def more_people(cell: str) -> str | None:
    """Return how a line would say that so many people said it: `+2` for three of them, nothing for
    one; None where a cell is no such number.
    """
    found = re.fullmatch(_TIMES, cell)
    return None if found is None else f"+{int(found[1]) - 1}" if int(found[1]) > 1 else ""


def guessed_columns(
    rows: Sequence[Cells],
    tables: int,
    *,
    counts: bool = False,
    agreed: bool = False,
    asked: bool = False,
    questions: Sequence[str] = (),
    nouns: Sequence[SaidNoun] = (),
    name_word: NameWords = no_name,
    by_cells: bool = True,
) -> PasteColumns:
    """Return what the columns of these rows seem to be, in a session of so many tables; `counts`:
    a number behind words is how often they were said, `agreed`: the lines are agreements, `asked`:
    who and when are choices of the lines. `questions` are those that the room was asked, `nouns`
    what the item is about. `by_cells`: without headings, what stands in cells tells what they are,
    also by `name_word`.
    """
    clues = ContentClues(words=counts, name_word=name_word)
    first, others = rows[0], rows[1 : _FEW + 1]
    if counts and max(map(len, rows)) > 1 and all(map(_is_counted, rows)):
        return PasteColumns(count=1)
    if not others:
        alone = PasteColumns(table=_table_column(rows, tables))
        return alone if agreed or not by_cells else by_contents(alone, rows, clues)
    if max(map(len, rows)) < 2:
        # A word such as "idee" may well be the first of a list of words.
        return PasteColumns(heading=_named(first, SURE_HEADINGS) is not None)
    numbered = numbered_answers(first)
    if numbered:
        return PasteColumns(heading=True, several=numbered)
    signs = sign_columns(first, agreed=agreed, asked=asked)
    known = _headed_columns(first, signs, nouns, agreed=agreed)
    if known is None and _is_form(first, others, questions):
        known = PasteColumns(heading=True)
    if known is not None and not has_figure(first):
        return with_answer(_with_asked_table(known, first, others, tables), rows, questions, nouns)
    named = [_named((cell,), AGREEMENT_HEADINGS) is not None for cell in first if cell]
    if len(named) > 1 and all(named):
        return PasteColumns(None if agreed else beside_persons(first), heading=True)
    guessed = (
        _with_table(first, others, tables)
        or _with_table(first, others, tables, strays=1)
        or PasteColumns()
    )
    return guessed if agreed or not by_cells else by_contents(guessed, rows, clues)


def _is_form(first: Cells, others: Sequence[Cells], questions: Sequence[str]) -> bool:
    """Say whether a first row is what a form asked: who somebody is, or what the room was."""
    named = [at for at, cell in enumerate(first) if names_somebody(cell)]
    # "Participant 1" is what each row may begin with.
    if any(not any(map(names_somebody, filled(others, at))) for at in named):
        return True
    asked = [at for at, cell in enumerate(first) if is_question(cell, questions)]
    return any(filled(others, at) and not any(map(_asks, filled(others, at))) for at in asked)


def _asks(cell: str) -> bool:
    return cell.endswith("?")


def _with_asked_table(
    known: PasteColumns, first: Cells, others: Sequence[Cells], tables: int
) -> PasteColumns:
    """Return the columns with the one of tables that a heading of several words calls so."""
    if known.table is not None:
        return known
    called = (at for at, cell in enumerate(first) if {*heard(cell).split()} & TABLE_HEADINGS)
    there = (at for at in called if at not in known.places)
    table = next((at for at in there if _are_tables(filled(others, at), tables)), None)
    if table is None:
        table = next((at for at in range(len(first)) if _says_tables(others, at, known)), None)
    return replace(known, table=table)


def _says_tables(rows: Sequence[Cells], at: int, known: PasteColumns) -> bool:
    """Say whether each cell of a column that is nothing else yet is a table with its word."""
    cells = filled(rows, at) if at not in known.places else []
    return bool(cells) and all(
        re.fullmatch(HEADING_OF, cell.rstrip(":")) and re.search("[^0-9\\W]", cell)
        for cell in cells
    )


def _are_tables(cells: Sequence[str], tables: int) -> bool:
    known = sum(_is_table(cell, tables) for cell in cells)
    return known > 0 and all(table_in(cell) or not cell for cell in cells)


def _with_table(
    first: Cells, others: Sequence[Cells], tables: int, *, strays: int = 0
) -> PasteColumns | None:
    """Return the columns of rows in which one seems to be the table, under a heading or not."""
    with_first = _table_column((first, *others), tables, strays)
    if with_first is not None and (not strays or table_in(cell_at(first, with_first))):
        return PasteColumns(table=with_first)
    table = _table_column(others, tables, strays)
    is_heading = table is not None and bool(cell_at(first, table)) and not has_figure(first)
    return PasteColumns(table=table, heading=True) if is_heading else None


def _headed_columns(
    first: Cells,
    signs: tuple[tuple[int, SignColumn], ...],
    nouns: Sequence[SaidNoun],
    *,
    agreed: bool,
) -> PasteColumns | None:
    """Return the columns that a heading names. What the item itself is about is what was said; of
    other headings all have to be known, or enough of them.
    """
    own = said_column(first, nouns)
    if own is None and _named(first, ANSWER_HEADINGS | OWN_HEADINGS) is None:
        own = named_column(first, nouns)
    known = _named_columns(first, signs, agreed=agreed)
    if known is None and (own is not None or _are_headings(first)):
        table, count = _named(first, TABLE_HEADINGS), _named(first, COUNT_HEADINGS)
        known = PasteColumns(table=table, heading=True, count=count, signs=signs)
    return known if known is None or own is None else replace(known, answer=own)


def _are_headings(first: Cells) -> bool:
    names = [heard(cell) for cell in first if cell]
    known = [name for name in names if is_known(name)]
    return len(known) > 1 and len(known) * 2 > len(names) and any(map(is_noun, names))


def _named_columns(
    first: Cells, signs: tuple[tuple[int, SignColumn], ...], *, agreed: bool
) -> PasteColumns | None:
    """Return the columns that a heading names, with `signs`; None where it is hardly one."""
    table, count = _named(first, TABLE_HEADINGS), _named(first, COUNT_HEADINGS)
    are_names = _named(first, PERSON_HEADINGS) is not None and not agreed
    own = WHAT_HEADINGS if are_names or any(role in _BY_WHOM for _at, role in signs) else _NONE
    answer = _named(first, (ANSWER_HEADINGS | own) - REMARK_HEADINGS)
    if answer is None and any(role == "remark" for _at, role in signs):
        # Beside a remark it is known without being called the answer.
        answer = _named(first, OWN_HEADINGS | WHAT_HEADINGS)
        answer = ranked(first, range(len(first))) if answer is None else answer
    if answer is None:
        answer = _named(first, ANSWER_HEADINGS)
    if answer is None and not agreed:
        answer = answer_beside_names(first)
    known = PasteColumns(answer, table, heading=True, count=count, signs=signs)
    if any(at is not None for at in (answer, table, count)):
        return known
    # "kind" and "note" are words that people say as well.
    is_sure = len(signs) > 1 or any(role in ("also", "theme") for _at, role in signs)
    return known if is_sure else None


def _named(first: Cells, names: frozenset[str]) -> int | None:
    return next((at for at, cell in enumerate(first) if heard(cell) in names), None)


def has_figure(cells: Cells) -> bool:
    return any(cell and re.fullmatch(FIGURES, cell) for cell in cells)


def _is_counted(row: Cells) -> bool:
    """Say whether a row is words, and behind them how often they were said, if more than once."""
    are_words = len(row) < 3 and not re.fullmatch(FIGURES, row[0])
    return are_words and all(more_people(cell) is not None for cell in row[1:])


def _table_column(rows: Sequence[Cells], tables: int, strays: int = 0) -> int | None:
    """Return the first column in which there are tables and nothing else, but for so many `strays`
    among more of them; most are of the session, and words stand beside it. A table that is not
    there will be refused.
    """
    for at in range(max(map(len, rows), default=0)):
        cells = filled(rows, at)
        known = sum(_is_table(cell, tables) for cell in cells)
        numbering = len(cells) > tables and numbers_rows(cells)
        others = [cell for cell in cells if not table_in(cell)]
        are_tables = len(others) <= strays and known > len(others)
        if known * 2 >= len(rows) and are_tables and not numbering:
            return at if _words_beside(rows, at) else None
    return None


def _is_table(cell: str, tables: int) -> bool:
    named = table_in(cell).removesuffix(":")
    return named == "p" or (named != "" and int(named) <= tables)


def _words_beside(rows: Sequence[Cells], at: int) -> bool:
    """Say whether the rows are more than figures: those of a form are no answers."""
    beside = [cell for row in rows for place, cell in enumerate(row) if place != at and cell]
    beside = [cell for cell in beside if not is_apart(cell)]
    figures = sum(re.fullmatch(FIGURES, cell) is not None for cell in beside)
    return bool(beside) and figures * 2 < len(beside)
