"""Answers to a question in the order of what they are about: a grid, columns or a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.text import cut

_FEW = 3
"""A second field with so many choices makes the columns of a grid."""

_COLUMNS = 4
"""More columns than this are too narrow to read."""

_MOST_IN_CELL = 6
_LONGEST_IN_CELL = 160


def grouped(answers: Sequence[Entry], fields: Sequence[str], view: ReportView) -> list[Block]:
    """Return all answers, arranged by the choices that were typed with them, highlights first."""
    answers = sorted(answers, key=lambda answer: not answer.highlight)
    if len(fields) == 1 and len(view.kit.choices[fields[0]]) <= _COLUMNS:
        return [_columns(answers, fields[0], view)]
    if len(fields) > 1 and len(view.kit.choices[fields[1]]) <= _FEW:
        return [_grid(answers, fields[0], fields[1], view)]
    if len(fields) > 1:
        return _told_apart(answers, fields[0], fields[1], view)
    return [Bullets(tuple(said_at(answer, view) for answer in answers))]


def _columns(answers: Sequence[Entry], field: str, view: ReportView) -> Table:
    """One column per choice; those that nobody chose show that nobody did."""
    shown = [*view.kit.choices[field], *_unstated(answers, field)]
    stacks = [
        [_short(answer, view) for answer in answers if _choice(answer, field) == choice]
        for choice in shown
    ]
    rows = tuple(tuple(row) for row in zip_longest(*stacks, fillvalue=""))
    headings = tuple(_name(field, choice, view) for choice in shown)
    return Table(headings, rows, (1.0,) * len(shown))


def _grid(answers: Sequence[Entry], down: str, across: str, view: ReportView) -> Table:
    rows = [*view.kit.choices[down], *_unstated(answers, down)]
    columns = [*view.kit.choices[across], *_unstated(answers, across)]
    lines = tuple(
        (
            _name(down, row, view),
            *(
                _cell([a for a in answers if _at(a, down, row) and _at(a, across, column)], view)
                for column in columns
            ),
        )
        for row in rows
        if any(_at(answer, down, row) for answer in answers)
    )
    headings = ("", *(_name(across, column, view) for column in columns))
    return Table(headings, lines, (0.75, *(1.4,) * len(columns)))


def _cell(answers: Sequence[Entry], view: ReportView) -> str:
    """Short lines; the list of all answers has them whole."""
    lines = [f"– {_short(answer, view)}" for answer in answers]
    more = len(lines) - _MOST_IN_CELL
    return "\n".join([*lines[:_MOST_IN_CELL], f"+{more}"] if more > 0 else lines)


def _told_apart(answers: Sequence[Entry], first: str, second: str, view: ReportView) -> list[Block]:
    """Ideas in one table and what people went through in another, both by the first choice."""
    told = view.kit.meanings.experiences
    lived = [answer for answer in answers if f"{second}.{_choice(answer, second)}" in told]
    thought = [answer for answer in answers if answer not in lived]
    blocks: list[Block] = []
    for name, answers_of_kind in (("ideas", thought), ("experiences", lived)):
        if answers_of_kind:
            blocks.append(Heading(view.words(f"table_round.{name}"), level=2))
            blocks.append(_table(answers_of_kind, first, second, view))
    return blocks


def _table(answers: Sequence[Entry], first: str, second: str, view: ReportView) -> Table:
    order = {choice: at for at, choice in enumerate(view.kit.choices[first])}
    rows = sorted(answers, key=lambda answer: order.get(_choice(answer, first), len(order)))
    return Table(
        (view.words("table_round.about"), view.words("report.all.text"), ""),
        tuple(
            (
                _name(first, _choice(answer, first), view),
                said_at(answer, view),
                _name(second, _choice(answer, second), view),
            )
            for answer in rows
        ),
        (1.5, 5.0, 1.4),
    )


def said_at(answer: Entry, view: ReportView) -> str:
    """Return an answer with its table."""
    if not answer.table:
        return answer.text
    return view.words("table_round.said_at", text=answer.text, table=answer.table)


def _short(answer: Entry, view: ReportView) -> str:
    """Return an answer for a narrow column; the list of all answers has it whole."""
    return said_at(replace(answer, text=cut(answer.text, _LONGEST_IN_CELL)), view)


def _choice(answer: Entry, field: str) -> str:
    return str(answer.fields.get(field) or "")


def _at(answer: Entry, field: str, choice: str) -> bool:
    return _choice(answer, field) == choice


def _unstated(answers: Sequence[Entry], field: str) -> list[str]:
    return [""] if any(not _choice(answer, field) for answer in answers) else []


def _name(field: str, choice: str, view: ReportView) -> str:
    """Return the name of a choice; being divided is said in full."""
    if not choice:
        return view.words("table_round.not_stated")
    if f"{field}.{choice}" == view.kit.meanings.not_agreed:
        return view.words("table_round.not_agreed")
    name = view.texts.choices.get(f"{field}.{choice}", choice)
    return name[:1].upper() + name[1:]
