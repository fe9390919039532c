"""What the check of a language says beside its faults, and of the wall."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.cli import language_check
from cwb_workshop.cli.wall_check import words_off_wall
from cwb_workshop.content.word_check import left_in_english
from tests.content.frisian import FRISIAN, change, folder, for_room
from tests.languages import LANGUAGES

pytestmark = pytest.mark.slow

__all__ = ["folder", "for_room"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_of_the_windows_was_left_in_english(language: str) -> None:
    assert left_in_english(language) == ()


def test_what_is_still_word_for_word_english_is_counted_as_a_hint(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    shutil.copy(folder.parent / "en" / "target.toml", folder / "target.toml")
    number = len(left_in_english(FRISIAN))
    assert number > 5
    monkeypatch.setattr(language_check, "_too_long", lambda _language: ())
    monkeypatch.setattr(language_check, "words_off_wall", lambda _language: ())
    assert main(["check-language", FRISIAN]) == 0
    first, *_others, told_number, whole = capsys.readouterr().out.splitlines()
    assert first.startswith("hint: fy/target.toml:")
    assert first.endswith("is word for word as in English")
    assert told_number.startswith(f"{number} texts are word for word as in English: no faults")
    assert whole == "The words of fy are whole, and they fit."


def test_a_word_that_is_too_long_for_the_wall_is_told(for_room: Path) -> None:
    assert list(words_off_wall(FRISIAN)) == []
    change(for_room / "wall.toml", '"Alleen"', f'"{"Alleen voor jezelf en heel stil " * 12}"')
    (fault,) = words_off_wall(FRISIAN)
    # The words that are too long push those below out of the picture.
    assert fault.at.startswith("fy/wall.toml:")
    assert fault.at.endswith(": phase.alone")
    assert (fault.what, fault.values) == ("off_wall", {"size": "1024 × 768"})
