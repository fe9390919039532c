"""The guide for who makes a kit says all that a kit can say, and what it says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cwb_workshop.content.agenda_reader import FLEXES
from cwb_workshop.content.kit_checks import SHAPES
from cwb_workshop.content.kit_reader import known_words
from cwb_workshop.content.word_files import exercise_words, load_words
from cwb_workshop.core.wall.kit_marks import PLACEHOLDERS
from cwb_workshop.system.assets import assets_folder
from tests.languages import LANGUAGES
from tests.workshop import registry

GUIDE = (Path(__file__).parents[2] / "docs" / "kits.md").read_text(encoding="utf-8")
WORDS = known_words(registry().definitions())
GENERAL = {**load_words("en").entries, **exercise_words("en").entries}


@pytest.mark.parametrize("exercise", registry().ids)
def test_each_exercise_is_there_with_all_that_it_can_be_set_to(exercise: str) -> None:
    _before, _, exercises = GUIDE.partition("### Exercises")
    row = next(line for line in exercises.splitlines() if line.startswith(f"| `{exercise}` |"))
    definition = registry().definition(exercise)
    assert [name for name in definition.settings if f"`{name}`" not in row] == []
    assert [name for name in definition.known_columns if f"`{name}`" not in GUIDE] == []


@pytest.mark.parametrize("key", WORDS)
def test_each_word_of_its_own_is_there_with_what_is_said_without(key: str) -> None:
    said = GENERAL.get(key) or GENERAL[f"{key}.other"]
    assert f"| `{key}` | {said.replace('|', chr(92) + '|')} |" in GUIDE


def test_no_word_is_there_that_a_kit_cannot_say() -> None:
    rows = re.findall(r"^\| `([a-z_0-9]+\.[a-z_0-9.]+)` \|", GUIDE, re.MULTILINE)
    assert set(rows) == set(WORDS)


def test_each_mark_and_each_shape_is_there() -> None:
    assert [mark for mark in PLACEHOLDERS if f"`{{{mark}}}`" not in GUIDE] == []
    assert [shape for shape in SHAPES if shape not in GUIDE] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kit_to_begin_with_names_all_that_can_be_chosen(language: str) -> None:
    text = (assets_folder() / "new_kit" / language / "kit.toml").read_text(encoding="utf-8")
    words = set(re.findall(r"[a-z0-9_]+", text))
    assert [id for id in registry().ids if id not in words] == []
    assert [shape for shape in SHAPES if shape not in words] == []
    assert [flex for flex in FLEXES if flex not in words] == []
