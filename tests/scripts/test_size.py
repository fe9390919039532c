from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts.packages.size import MEGABYTE, MOST_FETCHED, MOST_UNPACKED, main, sizes


def file_of(path: Path, megabytes: float) -> None:
    """Make a file that is as large as that, and takes no room on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(round(megabytes * MEGABYTE))


def test_a_folder_is_all_that_is_in_it_and_a_link_is_nothing(tmp_path: Path) -> None:
    file_of(tmp_path / "program" / "a", 2)
    file_of(tmp_path / "program" / "inside" / "b", 1.5)
    (tmp_path / "program" / "again").symlink_to(tmp_path / "program" / "a")
    file_of(tmp_path / "program.tar.xz", 1)
    file_of(tmp_path / "notes.txt", 9)
    assert [(one.name, one.size) for one in sizes(tmp_path)] == [
        ("program", 3.5),
        ("program.tar.xz", 1.0),
    ]


@pytest.mark.parametrize(
    ("unpacked", "fetched", "status"),
    [
        (MOST_UNPACKED, MOST_FETCHED, 0),
        (MOST_UNPACKED + 0.1, MOST_FETCHED, 1),
        (MOST_UNPACKED, MOST_FETCHED + 0.1, 1),
    ],
)
def test_what_is_larger_than_asked_is_no_success(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    unpacked: float,
    fetched: float,
    status: int,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    file_of(tmp_path / "program" / "a", unpacked)
    file_of(tmp_path / "program.deb", fetched)
    assert main(tmp_path) == status
    assert f"program: {unpacked:.1f} MB, at most 140" in capsys.readouterr().out


def test_nothing_made_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(tmp_path) == 1
