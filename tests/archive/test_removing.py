"""A session that is taken out leaves none of its words, and all others as they were."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from cwb_workshop.archive.desk import remove
from cwb_workshop.archive.faults import ArchiveError
from tests.archive.evenings import add, change, evening, on_laptop, outcomes, said_in, say, whole

CANARY = "kanariepiet"


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_no_byte_of_what_was_said_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    kept = evening(tmp_path, "Lindeveen")
    say(kept, *[f"blijft {n}" for n in range(30)])
    gone = evening(tmp_path, f"{CANARY}wijk")
    lines = say(gone, *[f"{CANARY} {n} zegt iets" for n in range(300)], themes=(f"#{CANARY}",))
    other = on_laptop(gone, "b")
    change(gone, lines[0], text=f"{CANARY} van a")
    change(other, lines[0], text=f"{CANARY} van b")
    add(folder, kept)
    archive, _taken = add(folder, kept)
    before = whole(archive)
    archive, _taken = add(folder, gone, other)
    assert CANARY.encode() in bytes_in(folder)
    assert remove(archive, [str(gone)]) == (f"2026-03-12 {CANARY}wijk",)
    assert CANARY.encode() not in bytes_in(folder).lower()
    assert whole(archive) == before
    assert said_in(archive) == sorted(f"blijft {n}" for n in range(30))
    unpacked = [zlib.decompress(row[-1]) for row in whole(archive)["copies"]]
    assert not any(CANARY.encode() in journal for journal in unpacked)


def test_it_comes_back_with_its_file(tmp_path: Path) -> None:
    path = evening(tmp_path)
    say(path, "een")
    archive, _taken = add(tmp_path / "archive", path)
    before = whole(archive)
    remove(archive, ["2026-03-12 Zuiderkouw"])
    assert said_in(archive) == []
    assert whole(archive)["kits"] == whole(archive)["questions"] == []
    archive, taken = add(tmp_path / "archive", path)
    assert outcomes(taken) == ["added"]
    assert whole(archive) == before


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("2026-03-12 Zuiderkouw", "several"),
        ("2026-03-12 Elders", "no_session"),
        ("", "no_session"),
        ("%%%%%%%%", "no_session"),
        ("weg.cwb", "no_session"),
    ],
)
def test_only_what_is_surely_meant_is_removed(tmp_path: Path, name: str, key: str) -> None:
    paths = evening(tmp_path), evening(tmp_path)
    archive, _taken = add(tmp_path / "archive", *paths)
    before = whole(archive)
    with pytest.raises(ArchiveError, match=key):
        remove(archive, [str(paths[0]), name])
    assert whole(archive) == before
