from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest

from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.session.library import Library
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.faults import FileInUse, NotRemoved
from cwb_workshop.store.library import report_register
from cwb_workshop.store.library.belongings import Belongings
from cwb_workshop.store.library.removal import remove
from cwb_workshop.store.reading import COPIES
from cwb_workshop.store.session_file import SessionFile
from tests.store.sessions import FOUNDED, KIT, PATIENT, said

SECRET = "zwijgzaamwoord"


class Laptop:
    """A data folder with sessions in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("sessions", "backups", "derived", "reports", "temporary"):
            (root / name).mkdir(parents=True)
        self.library = Library(
            root / "sessions",
            derived=root / "derived",
            backups=root / "backups",
            reports=root / "reports",
        )

    def session(self, name: str, *words: str) -> Path:
        path = self.root / "sessions" / name
        file = SessionFile.create(path, KIT, backups=self.root / "backups", pace=PATIENT)
        file.write(FOUNDED, "do", "t0")
        for number, word in enumerate(words, 1):
            file.write(said(number, word), "do", f"t{number}")
        file.keep_draft("capture", " ".join(words))
        file.back_up()
        file.flush()
        file.close()
        return path

    def backup_folder(self, path: Path) -> Path:
        from datetime import datetime

        return Backups(self.root / "backups", path, datetime.now).folder

    def holding(self, word: str) -> list[str]:
        files = (path for path in self.root.rglob("*") if path.is_file())
        found = [file for file in files if word.encode() in file.read_bytes().lower()]
        return sorted(str(file.relative_to(self.root)) for file in found)


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Laptop:
    made = Laptop(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return made


def test_a_removed_session_leaves_its_words_in_no_file(laptop: Laptop) -> None:
    path = laptop.session("a.cwb", SECRET)
    other = laptop.session("b.cwb", "blijft")
    laptop.library.refresh()
    assert len(laptop.holding(SECRET)) >= 2, "the search would find it"
    laptop.library.remove(path, reports=True)
    assert laptop.holding(SECRET) == []
    assert laptop.holding("a.cwb") == []
    assert [one.path for one in laptop.library.refresh()] == [other]
    assert laptop.library.search("blijft") == (other,)


def test_files_set_aside_and_copies_of_a_crash_go_along(laptop: Laptop) -> None:
    path = laptop.session("a.cwb", "iets")
    left = laptop.root / "temporary" / f"{COPIES}x"
    left.mkdir()
    beside = (
        path.with_name("a.cwb.damaged-20260312-201000"),
        path.with_name("a.cwb.damaged-20260312-201000-wal"),
        path.with_name("a.cwb.left-20260312-201000"),
        path.with_name("a.cwb-wal"),
        path.with_name("a.cwb-shm"),
        path.with_name("a.cwb-witness"),
        path.with_name(".a.cwb.part"),
        laptop.root / "backups" / f"{laptop.backup_folder(path).name}.1" / "000001-1.cwb",
        left / "session.cwb",
    )
    for file in beside:
        file.parent.mkdir(exist_ok=True)
        file.write_text(SECRET)
    os.utime(left, (0, 0))
    neighbour = path.with_name("a.cwb.damaged")
    neighbour.write_text("geen van ons")
    copies = laptop.library.traces(path).copies
    assert copies == 2 + 1 + len(list(laptop.backup_folder(path).glob("*.cwb")))
    laptop.library.remove(path, reports=False)
    assert laptop.holding(SECRET) == []
    assert neighbour.exists()


def test_a_copy_that_somebody_reads_just_now_is_left(laptop: Laptop) -> None:
    path = laptop.session("a.cwb", "iets")
    reading = laptop.root / "temporary" / f"{COPIES}y"
    reading.mkdir()
    laptop.library.remove(path, reports=False)
    assert reading.exists()


@pytest.mark.parametrize("with_reports", [True, False])
def test_reports_go_if_asked_and_those_elsewhere_are_only_named(
    laptop: Laptop, tmp_path: Path, *, with_reports: bool
) -> None:
    path = laptop.session("a.cwb", "iets")
    ours = laptop.root / "reports" / "verslag.pdf"
    theirs = tmp_path / "stick" / "verslag.pdf"
    gone = tmp_path / "stick" / "weggegooid.pdf"
    theirs.parent.mkdir()
    for report in (ours, theirs, gone):
        report_register.note(laptop.backup_folder(path), report)
    ours.write_text("x")
    theirs.write_text("x")
    traces = laptop.library.traces(path)
    assert (traces.reports, traces.elsewhere) == ((ours,), (theirs,))
    laptop.library.remove(path, reports=with_reports)
    assert ours.exists() is not with_reports
    assert theirs.exists()


def test_a_note_that_leads_out_of_the_reports_takes_no_other_file_along(laptop: Laptop) -> None:
    path, other = laptop.session("a.cwb", "iets"), laptop.session("b.cwb", "blijft")
    report_register.note(
        laptop.backup_folder(path), laptop.root / "reports" / ".." / "sessions" / "b.cwb"
    )
    assert laptop.library.traces(path).reports == ()
    laptop.library.remove(path, reports=True)
    assert other.exists()


def test_an_open_session_is_not_removed(laptop: Laptop) -> None:
    path = laptop.session("a.cwb", "iets")
    file = SessionFile.open(path, backups=laptop.root / "backups", pace=PATIENT)
    with pytest.raises(FileInUse):
        laptop.library.remove(path, reports=True)
    file.close()
    assert [one.path for one in laptop.library.refresh()] == [path]


def test_what_cannot_be_removed_can_be_tried_again(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = laptop.session("a.cwb", SECRET)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr("cwb_workshop.store.library.removal.shutil.rmtree", refuse)
        with pytest.raises(NotRemoved):
            laptop.library.remove(path, reports=True)
    assert path.exists(), "the session still stands in the list"
    laptop.library.remove(path, reports=True)
    assert laptop.holding(SECRET) == []


def test_an_archive_that_cannot_forget_is_thrown_away(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = laptop.session("a.cwb", SECRET)
    laptop.library.refresh()

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("cwb_workshop.store.library.search_archive.Archive.forget", refuse)
    laptop.library.remove(path, reports=True)
    assert laptop.holding(SECRET) == []


def test_removing_what_is_gone_already_is_no_fault(laptop: Laptop) -> None:
    gone = laptop.root / "sessions" / "nooit.cwb"
    remove(Belongings(gone, laptop.root / "backups"))


def test_a_list_of_reports_that_is_damaged_names_none(tmp_path: Path) -> None:
    for text in ("", "{}", '["a", 3]', "[" * 100_000):
        (tmp_path / "reports.json").write_text(text)
        assert report_register.noted((tmp_path,)) in (
            (),
            (tmp_path.parent.parent / "a",),
        )


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps others out by the folder")
def test_nobody_else_can_read_what_is_kept(laptop: Laptop) -> None:
    before = os.umask(0)
    try:
        path = laptop.session("a.cwb", "iets")
        laptop.library.refresh()
        report_register.note(laptop.backup_folder(path), laptop.root / "reports" / "x.pdf")
        file = SessionFile.open(path, backups=laptop.root / "backups", pace=PATIENT)
        file.write(Step("step.fact", (Change(None, Fact("", "x", 1)),)), "do", "t")
        file.flush()
        made = [one for one in laptop.root.rglob("*") if one.is_file()]
        folders = {one.parent for one in made if "backups" in one.parts} - {laptop.root / "backups"}
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in made}
        assert set(modes.values()) == {0o600}, modes
        assert {stat.S_IMODE(one.stat().st_mode) for one in folders} == {0o700}
        file.close()
    finally:
        os.umask(before)
