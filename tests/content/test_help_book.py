"""The help has the same chapters in every language, and each exercise is explained in it."""

from __future__ import annotations

import tomllib
from string import Formatter

import pytest

from cwb_workshop.content.help_book import (
    ALSO,
    CHAPTERS,
    EXERCISES,
    explained_exercises,
    help_chapters,
)
from cwb_workshop.content.locale_reader import words_folder
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.exercises import discover
from cwb_workshop.ui.help.help_keys import CHAPTER_KEYS, help_keys
from tests.languages import LANGUAGES

_GUIDE = "guide"
"""What the guides of the site are called, which are made of the same chapters."""

_ALSO = "also"
"""Other words by which sections are found."""

LONGEST_SECTION = 900
"""A section of more characters is no longer read by anybody who needs it now."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_stands_in_every_language_with_its_sections(language: Language) -> None:
    file = words_folder() / language / "help.toml"
    tree = tomllib.loads(file.read_text(encoding="utf-8"))
    told = {name: table for name, table in tree.items() if isinstance(table, dict)}
    assert list(told) == [_GUIDE, *CHAPTERS, _ALSO]
    also = {f"{chapter}.{name}" for chapter, names in told[_ALSO].items() for name in names}
    assert also == ALSO
    for chapter, sections in CHAPTERS.items():
        parts = {name: part for name, part in told[chapter].items() if name != "title"}
        assert tuple(parts) == sections, chapter
        assert told[chapter]["title"].strip()
        assert all(part["title"].strip() and part["text"].strip() for part in parts.values())


def test_other_words_are_those_of_sections_that_there_are() -> None:
    assert {f"{chapter}.{name}" for chapter, names in CHAPTERS.items() for name in names} >= ALSO


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_sections_of_a_chapter_have_one_title(language: Language) -> None:
    words = all_words(language)
    for chapter in help_chapters(words, help_keys(words)):
        titles = [section.title for section in chapter.sections]
        assert len(set(titles)) == len(titles), chapter.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_in_it_is_written_by_hand(language: Language) -> None:
    """Each mark is an action, or a key of a part without one; nothing is left unfilled."""
    words = all_words(language)
    known = set(help_keys(words))
    for key, text in words.entries.items():
        if key.startswith("help.") or key.endswith(".explained"):
            marks = {name for _text, name, _form, _way in Formatter().parse(text) if name}
            assert marks <= known | {"exercise"}, key
            for name in ("Ctrl", "Strg", "PgDn", "Bild↓", "Enter ", "F4", "F5"):
                assert name not in text, (key, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_exercise_is_explained(language: Language) -> None:
    words = all_words(language)
    assert explained_exercises() == discover()
    chapters = {one.id: one for one in help_chapters(words, help_keys(words))}
    assert {section.id for section in chapters[EXERCISES].sections} == set(discover())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_can_be_read_in_a_moment(language: Language) -> None:
    words = all_words(language)
    for chapter in help_chapters(words, help_keys(words)):
        for section in chapter.sections:
            texts = [paragraph.text for paragraph in section.paragraphs]
            assert texts, (chapter.id, section.id)
            assert sum(map(len, texts)) <= LONGEST_SECTION, (chapter.id, section.id)
            assert not any("{" in text or "\n" in text for text in texts), (chapter.id, section.id)


def test_keys_stand_in_chapters_that_exist() -> None:
    assert set(CHAPTER_KEYS) <= set(CHAPTERS)
