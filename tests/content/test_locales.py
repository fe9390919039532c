"""How each language writes: what is read is what CLDR says, and what is wrong is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.content.locale_reader import (
    languages,
    load_locale,
    load_locales,
    read_locale,
    words_folder,
)
from cwb_workshop.core.model.errors import WordsError
from cwb_workshop.core.model.locale import OTHER, Language
from scripts.make_locale import locale_page

CLDR = {"nl": "nl_NL", "en": "en_GB", "de": "de_DE", "ar": "ar"}


def without_source(page: str) -> list[str]:
    """Return the lines of a page; which CLDR it was made from may differ."""
    return [line for line in page.splitlines() if not line.startswith("#")]


def test_every_language_says_how_it_writes() -> None:
    assert set(languages()) == set(CLDR)
    assert [locale.language for locale in load_locales()] == sorted(CLDR)


@pytest.mark.parametrize("language", CLDR)
def test_what_a_language_says_is_what_cldr_says(language: Language) -> None:
    kept = (words_folder() / language / "locale.toml").read_text(encoding="utf-8")
    assert without_source(kept) == without_source(locale_page(CLDR[language]))


@pytest.mark.parametrize("name", ["de_DE", "ar", "pl_PL", "uk_UA", "tr_TR", "fr_FR", "so_SO"])
def test_the_page_of_any_language_can_be_read(tmp_path: Path, name: str) -> None:
    file = tmp_path / name / "locale.toml"
    file.parent.mkdir()
    file.write_text(locale_page(name), encoding="utf-8")
    locale = read_locale(file)
    assert locale.language == name
    assert len({locale.date(f"2026-{month:02}-12") for month in range(1, 13)}) == 12
    assert all(locale.plural(number) in {*locale.plurals, OTHER} for number in range(200))


def test_german_and_arabic_write_in_their_own_way(tmp_path: Path) -> None:
    written = {}
    for name in ("de_DE", "ar"):
        file = tmp_path / name / "locale.toml"
        file.parent.mkdir()
        file.write_text(locale_page(name), encoding="utf-8")
        locale = read_locale(file)
        amount, number = locale.amount(120_000), locale.number(4.05, 2)
        written[name] = (locale.date("2026-03-12"), amount, number, locale.direction)
    assert written["de_DE"] == ("12. März 2026", "120.000\u00a0€", "4,05", "ltr")
    assert written["ar"][0] == "12 مارس 2026"
    assert written["ar"][3] == "rtl"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('direction = "ltr"', 'direction = "up"', "nl/locale.toml:6: direction"),
        ('"januari", ', "", "nl/locale.toml:9: months"),
        ("{day} {month} {year}", "{day} {mond}", "nl/locale.toml:14: dates.long"),
        ("i in 1", "i is 1", "nl/locale.toml:22: plurals.one"),
        ('tag = "nl-NL"', "", "nl/locale.toml:1: tag"),
        ('tag = "nl-NL"', 'tag = "nl-NL"\nname_of = ""', "nl/locale.toml:5: name_of"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_key(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    kept = (words_folder() / "nl" / "locale.toml").read_text(encoding="utf-8")
    assert before in kept
    file = tmp_path / "nl" / "locale.toml"
    file.parent.mkdir()
    file.write_text(kept.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(WordsError) as error:
        read_locale(file)
    assert [fault.at for fault in error.value.faults] == [told]


def test_a_language_is_read_once() -> None:
    assert load_locale("nl") is load_locale("nl")
