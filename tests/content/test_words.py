"""No text lands in one language only."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from string import Formatter

import pytest

from cwb_workshop.app import main
from cwb_workshop.content import toml_reader, word_files
from cwb_workshop.content.faults import Faults
from cwb_workshop.content.locale_reader import languages, load_locale
from cwb_workshop.content.word_files import (
    all_words,
    exercise_words,
    load_words,
    read_ahead,
    told_anyhow,
    wall_words,
)
from cwb_workshop.core.model.errors import WordsError
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import MissingWords, Translator, fill
from cwb_workshop.system.assets import assets_folder, exercises_folder
from tests.languages import LANGUAGES


def every_word(language: Language) -> dict[str, str]:
    return {**load_words(language).entries, **exercise_words(language).entries}


def marks(text: str) -> set[str]:
    return {name for _text, name, _form, _how in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words(language: Language) -> None:
    assert set(every_word(language)) == set(every_word("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fills_in_the_same_marks(language: Language) -> None:
    words, english = every_word(language), every_word("en")
    different = {
        key: (marks(words[key]), marks(english[key]))
        for key in words
        if marks(words[key]) != marks(english[key])
    }
    assert different == {}


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are parsed from now on, of a program that has read none yet."""
    texts: list[str] = []

    def parse(file: str, text: str, faults: Faults) -> Mapping[str, object]:
        texts.append(text)
        return toml_reader.parsed(file, text, faults)

    monkeypatch.setattr(word_files, "parsed", parse)
    word_files._known.cache_clear()
    return texts


def test_words_of_an_evening_that_were_read_ahead_are_not_read_again(parsed: list[str]) -> None:
    read_ahead("nl")
    parsed.clear()
    words = all_words("nl").entries
    assert words["console.wall_in"]
    assert words["wall.and"]
    assert words["scale.number"]
    assert parsed == []


def test_words_that_few_evenings_need_are_read_when_they_are_asked_for(parsed: list[str]) -> None:
    read_ahead("nl")
    parsed.clear()
    assert dict(all_words("nl").entries) == every_word("nl")
    assert parsed


def test_the_wall_has_a_language_in_memory_once_it_is_asked_for(parsed: list[str]) -> None:
    words = wall_words()
    parsed.clear()
    assert words["en"]("wall.and"), "all others fall back on it"
    assert parsed == []
    assert words["de"]("wall.and") == load_words("de", ["wall"])("wall.and")
    assert len(parsed) == 1


def test_a_word_that_is_missing_is_an_error_and_never_a_blank() -> None:
    with pytest.raises(MissingWords):
        Translator(load_locale("nl"), {})("nowhere")


def test_one_and_more_have_forms_of_their_own() -> None:
    words = Translator(load_locale("nl"), {"dot.one": "{n} stip", "dot.other": "{n} stippen"})
    assert [words("dot", n=n) for n in (0, 1, 2)] == ["0 stippen", "1 stip", "2 stippen"]


def test_what_is_filled_in_is_never_read_as_a_mark() -> None:
    assert fill("Welkom in {place}", {"place": "{n} %s {place}"}) == "Welkom in {n} %s {place}"


Damage = Callable[[Path], None]


def in_latin(path: Path) -> None:
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1", "replace") + b"# \xe9\n")


def in_utf_16(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-16")


def with_a_mark(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")


def cut(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + 'x = "open', encoding="utf-8")


def a_number(path: Path) -> None:
    path.write_text("aaa = 1\n" + path.read_text(encoding="utf-8"), encoding="utf-8")


def twice(path: Path) -> None:
    path.write_text("aaa = 'x'\naaa = 'y'\n", encoding="utf-8")


def too_deep(path: Path) -> None:
    path.write_text(f"aaa = {'[' * 50_000}", encoding="utf-8")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def gone(path: Path) -> None:
    path.unlink()
    path.mkdir()


_DAMAGES = (in_latin, in_utf_16, with_a_mark, cut, a_number, twice, too_deep, emptied, gone)


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The words of the program and of its exercises, to be damaged."""
    for folder, copy in ((assets_folder(), "assets"), (exercises_folder(), "exercises")):
        shutil.copytree(folder, tmp_path / copy, ignore=shutil.ignore_patterns("*.py", "*.png"))
    monkeypatch.setattr(word_files, "words_folder", lambda: tmp_path / "assets" / "i18n")
    monkeypatch.setattr(word_files, "exercises_folder", lambda: tmp_path / "exercises")
    return tmp_path


@pytest.mark.parametrize("damage", _DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("file", ["assets/i18n/nl/home.toml", "exercises/scale/nl.toml"])
def test_words_that_are_not_whole_are_told_with_file_and_line(
    assets: Path, file: str, damage: Damage
) -> None:
    damage(assets / file)
    place = "/".join(file.split("/")[-2:])
    with pytest.raises(WordsError) as fault:
        every_word("nl")
    told = told_anyhow(fault.value, "nl")
    assert "installeer het opnieuw" in told
    assert place in told
    assert damage is gone or f"{place}:" in told


@pytest.mark.parametrize("file", ["assets/i18n/nl/home.toml", "exercises/scale/nl.toml"])
def test_a_window_goes_on_in_the_other_language(assets: Path, file: str) -> None:
    area = "scale" if "scale" in file else "home"
    key = next(key for key in all_words("en").entries if key.startswith(f"{area}."))
    (assets / file).write_bytes(b"\xff")
    assert all_words("nl").entries[key] == all_words("en").entries[key]


def test_a_window_goes_on_where_the_english_words_are_not_whole(assets: Path) -> None:
    (assets / "assets/i18n/en/home.toml").write_bytes(b"\xff")
    key = next(key for key in all_words("de").entries if key.startswith("home."))
    assert all_words("en").entries[key] == all_words("de").entries[key]


def test_a_command_says_so_in_words_that_are_whole(
    assets: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    (assets / "assets/i18n/nl/command.toml").write_bytes(b"x = 1\n")
    assert main(["totals", "een.cwb"]) == 1
    assert capfd.readouterr().err.startswith("Dit programma is niet heel; installeer het opnieuw.")
    for language in languages():
        (assets / f"assets/i18n/{language}/kit.toml").write_bytes(b"x = 1\n")
    assert main(["totals", "een.cwb"]) == 1
    assert capfd.readouterr().err == "nl/command.toml:1: x\n"


def test_a_brace_without_its_other_half_is_told_as_it_stands() -> None:
    assert fill("Welkom {in {place}", {"place": "hier"}) == "Welkom {in {place}"
