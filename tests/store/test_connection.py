from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.store.connection import connect, durable, quick, settle
from cwb_workshop.store.faults import ReadOnly
from tests.store.sessions import finished_file, run_python


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(finished_file(tmp_path, 1))) as made:
        yield made


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
    ],
)
def test_every_setting_took(connection: sqlite3.Connection, pragma: str, value: object) -> None:
    assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_setting_that_does_not_take_is_noticed(tmp_path: Path) -> None:
    class Stubborn(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            return super().execute("SELECT 1" if sql == "PRAGMA synchronous=2" else sql, *values)

    path = finished_file(tmp_path, 1)
    with closing(sqlite3.connect(path, isolation_level=None, factory=Stubborn)) as made:
        made.execute("PRAGMA synchronous=NORMAL")
        with pytest.raises(sqlite3.OperationalError, match="synchronous"):
            settle(made, path)


def test_steps_are_synced_and_drafts_are_not_yet(connection: sqlite3.Connection) -> None:
    quick(connection)
    assert connection.execute("PRAGMA synchronous").fetchone() == (1,)
    durable(connection)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_second_program_cannot_even_read(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 1)
    with closing(connect(path)):
        told = run_python(
            "import sqlite3, sys\n"
            "try: sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT 1 FROM entries')\n"
            "except sqlite3.OperationalError as error: print(error)",
            path,
        )
    assert told.stdout == "database is locked\n", told.stderr


def test_a_file_is_never_made_by_opening_it(tmp_path: Path) -> None:
    with pytest.raises((ReadOnly, sqlite3.Error)):
        connect(tmp_path / "nothing.cwb")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["wat? 100%.cwb", "#1 & co;mode=ro.cwb", "şehir’s.cwb"])
def test_any_name_a_folder_takes_can_be_opened(tmp_path: Path, name: str) -> None:
    path = finished_file(tmp_path, 1).rename(tmp_path / name)
    with closing(connect(path)) as made:
        assert made.execute("SELECT count(*) FROM entries").fetchone() == (1,)
