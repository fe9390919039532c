"""Where something may be written is looked at before anything is done."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cwb_workshop.content.word_files import load_words
from cwb_workshop.system.targets import TargetError, target_file, target_folder
from tests.languages import LANGUAGES

Make = Callable[[Path], object]

posix = pytest.mark.skipif(os.name != "posix", reason="made with the means of POSIX")


def refusal(ask: Callable[[Path], Path], path: Path) -> str:
    """Return the key of the sentence, once it was told in every language."""
    with pytest.raises(TargetError) as caught:
        ask(path)
    for language in LANGUAGES:
        assert load_words(language)(caught.value.key, **caught.value.values).endswith(".")
    return caught.value.key


def test_a_free_name_and_an_old_file_can_be_written(tmp_path: Path) -> None:
    old = tmp_path / "old.pdf"
    old.write_bytes(b"x")
    assert target_file(old) == old.resolve()
    assert target_file(tmp_path / "new.pdf") == (tmp_path / "new.pdf").resolve()
    assert [path.name for path in tmp_path.iterdir()] == ["old.pdf"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (".", "target.folder"),
        ("", "target.folder"),
        ("gone/report.pdf", "target.no_folder"),
        ("file/report.pdf", "target.not_a_folder"),
        ("n" * 300, "target.cannot"),
        ("a\0b", "target.cannot"),
    ],
)
def test_what_cannot_be_written_is_named_as_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, key: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert refusal(target_file, Path(name)) == key
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@posix
@pytest.mark.parametrize(
    ("make", "key"),
    [
        (os.mkfifo, "target.not_a_file"),
        (lambda path: path.symlink_to(path), "target.cannot"),
        (lambda path: path.symlink_to("/dev/null"), "target.not_a_file"),
        (lambda path: path.symlink_to("gone/away"), "target.no_folder"),
        (lambda path: path.symlink_to("."), "target.folder"),
    ],
)
def test_what_is_no_ordinary_file_is_left_alone(tmp_path: Path, make: Make, key: str) -> None:
    path = tmp_path / "odd"
    make(path)
    before = path.lstat()
    assert refusal(target_file, path) == key
    assert path.lstat() == before


@posix
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"x")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    assert target_file(tmp_path / "link.pdf") == (tmp_path / "real.pdf").resolve()


@pytest.mark.parametrize(
    ("closed", "ask", "name", "key"),
    [
        ("report.pdf", target_file, "report.pdf", "target.read_only"),
        ("", target_file, "new.pdf", "target.folder_closed"),
        ("", target_folder, "new", "target.folder_closed"),
    ],
)
def test_what_may_not_be_changed_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    closed: str,
    ask: Callable[[Path], Path],
    name: str,
    key: str,
) -> None:
    (tmp_path / "report.pdf").write_bytes(b"x")
    shut = (tmp_path / closed).resolve()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != shut)
    assert refusal(ask, tmp_path / name) == key


def test_a_folder_is_new_or_there_already(tmp_path: Path) -> None:
    assert target_folder(tmp_path) == tmp_path.resolve()
    assert target_folder(tmp_path / "a" / "b") == (tmp_path / "a" / "b").resolve()
    assert not list(tmp_path.iterdir())
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert refusal(target_folder, tmp_path / "file") == "target.not_a_folder"
    assert refusal(target_folder, tmp_path / "file" / "b") == "target.not_a_folder"


@posix
def test_a_name_that_is_no_plain_text_stays_one_sentence(tmp_path: Path) -> None:
    odd = tmp_path / "a\nb\x1b[2J"
    odd.mkdir()
    with pytest.raises(TargetError) as caught:
        target_file(odd)
    assert str(caught.value.values["file"]).isprintable()
