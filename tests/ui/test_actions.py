"""One table of actions: nothing in it lacks words or a handler, and nothing stands beside it."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.actions import ACTIONS, GROUPS, by_clicker
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.help.chapters import chapters_with_keys
from cwb_workshop.ui.key_names import shown_key
from cwb_workshop.ui.language import Interface
from tests.languages import LANGUAGES
from tests.workshop import a_session


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_words_and_every_word_an_action(language: Language) -> None:
    named = {key.removeprefix("keys.") for key in all_words(language).entries if "keys." in key[:5]}
    groups = {f"group.{group}" for group in GROUPS}
    keyboard = {key for key in named if key.startswith("name.")}
    assert named - keyboard == {action.id for action in ACTIONS} | groups


def test_every_action_has_a_handler_and_every_handler_an_action(qtbot: QtBot) -> None:
    console = ConsoleWindow(a_session(), Interface("en", all_words))
    qtbot.addWidget(console)
    assert console.commands.handled == {action.id for action in ACTIONS}
    assert all(isinstance(console.allows(action.id), bool) for action in ACTIONS)
    console.leave()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_shows_every_action_with_its_key(language: Language) -> None:
    words = all_words(language)
    sections = [section for one in chapters_with_keys(words) for section in one.sections]
    shown = Counter(row for section in sections for row in section.rows)
    for action in ACTIONS:
        assert shown[(shown_key(action.id, words), words(f"keys.{action.id}"))] == 1


def test_every_key_belongs_to_one_action() -> None:
    keys = [key for action in ACTIONS for key in (*action.keys, *action.clicker)]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    keys = [key for action in ACTIONS for key in (*action.keys, *action.clicker)]
    assert [key for key in keys if not QKeySequence(key).toString()] == []


def test_no_key_types_on_some_keyboard_or_opens_a_menu_of_the_system() -> None:
    """Ctrl and Alt together is AltGr, which types the euro sign; F10 opens the menu."""
    keys = [(key, action.id) for action in ACTIONS for key in action.keys]
    taken = [one for one in keys if "Ctrl+Alt" in one[0] or one[0] == "F10"]
    assert taken == [("F10", "menu")]


def test_what_clickers_do_stands_in_the_same_table() -> None:
    assert by_clicker()["Right"] == "next_screen"
    assert by_clicker()["."] == "black"


def test_no_letter_is_a_command() -> None:
    keys = [key for action in ACTIONS for key in (*action.keys, *action.clicker)]
    assert [key for key in keys if key.isalpha() and len(key) == 1] == []


def test_a_clicker_turns_pages_and_makes_black_but_releases_nothing() -> None:
    assert set(by_clicker().values()) <= {"next_screen", "previous_screen", "black"}
    starts = [action.id for action in ACTIONS if {"F5", "Shift+F5"} & {*action.keys}]
    assert starts == ["live"]
