"""A comparison told in words: row by row, as a command prints it and a window shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from cwb_workshop.archive.agreements import STANDINGS
from cwb_workshop.archive.comparing import AVERAGES, ComparedSession, WholeComparison
from cwb_workshop.archive.comparison import (
    ComparedCell,
    ComparedRow,
    ComparedTable,
    PlaceOverTime,
)
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.shares import CHOICE
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.words import Translator

RULES = ("no_sample", "patterns", "alphabet", "few", "same")
_NOTHING = "–"

RowRole: TypeAlias = Literal["title", "rule", "text", "heading", "places", "figures"]


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A sentence, which is one cell; of `places` and `figures` the first cell says of what."""

    role: RowRole
    cells: tuple[str, ...]


class ComparisonTelling:
    def __init__(self, whole: WholeComparison, names: Names, words: Translator) -> None:
        self._whole = whole
        self._names = names
        self._words = words

    def rows(self) -> Iterator[ToldRow]:
        """Yield all of it, its ground rules first."""
        words, whole = self._words, self._whole
        yield ToldRow("title", (words("archive.compare.title"),))
        for rule in RULES:
            yield ToldRow("rule", (words(f"archive.compare.rule.{rule}"),))
        for one in whole.sessions:
            yield ToldRow("text", (self._session(one),))
        if not whole.comparison.tables:
            yield ToldRow("text", (words("archive.compare.nothing"),))
        for table in whole.comparison.tables:
            yield from self._table(table)
        for question, place in whole.comparison.alone:
            asked = self._names.item(question)
            told = words("archive.compare.alone", question=asked, place=place)
            yield ToldRow("text", (told,))
        for change in whole.comparison.over_time:
            yield from self._change(change)
        yield from self._agreements()

    def _session(self, one: ComparedSession) -> str:
        words = self._words
        parts = [
            words.locale.date(one.day),
            *([words("archive.compare.minutes", n=one.variant)] if one.variant else []),
            *([words("archive.compare.people", n=one.people)] if one.people is not None else []),
            *(f"{self._names.role(role)} {people}" for role, people in one.roles.items()),
            *([] if one.ended else [words("archive.compare.interim")]),
        ]
        told = f"{one.place}: {words.in_a_row(parts)}"
        if one.skipped:
            told += "; " + words("archive.compare.skipped", items=words.in_a_row(one.skipped))
        return told

    def _heading(self, question: str, name: str) -> str:
        return f"{self._names.item(question)}: {self._called(question, name)}"

    def _called(self, question: str, name: str) -> str:
        if name.startswith(CHOICE):
            field = name.removeprefix(CHOICE)
            return self._names.field(question, field) or field
        return self._words.choice("archive.figure", name)

    def _table(self, table: ComparedTable) -> Iterator[ToldRow]:
        yield ToldRow("heading", (self._heading(table.question, table.name),))
        yield ToldRow("places", ("", *table.places))
        for row in table.rows:
            cells = (self._cell(cell, table.name) for cell in row.cells)
            yield ToldRow(
                "figures", (self._called_in(table, row.subject), *cells, *self._reach(row, table))
            )
        for finding in self._findings(table):
            yield ToldRow("text", (finding,))

    def _reach(self, row: ComparedRow, table: ComparedTable) -> tuple[str, ...]:
        if table.name not in AVERAGES or row.reach is None:
            return ()
        values = (self._figure(value, table.name) for value in row.reach)
        return (self._words("archive.compare.reach", values=" – ".join(values)),)

    def _findings(self, table: ComparedTable) -> Iterator[str]:
        words = self._words
        told = {
            "common": table.common_top if len(table.rows) > len(table.common_top) else (),
            "everywhere": table.everywhere if table.name not in AVERAGES else (),
        }
        for key, subjects in told.items():
            if subjects:
                named = words.in_a_row(self._called_in(table, one) for one in subjects)
                yield words(f"archive.compare.{key}", subjects=named)
        if table.widest is not None:
            subject = self._called_in(table, table.widest.subject)
            yield words("archive.compare.widest", subject=subject)
        if table.name not in AVERAGES and table.only_in:
            only = (f"{self._called_in(table, one)} ({place})" for one, place in table.only_in)
            yield words("archive.compare.only", subjects=words.in_a_row(only))
        if table.hidden:
            places = words.in_a_row(table.hidden)
            yield words("archive.compare.hidden", places=places)

    def _change(self, one: PlaceOverTime) -> Iterator[ToldRow]:
        words = self._words
        days = tuple(words.locale.date(day) for day in (one.first_day, one.last_day))
        heading = f"{one.place}: {self._heading(one.question, one.name)}"
        yield ToldRow("heading", (heading,))
        yield ToldRow("places", ("", *days))
        for subject, first, last in one.rows:
            told = self._names.subject(one.question, one.name, subject)
            cells = (self._cell(cell, one.name) for cell in (first, last))
            yield ToldRow("figures", (told, *cells))
        for key, subjects in (("came", one.came), ("went", one.went)):
            if subjects:
                named = (self._names.subject(one.question, one.name, s) for s in subjects)
                told = words(f"archive.compare.{key}", subjects=words.in_a_row(named))
                yield ToldRow("text", (told,))

    def _agreements(self) -> Iterator[ToldRow]:
        words, whole = self._words, self._whole
        yield ToldRow("heading", (words("archive.table.agreements"),))
        for agreed in whole.agreements:
            told = [
                words(f"archive.stands.{name}", n=agreed.counts[name])
                for name in STANDINGS
                if agreed.counts[name]
            ]
            counted = words("archive.agreements", n=agreed.total, counted=words.in_a_row(told))
            yield ToldRow("text", (f"{agreed.place}: {counted.rstrip(': ')}",))
        if whole.asked:
            most = [f"{who} ({number})" for who, number in whole.asked]
            yield ToldRow("text", (words("archive.compare.asked", owners=words.in_a_row(most)),))

    def _called_in(self, table: ComparedTable, subject: str) -> str:
        return self._names.subject(table.question, table.name, subject)

    def _cell(self, cell: ComparedCell | None, name: str) -> str:
        if cell is None:
            return _NOTHING
        told = self._figure(cell.value, name)
        return f"({told})" if cell.light else told

    def _figure(self, value: Fraction, name: str) -> str:
        if name in AVERAGES:
            return self._words.locale.number(rounded(value, 1), 1)
        return f"{rounded(value * 100, 0)}%"
