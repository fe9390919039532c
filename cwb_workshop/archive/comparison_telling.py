"""A comparison told in words: row by row, as a command prints it and a window shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from cwb_workshop.archive.comparing import WholeComparison
from cwb_workshop.archive.comparison import ComparedTable, PlaceOverTime
from cwb_workshop.archive.comparison_words import NOTHING, ComparisonWords
from cwb_workshop.archive.names import Names
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator

_MOST_LISTED = 100

RowRole: TypeAlias = Literal["title", "rule", "text", "heading", "places", "figures"]


@value_type
class ToldRow:
    """A sentence, which is one cell; of `places` and `figures` the first cell says of what."""

    role: RowRole
    cells: tuple[str, ...]


class ComparisonTelling:
    def __init__(self, whole: WholeComparison, names: Names, words: Translator) -> None:
        self._whole = whole
        self._said = ComparisonWords(names, words)
        self._words = words

    def rows(self) -> Iterator[ToldRow]:
        """Yield all of it, its ground rules first."""
        words, whole, said = self._words, self._whole, self._said
        yield ToldRow("title", (words("archive.compare.title"),))
        for rule in said.rules():
            yield ToldRow("rule", (rule,))
        if not whole.comparison.tables:
            yield ToldRow("text", (words("archive.compare.nothing"),))
        for table in whole.comparison.tables:
            yield from self._table(table)
        for sentence in said.alone(whole):
            yield ToldRow("text", (sentence,))
        for change in whole.comparison.over_time:
            yield from self._change(change)
        yield from self._agreements()
        yield from self._sessions()

    def _table(self, table: ComparedTable) -> Iterator[ToldRow]:
        said = self._said
        yield ToldRow("heading", (said.heading(table.question, table.name),))
        reaches = [said.reach(row, table.name) for row in table.rows]
        has_reach = any(reaches)
        behind = (self._words("archive.compare.reach"),) if has_reach else ()
        yield ToldRow("places", ("", *table.places, *behind))
        for row, reach in zip(table.rows, reaches, strict=True):
            cells = (said.cell(cell, table.name) for cell in row.cells)
            behind = (reach or NOTHING,) if has_reach else ()
            yield ToldRow("figures", (said.subject(table, row.subject), *cells, *behind))
        for finding in said.findings(table):
            yield ToldRow("text", (finding,))

    def _change(self, one: PlaceOverTime) -> Iterator[ToldRow]:
        said = self._said
        days = tuple(self._words.locale.date(day) for day in (one.first_day, one.last_day))
        yield ToldRow("heading", (f"{one.place}: {said.heading(one.question, one.name)}",))
        yield ToldRow("places", ("", *days))
        for subject, first, last in one.rows:
            cells = (said.cell(cell, one.name) for cell in (first, last))
            yield ToldRow("figures", (said.subject(one, subject), *cells))
        for sentence in said.changes(one):
            yield ToldRow("text", (sentence,))

    def _agreements(self) -> Iterator[ToldRow]:
        words, whole = self._words, self._whole
        if not (whole.agreements or whole.asked):
            return
        yield ToldRow("heading", (words("archive.table.agreements"),))
        for agreed in whole.agreements:
            yield ToldRow("text", (f"{agreed.place}: {self._said.agreements(agreed)}",))
        if whole.asked:
            most = [f"{who} ({number})" for who, number in whole.asked]
            yield ToldRow("text", (words("archive.compare.asked", owners=words.in_a_row(most)),))

    def _sessions(self) -> Iterator[ToldRow]:
        """Tell what was compared last: who reads has seen the figures by then. Of hundreds of
        sessions it is told how many they are; the report has each.
        """
        words, whole, said = self._words, self._whole, self._said
        if not whole.sessions:
            return
        yield ToldRow("heading", (words("archive.compare.report.sessions"),))
        if len(whole.sessions) > _MOST_LISTED:
            counted = words("archive.compare.report.counted", n=len(whole.sessions))
            yield ToldRow("text", (counted,))
            return
        for one in whole.sessions:
            yield ToldRow("text", (said.session(one),))
        not_held = tuple(said.not_held(whole))
        if not_held:
            yield ToldRow("heading", (words("archive.compare.report.skipped"),))
        for sentence in not_held:
            yield ToldRow("text", (sentence,))
