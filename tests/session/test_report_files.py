"""A report takes the place of an older one of its evening, and of nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cwb_workshop.core.contract.blocks import Para
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.marking import evening_mark, marked
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.report_files import evening_of_session, owner_of, report_file
from cwb_workshop.store.encryption import lock
from cwb_workshop.system.targets import TargetError
from tests.report.layout.test_pdf import document
from tests.workshop import EVENING, NEW, registry

OURS, THEIRS = evening_mark("ours"), evening_mark("theirs")


def a_report(path: Path, evening: str) -> Path:
    path.write_bytes(marked(write_pdf(document(Para("Iets"))).content, evening))
    return path


def a_session(folder: Path, name: str = "evening.cwb", minutes: int = 0) -> Path:
    path = folder / name
    clock = SetClock(EVENING.replace(minute=minutes))
    session = Toolbox(registry(), folder / "backups").begin(path, NEW, clock)
    session.close_file()
    return path


_BESIDE = ("-wal", "-shm", "-journal", "-witness", ".left-1", ".damaged-1")


def refused(path: Path, *, force: bool = False) -> str:
    with pytest.raises(TargetError) as caught:
        report_file(path, OURS, force=force)
    return caught.value.key


def test_it_goes_over_an_older_one_of_the_same_evening(tmp_path: Path) -> None:
    path = a_report(tmp_path / "report.pdf", OURS)
    assert report_file(path, OURS) == path.resolve()


def test_an_empty_file_is_nobodys(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").touch()
    assert owner_of(tmp_path / "report.pdf", OURS) == "nobody"


def test_over_that_of_another_evening_only_when_it_is_asked(tmp_path: Path) -> None:
    path = a_report(tmp_path / "report.pdf", THEIRS)
    assert refused(path) == "target.another_evening"
    assert report_file(path, OURS, force=True) == path.resolve()


@pytest.mark.parametrize("content", [b"notes", b"%PDF-1.7 of somebody else", b"%PDF"])
def test_so_with_a_file_that_this_program_did_not_write(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    assert refused(path) == "target.others"
    assert report_file(path, OURS, force=True) == path.resolve()
    assert path.read_bytes() == content


def test_a_report_with_remarks_of_somebody_is_theirs(tmp_path: Path) -> None:
    path = a_report(tmp_path / "report.pdf", OURS)
    path.write_bytes(path.read_bytes() + b"% read, and agreed")
    assert refused(path) == "target.others"


def test_what_is_far_too_large_for_a_report_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert owner_of(path, OURS) == "others"


def test_a_session_is_never_written_over(tmp_path: Path) -> None:
    path = a_session(tmp_path)
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(path.read_bytes())
    for target in (path, copy, path.with_name("evening.cwb-witness")):
        before = target.read_bytes()
        assert refused(target) == refused(target, force=True) == "target.session"
        assert target.read_bytes() == before


@pytest.mark.parametrize("ending", _BESIDE)
def test_no_report_takes_a_name_that_is_of_a_part_of_a_session(tmp_path: Path, ending: str) -> None:
    path = a_session(tmp_path)
    for target in (
        path.with_name(f"{path.name}{ending}"),
        path.rename(tmp_path / "avond").with_name(f"avond{ending}"),
        tmp_path / f"nog-niet.cwb{ending}",
    ):
        target.unlink(missing_ok=True)
        assert refused(target) == refused(target, force=True) == "target.session"
        assert not target.exists()
    assert report_file(tmp_path / f"verslag{ending}", OURS)


def test_nor_is_one_with_a_passphrase(tmp_path: Path) -> None:
    path = a_session(tmp_path)
    lock(path, "een lang wachtwoord", tmp_path / "backups", {})
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(path.read_bytes())
    assert refused(copy, force=True) == "target.session"


@pytest.mark.skipif(os.name != "posix", reason="made with links of POSIX")
def test_nor_through_a_link(tmp_path: Path) -> None:
    path = a_session(tmp_path)
    (tmp_path / "link.pdf").symlink_to(path)
    os.link(path, tmp_path / "second.pdf")
    for name in ("link.pdf", "second.pdf"):
        assert refused(tmp_path / name, force=True) == "target.session"


def test_an_evening_keeps_its_mark_and_two_evenings_differ(tmp_path: Path) -> None:
    tools = Toolbox(registry(), tmp_path / "backups")
    marks = []
    for name, minutes in (("one.cwb", 0), ("two.cwb", 5)):
        path = a_session(tmp_path, name, minutes)
        session = tools.open(path, SetClock(EVENING))
        before = evening_of_session(session.journal)
        session.open_item("obstacles")
        session.capture("1: al getypt")
        assert evening_of_session(session.journal) == before
        marks.append(before)
        session.close_file()
    assert len(set(marks)) == 2
