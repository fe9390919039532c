"""Quotes that may be taken along to another evening: literal, and their table said yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, and_, select

from cwb_workshop.archive.finding import PAGE, FoundLine, Selection, find
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.printable_lines import OF_SESSION, PrintableLines
from cwb_workshop.archive.schema import OWN, answers, sessions
from cwb_workshop.core.model.brought_quotes import LONGEST_QUOTE, BroughtQuote
from cwb_workshop.exercises import Registry

_MARK = 16
"""So many letters of a session's mark go along: enough to find it again."""


def travelling_quotes(
    connection: Connection,
    typed: str,
    selection: Selection,
    exercises: Registry,
    names: Names,
    *,
    most: int = PAGE,
) -> tuple[FoundLine, ...]:
    """Return what may be taken along, of the newest evening first.

    What may tell who somebody is stays: nobody reads it before a room does. So does what was said
    in no place, for a room is told where it was heard.
    """
    printable = PrintableLines(connection, names)
    wanted = replace(selection, agreed_quotes=True)
    kept: list[FoundLine] = []
    below: int | None = None
    while len(kept) < most:
        found = find(connection, typed, wanted, exercises, most=most, below=below)
        kept += _printable(connection, found, printable)
        if len(found) < most:
            break
        below = found[-1].line
    return tuple(kept[:most])


def brought(line: FoundLine) -> BroughtQuote:
    """Return what goes along of a line: nothing of who said it."""
    text, place = (" ".join(part.split()) for part in (line.text, line.place))
    return BroughtQuote(text, place, line.day, line.session[:_MARK], line.item)


def _printable(
    connection: Connection, found: Sequence[FoundLine], printable: PrintableLines
) -> list[FoundLine]:
    of_session = and_(
        sessions.c.organisation == answers.c.organisation, sessions.c.session == answers.c.session
    )
    query = (
        select(answers.c.line, answers.c.session, answers.c.item, answers.c.text, *OF_SESSION)
        .join_from(answers, sessions, of_session)
        .where(answers.c.organisation == OWN, answers.c.line.in_([one.line for one in found]))
    )
    fit = {row.line for row in connection.execute(query) if row.place and printable.has(row)}
    return [one for one in found if one.line in fit and len(one.text) <= LONGEST_QUOTE]
