"""A key is called as it stands on a keyboard for the language of the window."""

from __future__ import annotations

import re

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.key_names import key_name, shown_key
from tests.languages import LANGUAGES


def names(language: Language) -> set[str]:
    words = all_words(language)
    return {words(key) for key in words.entries if key.startswith("keys.name.")}


@pytest.mark.parametrize(
    ("language", "key", "called"),
    [
        ("nl", "Ctrl+Shift+PgDown", "Ctrl+Shift+PgDn"),
        ("en", "Ctrl+Return", "Ctrl+Enter"),
        ("de", "Ctrl+Return", "Strg+Eingabe"),
        ("de", "Shift+Del", "Umschalt+Entf"),
        ("de", "Ctrl++", "Strg++"),
        ("de", "Ctrl+Up", "Strg+↑"),
        ("de", "F4", "F4"),
    ],
)
def test_a_key_is_called_by_the_words_of_the_language(
    language: Language, key: str, called: str
) -> None:
    assert key_name(key, all_words(language)) == called


def test_where_digits_differ_the_range_is_shown() -> None:
    assert shown_key("choose_table", all_words("de")) == "Strg+1–9"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_calls_a_key_as_another_language_does(language: Language) -> None:
    elsewhere = {name for other in LANGUAGES for name in names(other)} - names(language)
    words = all_words(language).entries.items()
    strange = {key: text for key, text in words if elsewhere & set(re.findall(r"[^\W_]+", text))}
    assert strange == {}
