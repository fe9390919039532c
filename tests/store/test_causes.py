"""What the bytes of a session raise is damage; what the system raises is told as that."""

from __future__ import annotations

import errno
import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.kit import KIT_SEAL, seal_of
from cwb_workshop.store.causes import told_as_damage
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import (
    DamagedFile,
    FileError,
    FileInUse,
    IsAFolder,
    MissingFile,
    NoRoom,
    ReadOnly,
    Unreadable,
)
from tests.store.sessions import KIT, finished_file, new_file, opened, said


def of_sqlite(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("in whatever words")
    error.sqlite_errorcode = getattr(sqlite3, name)
    return error


def no_text() -> object:
    with closing(sqlite3.connect(":memory:")) as connection:
        return connection.execute("SELECT CAST(x'ff41' AS TEXT)").fetchone()


def too_big() -> object:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100)
        return connection.execute("SELECT zeroblob(1000)").fetchone()


def raised(error: Exception) -> Callable[[], object]:
    def act() -> object:
        raise error

    return act


OF_BYTES: dict[str, Callable[[], object]] = {
    "text that is none": no_text,
    "a text that is too big": too_big,
    "bytes that are no text": b"\xff".decode,
    "no JSON": lambda: json.loads("{"),
    "too deep": lambda: json.loads("[" * 100_000),
    "no number": lambda: int("9" * 5000),
    "no date": lambda: datetime.fromisoformat("yesterday"),
    "beyond all dates": lambda: datetime.fromtimestamp(1e30),
    "no such key": lambda: json.loads("{}")["field"],
    "no such place": lambda: json.loads("[]")[0],
    "of another type": lambda: Fact(nobody="knows"),  # type: ignore[call-arg]
    "more memory than there is": lambda: bytes(1 << 62),
    "not packed": lambda: zlib.decompress(b"x"),
    **{
        name: raised(of_sqlite(f"SQLITE_{name}"))
        for name in (
            *("ERROR", "INTERNAL", "ABORT", "NOMEM", "INTERRUPT", "CORRUPT", "SCHEMA", "TOOBIG"),
            *("CONSTRAINT", "MISMATCH", "FORMAT", "NOTADB", "CORRUPT_INDEX", "CORRUPT_VTAB"),
            *("IOERR_SHORT_READ", "IOERR_CORRUPTFS", "IOERR_DATA"),
        )
    },
}
OF_THE_SYSTEM: dict[str, type[FileError]] = {
    "IOERR": Unreadable,
    "IOERR_READ": Unreadable,
    "IOERR_FSTAT": Unreadable,
    "CANTOPEN": Unreadable,
    "CANTOPEN_ISDIR": Unreadable,
    "BUSY": FileInUse,
    "BUSY_SNAPSHOT": FileInUse,
    "LOCKED": FileInUse,
    "FULL": NoRoom,
    "READONLY": ReadOnly,
    "READONLY_DIRECTORY": ReadOnly,
    "PERM": ReadOnly,
}
BY_THE_SYSTEM: dict[int, type[FileError]] = {
    errno.EIO: Unreadable,
    errno.EACCES: Unreadable,
    errno.ENODEV: Unreadable,
    errno.ESTALE: Unreadable,
    errno.ENOSPC: NoRoom,
    errno.ENOENT: MissingFile,
    errno.EISDIR: IsAFolder,
}


def came_of(act: Callable[[], object]) -> type[FileError]:
    with pytest.raises(FileError) as fault, told_as_damage(Path("avond.cwb")):
        act()
    return type(fault.value)


@pytest.mark.parametrize("what", OF_BYTES)
def test_what_bytes_raise_is_damage(what: str) -> None:
    assert came_of(OF_BYTES[what]) is DamagedFile


@pytest.mark.parametrize("name", OF_THE_SYSTEM)
def test_what_sqlite_says_of_the_system_is_no_damage(name: str) -> None:
    assert came_of(raised(of_sqlite(f"SQLITE_{name}"))) is OF_THE_SYSTEM[name]


@pytest.mark.parametrize("number", BY_THE_SYSTEM, ids=errno.errorcode.__getitem__)
def test_what_the_system_says_is_no_damage(number: int) -> None:
    assert came_of(raised(OSError(number, "in whatever words"))) is BY_THE_SYSTEM[number]


@pytest.mark.parametrize("fault", [AttributeError, NotImplementedError, sqlite3.ProgrammingError])
def test_a_fault_of_the_program_is_no_damage(fault: type[Exception]) -> None:
    with pytest.raises(fault), told_as_damage(Path("avond.cwb")):
        raise fault


@pytest.mark.parametrize("bit", range(8))
def test_every_bit_of_a_letter_is_damage(tmp_path: Path, bit: int) -> None:
    """The highest makes it no text at all; the others make another letter."""
    path = finished_file(tmp_path, 3)
    content = bytearray(path.read_bytes())
    content[content.index(b"wijk 2")] ^= 1 << bit
    path.write_bytes(content)
    for look in (read_contents, opened):
        with pytest.raises(DamagedFile):
            look(path)


@pytest.mark.parametrize("damage", ["Samen?", "", "\ufeffSamen"])
def test_another_letter_in_the_kit_of_a_session_is_damage(tmp_path: Path, damage: str) -> None:
    file = new_file(tmp_path)
    file.write(Step("step.found", (Change(None, Fact("", KIT_SEAL, seal_of(KIT))),)), "do", "t0")
    file.write(said(1), "do", "t1")
    file.close()
    assert read_contents(file.path).kit_sources == KIT
    with closing(sqlite3.connect(file.path)) as connection, connection:
        connection.execute("UPDATE kit SET body = ? WHERE file = 'nl.toml'", (damage,))
    with pytest.raises(DamagedFile):
        read_contents(file.path)


def test_a_seal_tells_every_way_of_sharing_the_same_letters_apart() -> None:
    seals = {
        seal_of(files) for files in ({"a": "bc"}, {"ab": "c"}, {"a": "b", "c": ""}, {"a": "cb"})
    }
    assert len(seals) == 4
    assert seal_of({"a": "1", "b": "2"}) == seal_of({"b": "2", "a": "1"})
