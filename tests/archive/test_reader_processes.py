"""Files that are read in processes beside this one: what comes in is the same, whatever becomes of
them.
"""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from benchmarks.archive_sessions import make_sessions
from cwb_workshop.archive import read_session, reader_processes, writing
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.intake import Intake, TakenFile
from cwb_workshop.archive.read_session import received
from cwb_workshop.archive.reader_process import answer
from cwb_workshop.archive.reader_processes import ReaderProcesses
from cwb_workshop.archive.session_files import session_files
from tests.archive.evenings import add, evening, gone_on, no_keys, on_laptop, say, whole
from tests.workshop import registry


class Watched(ReaderProcesses):
    """Two processes, from the first file on; `read` counts what they handed over."""

    read = 0

    def __init__(self) -> None:
        super().__init__(2, few=1)
        self.begun: list[int] = []

    def answer(self, reader: reader_processes.FileReader) -> object:  # type: ignore[override]
        self.begun = [one.process.pid for one in self._readers] or self.begun
        read = super().answer(reader)
        Watched.read += read is not None
        return read


@pytest.fixture(autouse=True)
def counted() -> None:
    Watched.read = 0


def taken_elsewhere(folder: Path, *paths: Path) -> tuple[SessionArchive, list[TakenFile]]:
    archive = SessionArchive(folder)
    intake = Intake(archive, registry(), no_keys, readers=Watched)
    return archive, list(intake.take(session_files(paths)))


def evenings(folder: Path) -> list[Path]:
    """Return sessions of which one has a copy that went on, and one is cut off."""
    folder.mkdir()
    make_sessions(folder, 7, lines=5)
    first, *_others = paths = sorted(folder.glob("*.cwb"))
    copy = on_laptop(first, "b")
    say(first, "van a", themes=("#eigen",))
    say(copy, "van b \ud800 \u2028 é")
    broken = folder / "broken.cwb"
    broken.write_bytes(first.read_bytes()[:5000])
    return [*paths, copy, broken]


def told(taken: list[TakenFile]) -> list[tuple[object, ...]]:
    return [
        (one.path.name, one.outcome, one.name, one.answers, one.undecided, repr(one.fault))
        for one in taken
    ]


def test_an_archive_is_the_same_wherever_its_files_were_read(tmp_path: Path) -> None:
    paths = evenings(tmp_path / "sessions")
    here, taken_here = add(tmp_path / "here", *paths)
    elsewhere, taken = taken_elsewhere(tmp_path / "elsewhere", *paths)
    assert told(taken) == told(taken_here)
    assert whole(elsewhere) == whole(here)
    assert Watched.read == 8
    assert told(taken_elsewhere(tmp_path / "elsewhere", *paths)[1]) == told(
        add(tmp_path / "here", *paths)[1]
    )


def test_files_are_told_in_the_order_in_which_they_were_named(tmp_path: Path) -> None:
    paths = evenings(tmp_path / "sessions")
    _archive, taken = taken_elsewhere(tmp_path / "archive", *reversed(paths))
    assert [one.path for one in taken] == list(reversed(paths))


def test_a_session_that_is_open_here_is_read_nowhere(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "een")
    with gone_on(path):
        _archive, taken = taken_elsewhere(tmp_path / "archive", path)
    assert [one.outcome for one in taken] == ["skipped"]
    assert Watched.read == 0


def test_who_ends_in_the_middle_leaves_the_rest_to_who_asked(tmp_path: Path) -> None:
    paths = evenings(tmp_path / "sessions")

    class Dying(Watched):
        def answer(self, reader: reader_processes.FileReader) -> object:  # type: ignore[override]
            if Watched.read == 3:
                reader.process.kill()
                reader.process.wait()
            return super().answer(reader)

    archive = SessionArchive(tmp_path / "archive")
    taken = list(Intake(archive, registry(), no_keys, readers=Dying).take(session_files(paths)))
    here, taken_here = add(tmp_path / "here", *paths)
    assert told(taken) == told(taken_here)
    assert whole(archive) == whole(here)


def test_what_cannot_be_written_of_one_keeps_none_of_those_out_that_come_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sessions"
    folder.mkdir()
    make_sessions(folder, 6, lines=3)
    write_new = writing.write_new

    def spoiled(connection: Connection, new: Sequence[writing.WholeSession]) -> None:
        for one in new:
            if one.rows.session["place"] == broken.name:
                one.rows.roles.append({"role": None, "people": 1})
        write_new(connection, new)

    _archive, taken = add(tmp_path / "here", folder)
    broken = taken[2]
    broken = replace(broken, name=broken.name.split(maxsplit=1)[1])
    monkeypatch.setattr(writing, "write_new", spoiled)
    _archive, taken = taken_elsewhere(tmp_path / "archive", folder)
    assert Watched.read == 6
    of_place = [one.outcome for one in taken if one.outcome == "skipped"]
    assert 1 <= len(of_place) < 6
    assert taken[2].outcome == "skipped"


def test_where_none_can_be_begun_every_file_is_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> None:
        raise OSError

    monkeypatch.setattr(reader_processes, "_begun", refused)
    path = evening(tmp_path)
    _archive, taken = taken_elsewhere(tmp_path / "archive", path)
    assert [one.outcome for one in taken] == ["added"]
    assert Watched.read == 0


def test_a_program_that_hands_over_nothing_sensible_is_heard_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talking = shutil.which("yes")
    assert talking is not None
    monkeypatch.setattr(reader_processes, "_program", lambda: [talking])
    path = evening(tmp_path)
    _archive, taken = taken_elsewhere(tmp_path / "archive", path)
    assert [one.outcome for one in taken] == ["added"]
    assert Watched.read == 0


def test_who_stops_early_leaves_no_process_behind(tmp_path: Path) -> None:
    paths = evenings(tmp_path / "sessions")
    begun: list[Watched] = []

    def readers() -> Watched:
        begun.append(Watched())
        return begun[0]

    def until_the_last() -> Iterator[Path]:
        yield from paths
        raise KeyboardInterrupt

    archive = SessionArchive(tmp_path / "archive")
    with pytest.raises(KeyboardInterrupt):
        list(Intake(archive, registry(), no_keys, readers=readers).take(until_the_last()))
    assert len(begun[0].begun) == 2
    for process in begun[0].begun:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_few_files_begin_no_process(tmp_path: Path) -> None:
    with ReaderProcesses() as readers:
        assert [readers.ask(tmp_path / "x.cwb") for _file in range(20)] == [None] * 20
        assert readers.ahead == 0


def test_the_kit_of_many_sessions_goes_over_once(tmp_path: Path) -> None:
    path = evening(tmp_path)
    asked = json.dumps(str(path)).encode() + b"\n"
    out = io.BytesIO()
    answer(io.BytesIO(asked * 2), out)
    out.seek(0)
    first = received(out, {})
    size = out.tell()
    assert first is not None
    second = received(out, first.sources)
    assert second is not None
    assert second.sources == first.sources != {}
    assert out.tell() - size < size / 4


def test_a_kit_that_went_with_a_session_too_large_goes_with_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large, small = evening(tmp_path, "Noord"), evening(tmp_path, "Zuid")
    say(large, *(f"te veel formulieren {n}" for n in range(200)))
    asked = b"".join(json.dumps(str(path)).encode() + b"\n" for path in (large, small))
    alone = io.BytesIO()
    answer(io.BytesIO(json.dumps(str(small)).encode()), alone)
    monkeypatch.setattr(read_session, "_MOST", len(alone.getvalue()))
    out = io.BytesIO()
    answer(io.BytesIO(asked), out)
    out.seek(0)
    assert received(out, {}) is None
    read = received(out, {})
    assert read is not None
    assert "kit.toml" in read.sources
