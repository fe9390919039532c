"""What is known to be missing of a session is told in the list of sessions too."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.session.library import Library
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.store.sidecar_files import log_of
from cwb_workshop.store.witness import Witness
from tests.store.sessions import FOUNDED, interrupted_file, new_file, opened, write


def listed(folder: Path) -> Summary:
    library = Library(folder, derived=folder / "derived", backups=folder / "backups")
    (summary,) = library.refresh()
    return summary


def gone_on(folder: Path, *, answers: int) -> Path:
    """Return a session that was opened once more and cut off, with answers in its log."""
    file = new_file(folder)
    file.write(FOUNDED, "do", "t0")
    write(file, 1, 3)
    file.close()
    file = opened(file.path)
    write(file, 4, 3 + answers)
    left = {path.name: path.read_bytes() for path in folder.glob("avond.cwb*")}
    file.abandon()
    for name, content in left.items():
        (folder / name).write_bytes(content)
    return file.path


def test_a_log_that_is_gone_is_told_with_how_much_was_in_it(tmp_path: Path) -> None:
    path = gone_on(tmp_path, answers=5)
    assert (listed(tmp_path).missing, listed(tmp_path).answers) == (0, 8)
    log_of(path).unlink()
    summary = listed(tmp_path)
    assert (summary.status, summary.missing, summary.answers) == ("interrupted", 5, 3)


def test_a_log_that_was_cut_short_is_told_with_what_is_left_of_it(tmp_path: Path) -> None:
    path = gone_on(tmp_path, answers=5)
    content = log_of(path).read_bytes()
    log_of(path).write_bytes(content[: len(content) // 2])
    summary = listed(tmp_path)
    assert summary.missing > 0
    assert summary.missing + summary.answers == 8


def test_it_is_told_no_more_once_somebody_went_on_with_what_there_is(tmp_path: Path) -> None:
    path = gone_on(tmp_path, answers=5)
    log_of(path).unlink()
    assert listed(tmp_path).missing == 5
    SessionFile.open(path, backups=tmp_path / "backups", accept_missing=True).close()
    assert listed(tmp_path).missing == 0


def test_a_witness_alone_makes_a_session_be_looked_at_again(tmp_path: Path) -> None:
    path = gone_on(tmp_path, answers=5)
    late = Witness(path).path.read_bytes()
    Witness(path).forget()
    log_of(path).unlink()
    assert listed(tmp_path).missing == 0
    Witness(path).path.write_bytes(late)
    assert listed(tmp_path).missing == 5


@pytest.mark.parametrize("answers", [1, 4])
def test_a_session_that_lacks_nothing_is_told_so(tmp_path: Path, answers: int) -> None:
    interrupted_file(tmp_path, answers)
    assert (listed(tmp_path).missing, listed(tmp_path).answers) == (0, answers)
