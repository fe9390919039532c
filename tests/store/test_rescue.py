"""What a damaged session gives when its backup is put back: every answer that is still proven."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import Damage
from cwb_workshop.store.inspection import usual_header
from cwb_workshop.store.journal import START
from cwb_workshop.store.keys import Key
from cwb_workshop.store.rescue import rescued_rows
from tests.store.sessions import new_file, write

ANSWERS = 9
BACKED_UP = 3
PASSPHRASE = "vier woorden in een rij"


def library_of(folder: Path, keys: dict[bytes, Key] | None = None) -> Library:
    return Library(folder, derived=folder / "derived", backups=folder / "backups", keys=keys)


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A session of which the first answers alone are in a backup."""
    file = new_file(tmp_path)
    write(file, 1, BACKED_UP)
    file.back_up()
    file.flush()
    write(file, BACKED_UP + 1, ANSWERS)
    file.close()
    return file.path


def texts(path: Path, keys: dict[bytes, Key] | None = None) -> list[str]:
    return [entry.text for entry in read_contents(path, keys or {}).record.active_entries("answer")]


ALL = [f"wijk {number}" for number in range(1, ANSWERS + 1)]


@pytest.mark.parametrize("at", range(100))
def test_no_answer_is_gone_with_a_byte_of_the_header(session: Path, at: int) -> None:
    content = bytearray(session.read_bytes())
    content[at] ^= 0xFF
    session.write_bytes(content)
    try:
        told = texts(session)
    except Damage:
        library = library_of(session.parent)
        restored = library.restore(session, library.backups(session)[0])
        assert restored.missing == 0
        told = texts(session)
    assert told == ALL


def test_a_header_that_is_gone_altogether_is_made_again(session: Path) -> None:
    content = session.read_bytes()
    session.write_bytes(bytes(100) + content[100:])
    assert len(rescued_rows(session, START, None)) == ANSWERS


def test_the_usual_header_is_what_sqlite_writes_itself(session: Path) -> None:
    content = session.read_bytes()
    usual = usual_header(content[:100], len(content))
    told = struct.unpack(">I", content[96:100])
    assert usual[:92] == content[:92]
    assert struct.unpack(">I", usual[96:100]) == told


def test_of_a_file_that_was_cut_short_what_is_left_is_taken(session: Path) -> None:
    content = session.read_bytes()
    session.write_bytes(content[: len(content) - 4096])
    assert len(rescued_rows(session, START, None)) > BACKED_UP


@pytest.mark.parametrize("at", [0, 3, 4, 15])
def test_no_answer_is_gone_with_the_beginning_of_a_session_with_a_passphrase(
    session: Path, at: int
) -> None:
    library_of(session.parent).lock(session, PASSPHRASE)
    content = bytearray(session.read_bytes())
    content[at] ^= 0xFF
    session.write_bytes(content)
    keys: dict[bytes, Key] = {}
    library = library_of(session.parent, keys)
    library.unlock_backups(session, PASSPHRASE)
    assert library.restore(session, library.backups(session)[0]).missing == 0
    assert texts(session, keys) == ALL


def test_what_is_no_file_gives_nothing(session: Path) -> None:
    session.unlink()
    assert rescued_rows(session, START, None) == []
    session.mkdir()
    assert rescued_rows(session, START, None) == []
