"""In every window F1 opens the help, F10 opens a menu of the buttons, and Esc goes back."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.dialogs.dialog import Choice, PlainDialog
from cwb_workshop.ui.help.window import HelpWindow
from tests.ui.open_dialogs import when_open

UI = Path(__file__).parents[3] / "cwb_workshop" / "ui"


def asked(qtbot: QtBot, language: Language = "nl") -> PlainDialog:
    choices = (Choice("yes", "Ja & nee"), Choice("no", "Nee"))
    words = all_words(language)
    dialog = PlainDialog(None, title="Vraag", text="Zeker?", choices=choices, words=words)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_f1_opens_the_help_with_the_keys_before_its_chapters(
    qtbot: QtBot, language: Language
) -> None:
    dialog = asked(qtbot, language)
    told: list[str] = []

    def read(sheet: QDialog) -> None:
        assert isinstance(sheet, HelpWindow)
        told.append(sheet.topic)
        QTest.keyClick(sheet.list, Qt.Key.Key_Home)
        told.extend(label.text() for label in sheet.keys.findChildren(QLabel) if label.isVisible())
        QTest.keyClick(sheet.list, Qt.Key.Key_Escape)

    when_open(read)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert told[0] == "questions"
    assert all_words(language)("dialog.keys.told") in told
    assert dialog.isVisible()


def test_f10_opens_a_menu_of_the_buttons(qtbot: QtBot) -> None:
    dialog = asked(qtbot)
    seen: list[str] = []

    def read() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.extend(action.text() for action in menu.actions() if not action.isSeparator())
        menu.setActiveAction(menu.actions()[0])
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, read)
    QTest.keyClick(dialog, Qt.Key.Key_F10)
    assert [text.split("\t")[0] for text in seen[:2]] == ["Ja && nee", "Nee"]
    assert dialog.chosen == "yes"


_PLAIN = ("QDialog", "TypedDialog")


def test_every_dialog_has_these_keys() -> None:
    """But for the help itself, and what both are made of."""
    plain = [
        (path.name, node.name)
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in _PLAIN for base in node.bases)
    ]
    assert sorted(name for _path, name in plain) == ["HelpWindow", "KeyedDialog", "TypedDialog"]


def test_whoever_asks_says_the_keys_too() -> None:
    asking = [
        (path.name, node.lineno)
        for folder in (UI, UI.parent / "desktop")
        for path in folder.rglob("*.py")
        if path.name == "dialog.py" or "dialogs.dialog import" in path.read_text("utf-8")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("choose", "PlainDialog")
        and not any(keyword.arg == "words" for keyword in node.keywords)
    ]
    assert asking == []
