"""Finding lines of all sessions: by their words, and by where and how they were said."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, exists, false, select
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive import text_search
from cwb_workshop.archive.names import items_named, themes_named
from cwb_workshop.archive.newest_first import NEWEST_FIRST, further_down, in_newest
from cwb_workshop.archive.schema import (
    OWN,
    agreements,
    answer_themes,
    answers,
    questions,
    roles,
    sessions,
)
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises import Registry

PAGE = 20
"""So many lines are found at once."""


@value_type
class Selection:
    """Which sessions and lines are meant; empty leaves a thing open.

    Days are ISO 8601, both included. An item and a theme are named by their ids or as people call
    them, `item_kit` is the kit that the item is of; a place by any part of its name. `exact` takes
    place, item and theme for what they say and nothing that they are a part of. `role` is one that
    somebody there had. `sessions` are the marks of those that are meant; None leaves them open.
    `agreed_quotes` are literal answers to which their table said yes.
    """

    place: str = ""
    since: str = ""
    until: str = ""
    kit: str = ""
    item: str = ""
    item_kit: str = ""
    theme: str = ""
    role: str = ""
    highlights: bool = False
    agreements: bool = False
    agreed_quotes: bool = False
    sessions: tuple[str, ...] | None = None
    exact: bool = False


ALL = Selection()


@value_type
class FoundLine:
    """A line with where it was said. `line` is its number: what was found goes on below it."""

    line: int
    session: str
    name: str
    day: str
    place: str
    kind: str
    label: str
    item: str
    titles: dict[str, str]
    text: str


def find(
    connection: Connection,
    typed: str,
    selection: Selection,
    exercises: Registry,
    *,
    most: int = PAGE,
    below: int | None = None,
) -> tuple[FoundLine, ...]:
    """Return lines in which every word of typed begins some word, of the newest evening first.

    Those of an evening stand by their table, and then as they came in.
    """
    query = _LINES
    words = text_search.searched(connection, typed)
    if words is not None:
        query = query.join(words.table, words.of_line).where(words.matches)
    elif typed.strip():
        return ()
    if below is not None:
        query = query.where(*further_down(connection, below))
    of_evenings = tuple(of_sessions(selection))
    query = query.where(*of_evenings, *of_lines(connection, selection, exercises))
    query = query.order_by(*NEWEST_FIRST).limit(most)
    number = None if words is None else words.number
    newest = in_newest(connection, of_evenings, below, number)
    found = _found(connection.execute(query.where(newest)))
    return found if len(found) == most else _found(connection.execute(query))


def of_sessions(selection: Selection) -> Iterator[ColumnElement[bool]]:
    """Yield what a selection asks of sessions."""
    if selection.place:
        wanted = folded(selection.place)
        known = sessions.c.folded_place
        yield known == wanted if selection.exact else known.contains(wanted, autoescape=True)
    if selection.since:
        yield sessions.c.day >= selection.since
    if selection.until:
        yield sessions.c.day <= selection.until
    if selection.kit:
        yield sessions.c.kit == selection.kit
    if selection.sessions is not None:
        yield sessions.c.session.in_(selection.sessions)
    if selection.role:
        yield exists().where(
            roles.c.organisation == sessions.c.organisation,
            roles.c.session == sessions.c.session,
            roles.c.role == selection.role,
        )


def of_lines(
    connection: Connection, selection: Selection, exercises: Registry
) -> Iterator[ColumnElement[bool]]:
    if selection.item:
        items = items_named(
            connection, selection.item, exact=selection.exact, kit=selection.item_kit
        )
        yield answers.c.question.in_(items)
    if selection.theme:
        themes = (
            (selection.theme,)
            if selection.exact
            else themes_named(connection, selection.theme, exercises)
        )
        yield _has(answer_themes, answer_themes.c.theme.in_(themes))
    if selection.highlights:
        yield answers.c.highlight
    if selection.agreements:
        yield _has(agreements)
    if selection.agreed_quotes:
        yield and_(answers.c.kind == ANSWER.id, answers.c.quote, answers.c.agreed)


def of_words(connection: Connection, typed: str) -> Iterator[ColumnElement[bool]]:
    """Yield what is asked of lines in which every word of typed begins some word."""
    words = text_search.searched(connection, typed)
    if words is not None:
        found = select(words.number).select_from(words.table)
        if words.number is answers.c.line:
            found = found.join(answers, words.of_line).where(answers.c.organisation == OWN)
        yield answers.c.line.in_(found.where(words.matches))
    elif typed.strip():
        yield false()


def _has(table: Any, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(
        table.c.organisation == answers.c.organisation,
        table.c.session == answers.c.session,
        table.c.entry == answers.c.entry,
        *conditions,
    )


def _lines() -> Select[Any]:
    of_session = and_(
        sessions.c.organisation == answers.c.organisation,
        sessions.c.session == answers.c.session,
    )
    asked = and_(
        questions.c.organisation == answers.c.organisation,
        questions.c.question == answers.c.question,
    )
    return (
        select(
            answers.c.line,
            answers.c.session,
            sessions.c.name,
            sessions.c.day,
            sessions.c.place,
            answers.c.kind,
            answers.c.label,
            answers.c.item,
            questions.c.titles,
            answers.c.text,
        )
        .join_from(answers, sessions, of_session)
        .join(questions, asked)
        .where(answers.c.organisation == OWN)
    )


_LINES = _lines()


def _found(rows: Iterable[Any]) -> tuple[FoundLine, ...]:
    """Lines of a page were mostly said to a few questions: their titles are read once."""
    named = cache(json.loads)
    told: Iterator[tuple[Any, ...]] = (
        (*before, named(titles), text) for *before, titles, text in rows
    )
    return tuple(FoundLine(*one) for one in told)
