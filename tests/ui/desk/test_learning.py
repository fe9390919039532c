"""What is learned is typed beside the comparison, and there again when it is opened anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.archive.learned_texts import LONGEST
from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.desk.learned_dialog import LearnedDialog
from cwb_workshop.ui.desk.window import DeskWindow
from tests.ui.desk.test_desk_window import desk  # noqa: F401  # a fixture
from tests.ui.open_dialogs import when_open


def test_it_is_kept_and_there_again(desk: DeskWindow, qtbot: QtBot) -> None:  # noqa: F811
    found: list[str] = []

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, LearnedDialog)
        found.append(dialog.text)
        QTest.keyClicks(dialog.field, "Samen. ")
        QTest.keyClick(dialog.field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        dialog.accept()

    desk.show_page("compare")
    for number in (1, 2):
        seen = when_open(write)
        desk.comparison.learn.click()
        qtbot.waitUntil(lambda: bool(seen))  # noqa: B023
        kept = all_words("nl")("desk.learned.kept")
        qtbot.waitUntil(lambda: desk.news.text().replace("\u200b", "") == kept)  # noqa: B023
        desk.news.clear()
        assert len(found) == number
    assert found == ["", "Samen."]


def test_too_much_is_told_while_it_is_typed(qtbot: QtBot) -> None:
    dialog = LearnedDialog(None, all_words("nl"), "x" * (LONGEST + 2))
    qtbot.addWidget(dialog)
    assert not dialog._keep.isEnabled()
    dialog.field.setPlainText("x")
    assert dialog._keep.isEnabled()
