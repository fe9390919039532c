"""What can be made again: however it is damaged, the sessions are listed and found."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cwb_workshop.session.library import Library
from cwb_workshop.store.library.session_index import sealed
from tests.store.sessions import FOUNDED, new_file, said


@pytest.fixture
def library(tmp_path: Path) -> Library:
    file = new_file(tmp_path)
    file.write(FOUNDED, "do", "t0")
    file.write(said(1, "te veel formulieren"), "do", "t1")
    file.close()
    made = Library(tmp_path, derived=tmp_path / "derived", backups=tmp_path / "backups")
    made.refresh()
    return made


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("day", None),
        ("place", ["Zuiderkouw"]),
        ("status", "mislaid"),
        ("answers", "many"),
        ("people", 1.5),
        ("saved", 7),
    ],
)
def test_an_index_that_says_something_odd_is_made_again(
    library: Library, tmp_path: Path, key: str, value: object
) -> None:
    index = tmp_path / "derived" / "index.json"
    rows = json.loads(index.read_text(encoding="utf-8"))["rows"]
    rows["avond.cwb"][key] = value
    index.write_text(sealed(rows), encoding="utf-8")
    assert library.quick() == ()
    (summary,) = library.refresh()
    assert (summary.place, summary.day, summary.answers) == ("Zuiderkouw", "2026-03-12", 1)


def no_text(content: bytes) -> bytes:
    return content.replace(b"avond.cwb", b"avond\xff\xff\xff\xff")


def no_schema(content: bytes) -> bytes:
    return content.replace(b"CREATE VIRTUAL TABLE said", b"CREATE VIRTUAL TABLE saud")


def no_table(content: bytes) -> bytes:
    return content.replace(b"fts5(name UNINDEXED", b"fts9(name UNINDEXED")


_DAMAGES = (no_text, no_schema, no_table)


@pytest.mark.parametrize("damage", _DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_archive_is_made_again(
    library: Library, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    archive = tmp_path / "derived" / "search.sqlite"
    content = archive.read_bytes()
    archive.write_bytes(damage(content))
    assert archive.read_bytes() != content
    library.search("formulieren")
    library.refresh()
    assert library.search("formulieren") == (tmp_path / "avond.cwb",)


def test_a_word_is_found_whatever_stands_between_its_letters(
    library: Library, tmp_path: Path
) -> None:
    file = new_file(tmp_path, "ander.cwb")
    file.write(FOUNDED, "do", "t0")
    file.write(said(1, "for\u00admu\u200blie\u2060ren en cafe\u0301"), "do", "t1")
    file.close()
    library.refresh()
    both = {tmp_path / "avond.cwb", tmp_path / "ander.cwb"}
    assert set(library.search("formulieren")) == both
    assert set(library.search("form\u00adulieren")) == both
    assert library.search("café") == library.search("cafe") == (tmp_path / "ander.cwb",)
    assert set(library.search("\u200b")) == both


def test_what_was_folded_by_an_earlier_version_is_taken_in_anew(
    library: Library, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "derived" / "search.sqlite")) as archive, archive:
        archive.execute("UPDATE said SET body = 'for\u00admulieren'")
        archive.execute("PRAGMA user_version=0")
    assert library.search("formulieren") == ()
    library.refresh()
    assert library.search("formulieren") == (tmp_path / "avond.cwb",)


def test_another_file_with_the_time_and_size_of_the_one_before_is_read_anew(
    library: Library, tmp_path: Path
) -> None:
    """As where a session is locked: the list must not tell its answers any more."""
    path, other = tmp_path / "avond.cwb", tmp_path / "other"
    before = path.stat()
    other.write_bytes(b"\0" * before.st_size)
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)
    (summary,) = library.refresh()
    assert summary.status == "unreadable"
