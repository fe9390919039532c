"""The same push again: a server is asked what it has, and of the rest alone a row is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.archive import pushed_marks
from cwb_workshop.archive.desk import decide, remove, stored_divergences
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.session_rows import session_rows
from tests.archive.evenings import add, change, evening, intake, on_laptop, say
from tests.archive.pushing import push, rows_here, rows_there
from tests.postgresql import Cluster


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sessions of which rows were read, as they are read."""
    asked: list[str] = []

    def reading(connection: object, wanted: list[str]) -> object:
        asked.extend(wanted)
        return session_rows(connection, wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(pushed_marks, "session_rows", reading)
    return asked


def held(archive: SessionArchive) -> tuple[pushed_marks.HeldSession, ...]:
    with archive.reading() as connection:
        return pushed_marks.held_sessions(connection)


def marks(archive: SessionArchive) -> int:
    return sum(one.content is not None for one in held(archive))


def test_of_what_a_server_has_no_row_is_read_again(
    tmp_path: Path, server: str, read: list[str]
) -> None:
    paths = [evening(tmp_path, place) for place in ("Lindeveen", "Zuiderkouw", "De Maten")]
    archive, _taken = add(tmp_path / "archive", *paths)
    assert push(archive, server) == {"new": 3}
    assert len(read) == 3
    assert push(archive, server) == {"same": 3}
    assert len(read) == 3
    say(paths[1], "nog iets")
    list(intake(archive).take([paths[1]]))
    assert push(archive, server) == {"changed": 1, "same": 2}
    assert len(read) == 4
    assert push(archive, server) == {"same": 3}
    assert len(read) == 4
    assert rows_there(server) == rows_here(archive)


def test_another_server_has_nothing_of_what_one_has(
    tmp_path: Path, server: str, cluster: Cluster
) -> None:
    archive, _taken = add(tmp_path / "archive", evening(tmp_path))
    other = cluster.database()
    assert push(archive, server) == {"new": 1}
    assert push(archive, other) == {"new": 1}
    assert push(archive, server) == push(archive, other) == {"same": 1}
    assert rows_there(server) == rows_there(other) == rows_here(archive)


def test_a_laptop_that_is_behind_is_held_against_a_server_once(
    tmp_path: Path, server: str, read: list[str]
) -> None:
    path = evening(tmp_path)
    say(path, "een")
    behind, _taken = add(tmp_path / "behind", path)
    say(path, "twee")
    ahead, _taken = add(tmp_path / "ahead", path)
    push(ahead, server)
    assert push(behind, server) == {"same": 1}
    assert len(read) == 2
    assert push(behind, server) == {"same": 1}
    assert len(read) == 2
    say(path, "drie")
    list(intake(ahead).take([path]))
    assert push(ahead, server) == {"changed": 1}
    assert push(behind, server) == {"same": 1}
    assert rows_there(server) == rows_here(ahead)


def test_what_is_decided_between_two_pushes_is_pushed(tmp_path: Path, server: str) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "gezegd")
    other = on_laptop(path, "b")
    change(path, line, text="zoals a het hoorde")
    change(other, line, text="zoals b het hoorde")
    both, _taken = add(tmp_path / "both", path, other)
    push(both, server)
    (differs,) = stored_divergences(both)
    decide(both, differs.mark, 2, intake(both))
    assert push(both, server) == {"changed": 1}
    assert push(both, server) == {"same": 1}
    assert rows_there(server) == rows_here(both)


def test_what_is_taken_out_or_changed_here_has_no_mark_any_more(
    tmp_path: Path, server: str
) -> None:
    paths = [evening(tmp_path, place) for place in ("Lindeveen", "Zuiderkouw", "De Maten")]
    archive, _taken = add(tmp_path / "archive", *paths)
    assert marks(archive) == 0
    push(archive, server)
    assert marks(archive) == 3
    remove(archive, [str(paths[0])])
    assert marks(archive) == 2
    say(paths[1], "nog iets")
    list(intake(archive).take([paths[1]]))
    assert marks(archive) == 1


def test_rows_that_change_while_they_are_pushed_keep_no_mark_of_before(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "een")
    archive, _taken = add(tmp_path / "archive", path)
    with archive.writing() as connection:
        (before,) = pushed_marks.marked_rows(connection, [one.session for one in held(archive)])
    say(path, "twee")
    list(intake(archive).take([path]))
    with archive.writing() as connection:
        pushed_marks.keep_mark(connection, before, "what a server has")
    assert [one.content for one in held(archive)] == [None]
