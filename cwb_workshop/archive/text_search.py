"""Searching words, the one thing that each engine does in its own way.

SQLite has FTS5: a table beside the answers, with the number of a line for its row. What is put
into it is folded already, so accents, capitals and unseen marks make no difference. PostgreSQL's
own way is in `server_search.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, delete, text
from sqlalchemy import select as select_rows
from sqlalchemy.sql.expression import ColumnElement

from cwb_workshop.archive.schema import answers
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type

_FOR_SQLITE = MetaData()
said = Table("said", _FOR_SQLITE, Column("rowid", Integer, primary_key=True), Column("body", Text))
"""Not made with the other tables: FTS5 makes it, with its own tables around it."""

_MAKE = """
    CREATE VIRTUAL TABLE said USING
    fts5(body, tokenize='unicode61 remove_diacritics 2', prefix='2 3')
"""


@value_type
class WordSearch:
    """How words are looked for: beside answers stands a table with their words, and what was typed
    is a condition on that; `number` is that of the line.
    """

    table: Table
    of_line: ColumnElement[bool]
    matches: ColumnElement[bool]
    number: ColumnElement[int]


def is_server(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def make(connection: Connection) -> None:
    if is_server(connection):
        # Its tables name types that only PostgreSQL has.
        from cwb_workshop.archive import server_tables

        server_tables.make(connection)
    else:
        connection.execute(text(_MAKE))


def keep(connection: Connection, lines: Sequence[tuple[int, str]]) -> None:
    """Take in lines by their number, each with all its words, which are folded."""
    if lines:
        connection.exec_driver_sql("INSERT INTO said (rowid, body) VALUES (?, ?)", list(lines))


def words_of(connection: Connection, first: int, last: int) -> Mapping[int, str]:
    """Return the words of the lines of these numbers, both included."""
    wanted = select_rows(said.c.rowid, said.c.body).where(said.c.rowid.between(first, last))
    return {row[0]: row[1] for row in connection.execute(wanted).all()}


def forget(connection: Connection, first: int, last: int) -> None:
    """Forget the lines of these numbers, both included."""
    connection.execute(delete(said).where(said.c.rowid.between(first, last)))


def leave_no_word(connection: Connection) -> None:
    """Write the index anew: until then it keeps the words of what was forgotten."""
    connection.execute(text("INSERT INTO said (said) VALUES ('optimize')"))


def searched(connection: Connection, typed: str) -> WordSearch | None:
    """Return how lines are found in which every word of typed begins some word.

    None where nothing was typed to look for; what is typed is never read as a query.
    """
    words = [word for word in folded(typed).split() if any(map(str.isalnum, word))]
    if not words:
        return None
    if is_server(connection):
        from cwb_workshop.archive import server_search

        return WordSearch(**server_search.searched(connection, words), number=answers.c.line)
    quoted = " ".join(_prefix(word) for word in words)
    matching: Any = text("said MATCH :words").bindparams(words=quoted)
    return WordSearch(said, said.c.rowid == answers.c.line, matching, said.c.rowid)


def _prefix(word: str) -> str:
    return '"' + word.replace('"', '""') + '"*'
