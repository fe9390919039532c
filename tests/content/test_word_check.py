"""What is wrong in the words of a language is told with file, line and key."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from cwb_workshop.app import main
from cwb_workshop.content import locale_reader
from cwb_workshop.content.locale_reader import languages, load_locale, load_locales
from cwb_workshop.content.word_check import word_faults
from cwb_workshop.content.word_files import all_words, exercise_words, load_words, wall_words
from tests.content.frisian import FRISIAN, change, folder, for_room
from tests.languages import LANGUAGES

pytestmark = pytest.mark.slow

__all__ = ["folder", "for_room"]


def told(language: str = FRISIAN) -> list[tuple[str, str]]:
    return [(fault.at, fault.what) for fault in word_faults(language)]


@pytest.mark.parametrize("language", languages())
def test_each_language_of_the_program_is_whole(language: str) -> None:
    assert word_faults(language) == ()


def test_a_copy_of_a_whole_language_is_whole(folder: Path) -> None:
    assert told() == []


def test_a_word_that_is_missing_is_told_and_said_in_english(folder: Path) -> None:
    change(folder / "home.toml", 'go = "Begin de sessie"\n', "")
    assert told() == [("fy/home.toml: new.go", "no_words")]
    english = load_words("en", ["home"])("home.new.go")
    assert load_words(FRISIAN, ["home"])("home.new.go") == english
    assert all_words(FRISIAN)("home.new.go") == english


def test_a_file_that_is_missing_is_told_and_said_in_english(folder: Path) -> None:
    (folder / "wall.toml").unlink()
    assert told() == [("fy/wall.toml", "file_of_words")]
    key = next(iter(load_words("en", ["wall"]).entries))
    assert wall_words()[FRISIAN](key) == wall_words()["en"](key)
    assert locale_reader.interface_languages() == LANGUAGES


def test_an_exercise_without_words_of_a_language_speaks_english(folder: Path) -> None:
    path = folder.parent.parent / "exercises" / "dot_vote" / "fy.toml"
    path.unlink()
    assert told() == [("dot_vote/fy.toml", "file_of_words")]
    words = exercise_words(FRISIAN, path.parent.parent)
    assert words("dot_vote.exercise") == exercise_words("en")("dot_vote.exercise")


def test_a_language_for_the_room_misses_nothing_that_only_the_facilitator_reads(
    for_room: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert FRISIAN not in locale_reader.interface_languages()
    assert main(["check-language", FRISIAN]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "The windows do not speak fy: it is on the wall and on paper alone.",
        "The words of fy are whole.",
    ]


def test_a_language_for_the_room_needs_no_file_of_which_all_is_for_the_facilitator(
    for_room: Path,
) -> None:
    exercises = for_room.parent.parent / "exercises"
    assert not (exercises / "check_in" / f"{FRISIAN}.toml").exists()
    assert told() == []
    (exercises / "dot_vote" / f"{FRISIAN}.toml").unlink()
    assert told() == [("dot_vote/fy.toml", "file_of_words")]


def test_a_language_for_the_room_misses_what_is_on_the_wall(for_room: Path) -> None:
    path = for_room.parent.parent / "exercises" / "commitments" / f"{FRISIAN}.toml"
    change(path, 'date_slot = "wanneer?"\n', "")
    assert told() == [("commitments/fy.toml: date_slot", "no_words")]


def test_a_language_with_some_words_of_the_windows_misses_the_others(folder: Path) -> None:
    (folder / "dialog.toml").unlink()
    assert told() == [("fy/dialog.toml", "file_of_words")]


def test_what_only_the_facilitator_reads_keeps_its_place_in_the_file(folder: Path) -> None:
    path = folder.parent.parent / "exercises" / "commitments" / f"{FRISIAN}.toml"
    change(path, "[console]\n", "[strange]\n")
    assert ("commitments/fy.toml: console.example", "no_words") in told()


def test_a_form_of_a_plural_that_the_language_has_is_missed(folder: Path) -> None:
    rules = '[plurals]\none = "i in 1 and v in 0"\nfew = "n in 2..4"'
    change(folder / "locale.toml", '[plurals]\none = "i in 1 and v in 0"', rules)
    change(folder / "kit.toml", "[faults]\n", '[faults]\nfew = "{n} {faults}"\n')
    missing = [at for at, what in told() if what == "no_words"]
    assert "fy/kit.toml: fault.more.few" in missing
    assert "fy/kit.toml: faults.few" not in missing
    assert len(missing) == len(told())
    assert all(at.endswith(".few") for at in missing)


def test_a_form_that_no_word_has_is_one_fault(folder: Path) -> None:
    rules = '[plurals]\none = "i in 1 and v in 0"\nmany = "i mod 1000000 in 0"'
    change(folder / "locale.toml", '[plurals]\none = "i in 1 and v in 0"', rules)
    (fault,) = word_faults(FRISIAN)
    assert (fault.at, fault.what) == ("fy/locale.toml: plurals.many", "form")
    assert int(str(fault.values["number"])) > 50


def test_a_text_that_says_nothing_is_told(folder: Path) -> None:
    change(folder / "home.toml", 'go = "Begin de sessie"', 'go = ""')
    ((at, what),) = told()
    assert at.startswith("fy/home.toml:")
    assert at.endswith(": new.go")
    assert what == "empty"


def test_a_form_that_the_language_does_not_have_is_superfluous(folder: Path) -> None:
    change(folder / "kit.toml", "[faults]\n", '[faults]\nmany = "{n} {faults}"\n')
    assert [what for _at, what in told()] == ["superfluous"]


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ("Opzet en plan van {titel}", ["mark", "no_mark"]),
        ("Opzet en plan", ["no_mark"]),
        ("Opzet en plan van {title", ["brace"]),
    ],
)
def test_marks_are_those_of_the_english_text(folder: Path, new: str, what: list[str]) -> None:
    change(folder / "home.toml", "Opzet en plan van {title}", new)
    assert [fault for _at, fault in told()] == what


def test_one_of_something_may_be_said_in_a_word(folder: Path) -> None:
    path = folder / "kit.toml"
    text = path.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("one = "))
    change(path, line, 'one = "Een fout: {faults}"')
    assert told() == []


def test_a_key_too_many_and_a_value_that_is_no_text_are_told_with_their_lines(
    folder: Path,
) -> None:
    path = folder / "dialog.toml"
    line = len(path.read_text(encoding="utf-8").splitlines()) + 1
    with path.open("a", encoding="utf-8") as file:
        file.write('strange = "x"\nnumber = 3\n')
    assert told() == [
        (f"fy/dialog.toml:{line + 1}: keys.number", "text"),
        (f"fy/dialog.toml:{line}: keys.strange", "superfluous"),
    ]


def test_a_file_that_is_no_toml_is_told(folder: Path) -> None:
    (folder / "dialog.toml").write_text("half = ", encoding="utf-8")
    assert ("fy/dialog.toml:1", "no_toml") in told()


def test_the_command_says_what_is_wrong_and_what_is_not_there(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    (folder / "wall.toml").unlink()
    assert main(["check-language", FRISIAN]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "fy/wall.toml: this file is missing, so all of it is said in English",
        "1 fault in the words of fy.",
    ]
    assert main(["check-language", "xx"]) == 1
    assert "no language xx" in capsys.readouterr().err


@contextmanager
def undisturbed() -> Iterator[None]:
    """Whoever comes next has the same screens, and still hears what Qt tells."""
    heard: list[str] = []
    platform = os.environ["QT_QPA_PLATFORM"]
    before = qInstallMessageHandler(lambda _kind, _where, message: heard.append(message))
    yield
    qWarning("still heard")
    qInstallMessageHandler(before)
    assert (heard, os.environ["QT_QPA_PLATFORM"]) == (["still heard"], platform)


def test_a_word_that_is_too_long_for_its_place_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    change(folder / "home.toml", "Alleen deze taal", "Alleen deze taal en geen andere taal erbij")
    with undisturbed():
        assert main(["check-language", FRISIAN]) == 1
    *told, _count = capsys.readouterr().out.splitlines()
    assert any(" new.one_language: does not fit in its place" in one for one in told), told
    assert len(told) == 1, told


def test_the_word_that_takes_the_room_of_others_is_told_and_not_those(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    path = folder / "console.toml"
    (line,) = [
        one for one in path.read_text(encoding="utf-8").splitlines() if one.startswith("black =")
    ][:1]
    change(path, line, f'black = "{"Maak het zaalscherm helemaal zwart " * 3}"')
    assert main(["check-language", FRISIAN]) == 1
    *told, _count = capsys.readouterr().out.splitlines()
    assert told
    assert all(" black: does not fit" in one for one in told), told


def test_a_file_of_another_name_is_told_and_makes_no_language_of_windows(folder: Path) -> None:
    for path in folder.iterdir():
        if path.name not in (locale_reader.LOCALE, *locale_reader.ROOM):
            path.unlink()
    (folder / "walls.toml").write_text('x = "y"\n', encoding="utf-8")
    assert told() == [("fy/walls.toml", "superfluous")]


def test_a_file_that_cannot_be_read_is_one_fault(folder: Path) -> None:
    path = folder / "report.toml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1", "replace"))
    assert told() == [("fy/report.toml", "not_utf8")] or len(told()) == 1


@pytest.mark.parametrize("name", ["wall.toml", "locale.toml"])
def test_a_damaged_language_keeps_nobody_from_the_others(folder: Path, name: str) -> None:
    (folder / name).write_text("half = ", encoding="utf-8")
    load_locale.cache_clear()
    words = wall_words()
    assert FRISIAN not in words
    assert words["nl"] is not words["en"]
    assert words[FRISIAN] is words["en"]
    assert [locale.language for locale in load_locales(["nl", FRISIAN])] == (
        ["nl"] if name == "locale.toml" else ["nl", FRISIAN]
    )
