"""A log goes on from what its file has of itself; that of another session, or of a copy that went
on elsewhere, takes nothing's place. Backups of another session are not offered as this one's.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.kit import KIT_SEAL, seal_of
from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import Damage, DamagedFile, FileError, MissingAnswers, StrangeLog
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.store.sidecar_check import set_aside
from cwb_workshop.store.sidecar_files import log_of
from cwb_workshop.store.witness import Witness
from tests.store.sessions import FOUNDED, KIT, new_file, opened, said

NAME = "avond.cwb"
STATES = ("early", "late", "copy", "other")
"""A session, the same one later, a copy of the first that went on elsewhere, and another one."""


def add(file: SessionFile, who: str, numbers: range) -> None:
    for number in numbers:
        file.write(said(number, f"{who} {number}"), "do", f"2026-03-12T19:{number:02d}")
    file.flush()


def founded(folder: Path, who: str, answers: int) -> Path:
    folder.mkdir(parents=True)
    file = new_file(folder)
    file.write(FOUNDED, "do", f"2026-03-12T18:59 {who}")
    add(file, who, range(1, answers + 1))
    file.close()
    return folder / NAME


def copy_to(path: Path, folder: Path) -> Path:
    folder.mkdir(parents=True)
    for file in path.parent.glob(f"{NAME}*"):
        shutil.copyfile(file, folder / file.name)
    return folder / NAME


def left_open(path: Path, folder: Path, who: str, numbers: range) -> Path:
    """Go on with a session, and keep what stands on the disk before it is closed."""
    file = opened(path)
    add(file, who, numbers)
    left = copy_to(path, folder)
    file.close()
    return left


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each state closed, and as it stands on the disk with later answers in its log."""
    root = tmp_path_factory.mktemp("states")
    early = founded(root / "a", "samen", 3)
    copy_to(early, root / "early")
    copy = copy_to(early, root / "b")
    left_open(early, root / "early-live", "verder", range(4, 8))
    copy_to(early, root / "late")
    left_open(early, root / "late-live", "laatst", range(8, 10))
    left_open(copy, root / "copy-live", "elders", range(4, 10))
    copy_to(copy, root / "copy")
    other = founded(root / "c", "anders", 5)
    copy_to(other, root / "other")
    left_open(other, root / "other-live", "anders", range(6, 20))
    return root


def words(path: Path) -> list[str]:
    return [entry.text for entry in read_contents(path).record.entries.values()]


@pytest.mark.parametrize("kept", STATES)
@pytest.mark.parametrize("log", STATES)
@pytest.mark.parametrize("witness", ["none", *STATES, *(f"{state}-live" for state in STATES)])
def test_no_log_takes_the_place_of_what_a_file_says_itself(
    states: Path, tmp_path: Path, kept: str, log: str, witness: str
) -> None:
    path = tmp_path / NAME
    shutil.copyfile(states / kept / NAME, path)
    own = words(path)
    shutil.copyfile(log_of(states / f"{log}-live" / NAME), log_of(path))
    if witness != "none":
        shutil.copyfile(Witness(states / witness / NAME).path, Witness(path).path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    try:
        assert words(path)[: len(own)] == own
    except StrangeLog as fault:
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before
        assert kept != log, "its own log is no strange one"
        set_aside(path, fault.beside, datetime(2026, 3, 12, 20))
        Witness(path).forget()
        assert words(path) == own
    except FileError:
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def in_the_log_alone(path: Path, folder: Path) -> Path:
    """Return a session that was killed in its first evening, before its log was folded in."""
    folder.mkdir()
    file = new_file(folder)
    seal = Change(None, Fact("", KIT_SEAL, seal_of(KIT)))
    founded_with_seal = Step(FOUNDED.name, (*FOUNDED.changes, seal), undoable=False)
    file.write(founded_with_seal, "do", "2026-03-12T18:59 pas")
    add(file, "pas", range(1, 7))
    left = copy_to(file.path, path.parent)
    file.close()
    return left


@pytest.mark.parametrize("part", ["file", "log"])
@pytest.mark.parametrize("witnessed", [True, False])
def test_the_own_log_of_a_session_in_its_first_evening_is_never_told_as_that_of_another(
    tmp_path: Path, part: str, *, witnessed: bool
) -> None:
    path = in_the_log_alone(tmp_path / "here" / NAME, tmp_path / "made")
    all_words = words(path)
    spoilt_file = path if part == "file" else log_of(path)
    whole = spoilt_file.read_bytes()
    if not witnessed:
        Witness(path).forget()
    in_the_kit = whole.find(b"Samen")
    for at in (1, in_the_kit, *range(50, len(whole), len(whole) // 25)):
        content = bytearray(whole)
        content[at] ^= 4
        spoilt_file.write_bytes(content)
        try:
            contents = read_contents(path)
        except Damage:
            continue
        left = [entry.text for entry in contents.record.entries.values()]
        # A log counts as far as its checks hold; that there was more, only the witness knows.
        assert left == all_words[: len(left)]
        assert bool(contents.missing) == (witnessed and left != all_words)


def test_another_session_in_place_of_all_there_was_is_none_to_go_on_with(
    tmp_path: Path,
) -> None:
    path = in_the_log_alone(tmp_path / "here" / NAME, tmp_path / "made")
    acknowledged = Witness(path).newest()
    (tmp_path / "there").mkdir()
    other = new_file(tmp_path / "there")
    other.write(FOUNDED, "do", "2026-03-12T18:59 anders")
    add(other, "anders", range(1, 12))
    shutil.copyfile(log_of(other.path), log_of(path))
    other.close()
    with pytest.raises(Damage) as fault:
        read_contents(path)
    assert not isinstance(fault.value, MissingAnswers)
    assert acknowledged is not None
    assert fault.value.missing == acknowledged.count


def library(folder: Path) -> Library:
    return Library(folder, derived=folder / "derived", backups=folder / "backups")


def backed_up(path: Path, who: str, numbers: range) -> None:
    file = opened(path)
    add(file, who, numbers)
    file.back_up()
    file.flush()
    file.close()


def spoilt(path: Path) -> None:
    """Let a letter of an answer be another one."""
    content = path.read_bytes()
    assert b"anders 2" in content
    path.write_bytes(content.replace(b"anders 2", b"anders 3"))


@pytest.mark.parametrize("is_opened", [True, False])
def test_backups_of_a_session_that_stood_here_before_are_not_offered_as_those_of_this_one(
    states: Path, tmp_path: Path, is_opened: bool
) -> None:
    path = copy_to(states / "early" / NAME, tmp_path / "here")
    backed_up(path, "bewaard", range(4, 6))
    (theirs,) = library(path.parent).backups(path)
    for file in path.parent.glob(f"{NAME}*"):
        file.unlink()
    copy_to(states / "other" / NAME, tmp_path / "there")
    shutil.copyfile(tmp_path / "there" / NAME, path)
    assert not library(path.parent).backups(path)
    assert not library(path.parent).copies(path)
    assert theirs.exists()
    if is_opened:
        backed_up(path, "anders", range(6, 8))
        (ours,) = library(path.parent).backups(path)
        assert "anders 7" in words(ours)
        kept = [file for file in (path.parent / "backups").rglob("*.cwb") if file != ours]
        assert [words(file)[-1] for file in kept] == ["bewaard 5"]
    spoilt(path)
    with pytest.raises(DamagedFile):
        opened(path)
    assert len(library(path.parent).backups(path)) == is_opened


def test_backups_of_a_session_that_is_gone_or_cannot_be_read_at_all_are_offered(
    states: Path, tmp_path: Path
) -> None:
    path = copy_to(states / "early" / NAME, tmp_path / "here")
    backed_up(path, "bewaard", range(4, 6))
    path.write_bytes(b"")
    assert len(library(path.parent).backups(path)) == 1
    path.unlink()
    assert len(library(path.parent).backups(path)) == 1
