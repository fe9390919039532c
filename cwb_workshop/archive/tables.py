"""A selection of an archive as plain tables: what goes out as CSV, JSON, XLSX or for Datasette."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Select, Table, and_, select
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive.finding import Selection, of_lines, of_sessions, of_words
from cwb_workshop.archive.outcomes import settled_state
from cwb_workshop.archive.schema import (
    OWN,
    agreements,
    answer_themes,
    answers,
    figures,
    questions,
    sessions,
)
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises import Registry

ArchiveCell: TypeAlias = "str | int | float | bool | None"

_LETTERS = 16
"""So many of a session's 64 are enough to tell it from any other."""


@value_type
class PlainTable:
    """`columns` are keys of the words; a row has a cell for each."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[ArchiveCell, ...], ...]


def plain_tables(
    connection: Connection,
    selection: Selection,
    exercises: Registry,
    language: Language,
    typed: str = "",
) -> tuple[PlainTable, ...]:
    """Return sessions, answers, agreements and figures of a selection; questions are called as in
    this language where their kit has it. Where words are `typed`, only lines that have them.
    """
    titles = _titles(connection, language)
    of_selection = of_lines(connection, selection, exercises)
    conditions = (*of_selection, *of_words(connection, typed))
    lines = [dict(row) for row in _rows(connection, _answers(selection, conditions))]
    kept = {(line["session"], line["entry"]) for line in lines}
    themes = _themes(connection, selection)
    of_lines_alone = bool(conditions)
    every = _rows(connection, _of(agreements, selection))
    agreed = [one for one in every if (one["session"], one["entry"]) in kept]
    made = [] if of_lines_alone else _rows(connection, _of(figures, selection))
    held = list(_rows(connection, _sessions(selection)))
    whole = (held, (_with_themes(line, themes) for line in lines), agreed, made)
    return tuple(
        _table(name, columns, rows, titles)
        for name, columns, rows in zip(TABLE_NAMES, _COLUMNS, whole, strict=True)
    )


ANSWERS = "answers"
TABLE_NAMES = ("sessions", ANSWERS, "agreements", "figures")
"""In the order in which they are returned."""

_SESSIONS = (
    *("session", "place", "municipality", "venue", "day", "language", "kit", "kit_version"),
    *("people", "tables", "answers", "ended"),
)
_ANSWERS = (
    *("session", "place", "day", "question", "item", "kind", "label", "at_table", "text"),
    *("themes", "mentions", "highlight", "quote", "agreed", "fields"),
)
_AGREEMENTS = ("session", "place", "day", "label", "text", "who", "due", "due_words", "state")
_FIGURES = (
    *("session", "place", "day", "question", "item", "name", "subject", "part", "whole"),
    "voters",
)
_COLUMNS = (_SESSIONS, _ANSWERS, _AGREEMENTS, _FIGURES)

WHOLE_NUMBERS = frozenset(
    "kit_version people tables answers at_table mentions part whole voters".split()
)
FLAGS = frozenset(("ended", "highlight", "quote", "agreed"))
"""Columns that hold something else than text, where they hold something."""


def _table(name: str, columns: tuple[str, ...], rows: Any, titles: dict[str, str]) -> PlainTable:
    return PlainTable(name, columns, tuple(_cells(row, columns, titles) for row in rows))


def _cells(row: Any, columns: Sequence[str], titles: dict[str, str]) -> tuple[ArchiveCell, ...]:
    values = {**row, "session": row["session"][:_LETTERS]}
    if "question" in values:
        values["question"] = titles.get(values["question"], values["question"])
    return tuple(values[column] for column in columns)


def _rows(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    return iter(connection.execute(query).mappings())


def _sessions(selection: Selection) -> Select[Any]:
    wanted = sessions.c.organisation == OWN
    return select(sessions).where(wanted, *of_sessions(selection)).order_by(*_ORDER)


def _answers(selection: Selection, conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    return (
        select(answers, sessions.c.place, sessions.c.day)
        .join_from(answers, sessions, _of_session(answers))
        .where(answers.c.organisation == OWN, *of_sessions(selection), *conditions)
        .order_by(*_ORDER, answers.c.line)
    )


def _of(table: Table, selection: Selection) -> Select[Any]:
    """Return what else is told of these sessions; of an agreement with its line."""
    own = [settled_state().label("state") if one is agreements.c.state else one for one in table.c]
    columns = [*own, sessions.c.place, sessions.c.day]
    query = select(*columns).join_from(table, sessions, _of_session(table))
    order: list[ColumnElement[Any]] = [*_ORDER]
    if table is agreements:
        of_line = and_(
            answers.c.organisation == table.c.organisation,
            answers.c.session == table.c.session,
            answers.c.entry == table.c.entry,
        )
        query = query.add_columns(answers.c.label, answers.c.text).join(answers, of_line)
        order.append(answers.c.line)
    else:
        order += [table.c.item, table.c.name, table.c.subject]
    return query.where(table.c.organisation == OWN, *of_sessions(selection)).order_by(*order)


def _of_session(table: Table) -> ColumnElement[bool]:
    return and_(
        sessions.c.organisation == table.c.organisation, sessions.c.session == table.c.session
    )


_ORDER = (sessions.c.day, sessions.c.folded_place, sessions.c.session)


def _themes(connection: Connection, selection: Selection) -> dict[tuple[str, str], list[str]]:
    themes: dict[tuple[str, str], list[str]] = {}
    table = answer_themes
    query = (
        select(table.c.session, table.c.entry, table.c.theme)
        .join_from(table, sessions, _of_session(table))
        .where(table.c.organisation == OWN, *of_sessions(selection))
        .order_by(table.c.theme)
    )
    for session, entry, theme in connection.execute(query):
        themes.setdefault((session, entry), []).append(theme)
    return themes


def _with_themes(line: dict[str, Any], themes: dict[tuple[str, str], list[str]]) -> dict[str, Any]:
    return {**line, "themes": ", ".join(themes.get((line["session"], line["entry"]), ()))}


def _titles(connection: Connection, language: Language) -> dict[str, str]:
    table = questions.c
    rows = connection.execute(
        select(table.question, table.item, table.titles).where(table.organisation == OWN)
    )
    named: dict[str, str] = {}
    for question, item, titles in rows:
        known: dict[str, str] = json.loads(titles)
        named[question] = known.get(language) or next(iter(known.values()), item)
    return named
