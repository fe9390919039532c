"""What a kill left behind of a file that was being made: it must not get into the next one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.restore import go_back, restore
from tests.store.sessions import finished_file, interrupted_file, new_file, opened, write

NAME = "avond.cwb"


def backed_up(folder: Path) -> Path:
    """Return a backup of three answers of a session that went on to four."""
    file = new_file(folder, NAME)
    write(file, 1, 3)
    file.back_up()
    file.flush()
    write(file, 4, 4)
    file.close()
    return next((folder / "backups").rglob("*.cwb"))


def leave_a_log(folder: Path) -> None:
    """Leave the log of a copy that was being made when the program was killed."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    other = interrupted_file(elsewhere, 40)
    log = other.with_name(f"{other.name}-wal").read_bytes()
    (folder / f".{NAME}.part-wal").write_bytes(log)


def put_back(folder: Path) -> int:
    copy = backed_up(folder)
    leave_a_log(folder)
    go_back(folder / NAME, copy, folder / "backups")
    return 3


def restored(folder: Path) -> int:
    copy = backed_up(folder)
    leave_a_log(folder)
    restore(folder / NAME, copy, datetime(2026, 3, 12, 20, 0))
    return 4


def made_anew(folder: Path) -> int:
    leave_a_log(folder)
    finished_file(folder, 2, NAME)
    return 2


_WAYS = (put_back, restored, made_anew)


@pytest.mark.parametrize("make", _WAYS, ids=lambda make: make.__name__)
def test_a_log_of_an_unfinished_file_does_not_get_into_the_next(
    tmp_path: Path, make: Callable[[Path], int]
) -> None:
    answers = make(tmp_path)
    contents = read_contents(tmp_path / NAME)
    assert len(contents.record.active_entries("answer")) == answers
    assert not list(tmp_path.glob(".*"))
    opened(tmp_path / NAME).close()


def test_unfinished_backups_are_cleared_away(tmp_path: Path) -> None:
    folder = backed_up(tmp_path).parent
    for name in (".000002-20260312-200000.cwb.part", ".000002-20260312-200000.cwb.part-journal"):
        (folder / name).write_bytes(b"half")
    file = opened(tmp_path / NAME)
    file.back_up()
    file.close()
    assert not list(folder.glob(".*"))
