"""What is learned is typed beside the comparison, and there again when it is opened anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.archive.learned_texts import LONGEST
from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.desk.learned_dialog import LearnedDialog
from cwb_workshop.ui.desk.window import DeskWindow
from tests.ui.desk.test_desk_window import opened
from tests.ui.open_dialogs import when_open


def write(desk: DeskWindow, qtbot: QtBot, more: str) -> str:
    """Type more into it and keep that; return what stood there before."""
    found: list[str] = []

    def typed(dialog: QDialog) -> None:
        assert isinstance(dialog, LearnedDialog)
        found.append(dialog.text)
        QTest.keyClicks(dialog.field, more)
        QTest.keyClick(dialog.field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        dialog.accept()

    desk.news.clear()
    seen = when_open(typed)
    desk.comparison.learn.click()
    qtbot.waitUntil(lambda: bool(seen))
    kept = all_words("nl")("desk.learned.kept")
    qtbot.waitUntil(lambda: desk.news.text().replace("\u200b", "") == kept)
    (before,) = found
    return before


def test_it_is_kept_and_there_again(tmp_path: Path, qtbot: QtBot) -> None:
    desk = opened(tmp_path, qtbot)
    desk.show_page("compare")
    assert [write(desk, qtbot, "Samen. ") for _time in range(2)] == ["", "Samen."]


def test_too_much_is_told_while_it_is_typed(qtbot: QtBot) -> None:
    dialog = LearnedDialog(None, all_words("nl"), "x" * (LONGEST + 2))
    qtbot.addWidget(dialog)
    assert not dialog._keep.isEnabled()
    dialog.field.setPlainText("x")
    assert dialog._keep.isEnabled()


def left_with(desk: DeskWindow, qtbot: QtBot, text: str) -> str:
    """Put a text into it and go back by Esc; return what stood there before."""
    found: list[str] = []

    def typed(dialog: QDialog) -> None:
        assert isinstance(dialog, LearnedDialog)
        found.append(dialog.text)
        dialog.field.setPlainText(text)
        QTest.keyClick(dialog.field, Qt.Key.Key_Escape)

    seen = when_open(typed)
    desk.comparison.learn.click()
    qtbot.waitUntil(lambda: bool(seen))
    desk._work.wait()
    (before,) = found
    return before


def test_who_goes_back_finds_what_was_typed(tmp_path: Path, qtbot: QtBot) -> None:
    desk = opened(tmp_path, qtbot)
    desk.show_page("compare")
    long = "x" * (LONGEST + 1)
    texts = ("Samen.", long, "Kort.", "Kort.")
    assert [left_with(desk, qtbot, text) for text in texts] == ["", "Samen.", long, "Kort."]
