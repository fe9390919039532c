"""`archive compare`: neighbourhoods beside each other, in plain text or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from cwb_workshop.archive.agreements import STANDINGS
from cwb_workshop.archive.comparing import AVERAGES, WholeComparison, whole_comparison
from cwb_workshop.archive.comparison import ComparedCell, ComparedTable, PlaceOverTime
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.shares import CHOICE
from cwb_workshop.cli.archive_words import Print, selection_of
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry

_RULES = ("no_sample", "patterns", "alphabet", "few", "same")
_NOTHING = "–"


def compare_places(
    options: argparse.Namespace, folder: Path, words: Translator, tell: Print
) -> int:
    archive = SessionArchive(folder, new=False)
    with archive.reading() as connection:
        names = Names(connection, Registry(), words.language)
        whole = whole_comparison(connection, selection_of(options), names, date.today())
    telling = _Telling(whole, names, words)
    if options.json:
        tell(json.dumps(telling.as_json(), ensure_ascii=False, indent=1))
    else:
        for line in telling.lines():
            tell(clean(line))
    return 0


class _Telling:
    def __init__(self, whole: WholeComparison, names: Names, words: Translator) -> None:
        self._whole = whole
        self._names = names
        self._words = words

    def lines(self) -> Iterator[str]:
        words, whole = self._words, self._whole
        yield words("archive.compare.title")
        for rule in _RULES:
            yield f"- {words(f'archive.compare.rule.{rule}')}"
        yield ""
        for one in whole.sessions:
            yield self._session(one)
        if not whole.comparison.tables:
            yield words("archive.compare.nothing")
        for table in whole.comparison.tables:
            yield from self._table(table)
        for question, place in whole.comparison.alone:
            asked = self._names.item(question)
            yield words("archive.compare.alone", question=asked, place=place)
        for change in whole.comparison.over_time:
            yield from self._change(change)
        yield ""
        for agreed in whole.agreements:
            told = [
                words(f"archive.stands.{name}", n=agreed.counts[name])
                for name in STANDINGS
                if agreed.counts[name]
            ]
            counted = words("archive.agreements", n=agreed.total, counted=words.in_a_row(told))
            yield f"{agreed.place}: {counted.rstrip(': ')}"
        if whole.asked:
            most = [f"{who} ({number})" for who, number in whole.asked]
            yield words("archive.compare.asked", owners=words.in_a_row(most))

    def as_json(self) -> dict[str, Any]:
        whole = self._whole
        return {
            "rules": [self._words(f"archive.compare.rule.{rule}") for rule in _RULES],
            "sessions": [
                {
                    "session": one.session,
                    "place": one.place,
                    "day": one.day,
                    "variant": one.variant,
                    "people": one.people,
                    "ended": one.ended,
                    "roles": dict(one.roles),
                    "skipped": list(one.skipped),
                }
                for one in whole.sessions
            ],
            "tables": [self._table_as_json(table) for table in whole.comparison.tables],
            "over_time": [self._change_as_json(one) for one in whole.comparison.over_time],
            "alone": [
                {"question": self._names.item(question), "place": place}
                for question, place in whole.comparison.alone
            ],
            "agreements": [
                {"place": one.place, "total": one.total, **one.counts} for one in whole.agreements
            ],
            "asked": [{"who": who, "agreements": n} for who, n in whole.asked],
        }

    def _session(self, one: Any) -> str:
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

    def _table(self, table: ComparedTable) -> Iterator[str]:
        yield ""
        yield self._heading(table.question, table.name)
        yield " | ".join(("", *table.places))
        for row in table.rows:
            cells = (self._cell(cell, table.name) for cell in row.cells)
            yield " | ".join((self._subject(table, row.subject), *cells, *self._reach(row, table)))
        yield from self._findings(table)

    def _reach(self, row: Any, table: ComparedTable) -> tuple[str, ...]:
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
                named = words.in_a_row(self._subject(table, one) for one in subjects)
                yield words(f"archive.compare.{key}", subjects=named)
        if table.widest is not None:
            subject = self._subject(table, table.widest.subject)
            yield words("archive.compare.widest", subject=subject)
        if table.name not in AVERAGES and table.only_in:
            only = (f"{self._subject(table, one)} ({place})" for one, place in table.only_in)
            yield words("archive.compare.only", subjects=words.in_a_row(only))
        if table.hidden:
            places = words.in_a_row(table.hidden)
            yield words("archive.compare.hidden", places=places)

    def _change(self, one: PlaceOverTime) -> Iterator[str]:
        words = self._words
        yield ""
        days = (words.locale.date(day) for day in (one.first_day, one.last_day))
        yield f"{one.place}, {' – '.join(days)}: {self._heading(one.question, one.name)}"
        for subject, first, last in one.rows:
            told = self._names.subject(one.question, one.name, subject)
            cells = (self._cell(cell, one.name) for cell in (first, last))
            yield f"{told}: {' – '.join(cells)}"
        for key, subjects in (("came", one.came), ("went", one.went)):
            if subjects:
                named = (self._names.subject(one.question, one.name, s) for s in subjects)
                yield words(f"archive.compare.{key}", subjects=words.in_a_row(named))

    def _subject(self, table: ComparedTable, subject: str) -> str:
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

    def _table_as_json(self, table: ComparedTable) -> dict[str, Any]:
        rows = [
            {
                "subject": row.subject,
                "called": self._subject(table, row.subject),
                "cells": [_as_json(cell, table.name) for cell in row.cells],
            }
            for row in table.rows
        ]
        return {
            "question": self._names.item(table.question),
            "item": table.item,
            "figure": table.name,
            "places": list(table.places),
            "rows": rows,
            "common": list(table.common_top),
            "everywhere": list(table.everywhere),
            "only_in": [{"subject": s, "place": p} for s, p in table.only_in],
            "hidden": list(table.hidden),
        }

    def _change_as_json(self, one: PlaceOverTime) -> dict[str, Any]:
        return {
            "place": one.place,
            "question": self._names.item(one.question),
            "item": one.item,
            "figure": one.name,
            "days": [one.first_day, one.last_day],
            "rows": [
                {"subject": s, "cells": [_as_json(cell, one.name) for cell in cells]}
                for s, *cells in one.rows
            ],
            "came": list(one.came),
            "went": list(one.went),
        }


def _as_json(cell: ComparedCell | None, name: str) -> dict[str, Any] | None:
    if cell is None:
        return None
    value = rounded(cell.value, 2) if name in AVERAGES else rounded(cell.value * 100, 1)
    return {"value": value, "voters": cell.voters, "light": cell.light}
