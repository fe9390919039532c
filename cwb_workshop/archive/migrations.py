"""How the tables of an archive come to be: numbered, appended, never edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from sqlalchemy import Connection, insert, inspect, select, text

from cwb_workshop.archive import schema, text_search
from cwb_workshop.archive.faults import ArchiveError

Migration: TypeAlias = Callable[[Connection], None]


def m001_archive(connection: Connection) -> None:
    schema.TABLES.create_all(connection)
    text_search.make(connection)


def m002_removed(connection: Connection) -> None:
    schema.removed.create(connection, checkfirst=True)


def m003_outcomes(connection: Connection) -> None:
    schema.outcomes.create(connection, checkfirst=True)


def m004_pushed(connection: Connection) -> None:
    # A server has it from the beginning.
    schema.pushed.create(connection, checkfirst=True)


def m005_figures_by_question(connection: Connection) -> None:
    connection.execute(text("DROP INDEX IF EXISTS figures_of_question"))
    for index in schema.figures.indexes:
        index.create(connection, checkfirst=True)


MIGRATIONS: Sequence[Migration] = (
    *(m001_archive, m002_removed, m003_outcomes, m004_pushed),
    m005_figures_by_question,
)


def migrate(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the tables up to date, within the transaction of whoever calls.

    Raises ArchiveError for an archive of a newer program, or for what is none.
    """
    missing = still_to_do(connection, migrations)
    for number, one in enumerate(missing, start=len(migrations) - len(missing) + 1):
        one(connection)
        connection.execute(insert(schema.migrations).values(number=number, name=one.__name__))


def still_to_do(
    connection: Connection, migrations: Sequence[Migration] = MIGRATIONS
) -> Sequence[Migration]:
    """Return what was not done yet; all of it where there is no archive. Raises as `migrate`."""
    done = _done(connection)
    names = [one.__name__ for one in migrations]
    if done[: len(names)] == names and len(done) > len(names):
        raise ArchiveError("archive.newer")
    if done != names[: len(done)]:
        raise ArchiveError("archive.strange")
    return migrations[len(done) :]


def _done(connection: Connection) -> list[str]:
    """Return the names of what was done, in order. Raises ArchiveError for another database."""
    tables = inspect(connection).get_table_names()
    if schema.migrations.name not in tables:
        if tables:
            raise ArchiveError("archive.strange")
        return []
    table = schema.migrations
    return list(connection.execute(select(table.c.name).order_by(table.c.number)).scalars())
