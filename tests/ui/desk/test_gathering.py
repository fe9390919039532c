"""Collections at the desk: called otherwise, and dissolved, without touching a session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.desk.collection_dialog import CollectionDialog
from cwb_workshop.ui.desk.window import DeskWindow
from tests.archive.evenings import evening
from tests.languages import LANGUAGES
from tests.ui.desk.test_desk_window import add, opened
from tests.ui.open_dialogs import when_open


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> DeskWindow:
    window = opened(tmp_path, qtbot)
    add(window, qtbot, evening(tmp_path))
    window.show_page("sessions")
    (one,) = window.sessions.list.lines
    window._work.collections().put("lente", [one.session])
    window._work.learned().keep(window.comparison.chosen[0], "lente", "Samen")
    window.refresh()
    qtbot.waitUntil(lambda: "lente" in window.sessions.list.item(0).text())
    return window


def ask(desk: DeskWindow, qtbot: QtBot, act: Callable[[CollectionDialog], None]) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, CollectionDialog)
        act(dialog)

    seen = when_open(answer)
    desk.sessions.buttons["collect"].click()
    qtbot.waitUntil(lambda: bool(seen))


def test_a_collection_that_is_chosen_and_typed_over_is_called_so(
    desk: DeskWindow, qtbot: QtBot
) -> None:
    def rename(dialog: CollectionDialog) -> None:
        assert not dialog.rename.isEnabled()
        next(one for one in dialog.findChildren(Button) if one.text() == "lente").click()
        assert dialog.dissolve.isEnabled()
        assert not dialog.rename.isEnabled()
        QTest.keyClicks(dialog.field, "ronde")
        assert not dialog.dissolve.isEnabled()
        dialog.rename.click()

    ask(desk, qtbot, rename)
    qtbot.waitUntil(lambda: "lenteronde" in desk.sessions.list.item(0).text())
    assert "lenteronde" in desk.news.text()
    assert desk._work.learned().of(desk.comparison.chosen[0], "lenteronde") == "Samen"


def test_a_collection_is_dissolved_and_its_sessions_stay(desk: DeskWindow, qtbot: QtBot) -> None:
    def dissolve(dialog: CollectionDialog) -> None:
        dialog.field.setText("lente")
        dialog.dissolve.click()

    ask(desk, qtbot, dissolve)
    qtbot.waitUntil(lambda: "lente" not in desk.sessions.list.item(0).text())
    assert len(desk.sessions.list.lines) == 1
    assert desk._work.collections().names == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_collection_is_asked_for_its_name_alone(language: Language, qtbot: QtBot) -> None:
    words = all_words(language)
    for names, asked in ((), "first"), (("lente",), "field"):
        dialog = CollectionDialog(None, words, names, 1)
        qtbot.addWidget(dialog)
        told = [label.text() for label in dialog.findChildren(Label)]
        assert words(f"desk.collection.{asked}") in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_renames_is_called_with_a_capital_while_no_collection_is_chosen(
    language: Language, qtbot: QtBot
) -> None:
    dialog = CollectionDialog(None, all_words(language), ["lente"], 1)
    qtbot.addWidget(dialog)
    assert dialog.rename.text()[0].isupper()
    dialog.field.setText("lente")
    assert "lente" in dialog.rename.text()
