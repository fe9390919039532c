"""What an archive on a server has besides: whose it is, and words to be found.

They keep to the same rules as the other tables, and only those who may see a row see it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import BigInteger, Column, Connection, Index, MetaData, Table, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.schema import ForeignKeyConstraint

from cwb_workshop.archive.schema import TABLES, answers, archive_key

ON_SERVER = MetaData()

organisations = Table(
    "organisations",
    ON_SERVER,
    *archive_key(),
    Column("numbered", BigInteger, nullable=False, default=0, server_default="0"),
)
"""Whose rows are there, and how many sessions of theirs were given a number so far."""

found_words = Table(
    "found_words",
    ON_SERVER,
    *archive_key("session", "entry"),
    Column("words", TSVECTOR, nullable=False),
    ForeignKeyConstraint(
        ("organisation", "session", "entry"),
        [answers.c.organisation, answers.c.session, answers.c.entry],
        ondelete="CASCADE",
    ),
    Index("lines_by_word", "words", postgresql_using="gin"),
)
"""The words of each line: as they were said, and as their language makes them one with others."""


def make(connection: Connection) -> None:
    ON_SERVER.create_all(connection)


def every_table() -> Iterator[Table]:
    """Yield all tables of a server, those of the organisations and the one that is of none."""
    yield from TABLES.sorted_tables
    yield from ON_SERVER.sorted_tables


def of_organisations() -> tuple[Table, ...]:
    return tuple(table for table in every_table() if not table.info.get("of_the_whole", False))


def protect(connection: Connection) -> None:
    """Let nobody but the owner of the tables see a row, until a role is given some."""
    for table in of_organisations():
        connection.execute(text(f'ALTER TABLE "{table.name}" ENABLE ROW LEVEL SECURITY'))
