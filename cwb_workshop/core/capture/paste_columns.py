"""The columns of a pasted table: which one is the answer, which the table, what is a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from cwb_workshop.core.capture.line_words import (
    AGREEMENT_HEADINGS,
    ANSWER_HEADINGS,
    BESIDE_HEADINGS,
    COUNT_HEADINGS,
    OWN_HEADINGS,
    PERSON_HEADINGS,
    PLENARY,
    REMARK_HEADINGS,
    SURE_HEADINGS,
    TABLE,
    TABLE_HEADINGS,
    WHAT_HEADINGS,
)
from cwb_workshop.core.capture.paste_headings import (
    SignColumn,
    answer_beside_names,
    beside_persons,
    heard,
    sign_columns,
)

Cells: TypeAlias = tuple[str, ...]

_NUMBERED = r"0?([1-9][0-9]?)(?:[.,]0+)?"
_A_TABLE = rf"(?i:(?:t|{TABLE})?\.?\s*{_NUMBERED}\s*:?|\[{_NUMBERED}\])"
_HEADING = rf"(?i:(?:{TABLE})\s?{_NUMBERED}|{PLENARY.removeprefix('p|')})\s?[.–—-]?"
_COLUMN = rf"(?i:(?:t|{TABLE})\.?\s?{_NUMBERED}\s*:?)"
_EVERYBODY = rf"(?i:(?:{PLENARY})\s*:?)"
_TIMES = r"([1-9][0-9]?)(?:[.,]0+)?"
_FIGURES = r"[0-9\s+\-–−%.,;:/|€£$]*"
_NONE = frozenset[str]()
_BY_WHOM = frozenset(("who", "when", "who_when", "actor", "term"))
_FEW = 2_000
"""So many rows tell what a column holds."""


@dataclass(frozen=True, slots=True)
class PasteColumns:
    """Places of columns, from 0. Without an `answer` it is all columns but the others, together.

    `table` is None where the rows name none in a column of its own, and so is `count`, how often
    something was said. `heading`: the first row says what the columns are called. `signs` are
    columns whose cells are signs of their line, by what they hold.
    """

    answer: int | None = None
    table: int | None = None
    heading: bool = False
    count: int | None = None
    signs: tuple[tuple[int, SignColumn], ...] = ()

    @property
    def sign_columns(self) -> tuple[tuple[int, SignColumn], ...]:
        """The columns of signs that are nothing else by now."""
        taken = (self.answer, self.table, self.count)
        return tuple((at, role) for at, role in self.signs if at not in taken)


def table_heading(first: Cells) -> int | None:
    """Return the column that a heading calls the table."""
    return _named(first, TABLE_HEADINGS)


def table_in(cell: str) -> str:
    """Return how a line would name the table of this cell: `3:`; empty where it is none."""
    if re.fullmatch(_EVERYBODY, cell):
        return "p:"
    found = re.fullmatch(_A_TABLE, cell)
    return f"{found[1] or found[2]}:" if found else ""


def tables_above(rows: Sequence[Cells]) -> dict[int, str]:
    """Return how a line would name the tables that rows say of those behind them, as headings
    without a colon, by the places of these rows. Nothing where no words follow any of them.
    """
    found = {
        at: heading
        for at, row in enumerate(rows)
        if len(row) == 1 and (heading := re.fullmatch(_HEADING, row[0]))
    }
    if not any(at + 1 < len(rows) and at + 1 not in found for at in found):
        return {}
    return {at: f"{heading[1]}:" if heading[1] else "p:" for at, heading in found.items()}


def rows_by_table(rows: Sequence[Cells]) -> tuple[Cells, ...]:
    """Return the rows of a table that has a column for each table, one for each thing that was
    said, with its table in front; nothing where the columns are others.
    """
    first, others = rows[0], rows[1:]
    cells = [cell for row in others for cell in row if cell]
    named = [re.fullmatch(_COLUMN, cell) for cell in first]
    tables = {found[1] for found in named if found}
    if len(first) < 2 or len(tables) < len(first) or any(len(row) > len(first) for row in others):
        return ()
    if sum(re.fullmatch(_FIGURES, cell) is not None for cell in cells) * 2 >= len(cells):
        return ()
    places = range(len(first))
    return tuple((first[at], cell) for at in places for row in others if (cell := _cell(row, at)))


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
) -> PasteColumns:
    """Return what the columns of these rows seem to be, in a session of so many tables; `counts`:
    a number behind words is how often they were said, `agreed`: the lines are agreements, `asked`:
    who and when are choices of the lines.
    """
    first, others = rows[0], rows[1 : _FEW + 1]
    if counts and max(map(len, rows)) > 1 and all(map(_is_counted, rows)):
        return PasteColumns(count=1)
    if not others:
        return PasteColumns(table=_table_column(rows, tables))
    if max(map(len, rows)) < 2:
        # A word such as "idee" may well be the first of a list of words.
        return PasteColumns(heading=_named(first, SURE_HEADINGS) is not None)
    known = _named_columns(first, sign_columns(first, agreed=agreed, asked=asked), agreed=agreed)
    if known is not None and not _has_figure(first):
        return _with_answer(known, first, others)
    named = [_named((cell,), AGREEMENT_HEADINGS) is not None for cell in first if cell]
    if len(named) > 1 and all(named):
        return PasteColumns(None if agreed else beside_persons(first), heading=True)
    return (
        _with_table(first, others, tables)
        or _with_table(first, others, tables, strays=1)
        or PasteColumns()
    )


def _with_table(
    first: Cells, others: Sequence[Cells], tables: int, *, strays: int = 0
) -> PasteColumns | None:
    """Return the columns of rows in which one seems to be the table, under a heading or not."""
    with_first = _table_column((first, *others), tables, strays)
    if with_first is not None and (not strays or table_in(_cell(first, with_first))):
        return PasteColumns(table=with_first)
    table = _table_column(others, tables, strays)
    is_heading = table is not None and bool(_cell(first, table)) and not _has_figure(first)
    return PasteColumns(table=table, heading=True) if is_heading else None


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


def _with_answer(known: PasteColumns, first: Cells, others: Sequence[Cells]) -> PasteColumns:
    """Return the columns of a heading with the one that holds the words. What stands beside these
    is kept with them, unless it says who noted them or when.
    """
    signs = known.sign_columns
    if known.answer is None:
        signs = tuple((at, role) for at, role in signs if role != "remark")
    known = replace(known, signs=signs)
    if known.answer is not None:
        beside = _others(others, known)
        are_names = any(
            role == "actor" and (not beside or _is_beside(at, first, others)) for at, role in signs
        )
        are_words = not are_names and not any(_is_beside(at, first, others) for at in beside)
        return replace(known, answer=None) if are_words else known
    taken = sum(at is not None for at in (known.table, known.count)) + len(signs)
    several = len(first) > 1 + taken
    if not several and any(role == "actor" for _at, role in signs):
        return replace(known, answer=beside_persons(first))
    return replace(known, answer=_only_words(others, len(first), known) if several else None)


def columns_left_out(rows: Sequence[Cells], columns: PasteColumns) -> tuple[int, ...]:
    """Return the columns that are neither answer nor table, but for those that number the rows."""
    if columns.answer is None:
        return ()
    said = rows[1:] if columns.heading else rows
    return tuple(at for at in _others(said, columns) if not _numbers_rows(_filled(said, at)))


def _others(rows: Sequence[Cells], columns: PasteColumns) -> list[int]:
    """Return the columns beside answer and table in which there is something."""
    known = _places(columns)
    places = range(max(map(len, rows), default=0))
    return [at for at in places if at not in known and any(_cell(row, at) for row in rows)]


def _places(columns: PasteColumns) -> set[int | None]:
    signs = (at for at, _role in columns.sign_columns)
    return {columns.answer, columns.table, columns.count, *signs}


def words_columns(rows: Sequence[Cells], columns: PasteColumns) -> list[int]:
    """Return the columns in which there are words, beside those that are known."""
    return [at for at in _others(rows, columns) if not _numbers_rows(_filled(rows, at))]


def _is_beside(at: int, first: Cells, rows: Sequence[Cells]) -> bool:
    """Say whether a column says who noted something or when, or numbers the rows."""
    named = _named((_cell(first, at),), BESIDE_HEADINGS | PERSON_HEADINGS) is not None
    return named or _numbers_rows(_filled(rows, at))


def _named(first: Cells, names: frozenset[str]) -> int | None:
    return next((at for at, cell in enumerate(first) if heard(cell) in names), None)


def _has_figure(cells: Cells) -> bool:
    return any(cell and re.fullmatch(_FIGURES, cell) for cell in cells)


def _is_counted(row: Cells) -> bool:
    """Say whether a row is words, and behind them how often they were said, if more than once."""
    are_words = len(row) < 3 and not re.fullmatch(_FIGURES, row[0])
    return are_words and all(more_people(cell) is not None for cell in row[1:])


def _only_words(rows: Sequence[Cells], width: int, known: PasteColumns) -> int | None:
    """Return the only column but the known ones that does not merely number the rows."""
    others = (at for at in range(width) if at not in _places(known))
    places = [at for at in others if not _numbers_rows(_filled(rows, at))]
    return places[0] if len(places) == 1 else None


def _table_column(rows: Sequence[Cells], tables: int, strays: int = 0) -> int | None:
    """Return the first column in which there are tables and nothing else, but for so many `strays`
    among more of them; most are of the session, and words stand beside it. A table that is not
    there will be refused.
    """
    for at in range(max(map(len, rows), default=0)):
        cells = _filled(rows, at)
        known = sum(_is_table(cell, tables) for cell in cells)
        numbering = len(cells) > tables and _numbers_rows(cells)
        others = [cell for cell in cells if not table_in(cell)]
        are_tables = len(others) <= strays and known > len(others)
        if known * 2 >= len(rows) and are_tables and not numbering:
            return at if _words_beside(rows, at) else None
    return None


def _filled(rows: Sequence[Cells], at: int) -> list[str]:
    return [cell for row in rows if (cell := _cell(row, at))]


def _numbers_rows(cells: Sequence[str]) -> bool:
    """Say whether cells are 1, 2, 3 and so on."""
    return [cell.rstrip(".)") for cell in cells] == [str(at + 1) for at in range(len(cells))]


def _is_table(cell: str, tables: int) -> bool:
    named = table_in(cell).removesuffix(":")
    return named == "p" or (named != "" and int(named) <= tables)


def _words_beside(rows: Sequence[Cells], at: int) -> bool:
    """Say whether the rows are more than figures: those of a form are no answers."""
    beside = [cell for row in rows for place, cell in enumerate(row) if place != at and cell]
    figures = sum(re.fullmatch(_FIGURES, cell) is not None for cell in beside)
    return bool(beside) and figures * 2 < len(beside)


def _cell(row: Cells, at: int) -> str:
    return row[at] if at < len(row) else ""
