"""Files made to do harm, and an archive that somebody spoiled: told, and nothing else happens."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from cwb_workshop.archive import writing
from cwb_workshop.archive.engine import FILE, SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from tests.archive.evenings import add, evening, intake, outcomes, said_in, say
from tests.faults.tricks import TRICKS

SECRET = "niemand-mag-dit-lezen"


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = evening(tmp_path_factory.mktemp("session"))
    say(path, *(f"antwoord {number}" for number in range(20)))
    say(path, "een afspraak", kind="commitment", fields={"who": "iemand", "by": "2026-05-01"})
    return path


@pytest.fixture(scope="module")
def tricked(session: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("tricks")
    files = []
    for number, trick in enumerate(TRICKS):
        (folder / str(number)).mkdir()
        files.append(Path(shutil.copyfile(session, folder / str(number) / "session.cwb")))
        trick(files[-1])
    return files


def test_none_of_them_keeps_a_good_one_out_or_ends_the_taking_in(
    session: Path, tricked: list[Path], tmp_path: Path
) -> None:
    good = evening(tmp_path)
    say(good, "van een ander")
    archive, taken = add(tmp_path / "archive", *tricked, good)
    assert len(taken) == len(tricked) + 1
    skipped = [one for one in taken if one.outcome == "skipped"]
    assert len(skipped) > len(TRICKS) // 2
    assert all(one.fault is not None for one in skipped)
    assert taken[-1].outcome == "added"
    assert "van een ander" in said_in(archive)


def test_one_that_comes_after_the_good_one_of_it_changes_nothing_for_the_worse(
    session: Path, tricked: list[Path], tmp_path: Path
) -> None:
    archive, _taken = add(tmp_path / "archive", session)
    before = said_in(archive)
    archive, _taken = add(tmp_path / "archive", *tricked)
    assert set(before) <= set(said_in(archive))


@pytest.mark.parametrize(
    "spoil",
    [
        "DROP TABLE said",
        "UPDATE copies SET journal = X'00'",
        "UPDATE copies SET journal = X'789C030000000001'",
        "DELETE FROM kits",
    ],
)
def test_an_archive_that_somebody_spoiled_is_told_in_no_words_of_anybody(
    tmp_path: Path, spoil: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    path = evening(tmp_path)
    say(path, SECRET)
    archive, _taken = add(tmp_path / "archive", path)
    with archive.writing() as connection:
        connection.execute(text(spoil))
    say(path, f"{SECRET} nog eens")
    told = ""
    try:
        _archive, taken = add(tmp_path / "archive", path)
        told = repr([one.fault for one in taken])
        assert outcomes(taken) == ["grown" if "kits" in spoil else "skipped"]
    except ArchiveError as error:
        told = repr((error.key, error.values, error.__cause__))
    assert SECRET not in told
    assert SECRET not in caplog.text


def test_two_programs_take_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = evening(tmp_path, "A"), evening(tmp_path, "B")
    archive = SessionArchive(tmp_path / "archive")
    monkeypatch.setattr("cwb_workshop.archive.engine._SECONDS", 0.1)
    other = SessionArchive(tmp_path / "archive")
    with archive.writing(), pytest.raises(ArchiveError, match="in_use"):
        list(intake(other).take([second]))
    assert outcomes(intake(archive).take([first])) == ["added"]
    assert outcomes(intake(other).take([first, second])) == ["same", "added"]


def test_a_damaged_archive_is_told_and_left_for_who_wants_it(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, *(f"regel {number} over van alles" for number in range(200)))
    archive, _taken = add(tmp_path / "archive", path)
    file = archive.folder / FILE
    content = bytearray(file.read_bytes())
    content[4096 : len(content) // 2] = b"\xff" * (len(content) // 2 - 4096)
    file.write_bytes(content)
    with pytest.raises(ArchiveError, match=r"archive\.(damaged|strange|closed)"):
        SessionArchive(tmp_path / "archive").tidy()
    assert file.read_bytes() == content


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_half_a_letter_in_a_name_or_in_what_was_typed_keeps_nothing_out(tmp_path: Path) -> None:
    odd, good = evening(tmp_path, "A"), evening(tmp_path, "B")
    say(odd, "half \udc80", kind="commitment", fields={"who": "\ud800", "beside": "\ud800"})
    say(odd, "daarna", themes=("#\ud800",))
    say(good, "van een ander")
    named = tmp_path / os.fsdecode(b"\xff.cwb")
    shutil.copyfile(odd, named)
    archive, taken = add(tmp_path / "archive", named, odd, good)
    assert outcomes(taken) == ["added", "same", "added"]
    assert {"daarna", "van een ander"} < set(said_in(archive))
    _archive, taken = add(tmp_path / "archive", named, odd, good)
    assert outcomes(taken) == ["same"] * 3


def test_what_cannot_be_written_of_one_keeps_no_other_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [evening(tmp_path, place) for place in "ABC"]
    for path in paths:
        say(path, f"uit {path.name}")
    archive, _taken = add(tmp_path / "archive", paths[1])
    before = said_in(archive)
    say(paths[1], "later")
    write = writing.write

    def spoiled(connection: Connection, whole: writing.WholeSession) -> None:
        if whole.rows.session["place"] == "B":
            whole.rows.answers.append(whole.rows.answers[0])
        write(connection, whole)

    monkeypatch.setattr(writing, "write", spoiled)
    archive, taken = add(tmp_path / "archive", *paths)
    assert outcomes(taken) == ["added", "skipped", "added"]
    assert said_in(archive) == sorted([*before, *(f"uit {paths[n].name}" for n in (0, 2))])
