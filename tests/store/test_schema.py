from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from cwb_workshop.store import schema

ALLOWED = {
    "_sqlite_migrations",
    "drafts",
    "entries",
    "facts",
    "journal",
    "kit",
    "plan",
    "visits",
}


@pytest.fixture
def made() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.migrate(connection)
        yield connection


def test_a_session_has_these_tables_and_no_others(made: sqlite3.Connection) -> None:
    rows = made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    assert {name for (name,) in rows} == ALLOWED == schema.TABLES
    assert schema.strange_parts(made) == []


def test_every_table_of_ours_is_strict_and_has_the_columns_it_is_known_by(
    made: sqlite3.Connection,
) -> None:
    strict = {row[1]: bool(row[5]) for row in made.execute("PRAGMA table_list") if row[0] == "main"}
    assert all(strict[table] for table in schema.COLUMNS)
    assert schema.missing_parts(made) == []


def test_no_column_of_ours_may_be_empty(made: sqlite3.Connection) -> None:
    for table in schema.COLUMNS:
        rows = made.execute("SELECT name, [notnull] FROM pragma_table_xinfo(?)", (table,))
        assert all(held for _name, held in rows), table


def test_the_header_says_whose_file_it_is(made: sqlite3.Connection) -> None:
    assert made.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"CWBW", "big"),)
    assert made.execute("PRAGMA user_version").fetchone() == (schema.newest_version(),)


def test_migrating_twice_changes_nothing(made: sqlite3.Connection) -> None:
    before = list(made.iterdump())
    schema.migrate(made)
    assert list(made.iterdump()) == before


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER swallow AFTER INSERT ON entries BEGIN DELETE FROM entries; END",
        "CREATE VIEW sight AS SELECT 1",
        "CREATE TABLE other (x)",
        "CREATE VIRTUAL TABLE other USING fts5(x)",
        "CREATE INDEX other ON entries (text)",
        "CREATE INDEX idx_other ON entries (hex(text))",
        "DROP TABLE kit; CREATE TABLE kit (file TEXT, body TEXT CHECK (printf('%9999d', 1)))",
        "DROP TABLE kit; CREATE TABLE kit (file TEXT, body TEXT AS (hex(zeroblob(9999))))",
        "DROP TABLE kit; CREATE TABLE kit (file TEXT PRIMARY KEY ON CONFLICT IGNORE, body TEXT)",
        "DROP TABLE kit; CREATE TABLE kit (file TEXT DEFAULT (hex(1)), body TEXT)",
    ],
)
def test_what_could_act_by_itself_is_noticed(made: sqlite3.Connection, sql: str) -> None:
    made.executescript(sql)
    assert schema.strange_parts(made)


@pytest.mark.parametrize("sql", ["DROP TABLE drafts", "ALTER TABLE plan ADD mood TEXT"])
def test_a_table_that_is_missing_or_different_is_noticed(
    made: sqlite3.Connection, sql: str
) -> None:
    made.executescript(sql)
    assert schema.missing_parts(made)
