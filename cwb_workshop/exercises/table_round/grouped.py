"""Answers to a question in the order of what they are about: by choice, a grid or a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from cwb_workshop.core.contract.blocks import Block, Heading, Para, Quote, Stack, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.said import Several, SpokenWords, said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.text import with_capital
from cwb_workshop.exercises.table_round.answer_rows import AnswerRows

_FEW = 3
"""A second field with so many choices makes the columns of a grid."""

_MOST_CHOICES = 4
"""With no more choices than this a question is told by choice."""

_IN_CELL = 6
"""So many answers stand in a cell of a grid; of more the numbers, where a list has them all."""

_FEWEST_COUNTED = 2
"""Of a choice with fewer answers nothing is said that most of them say."""

_FEW_FILLED = 2
"""A grid with no more columns than this in which anything stands is a list by column."""


def grouped(
    answers: Sequence[Entry], fields: Sequence[str], view: ReportView, quoted: Sequence[Entry] = ()
) -> list[Block]:
    """Return all answers, arranged by the choices that were typed with them, highlights first.

    Each stands in a row with its number and its table; those that are `quoted` stand out there. In
    a grid there is no room for that: they are quoted above it. Those without any choice come last:
    where nobody had time to choose, one choice would hold them all.
    """
    answers = sorted(answers, key=lambda answer: not answer.highlight)
    chosen = [one for one in answers if _has_choice(one, fields)]
    others = [one for one in answers if not _has_choice(one, fields)]
    in_grid = bool(chosen) and _is_grid(fields, view)
    above = [one for one in quoted if in_grid and one in chosen]
    lines = {one.id: said(one, again=one in above) for one in answers}
    rows = AnswerRows(view, frozenset(one.id for one in quoted))
    made = _Grouped(chosen, lines, rows, view, len(answers))
    blocks: list[Block] = [Quote(said(one), "") for one in above]
    blocks += _arranged(made, fields, view) if chosen else []
    if others and chosen:
        blocks.append(Heading(view.words("table_round.not_sorted"), level=2))
    if others:
        blocks.append(rows.table([("", others)]))
    return [*blocks, *rows.told(answers if not in_grid else others)]


def _is_grid(fields: Sequence[str], view: ReportView) -> bool:
    return len(fields) > 1 and len(view.kit.choices[fields[1]]) <= _FEW


def _arranged(made: _Grouped, fields: Sequence[str], view: ReportView) -> list[Block]:
    if len(fields) == 1 and len(view.kit.choices[fields[0]]) <= _MOST_CHOICES:
        return made.by_choice(fields[0])
    if _is_grid(fields, view):
        return made.grid(fields[0], fields[1])
    if len(fields) > 1:
        return made.told_apart(fields[0], fields[1])
    return made.listed()


class _Grouped:
    """Arranges the answers to one question; `lines` are what is printed of each in a grid, by its
    id, and `number` is how many there are with those that have no choice.
    """

    def __init__(
        self,
        answers: Sequence[Entry],
        lines: Mapping[str, SpokenWords],
        rows: AnswerRows,
        view: ReportView,
        number: int,
    ) -> None:
        self._answers = answers
        self._number = number
        self._lines = lines
        self._rows = rows
        self._view = view

    def listed(self) -> list[Block]:
        return [self._rows.table([("", self._answers)])]

    def by_choice(self, field: str) -> list[Block]:
        """Return how many answers each choice has, and all of them under its name; a choice that
        nobody made says so.
        """
        chosen = [
            (_name(field, choice, self._view), self._of((field, choice)))
            for choice in self._view.kit.choices[field]
        ]
        return [*self._counted(field), self._rows.table(chosen, _called(field, self._view))]

    def _counted(self, field: str) -> list[Block]:
        """Return what most answers say, where one choice has the most, and the choices as bars."""
        view = self._view
        names = {choice: _name(field, choice, view) for choice in view.kit.choices[field]}
        counts = {choice: len(self._of((field, choice))) for choice in names}
        first, second, *_rest = [*sorted(counts.values(), reverse=True), 0]
        if first < _FEWEST_COUNTED:
            return []
        most = max(counts, key=lambda choice: counts[choice])
        blocks: list[Block] = []
        if first > second and f"{field}.{most}" != view.kit.meanings.not_agreed:
            told = view.words("table_round.most", n=first, of=self._number, name=names[most])
            blocks.append(Heading(told, level=2))
        parts = tuple((names[choice], number) for choice, number in counts.items())
        return [*blocks, Stack(parts, "; ".join(f"{name}: {number}" for name, number in parts))]

    def grid(self, down: str, across: str) -> list[Block]:
        """Return a row for each choice of the one and a column for each of the other; below it
        those of which the other was not said.
        """
        view = self._view
        rows = [row for row in self._choices(down) if self._of((down, row))]
        filled = [one for one in view.kit.choices[across] if self._of((across, one))]
        if len(filled) <= _FEW_FILLED:
            blocks = [block for one in filled for block in self._by_row(down, rows, across, one)]
        else:
            columns = view.kit.choices[across]
            lines = tuple(
                (
                    _name(down, row, view),
                    *(self._cell(self._of((down, row), (across, column))) for column in columns),
                )
                for row in rows
                if any(self._of((down, row), (across, column)) for column in columns)
            )
            headings = ("", *(_name(across, column, view) for column in columns))
            blocks = [Table(headings, lines, (0.75, *(1.4,) * len(columns)))]
            blocks += self._where_the_rest_is((down, across))
        if self._of((across, "")):
            blocks += self._by_row(down, rows, across, "")
        return blocks

    def _by_row(self, down: str, rows: Sequence[str], across: str, column: str) -> list[Block]:
        """Return one column of a grid by itself, over the width of the page."""
        cells = [
            (_name(down, row, self._view), self._of((down, row), (across, column))) for row in rows
        ]
        name = f"{_called(across, self._view)}: {_name(across, column, self._view)}"
        told = self._rows.table([one for one in cells if one[1]], _called(down, self._view))
        return [Heading(name, level=2), told]

    def _choices(self, field: str) -> list[str]:
        return [*self._view.kit.choices[field], *_unstated(self._answers, field)]

    def _of(self, *chosen: tuple[str, str]) -> list[Entry]:
        """Return the answers with all of these choices, each of a field."""
        return [one for one in self._answers if all(_at(one, *choice) for choice in chosen)]

    def _cell(self, answers: Sequence[Entry]) -> str:
        """Return the answers of a cell; of too many those that stood out or were said most."""
        if not answers:
            return ""
        first, rest = self._parted(answers)
        lines: list[str] = [self._lines[answer.id] for answer in first]
        if rest:
            labels = self._view.words.in_a_row(answer.label for answer in rest)
            lines.append(f"+{len(rest)}: {labels}")
        return Several(lines)

    def _parted(self, answers: Sequence[Entry]) -> tuple[Sequence[Entry], Sequence[Entry]]:
        """Return the answers that stand in a cell, and those of which only the number does."""
        if len(answers) <= _IN_CELL or not self._view.listed:
            return answers, ()
        ranked = sorted(answers, key=lambda answer: (not answer.highlight, -answer.mentions))
        rest = sorted(ranked[_IN_CELL:], key=lambda answer: answer.number)
        return ranked[:_IN_CELL], rest

    def _where_the_rest_is(self, fields: tuple[str, str]) -> list[Block]:
        counted = Counter(tuple(_choice(one, field) for field in fields) for one in self._answers)
        if not self._view.listed or max(counted.values()) <= _IN_CELL:
            return []
        chapter = self._view.words("report.all.title")
        return [Para(self._view.words("table_round.rest", chapter=chapter), small=True)]

    def told_apart(self, first: str, second: str) -> list[Block]:
        """Ideas in one table and what people went through in another, both by the first choice."""
        told = self._view.kit.meanings.experiences
        lived = [one for one in self._answers if f"{second}.{_choice(one, second)}" in told]
        thought = [answer for answer in self._answers if answer not in lived]
        blocks: list[Block] = []
        for name, answers_of_kind in (("ideas", thought), ("experiences", lived)):
            if answers_of_kind:
                blocks.append(Heading(self._view.words(f"table_round.{name}"), level=2))
                blocks.append(self._table(answers_of_kind, first, second))
        return blocks

    def _table(self, answers: Sequence[Entry], first: str, second: str) -> Table:
        view = self._view
        order = {choice: at for at, choice in enumerate(view.kit.choices[first])}
        choices = sorted(
            {_choice(answer, first) for answer in answers},
            key=lambda choice: order.get(choice, len(order)),
        )
        by_first = [
            (_name(first, choice, view), [one for one in answers if _at(one, first, choice)])
            for choice in choices
        ]
        kinds = {one.id: _name(second, _choice(one, second), view) for one in answers}
        return self._rows.table(by_first, view.words("table_round.about"), kinds)


def _has_choice(answer: Entry, fields: Sequence[str]) -> bool:
    """Tell whether one of the choices was made by which answers are arranged."""
    return any(_choice(answer, field) for field in fields[:2])


def _choice(answer: Entry, field: str) -> str:
    return str(answer.fields.get(field) or "")


def _at(answer: Entry, field: str, choice: str) -> bool:
    return _choice(answer, field) == choice


def _unstated(answers: Sequence[Entry], field: str) -> list[str]:
    return [""] if any(not _choice(answer, field) for answer in answers) else []


def _called(field: str, view: ReportView) -> str:
    """Return what a field is called: by the kit, else by the program, else what it is about."""
    key = f"table_round.field.{field}"
    named = view.texts.fields.get(field)
    return named or view.words(key if view.words.has(key) else "table_round.about")


def _name(field: str, choice: str, view: ReportView) -> str:
    """Return the name of a choice; being divided is said in full."""
    if not choice:
        return view.words("table_round.not_stated")
    if f"{field}.{choice}" == view.kit.meanings.not_agreed:
        return view.words("table_round.not_agreed")
    name = view.texts.choices.get(f"{field}.{choice}", choice)
    return with_capital(name)
