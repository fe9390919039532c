"""The tables keep to what lets them be spread over many machines, and are made step by step."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, ForeignKeyConstraint, Table, UniqueConstraint, inspect, text

from cwb_workshop.archive import migrations as steps
from cwb_workshop.archive.engine import FILE, SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.schema import TABLES

OF_ORGANISATIONS = [
    table for table in TABLES.sorted_tables if not table.info.get("of_the_whole", False)
]


def test_only_what_was_done_to_the_tables_is_of_no_organisation() -> None:
    assert [table.name for table in TABLES.sorted_tables if table not in OF_ORGANISATIONS] == [
        "migrations"
    ]


@pytest.mark.parametrize("table", OF_ORGANISATIONS, ids=lambda table: table.name)
def test_the_organisation_stands_first_in_every_key(table: Table) -> None:
    assert next(column.name for column in table.primary_key) == "organisation"
    unique = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    assert all(next(column.name for column in one.columns) == "organisation" for one in unique)
    assert all(
        next(column.name for column in one.columns) == "organisation" for one in table.indexes
    )
    assert not any(column.unique for column in table.columns)


@pytest.mark.parametrize("table", OF_ORGANISATIONS, ids=lambda table: table.name)
def test_no_reference_leaves_its_organisation_and_each_is_to_a_whole_key(table: Table) -> None:
    for one in table.constraints:
        if isinstance(one, ForeignKeyConstraint):
            assert one.column_keys[0] == "organisation"
            meant = [element.column for element in one.elements]
            assert meant[0].name == "organisation"
            assert meant == list(one.referred_table.primary_key)


@pytest.mark.parametrize("table", TABLES.sorted_tables, ids=lambda table: table.name)
def test_nothing_is_counted_by_an_engine_and_no_value_is_made_by_one(table: Table) -> None:
    """A counter of one machine is that of no other, and a row is the same wherever it is made."""
    assert table.autoincrement_column is None
    assert not any(column.computed or column.identity for column in table.columns)


def test_a_new_archive_has_just_these_tables(tmp_path: Path) -> None:
    with SessionArchive(tmp_path).reading() as connection:
        there = set(inspect(connection).get_table_names())
        assert {name for name in there if not name.startswith("said")} == set(TABLES.tables)
        for table in TABLES.sorted_tables:
            columns = [column["name"] for column in inspect(connection).get_columns(table.name)]
            assert columns == [column.name for column in table.columns]


def test_a_step_is_taken_once_and_each_start_looks_whether_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = []

    def m002_later(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE sessions ADD COLUMN later TEXT"))
        done.append("m002")

    SessionArchive(tmp_path)
    later = (*steps.MIGRATIONS, m002_later)
    with monkeypatch.context() as patched:
        patched.setattr(steps.migrate, "__defaults__", (later,))
        SessionArchive(tmp_path)
        SessionArchive(tmp_path)
        assert done == ["m002"]
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(ArchiveError, match=r"archive\.newer"):
        SessionArchive(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_an_archive_of_before_anything_was_remembered_as_taken_out_gets_room_for_it(
    tmp_path: Path,
) -> None:
    with SessionArchive(tmp_path).writing() as connection:
        connection.execute(text("DROP TABLE removed"))
        connection.execute(text("DELETE FROM migrations WHERE number > 1"))
    with SessionArchive(tmp_path).reading() as connection:
        assert "removed" in inspect(connection).get_table_names()


def test_a_step_that_fails_leaves_the_archive_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def m002_later(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE sessions ADD COLUMN later TEXT"))
        raise ZeroDivisionError

    SessionArchive(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(steps.migrate, "__defaults__", ((*steps.MIGRATIONS, m002_later),))
        with pytest.raises(ZeroDivisionError):
            SessionArchive(tmp_path)
    with SessionArchive(tmp_path).reading() as connection:
        names = [column["name"] for column in inspect(connection).get_columns("sessions")]
    assert "later" not in names


@pytest.mark.parametrize(
    ("content", "key"), [(b"no database at all" * 50, "damaged"), (b"SQLite format 3\0", "damaged")]
)
def test_what_is_no_archive_is_told_and_left(tmp_path: Path, content: bytes, key: str) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(ArchiveError, match=key):
        SessionArchive(tmp_path)
    assert (tmp_path / FILE).read_bytes() == content


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with SessionArchive(tmp_path).writing() as connection:
        connection.execute(text("DROP TABLE migrations"))
    with pytest.raises(ArchiveError, match="strange"):
        SessionArchive(tmp_path)


def test_nobody_else_can_look_into_it(tmp_path: Path) -> None:
    SessionArchive(tmp_path / "archive")
    assert (tmp_path / "archive").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "archive" / FILE).stat().st_mode & 0o777 == 0o600


def test_one_that_is_not_there_is_made_only_by_adding(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"archive\.none"):
        SessionArchive(tmp_path / "archive", new=False)
    assert list(tmp_path.iterdir()) == []
