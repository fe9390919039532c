"""A few pasted lines become answers after one yes, and nothing after a no."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.keyboard import CONTROL, entries, key
from tests.ui.open_dialogs import while_open


def test_several_pasted_lines_become_several_answers_after_one_yes(console: ConsoleWindow) -> None:
    asked = while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    QApplication.clipboard().setText("een\n\ntwee #g\ndrie")
    key(console, Qt.Key.Key_V, CONTROL)
    assert len(asked) == 1
    assert [entry.text for entry in entries(console)] == ["een", "twee", "drie"]


def test_several_pasted_lines_are_left_alone_after_a_no(console: ConsoleWindow) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    QApplication.clipboard().setText("een\ntwee")
    key(console, Qt.Key.Key_V, CONTROL)
    assert entries(console) == []


def test_a_refused_line_of_a_pasted_block_loses_nothing(console: ConsoleWindow) -> None:
    while_open(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    QApplication.clipboard().setText("een\n99: nee\ndrie")
    key(console, Qt.Key.Key_V, CONTROL)
    assert [entry.text for entry in entries(console)] == ["een", "drie"]
    assert console.work.capture.field.text() == "99: nee"
