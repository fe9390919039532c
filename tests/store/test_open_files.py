from __future__ import annotations

import threading
from pathlib import Path

import pytest

from cwb_workshop.store import open_files
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import FileInUse
from cwb_workshop.store.other_programs import in_use
from tests.store.sessions import finished_file, new_file, opened, run_python, write

OPEN_IT = (
    "import sys; from pathlib import Path\n"
    "from cwb_workshop.store.faults import FileError\n"
    "from cwb_workshop.store.session_file import SessionFile\n"
    "path = Path(sys.argv[1])\n"
    "try: SessionFile.open(path, backups=path.parent / 'backups'); print('opened')\n"
    "except FileError as fault: print(fault.key)"
)


def test_a_second_program_is_told_that_the_file_is_open(tmp_path: Path) -> None:
    file = new_file(tmp_path)
    write(file, 1, 2)
    assert run_python(OPEN_IT, file.path).stdout == "store.in_use\n"
    file.close()
    assert run_python(OPEN_IT, file.path).stdout == "opened\n"


def test_the_same_program_cannot_open_a_file_twice(tmp_path: Path) -> None:
    file = new_file(tmp_path)
    link = tmp_path / "link.cwb"
    link.symlink_to(file.path)
    for path in (file.path, link):
        with pytest.raises(FileInUse):
            opened(path)
    file.close()


def test_reading_an_open_file_in_the_same_program_is_refused_and_keeps_the_lock(
    tmp_path: Path,
) -> None:
    file = new_file(tmp_path)
    write(file, 1, 2)
    with pytest.raises(FileInUse):
        read_contents(file.path)
    assert run_python(OPEN_IT, file.path).stdout == "store.in_use\n"
    file.close()


def test_without_that_care_the_lock_is_lost_without_a_word(tmp_path: Path) -> None:
    """Why `held` is there: whoever opens and closes the file takes the lock off it."""
    file = new_file(tmp_path)
    write(file, 1, 2)
    file.path.read_bytes()
    assert run_python(OPEN_IT, file.path).stdout == "opened\n"
    file.abandon()


def test_a_file_that_nobody_has_is_not_in_use(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 1)
    assert not in_use(path)
    assert not in_use(tmp_path / "nothing.cwb")


def test_a_closed_file_is_let_go(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 1)
    file = opened(path)
    with pytest.raises(FileInUse):
        opened(path)
    file.close()
    opened(path).close()


def test_nobody_opens_a_file_while_another_part_of_the_program_reads_it(tmp_path: Path) -> None:
    path = finished_file(tmp_path, 1)
    order: list[str] = []

    def open_it() -> None:
        file = opened(path)
        order.append("opened")
        file.close()

    with open_files.access(path):
        thread = threading.Thread(target=open_it)
        thread.start()
        thread.join(timeout=0.2)
        order.append("read")
    thread.join()
    assert order == ["read", "opened"]
