"""New sessions are listed and found at a glance, and each is read as a whole behind that."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.session.library import Library
from cwb_workshop.store.library import listing, looking
from cwb_workshop.store.library.session_index import from_json
from cwb_workshop.store.library.summaries import summarised
from tests.store.sessions import ENDED, FOUNDED, interrupted_file, new_file, said

Listed = tuple[Summary, ...]


def library_of(folder: Path) -> Library:
    return Library(folder, derived=folder / "derived", backups=folder / "backups")


def closed(folder: Path, name: str = "avond.cwb", text: str = "te veel formulieren") -> Path:
    file = new_file(folder, name)
    file.write(FOUNDED, "do", "t0")
    file.write(said(1, text), "do", "t1")
    file.write(ENDED, "do", "t2")
    file.close()
    return file.path


def lists(turns: Iterator[Listed | None]) -> list[Listed]:
    return [told for told in turns if told is not None]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files whose journal was gone through."""
    names: list[str] = []
    whole = summarised

    def counted(path: Path, locales: object) -> object:
        names.append(path.name)
        return whole(path, locales)  # type: ignore[arg-type]

    monkeypatch.setattr(looking, "summarised", counted)
    monkeypatch.setattr(looking, "_TURN", 0.0)
    return names


def test_a_new_session_is_listed_and_found_before_its_journal_is_gone_through(
    tmp_path: Path, read: list[str]
) -> None:
    path = closed(tmp_path)
    library = library_of(tmp_path)
    turns = library.look()
    first = next(told for told in turns if told is not None)
    assert (read, library.search("formulieren")) == ([], (path,))
    assert [(one.place, one.answers, one.status) for one in first] == [("Zuiderkouw", 1, "closed")]
    (last,) = lists(turns)
    assert (read, last) == (["avond.cwb"], first)
    assert library.search("formulieren") == (path,)


def test_damage_that_the_tables_do_not_show_is_told_once_the_journal_is_gone_through(
    tmp_path: Path,
) -> None:
    path = closed(tmp_path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE journal SET changes = '[]' WHERE sequence = 2")
    library = library_of(tmp_path)
    first, last = lists(library.look())
    assert [one.status for one in (*first, *last)] == ["closed", "unreadable"]
    assert library.search("formulieren") == ()


def cells_of_another_kind(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE visits")
        connection.execute("CREATE TABLE visits (number, item, opened, left)")
        connection.execute("INSERT INTO visits VALUES (x'00', 7, 7, x'ff')")


def a_trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON facts BEGIN SELECT 1; END")


def no_database(path: Path) -> None:
    path.write_bytes(b"not a session")


@pytest.mark.parametrize("spoil", [cells_of_another_kind, a_trigger, no_database])
def test_what_is_not_as_the_program_leaves_it_is_never_told_from_its_tables(
    tmp_path: Path, spoil: object
) -> None:
    spoil(closed(tmp_path))  # type: ignore[operator]
    ((summary,),) = lists(library_of(tmp_path).look())
    assert summary.status == "unreadable"


def test_a_session_with_a_log_beside_it_is_read_as_a_whole(tmp_path: Path) -> None:
    interrupted_file(tmp_path, 3)
    ((summary,),) = lists(library_of(tmp_path).look())
    assert (summary.status, summary.answers) == ("interrupted", 3)


def test_a_session_that_is_removed_meanwhile_does_not_come_back(
    tmp_path: Path, read: list[str]
) -> None:
    path, other = closed(tmp_path), closed(tmp_path, "later.cwb", "te weinig banken")
    library = library_of(tmp_path)
    turns = library.look()
    next(told for told in turns if told is not None)
    library.remove(path, reports=False)
    last = lists(turns)[-1]
    assert [one.path for one in last] == [other]
    assert [one.path for one in library.quick()] == [other]
    assert library.search("formulieren") == ()
    assert path.name not in read


def test_a_session_that_did_not_change_is_not_read_again(tmp_path: Path, read: list[str]) -> None:
    closed(tmp_path)
    library_of(tmp_path).refresh()
    read.clear()
    (last,) = lists(library_of(tmp_path).look())
    assert (len(last), read) == (1, [])


@pytest.mark.parametrize("sessions", [2, 8])
def test_searches_parse_the_index_once_however_many_sessions_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sessions: int
) -> None:
    for number in range(sessions):
        closed(tmp_path, f"{number}.cwb")
    library_of(tmp_path).refresh()
    parsed: list[str] = []
    whole = from_json

    def counted(text: str, folder: Path) -> object:
        parsed.append(text)
        return whole(text, folder)

    monkeypatch.setattr(listing, "from_json", counted)
    library = library_of(tmp_path)
    for word in ("form", "formul", "formulieren"):
        assert len(library.search(word)) == sessions
    assert len(parsed) == 1


def test_a_turn_takes_a_file_or_a_few_so_that_others_come_in_between(
    tmp_path: Path, read: list[str]
) -> None:
    for number in range(4):
        closed(tmp_path, f"{number}.cwb")
    told = [None if one is None else len(one) for one in library_of(tmp_path).look()]
    assert told == [None] * 4 + [4] + [None] * 4 + [4]
    assert len(read) == 4
