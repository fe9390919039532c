"""Answers to a question in the order of what they are about: by choice, a grid or a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Para, Stack, Table
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.said import Several, SpokenWords, said
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.text import with_capital

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
    answers: Sequence[Entry], fields: Sequence[str], view: ReportView, above: Collection[str] = ()
) -> list[Block]:
    """Return all answers, arranged by the choices that were typed with them, highlights first.

    Those without any choice stand in a list below: where nobody had time to choose, one choice
    would hold them all. Those whose ids stand in `above` were quoted already, and say so.
    """
    answers = sorted(answers, key=lambda answer: not answer.highlight)
    lines = {answer.id: said(answer, again=answer.id in above) for answer in answers}
    chosen = [one for one in answers if _has_choice(one, fields)]
    made = _Grouped(chosen, lines, view, len(answers))
    blocks = _arranged(made, fields, view) if chosen else []
    others = tuple(lines[one.id] for one in answers if not _has_choice(one, fields))
    if others and blocks:
        blocks.append(Heading(view.words("table_round.not_sorted"), level=2))
    return [*blocks, Bullets(others)] if others else blocks


def _arranged(made: _Grouped, fields: Sequence[str], view: ReportView) -> list[Block]:
    if len(fields) == 1 and len(view.kit.choices[fields[0]]) <= _MOST_CHOICES:
        return made.by_choice(fields[0])
    if len(fields) > 1 and len(view.kit.choices[fields[1]]) <= _FEW:
        return made.grid(fields[0], fields[1])
    if len(fields) > 1:
        return made.told_apart(fields[0], fields[1])
    return made.listed()


class _Grouped:
    """Arranges the answers to one question; `lines` are what is printed of each, by its id, and
    `number` is how many there are with those that have no choice.
    """

    def __init__(
        self,
        answers: Sequence[Entry],
        lines: Mapping[str, SpokenWords],
        view: ReportView,
        number: int,
    ) -> None:
        self._answers = answers
        self._number = number
        self._lines = lines
        self._view = view

    def listed(self) -> list[Block]:
        return [Bullets(tuple(self._lines[answer.id] for answer in self._answers))]

    def by_choice(self, field: str) -> list[Block]:
        """Return how many answers each choice has, and a row per choice with all of them; those
        that nobody chose say so.
        """
        view = self._view
        rows = []
        for choice in view.kit.choices[field]:
            chosen = self._of((field, choice))
            lines = Several(self._lines[one.id] for one in chosen)
            name = _name(field, choice, view)
            told = (f"{name} ({len(chosen)})", lines) if chosen else (name, _none(view))
            rows.append(told)
        headings = (_called(field, view), _said(view))
        return [*self._counted(field), Table(headings, tuple(rows), (1.4, 5.0), named=True)]

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
        """Return a row for each choice of the one and a column for each of the other."""
        view = self._view
        rows = [row for row in self._choices(down) if self._of((down, row))]
        columns = [column for column in self._choices(across) if self._of((across, column))]
        if len(columns) <= _FEW_FILLED:
            blocks = [block for one in columns for block in self._by_row(down, rows, across, one)]
        else:
            columns = self._choices(across)
            lines = tuple(
                (
                    _name(down, row, view),
                    *(self._cell(self._of((down, row), (across, column))) for column in columns),
                )
                for row in rows
            )
            headings = ("", *(_name(across, column, view) for column in columns))
            blocks = [Table(headings, lines, (0.75, *(1.4,) * len(columns)))]
        return [*blocks, *self._where_the_rest_is((down, across))]

    def _by_row(self, down: str, rows: Sequence[str], across: str, column: str) -> list[Block]:
        """Return one column of a grid by itself, over the width of the page."""
        cells = {row: self._of((down, row), (across, column)) for row in rows}
        lines = tuple(
            (_name(down, row, self._view), self._cell(held)) for row, held in cells.items() if held
        )
        headings = ("", _name(across, column, self._view))
        return [Table(headings, lines, (1.2, 5.0))]

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
        rows = sorted(answers, key=lambda answer: order.get(_choice(answer, first), len(order)))
        return Table(
            (view.words("table_round.about"), _said(view), view.words("report.column.kind")),
            tuple(
                (
                    _name(first, _choice(answer, first), view),
                    self._lines[answer.id],
                    _name(second, _choice(answer, second), view),
                )
                for answer in rows
            ),
            (1.5, 5.0, 1.4),
        )


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


def _said(view: ReportView) -> str:
    return view.words("report.all.text")


def _none(view: ReportView) -> str:
    return view.nothing("report.ideas")


def _name(field: str, choice: str, view: ReportView) -> str:
    """Return the name of a choice; being divided is said in full."""
    if not choice:
        return view.words("table_round.not_stated")
    if f"{field}.{choice}" == view.kit.meanings.not_agreed:
        return view.words("table_round.not_agreed")
    name = view.texts.choices.get(f"{field}.{choice}", choice)
    return with_capital(name)
