"""What the program makes to keep sessions in is closed to others, the folders above it too."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cwb_workshop.system.private_folder import make_private


@pytest.mark.skipif(os.name != "posix", reason="folders there have no such modes")
def test_each_folder_that_is_made_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    made = tmp_path / "home" / "backups" / "evening"
    make_private(made)
    modes = [one.stat().st_mode & 0o777 for one in (made, made.parent, made.parent.parent)]
    assert modes == [0o700] * 3


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    before = tmp_path.stat().st_mode
    make_private(tmp_path)
    assert tmp_path.stat().st_mode == before


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    file = tmp_path / "home"
    file.write_text("x", "utf-8")
    with pytest.raises(FileExistsError):
        make_private(file)
