"""Each setting is read as it was kept, is its default where a file holds nonsense, has words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.preferences.registry import (
    SETTINGS,
    Preferences,
    preferences_from,
)
from cwb_workshop.ui.preferences.setting import Setting
from tests.languages import LANGUAGES

NONSENSE: tuple[object, ...] = (
    *(None, "", "nonsense", -1, 0.5, 10**9, "8", "true"),
    *([], [None], [[]], {}, {"nobody": "wrote this"}, {"place": 3, "name": 3}),
)
UNSEEN = {"desk", "last", "tour_offered"}
"""What the program keeps by itself: no control sets it, so nobody reads its name."""

each_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)


@each_setting
def test_what_is_chosen_is_written_and_read_again(setting: Setting, tmp_path: Path) -> None:
    assert any(value != setting.default for value in setting.check.examples)
    for number, value in enumerate(setting.check.examples):
        path = tmp_path / f"{number}.json"
        PreferencesFile(path).keep(Preferences(**{setting.name: value}))
        assert getattr(PreferencesFile(path).values, setting.name) == value
        assert path.exists() is (value != setting.default)
        if path.exists():
            assert setting.name in json.loads(path.read_text(encoding="utf-8"))


@each_setting
def test_the_default_comes_back_too(setting: Setting, tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "preferences.json")
    file.keep(Preferences(**{setting.name: setting.check.examples[0]}))
    file.keep(Preferences(**{setting.name: setting.check.examples[-1]}))
    file.keep(Preferences())
    assert PreferencesFile(tmp_path / "preferences.json").values == Preferences()


@each_setting
def test_nonsense_in_the_file_gives_the_default(setting: Setting) -> None:
    refused = [value for value in NONSENSE if setting.check.value(value) is None]
    assert len(refused) >= len(NONSENSE) - 3
    for value in refused:
        assert preferences_from({setting.name: value}) == Preferences()


@pytest.mark.parametrize("language", LANGUAGES)
@each_setting
def test_a_person_can_read_what_is_set(setting: Setting, language: Language) -> None:
    assert (setting.words is None) is (setting.name in UNSEEN)
    if setting.words is not None:
        assert all_words(language)(setting.words)


def test_all_settings_together_are_read_as_they_were_kept(tmp_path: Path) -> None:
    chosen = Preferences(**{setting.name: setting.check.examples[0] for setting in SETTINGS})
    path = tmp_path / "preferences.json"
    PreferencesFile(path).keep(chosen)
    assert PreferencesFile(path).values == chosen


def test_what_nobody_declared_is_passed_over() -> None:
    assert preferences_from({"drak": True, "dark": True}) == Preferences(dark=True)
