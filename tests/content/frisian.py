"""A further language, begun as a copy of Dutch in a folder of words of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cwb_workshop.content import locale_reader, word_check, word_files
from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.system.assets import assets_folder, exercises_folder

FRISIAN = "fy"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The words of the program, with the ones of a further language begun as a copy of nl."""
    words, exercises = tmp_path / "i18n", tmp_path / "exercises"
    shutil.copytree(assets_folder() / "i18n", words)
    shutil.copytree(words / "nl", words / FRISIAN)
    for path in exercises_folder().glob("*/*.toml"):
        copy = exercises / path.parent.name / path.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
        if path.stem == "nl":
            shutil.copy(path, copy.with_stem(FRISIAN))
    for module in (locale_reader, word_files, word_check):
        monkeypatch.setattr(module, "words_folder", lambda: words)
    for other in (word_files, word_check):
        monkeypatch.setattr(other, "exercises_folder", lambda: exercises)
    load_locale.cache_clear()
    yield words / FRISIAN
    load_locale.cache_clear()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def for_room(folder: Path) -> Path:
    """The further language, with the words of wall and paper alone."""
    for path in folder.glob("*.toml"):
        if path.name not in (locale_reader.LOCALE, *locale_reader.ROOM):
            path.unlink()
    for path in (folder.parent.parent / "exercises").glob(f"*/{FRISIAN}.toml"):
        words = path.read_text(encoding="utf-8").partition("# What only the facilitator reads")[0]
        path.write_text(words, encoding="utf-8")
        if not words:
            path.unlink()
    return folder
