"""What is removed with a session, however its file or its folder was called before."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from cwb_workshop.core.contract.blocks import Para
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.marking import marked
from cwb_workshop.session.library import Library
from cwb_workshop.session.report_files import evening_of_session
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.library import report_register
from cwb_workshop.store.session_file import SessionFile
from tests.report.layout.test_pdf import document
from tests.store.sessions import FOUNDED, KIT, PATIENT, opened, said

SECRET = "zwijgzaamwoord"


@dataclass(frozen=True)
class DataFolder:
    root: Path

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def library(self) -> Library:
        return Library(
            self.root / "sessions",
            derived=self.root / "derived",
            backups=self.backups,
            reports=self.root / "reports",
        )

    def session(self, name: str, words: str) -> Path:
        path = self.root / "sessions" / f"{name}.cwb"
        file = SessionFile.create(path, KIT, backups=self.backups, pace=PATIENT)
        file.write(FOUNDED, "do", f"2026-03-12T19:00 {words}")
        file.write(said(1, words), "do", "t1")
        file.back_up()
        file.flush()
        file.close()
        return path

    def go_on(self, path: Path, words: str) -> None:
        file = SessionFile.open(path, backups=self.backups, pace=PATIENT)
        file.write(said(2, words), "do", "t2")
        file.back_up()
        file.flush()
        file.close()

    def report(self, session: Path, name: str, *, whole_path: bool = False) -> Path:
        """Write a report of a session; what is noted of it is its whole path, as it was once."""
        folder = self.library._backups_of(session).folder
        path = self.root / "reports" / name
        report_register.note(folder, path)
        if whole_path:
            (folder / "reports.json").write_text(json.dumps([str(path)]))
        evening = evening_of_session(read_contents(session).journal)
        path.write_bytes(marked(write_pdf(document(Para("Iets"))).content, evening))
        return path

    def moved(self) -> DataFolder:
        there = self.root.with_name("elders")
        os.replace(self.root, there)
        return DataFolder(there)

    def renamed(self, path: Path, name: str) -> Path:
        """Rename a session as somebody does by hand, with its witness."""
        renamed = path.with_name(f"{name}.cwb")
        for file in path.parent.glob(f"{path.name}*"):
            os.replace(file, renamed.with_name(file.name.replace(path.name, renamed.name)))
        return renamed

    def holding(self, word: str) -> list[Path]:
        files = (path for path in self.root.rglob("*") if path.is_file())
        return [file for file in files if word.encode() in file.read_bytes()]

    def pdfs(self) -> list[str]:
        return sorted(path.name for path in (self.root / "reports").iterdir())


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    for name in ("sessions", "backups", "derived", "reports"):
        (tmp_path / "data" / name).mkdir(parents=True)
    return DataFolder(tmp_path / "data")


@pytest.mark.parametrize("whole_path", [False, True])
def test_reports_go_along_after_the_data_folder_was_moved(
    data: DataFolder, *, whole_path: bool
) -> None:
    ours = data.session("a", SECRET)
    theirs = data.session("b", "blijft")
    data.report(ours, "een.pdf", whole_path=whole_path)
    data.report(theirs, "twee.pdf", whole_path=whole_path)
    data = data.moved()
    path = data.root / "sessions" / ours.name
    assert [report.name for report in data.library.traces(path).reports] == ["een.pdf"]
    data.library.remove(path, reports=True)
    assert data.pdfs() == ["twee.pdf"]
    assert not data.holding(SECRET)


def test_a_report_of_another_session_that_got_the_name_of_one_stays(data: DataFolder) -> None:
    ours, theirs = data.session("a", SECRET), data.session("b", "blijft")
    data.report(ours, "een.pdf", whole_path=True)
    data = data.moved()
    data.report(data.root / "sessions" / theirs.name, "een.pdf")
    path = data.root / "sessions" / ours.name
    assert data.library.traces(path).reports == ()
    data.library.remove(path, reports=True)
    assert data.pdfs() == ["een.pdf"]


def test_what_is_noted_stands_there_as_seen_from_the_data_folder(
    data: DataFolder, tmp_path: Path
) -> None:
    folder = data.backups / "a-00000000"
    within, elsewhere = data.root / "reports" / "een.pdf", tmp_path / "stick" / "twee.pdf"
    for report in (within, elsewhere):
        report_register.note(folder, report)
        report_register.note(folder, report)
    assert json.loads((folder / "reports.json").read_text()) == sorted(
        ["reports/een.pdf", str(elsewhere)]
    )
    assert set(report_register.noted((folder,))) == {within, elsewhere}


@pytest.mark.parametrize("went_on", [True, False])
@pytest.mark.parametrize("moved", [True, False])
def test_a_session_that_was_renamed_by_hand_takes_all_along(
    data: DataFolder, *, went_on: bool, moved: bool
) -> None:
    path = data.session("a", SECRET)
    data.session("b", "blijft")
    data.report(path, "een.pdf")
    path = data.renamed(path, "c")
    if went_on:
        data.go_on(path, f"{SECRET} nog eens")
        data.report(path, "twee.pdf")
    if moved:
        data = data.moved()
        path = data.root / "sessions" / path.name
    traces = data.library.traces(path)
    assert len(traces.reports) == 1 + went_on
    data.library.remove(path, reports=True)
    assert not data.holding(SECRET)
    assert data.pdfs() == []
    assert data.holding("blijft")


def test_its_reports_stay_where_only_the_rest_is_to_go(data: DataFolder) -> None:
    path = data.session("a", SECRET)
    data.report(path, "een.pdf")
    data.library.remove(data.renamed(path, "c"), reports=False)
    assert not data.holding(SECRET)
    assert data.pdfs() == ["een.pdf"]


def test_a_session_that_took_the_old_name_keeps_what_is_its_own(data: DataFolder) -> None:
    path = data.session("a", SECRET)
    data.report(path, "een.pdf")
    renamed = data.renamed(path, "c")
    newer = data.session("a", "blijft")
    data.report(newer, "twee.pdf")
    data.library.remove(renamed, reports=True)
    assert not data.holding(SECRET)
    assert data.pdfs() == ["twee.pdf"]
    assert len(data.library.backups(newer)) == 1


def test_a_copy_that_was_made_by_hand_takes_nothing_of_the_session_along(data: DataFolder) -> None:
    path = data.session("a", "blijft")
    data.report(path, "een.pdf")
    copy = path.with_name("copy.cwb")
    shutil.copyfile(path, copy)
    assert data.library.traces(copy).reports == ()
    data.library.remove(copy, reports=True)
    assert len(data.library.backups(path)) == 1
    assert data.pdfs() == ["een.pdf"]
    assert opened(path)


def test_backups_of_another_session_under_the_old_name_stay(data: DataFolder) -> None:
    first = data.session("a", "blijft")
    (theirs,) = data.library.backups(first)
    kept = theirs.read_bytes()
    first.unlink()
    path = data.renamed(data.session("d", SECRET), "e")
    gone_on = data.root / "backups" / theirs.parent.name / "000009-1.cwb"
    shutil.copyfile(path, gone_on)
    data.library.remove(path, reports=True)
    assert theirs.read_bytes() == kept
    assert not gone_on.exists()
    assert not data.holding(SECRET)


@pytest.mark.parametrize("is_known", [True, False])
def test_a_locked_session_that_was_renamed_takes_its_backups_along(
    data: DataFolder, *, is_known: bool
) -> None:
    path = data.session("a", SECRET)
    library = data.library
    library.lock(path, "vier woorden in een rij")
    path = data.renamed(path, "c")
    (library if is_known else data.library).remove(path, reports=True)
    assert not list(data.backups.rglob("*.cwb"))
