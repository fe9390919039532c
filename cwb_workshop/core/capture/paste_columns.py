"""The columns of a pasted table: which one is the answer, which the table, what is a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.capture.answer_columns import numbered_answers
from cwb_workshop.core.capture.column_places import (
    FIGURES,
    Cells,
    PasteColumns,
    cell_at,
    filled,
    numbers_rows,
)
from cwb_workshop.core.capture.line_words import (
    AGREEMENT_HEADINGS,
    ANSWER_HEADINGS,
    COUNT_HEADINGS,
    GROUP,
    OWN_HEADINGS,
    PERSON_HEADINGS,
    PLENARY,
    REMARK_HEADINGS,
    SURE_HEADINGS,
    TABLE,
    TABLE_HEADINGS,
    WHAT_HEADINGS,
)
from cwb_workshop.core.capture.paste_answer import (
    NAME,
    is_beside,
    is_question,
    names_somebody,
    with_answer,
    without_names,
)
from cwb_workshop.core.capture.paste_headings import (
    SignColumn,
    answer_beside_names,
    beside_persons,
    heard,
    sign_columns,
)

_NUMBERED = r"0?([1-9][0-9]?)(?:[.,]0+)?"
_A_TABLE = rf"(?i:(?:t|{TABLE}|{GROUP})?\.?\s*{_NUMBERED}\s*:?|\[{_NUMBERED}\])"
_HEADING_OF = rf"(?i:(?:{TABLE})\s?{_NUMBERED}|{PLENARY.removeprefix('p|')})"
_HEADING = rf"{_HEADING_OF}\s?[.–—-]?:?"
_MARKED = (
    r"^\s*(?:#{1,6}\s+|[*_]{1,3}(?=\S)|[=–—-]{2,}\s*)|\s*(?:[*_]{1,3}|[=–—-]{2,}|(?<=\s)#{1,6})\s*$"
)
"""What marks a heading in a text with signs for its letters: `**Tafel 3**`, `# Tafel 3`."""
_NOTED = (
    "flip-?over|flap|notities|antwoorden|opbrengst|resultaten|uitkomsten|verslag|notes|answers"
    "|results|flip-?chart|notizen|antworten|ergebnisse"
)
_NOTES_OF = rf"(?i:(?:{_NOTED})\s(?:(?:van|voor|of|from|for|von|für)\s)?)"
"""What may stand in front of the table of a heading: `Notities tafel 3`."""
_WHO = rf"(?:\s*\([^()]{{1,40}}\)|\s+[-–—]\s+{NAME})\s?:?"
"""Who noted it, behind the table of a heading."""
_EVERYBODY = rf"(?i:(?:{PLENARY})\s*:?)"
_ROOM = frozenset("zaal|hele zaal|iedereen|room|whole room|everybody|everyone|saal|alle".split("|"))
_TABLE_0 = rf"(?i:(?:t|{TABLE})?\.?\s*00?\s*:?)"
_TIMES = r"(?i:([1-9][0-9]?)(?:[.,]0+)?(?:\s?(?:[x×]|keer|maal|times?|mal))?)"
_NONE = frozenset[str]()
_BY_WHOM = frozenset(("who", "when", "who_when", "actor", "term"))
_FEW = 2_000
"""So many rows tell what a column holds."""


def table_heading(first: Cells) -> int | None:
    """Return the column that a heading calls the table."""
    return _named(first, TABLE_HEADINGS)


def table_in(cell: str) -> str:
    """Return how a line would name the table of this cell: `3:`; empty where it is none."""
    if re.fullmatch(_EVERYBODY, cell):
        return "p:"
    found = re.fullmatch(_A_TABLE, cell)
    return f"{found[1] or found[2]}:" if found else ""


def table_of_cell(cell: str) -> str:
    """Return how a line would name the table of a cell where tables stand: also the whole room, and
    a table 0, which will be refused.
    """
    named = table_in(cell)
    if named or not cell:
        return named
    return "p:" if heard(cell) in _ROOM else "0:" if re.fullmatch(_TABLE_0, cell) else ""


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
    plain = re.sub(rf"^{_NOTES_OF}(?=\S)", "", re.sub(_MARKED, "", cell))
    found = re.fullmatch(_HEADING, plain) or re.fullmatch(rf"{_HEADING_OF}{_WHO}", plain)
    if found is None:
        return ""
    return f"{found[1]}:" if found[1] else "p:"


def _has_name(cell: str) -> bool:
    return re.fullmatch(_HEADING, re.sub(_MARKED, "", cell)) is None


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
) -> PasteColumns:
    """Return what the columns of these rows seem to be, in a session of so many tables; `counts`:
    a number behind words is how often they were said, `agreed`: the lines are agreements, `asked`:
    who and when are choices of the lines. `questions` are those that the room was asked.
    """
    first, others = rows[0], rows[1 : _FEW + 1]
    if counts and max(map(len, rows)) > 1 and all(map(_is_counted, rows)):
        return PasteColumns(count=1)
    if not others:
        alone = PasteColumns(table=_table_column(rows, tables))
        return alone if agreed else without_names(alone, rows, words=counts)
    if max(map(len, rows)) < 2:
        # A word such as "idee" may well be the first of a list of words.
        return PasteColumns(heading=_named(first, SURE_HEADINGS) is not None)
    numbered = numbered_answers(first)
    if numbered:
        return PasteColumns(heading=True, several=numbered)
    known = _named_columns(first, sign_columns(first, agreed=agreed, asked=asked), agreed=agreed)
    if known is None and _is_form(first, others, questions):
        known = PasteColumns(heading=True)
    if known is not None and not has_figure(first):
        return with_answer(_with_asked_table(known, first, others, tables), rows, questions)
    named = [_named((cell,), AGREEMENT_HEADINGS) is not None for cell in first if cell]
    if len(named) > 1 and all(named):
        return PasteColumns(None if agreed else beside_persons(first), heading=True)
    guessed = (
        _with_table(first, others, tables)
        or _with_table(first, others, tables, strays=1)
        or PasteColumns()
    )
    return guessed if agreed else without_names(guessed, rows, words=counts)


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
        re.fullmatch(_HEADING_OF, cell.rstrip(":")) and re.search("[^0-9\\W]", cell)
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
    beside = [cell for cell in beside if not is_beside(cell)]
    figures = sum(re.fullmatch(FIGURES, cell) is not None for cell in beside)
    return bool(beside) and figures * 2 < len(beside)
