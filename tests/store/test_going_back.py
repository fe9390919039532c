from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.session.library import Library
from cwb_workshop.store.faults import FileInUse
from tests.store.sessions import new_file, opened, said, write


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path, derived=tmp_path / "derived", backups=tmp_path / "backups")


def evening(folder: Path) -> Path:
    """Return a session with a backup after one answer, and three answers in all."""
    file = new_file(folder)
    write(file, 1, 1)
    file.back_up()
    file.flush()
    write(file, 2, 3)
    file.close()
    return file.path


def answers(library: Library, path: Path) -> list[str]:
    return [entry.text for entry in library.record(path).active_entries("answer")]


def test_a_session_goes_back_and_forth_again(library: Library, tmp_path: Path) -> None:
    path = evening(tmp_path)
    earlier = next(
        copy for copy in library.copies(path) if answers(library, copy.path) == ["wijk 1"]
    )
    library.go_back(path, earlier.path)
    assert answers(library, path) == ["wijk 1"]
    (before,) = [copy for copy in library.copies(path) if copy.kept]
    assert answers(library, before.path) == ["wijk 1", "wijk 2", "wijk 3"]
    library.go_back(path, before.path)
    assert answers(library, path) == ["wijk 1", "wijk 2", "wijk 3"]


def test_after_going_back_the_evening_goes_on_and_nothing_is_missed(
    library: Library, tmp_path: Path
) -> None:
    path = evening(tmp_path)
    library.go_back(path, library.copies(path)[-1].path)
    file = opened(path)
    assert file.contents.missing == 0
    file.write(said(9, "anders"), "do", "t9")
    file.close()
    again = opened(path)
    assert [entry.text for entry in again.contents.record.active_entries("answer")][-1] == "anders"
    again.close()


def test_the_newest_backup_is_how_the_session_went_on(library: Library, tmp_path: Path) -> None:
    path = evening(tmp_path)
    earlier = library.copies(path)[-1].path
    wanted = answers(library, earlier)
    library.go_back(path, earlier)
    assert answers(library, library.backups(path)[0]) == wanted


def test_an_open_session_does_not_go_back(library: Library, tmp_path: Path) -> None:
    path = evening(tmp_path)
    copy = library.copies(path)[0].path
    file = opened(path)
    with pytest.raises(FileInUse):
        library.go_back(path, copy)
    file.close()
    assert not [copy for copy in library.copies(path) if copy.kept]


def test_after_a_crash_the_newest_lines_are_kept_when_going_back(
    library: Library, tmp_path: Path
) -> None:
    path = evening(tmp_path)
    file = opened(path)
    write(file, 4, 4)
    file.abandon()
    library.go_back(path, library.copies(path)[-1].path)
    (before,) = [copy for copy in library.copies(path) if copy.kept]
    assert answers(library, before.path)[-1] == "wijk 4"
