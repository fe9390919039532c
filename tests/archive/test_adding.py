"""Files that are added: read once, known when they come again, and followed when they grow."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cwb_workshop.archive import intake as intake_module
from cwb_workshop.archive.engine import FILE, SessionArchive
from cwb_workshop.core.model.errors import StoreError
from tests.archive.evenings import (
    add,
    evening,
    gone_on,
    intake,
    on_laptop,
    outcomes,
    said_in,
    say,
    whole,
)


def test_what_a_session_says_is_in_the_archive_and_its_file_is_as_it_was(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "de huur stijgt", "er is geen plek")
    before = path.read_bytes()
    archive, taken = add(tmp_path / "archive", path)
    assert outcomes(taken) == ["added"]
    assert (taken[0].name, taken[0].answers) == ("2026-03-12 Zuiderkouw", 2)
    assert said_in(archive) == ["de huur stijgt", "er is geen plek"]
    assert path.read_bytes() == before


def test_notes_and_what_was_withdrawn_stay_out(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "gezegd")
    say(path, "doen", kind="commitment", fields={"who": "de bibliotheek // bel Ann"})
    say(path, "niet meer", withdrawn=True)
    say(path, "van de begeleider", kind="note")
    archive, _taken = add(tmp_path / "archive", path)
    assert said_in(archive) == ["doen", "gezegd"]
    assert "Ann" not in repr(whole(archive)["answers"] + whole(archive)["agreements"])


def test_the_same_file_twice_changes_nothing_and_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = evening(tmp_path)
    say(path, "een")
    archive, _taken = add(tmp_path / "archive", path)
    before = whole(archive)
    monkeypatch.setattr(intake_module, "read_session", None)
    archive, taken = add(tmp_path / "archive", path)
    assert outcomes(taken) == ["same"]
    assert whole(archive) == before


def test_a_copy_of_it_elsewhere_changes_nothing_either(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "een")
    archive, _taken = add(tmp_path / "archive", path)
    before = whole(archive)
    archive, taken = add(tmp_path / "archive", on_laptop(path, "stick"))
    assert outcomes(taken) == ["same"]
    assert whole(archive) == before


def test_a_session_that_has_grown_is_followed_and_an_older_copy_takes_nothing_back(
    tmp_path: Path,
) -> None:
    path = evening(tmp_path)
    say(path, "een")
    old = on_laptop(path, "stick")
    add(tmp_path / "archive", path)
    say(path, "twee")
    archive, taken = add(tmp_path / "archive", path)
    assert outcomes(taken) == ["grown"]
    assert said_in(archive) == ["een", "twee"]
    archive, taken = add(tmp_path / "archive", old)
    assert outcomes(taken) == ["same"]
    assert said_in(archive) == ["een", "twee"]


def test_a_folder_is_looked_through_with_all_below_it(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "maart" / ".trash").mkdir(parents=True)
    for folder, place in ((stick, "Lindeveen"), (stick / "maart", "Kanaalwijk")):
        evening(folder, place)
    evening(stick / "maart" / ".trash", "Weggegooid")
    (stick / "notes.txt").write_text("no session")
    _archive, taken = add(tmp_path / "archive", stick)
    assert {one.name for one in taken} == {"2026-03-12 Lindeveen", "2026-03-12 Kanaalwijk"}


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA user_version=2")
        connection.execute(
            "INSERT INTO _sqlite_migrations SELECT id + 9, migration_set, 'm002_later', applied_at"
            " FROM _sqlite_migrations"
        )


def with_a_trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END"
        )


def rewritten(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entries SET text = 'gelogen'")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize("spoil", [cut, newer, with_a_trigger, rewritten, emptied, a_pipe])
def test_a_bad_file_is_told_and_skipped_and_the_others_are_taken(
    tmp_path: Path, spoil: object
) -> None:
    bad, good = evening(tmp_path, "A"), evening(tmp_path, "B")
    say(bad, "slecht")
    say(good, "goed")
    spoil(bad)  # type: ignore[operator]
    archive, taken = add(tmp_path / "archive", bad, good)
    assert outcomes(taken) == ["skipped", "added"]
    assert taken[0].fault is not None
    assert taken[0].fault.key.startswith("store.")
    assert said_in(archive) == ["goed"]


def test_a_session_of_which_steps_are_gone_is_no_whole_one_and_skipped(tmp_path: Path) -> None:
    path = evening(tmp_path)
    old = on_laptop(path, "stick")
    say(path, "een")
    shutil.copyfile(old, path)  # the witness beside it knows better
    archive, taken = add(tmp_path / "archive", path)
    assert outcomes(taken) == ["skipped"]
    assert said_in(archive) == []


def test_a_session_that_is_open_now_is_taken_as_far_as_it_is(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "een")
    stick = tmp_path / "stick"
    stick.mkdir()
    with gone_on(path):
        copies = [file for file in tmp_path.iterdir() if file.is_file() and file.stat().st_size]
        for file in copies:
            shutil.copyfile(file, stick / file.name)
        archive, taken = add(tmp_path / "archive", path)
        assert outcomes(taken) == ["skipped"]
    archive, taken = add(tmp_path / "archive", stick)
    assert outcomes(taken) == ["added"]
    assert said_in(archive) == ["een"]


def test_thrown_away_and_added_again_it_is_the_same(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in "CAB"]
    for path in paths:
        say(path, f"uit {path.stem}", themes=("money", "#eigen"))
    archive, _taken = add(tmp_path / "archive", *paths)
    before = whole(archive)
    assert [len(rows) for name, rows in before.items() if name in ("sessions", "answers")] == [3, 3]
    (tmp_path / "archive" / FILE).unlink()
    archive, _taken = add(tmp_path / "archive", *reversed(paths))
    assert whole(archive) == before


def test_who_stops_it_keeps_what_was_told_and_goes_on_later(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in "ABC"]
    archive = SessionArchive(tmp_path / "archive")

    def until_the_third() -> Iterator[Path]:
        yield from paths[:2]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(intake(archive).take(until_the_third()))
    _archive, taken = add(tmp_path / "archive", *paths)
    assert outcomes(taken) == ["same", "same", "added"]


def test_a_file_whose_passphrase_nobody_says_is_skipped_and_comes_in_with_it(
    tmp_path: Path,
) -> None:
    def nobody(path: Path) -> dict[bytes, object]:
        raise StoreError("store.locked_command", file=path.name)

    path = evening(tmp_path)
    _archive, taken = add(tmp_path / "archive", path, keys_for=nobody)  # type: ignore[arg-type]
    assert outcomes(taken) == ["skipped"]
    _archive, taken = add(tmp_path / "archive", path)
    assert outcomes(taken) == ["added"]
