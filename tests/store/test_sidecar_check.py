"""What stands beside a session under the name of a log is named, and left, until told otherwise."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import FileError, MissingAnswers, StrangeLog
from cwb_workshop.store.library.belongings import Belongings
from cwb_workshop.store.library.removal import remove
from cwb_workshop.store.sidecar_check import set_aside
from cwb_workshop.store.sidecar_files import index_of, log_of
from cwb_workshop.store.witness import Witness
from tests.store.sessions import finished_file, interrupted_file, opened, write

ANSWERS = 12
NOW = datetime(2026, 3, 12, 20, 0)
MAGIC = bytes.fromhex("d9d505f920a163d7")

Make = Callable[[Path], None]


def rollback_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def scribble(beside: Path) -> None:
    beside.write_bytes(b"a list of what to buy\n" * 40)


def noise(beside: Path) -> None:
    beside.write_bytes(random.Random(3).randbytes(9000))


def a_folder(beside: Path) -> None:
    beside.mkdir()
    (beside / "foto.jpg").write_bytes(b"x")


def a_link(beside: Path) -> None:
    elsewhere = beside.parent / "elders"
    elsewhere.write_bytes(b"what somebody else wrote")
    beside.symlink_to(elsewhere)


def a_link_to_nothing(beside: Path) -> None:
    beside.symlink_to(beside.parent / "nergens")


def a_pipe(beside: Path) -> None:
    os.mkfifo(beside)


def log_of_another(beside: Path) -> None:
    """A log that SQLite would take: whole by itself, but of another database."""
    _left_by_another(beside, "PRAGMA journal_mode=WAL")
    assert beside.stat().st_size > 30 * 3000


def log_with_other_pages(beside: Path) -> None:
    _left_by_another(beside, "PRAGMA page_size=1024", "PRAGMA journal_mode=WAL")


def journal_of_another(beside: Path) -> None:
    """A journal that SQLite would roll back: whole by itself, but of another database."""
    _left_by_another(beside, "PRAGMA journal_mode=DELETE", "PRAGMA cache_size=1")
    assert beside.read_bytes().startswith(MAGIC)


def journal_of_several(beside: Path) -> None:
    """It names a journal elsewhere, which SQLite would look up, and remove."""
    name = str(beside.parent / "elders").encode()
    (beside.parent / "elders").write_bytes(b"what somebody else wrote")
    journal_of_another(beside)
    told = name + struct.pack(">II", len(name), sum(name)) + MAGIC
    beside.write_bytes(beside.read_bytes() + b"\x00" * 4 + told)


def _left_by_another(beside: Path, *settings: str) -> None:
    """Let another database be written, and take what stands beside it meanwhile."""
    ending = "-wal" if beside.name.endswith("-wal") else "-journal"
    other = beside.parent / "ander.sqlite"
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        for setting in settings:
            connection.execute(setting)
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.executemany("INSERT INTO recipes VALUES (?)", [("x" * 3000,)] * 30)
        connection.execute("BEGIN")
        connection.execute("UPDATE recipes SET name = name || 'y'")
        shutil.copyfile(other.with_name(other.name + ending), beside)
        connection.execute("ROLLBACK")
    content = beside.read_bytes()
    if content.startswith(MAGIC):
        # Until it is synced, SQLite writes that it holds nothing; then a cut leaves it like this.
        records = (len(content) - 512) // (4096 + 8)
        beside.write_bytes(content[:8] + struct.pack(">I", records) + content[12:])
    other.unlink()


def nearly_begun(beside: Path) -> None:
    """It begins with nothing, and goes on with something."""
    beside.write_bytes(bytes(8) + b"a list of what to buy\n" * 40)


EITHER: tuple[Make, ...] = (
    *(scribble, noise, nearly_begun),
    *(a_folder, a_link, a_link_to_nothing, a_pipe),
)
CASES: list[tuple[str, Make]] = [
    *(("-wal", make) for make in (*EITHER, log_of_another, log_with_other_pages)),
    *(("-journal", make) for make in (*EITHER, journal_of_another, journal_of_several)),
]


def prints(folder: Path) -> dict[str, object]:
    """Return what there is in a folder, to the byte."""
    return {
        str(path): (path.lstat().st_mode, path.read_bytes() if path.is_file() else None)
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize(
    ("ending", "make"), CASES, ids=[f"{make.__name__}{ending}" for ending, make in CASES]
)
def test_what_is_no_log_of_a_session_is_named_before_anything_is_done(
    tmp_path: Path, ending: str, make: Make
) -> None:
    path = finished_file(tmp_path, ANSWERS)
    whole = read_contents(path)
    beside = path.with_name(path.name + ending)
    make(beside)
    before = prints(tmp_path)
    for look in (read_contents, opened):
        with pytest.raises(StrangeLog) as fault:
            look(path)
        assert fault.value.values["beside"] == beside.name
        assert prints(tmp_path) == before, "nothing is rolled back, folded in or removed"
    assert set_aside(path, fault.value.beside, NOW) == (
        path.with_name(f"{path.name}.left-20260312-200000{ending}"),
    )
    assert read_contents(path) == whole
    again = opened(path)
    write(again, ANSWERS + 1, ANSWERS + 1)
    again.close()
    after = prints(tmp_path)
    for name, found in before.items():
        if Path(name).name.startswith(beside.name):
            assert (
                after[name.replace(beside.name, f"{path.name}.left-20260312-200000{ending}")]
                == found
            )


def test_a_journal_of_another_kind_beside_a_log_of_its_own_is_told_apart(tmp_path: Path) -> None:
    path = interrupted_file(tmp_path, ANSWERS)
    journal_of_another(rollback_of(path))
    with pytest.raises(StrangeLog) as fault:
        read_contents(path)
    assert fault.value.beside == (rollback_of(path),)
    set_aside(path, fault.value.beside, NOW)
    assert len(read_contents(path).record.entries) == ANSWERS


def test_a_log_of_an_earlier_time_takes_nothing_away(tmp_path: Path) -> None:
    """A folder that is kept in step elsewhere can put an old log beside a newer session."""
    path = interrupted_file(tmp_path, 3)
    old = log_of(path).read_bytes()
    session = opened(path)
    write(session, 4, ANSWERS)
    session.close()
    Witness(path).forget()
    log_of(path).write_bytes(old)
    with pytest.raises(StrangeLog):
        opened(path)
    set_aside(path, (log_of(path),), NOW)
    assert len(read_contents(path).record.entries) == ANSWERS


def test_its_own_log_and_journal_need_no_word(tmp_path: Path) -> None:
    path = interrupted_file(tmp_path, ANSWERS)
    rollback_of(path).write_bytes(b"")
    assert len(read_contents(path).record.entries) == ANSWERS
    begun = bytes(12) + b"\x01\x02\x03\x04" + struct.pack(">III", 12, 512, 4096)
    for unfinished in (bytes(2000), begun + bytes(3000)):
        rollback_of(path).write_bytes(unfinished)
        assert len(read_contents(path).record.entries) == ANSWERS
    session = opened(path)
    session.close()
    assert not log_of(path).exists()
    assert len(read_contents(path).record.entries) == ANSWERS


def test_its_own_log_that_is_damaged_is_no_strange_one(tmp_path: Path) -> None:
    path = interrupted_file(tmp_path, ANSWERS)
    content = bytearray(log_of(path).read_bytes())
    content[0] ^= 1
    log_of(path).write_bytes(content)
    with pytest.raises(MissingAnswers) as fault:
        opened(path)
    assert fault.value.missing == ANSWERS


def test_what_was_set_aside_goes_with_the_session_and_never_over_another(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 3)
    names = set()
    for _time in range(3):
        scribble(rollback_of(path))
        names |= {file.name for file in set_aside(path, (rollback_of(path),), NOW)}
    assert len(names) == 3
    remove(Belongings(path, tmp_path / "backups"))
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(path.name)] == []


def test_a_folder_under_the_name_of_a_log_does_not_go_with_the_session(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 3)
    for beside in (log_of(path), rollback_of(path), index_of(path)):
        a_folder(beside)
    remove(Belongings(path, tmp_path / "backups"))
    assert not path.exists()
    assert len(list(tmp_path.rglob("foto.jpg"))) == 3


def test_an_index_that_is_none_is_left_alone(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 3)
    for make in (scribble, a_folder):
        make(index_of(path))
        before = prints(tmp_path)
        session = opened(path)
        write(session, 4, 4)
        session.close()
        assert {name: found for name, found in prints(tmp_path).items() if "-shm" in name} == {
            name: found for name, found in before.items() if "-shm" in name
        }
        if index_of(path).is_dir():
            shutil.rmtree(index_of(path))
        else:
            index_of(path).unlink()


def test_a_list_names_what_stands_beside_a_session(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 3)
    scribble(rollback_of(path))
    library = Library(tmp_path, derived=tmp_path / "derived", backups=tmp_path / "backups")
    (summary,) = library.refresh()
    assert (summary.fault, summary.beside) == ("store.strange_log", rollback_of(path).name)
    assert not summary.damaged
    rollback_of(path).unlink()
    (summary,) = library.refresh()
    assert summary.status == "interrupted", "looked at once more, though it did not change"


@pytest.mark.parametrize("act", ["go back", "restore"])
def test_nobody_else_opens_it_past_what_stands_beside_it(tmp_path: Path, act: str) -> None:
    session = opened(finished_file(tmp_path, 3))
    session.back_up()
    session.flush()
    session.close()
    path = session.path
    library = Library(tmp_path, derived=tmp_path / "derived", backups=tmp_path / "backups")
    (backup, *_) = library.backups(path)
    scribble(rollback_of(path))
    before = rollback_of(path).read_bytes()
    if act == "go back":
        with pytest.raises(FileError):
            library.go_back(path, backup)
        assert rollback_of(path).read_bytes() == before
    else:
        aside = library.restore(path, backup).aside
        assert aside.with_name(f"{aside.name}-journal").read_bytes() == before
    assert len(read_contents(backup).record.entries) == 3
