"""Whatever became of a file, the program offers the way out that there is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from tests.desktop.opening import answer, lines
from tests.workshop import NEW


def header_lost(path: Path) -> None:
    path.write_bytes(b"\x00" + path.read_bytes()[1:])


def kit_lost(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE kit SET body = replace(body, '=', '?')")


def name_of_a_table_lost(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"CREATE VIEW "))


def grown(path: Path) -> None:
    with path.open("rb+") as file:
        file.truncate(1 << 30)


def gone(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


_DAMAGES = (header_lost, kit_lost, name_of_a_table_lost, grown, gone, a_folder)


@pytest.mark.parametrize("damage", _DAMAGES, ids=lambda damage: damage.__name__)
def test_whatever_became_of_a_file_its_backup_is_offered(
    program: Program, damage: Callable[[Path], None]
) -> None:
    program.start(NEW)
    assert program.evening is not None
    assert program.open_file is not None
    path, session = program.open_file, program.evening.session
    session.open_item("obstacles")
    session.capture("1: de eerste regel")
    session._store.back_up()
    program.go_home()
    damage(path)
    answer("backup")
    program.go_on(path)
    assert lines(program) == ["de eerste regel"]
    if damage is not gone:
        assert len(list(path.parent.glob(f"{path.name}.damaged-*"))) == 1


def test_what_neither_the_file_nor_its_backup_gives_is_counted_and_told(
    program: Program, data: Path, qtbot: QtBot
) -> None:
    program.start(NEW)
    assert program.evening is not None
    assert program.open_file is not None
    path, session = program.open_file, program.evening.session
    session.open_item("obstacles")
    session._store.back_up()
    qtbot.waitUntil(lambda: any((data / "backups").rglob("*.cwb")), timeout=20_000)
    for number in range(3):
        session.capture(f"1: regel {number}")
    program.go_home()
    for newer in sorted((data / "backups").rglob("*.cwb"))[1:]:
        newer.unlink()
    path.write_bytes(b"")
    answer("backup")
    program.go_on(path)
    assert lines(program) == []
    told = program.evening.console.status._announced.text()
    assert int(told.split()[0]) >= 3
    assert "konden niet worden teruggehaald" in told
