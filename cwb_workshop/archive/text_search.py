"""Searching words, the one thing that each engine does in its own way.

SQLite has FTS5: a table beside the answers, with the number of a line for its row. What is put
into it is folded already, so accents, capitals and unseen marks make no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, delete, insert, text
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.core.model.text import folded

_FOR_SQLITE = MetaData()
said = Table("said", _FOR_SQLITE, Column("rowid", Integer, primary_key=True), Column("body", Text))
"""Not made with the other tables: FTS5 makes it, with its own tables around it."""

_MAKE = """
    CREATE VIRTUAL TABLE said USING
    fts5(body, tokenize='unicode61 remove_diacritics 2', prefix='2 3')
"""


def make(connection: Connection) -> None:
    connection.execute(text(_MAKE))


def keep(connection: Connection, lines: Sequence[tuple[int, str]]) -> None:
    """Take in lines by their number, each with all its words."""
    rows = [{"rowid": line, "body": folded(words)} for line, words in lines]
    if rows:
        connection.execute(insert(said), rows)


def forget(connection: Connection, first: int, last: int) -> None:
    """Forget the lines of these numbers, both included."""
    connection.execute(delete(said).where(said.c.rowid.between(first, last)))


def leave_no_word(connection: Connection) -> None:
    """Write the index anew: until then it keeps the words of what was forgotten."""
    connection.execute(text("INSERT INTO said (said) VALUES ('optimize')"))


def matches(typed: str) -> ColumnElement[bool] | None:
    """Return the condition that every word of typed begins some word of a line.

    None where nothing was typed to look for; what is typed is never read as a query.
    """
    words = [word for word in folded(typed).split() if any(map(str.isalnum, word))]
    if not words:
        return None
    quoted = " ".join(_prefix(word) for word in words)
    return text("said MATCH :words").bindparams(words=quoted)  # type: ignore[return-value]


def _prefix(word: str) -> str:
    return '"' + word.replace('"', '""') + '"*'


def all_words(parts: Iterable[str]) -> str:
    return " \n".join(filter(None, parts))
